using System.Net;
using StemCellKb.Model;
using StemCellKb.Web.Interface;

namespace StemCellKb.Tests.Faults;

/// <summary>The file of the build is harmed: between two runs, noticed and made anew; while it is served, no reason to show anything else.</summary>
public sealed class HarmTests(InstalledProgram installed)
{
    private const int Diseases = 6;

    [Fact]
    public async Task Harmed_between_two_runs_the_file_is_made_anew()
    {
        using var content = Content();
        var built = await BuildAsync(content);
        var bytes = File.ReadAllBytes(built);
        foreach (var harm in Harm.All)
        {
            Harm.Do(harm, built);
            await using var program = await installed.ServeAnywhereAsync(content.Content, content.Data);
            using var client = await program.ClientAsync();
            foreach (var address in Addresses())
                Tells(await client.GetStringAsync(address), address);
            Assert.Equal(bytes, File.ReadAllBytes(built));
        }
    }

    [Fact]
    public async Task Deleted_while_it_is_served_nothing_is_shown_that_nobody_has_published()
    {
        using var content = Content();
        await using var program = await installed.ServeAnywhereAsync(content.Content, content.Data);
        using var client = await program.ClientAsync();
        Tells(await client.GetStringAsync("/en/diseases/disease-0"), "/en/diseases/disease-0");
        for (var i = 0; i < Diseases; i++)
            content.Write($"diseases/disease-{i}/en.md", SmallContent.English($"Spots {Harm.Falsehood} {i} days."));

        Harm.Do("deleted", BuildFiles.In(content.Data).Single());

        foreach (var address in Addresses())
        {
            using var answer = await client.GetAsync(address);
            var page = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode == HttpStatusCode.OK)
                Tells(page, address);
            else
                IsPlainError(answer.StatusCode, page, address.StartsWith("/zh", StringComparison.Ordinal) ? Language.Chinese : Language.English);
        }
        Assert.Empty(BuildFiles.In(content.Data));
    }

    private static void Tells(string page, string address)
    {
        Assert.DoesNotContain(Harm.Falsehood, page, StringComparison.Ordinal);
        if (!address.Contains("search", StringComparison.Ordinal) && address.StartsWith("/en", StringComparison.Ordinal))
            Assert.Contains(Harm.Truth, page, StringComparison.Ordinal);
    }

    private static void IsPlainError(HttpStatusCode status, string page, Language language)
    {
        Assert.Equal(HttpStatusCode.InternalServerError, status);
        foreach (var secret in new[] { "   at ", "Exception", "Sqlite", "kb-", Path.GetTempPath() })
            Assert.DoesNotContain(secret, page, StringComparison.Ordinal);
        Assert.Contains(UiText.Of(language).Errors.ErrorTitle, page, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Addresses() => Enumerable.Range(0, Diseases).SelectMany(i => new[]
    {
        $"/en/diseases/disease-{i}", $"/zh/diseases/disease-{i}", $"/en/search?q=itch+disease+{i}", $"/zh/search?q=疾病{i}",
    });

    private static SmallContent Content()
    {
        var content = new SmallContent();
        content.Write("diseases/psoriasis/en.md", SmallContent.English($"Plaques {Harm.Truth}."));
        for (var i = 0; i < Diseases; i++)
        {
            content.Write($"diseases/disease-{i}/concept.yaml", $"names:\n  en: {{name: Disease {i}}}\n  zh: {{name: 疾病{i}}}\nreviewed: 2026-11-23\n");
            content.Write($"diseases/disease-{i}/en.md", SmallContent.English($"Spots {Harm.Truth} {i} days."));
            content.Write($"diseases/disease-{i}/zh.md", SmallContent.Chinese($"斑点会痒{i}天。"));
        }
        return content;
    }

    private async Task<string> BuildAsync(SmallContent content)
    {
        await using (var program = await installed.ServeAnywhereAsync(content.Content, content.Data))
            (await program.ClientAsync()).Dispose();
        return BuildFiles.In(content.Data).Single();
    }
}
