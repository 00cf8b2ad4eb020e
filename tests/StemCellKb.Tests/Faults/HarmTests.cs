using System.Net;
using StemCellKb.Model;
using StemCellKb.Web.Interface;

namespace StemCellKb.Tests.Faults;

/// <summary>The file of the build is harmed, between two runs and during one: noticed, made anew, never served.</summary>
public sealed class HarmTests(PublishedProgram published)
{
    private const int Diseases = 6;
    private const string Warning = "It is built anew.";

    public static TheoryData<string> Harms => new(Harm.All);

    [Fact]
    public async Task Harmed_between_two_runs_the_file_is_made_anew()
    {
        using var content = Content();
        var built = await BuildAsync(content);
        var bytes = File.ReadAllBytes(built);
        foreach (var harm in Harm.All)
        {
            Harm.Do(harm, built);
            await using var program = await published.ServeAsync(content.Content, content.Data);
            using var client = await program.ClientAsync();
            foreach (var address in Addresses())
                Tells(await client.GetStringAsync(address), address);
            Assert.Equal(bytes, File.ReadAllBytes(built));
        }
    }

    [Theory]
    [MemberData(nameof(Harms))]
    public async Task Harmed_while_it_is_served_the_file_is_made_anew_and_no_reader_sees_what_it_said(string harm)
    {
        using var content = Content();
        await using var program = await published.ServeAsync(content.Content, content.Data);
        using var client = await program.ClientAsync();
        Tells(await client.GetStringAsync("/en/diseases/disease-0"), "/en/diseases/disease-0");

        Harm.Do(harm, BuildFiles.In(content.Data).Single());

        await ReadThroughAsync(client);
        Assert.Single(program.Output.Split('\n'), line => line.Contains(Warning, StringComparison.Ordinal));
        BuildFiles.IsWhole(BuildFiles.In(content.Data).Single());
    }

    [Theory]
    [InlineData("deleted")]
    [InlineData("cut in half")]
    [InlineData("overwritten with noise")]
    [InlineData("made to say something else")]
    public async Task Harmed_under_watch_the_copy_that_is_edited_is_made_anew_and_followed_on(string harm)
    {
        using var content = Content();
        await using var program = await published.ServeAsync(content.Content, content.Data, "--watch");
        using var client = await program.ClientAsync();
        // The copy is made once the program listens; an edit before that builds anew.
        await Patience.UntilAsync(() => Task.FromResult(Copies(content).Length == 1), () => program.Output);
        for (var edit = 0; edit < 5; edit++)
        {
            content.Write("diseases/psoriasis/en.md", SmallContent.English($"Plaques {Harm.Truth} for the {edit}th time."));
            await Patience.UntilShownAsync(client, "/en/diseases/psoriasis", $"for the {edit}th time.");
        }
        Assert.DoesNotContain(Warning, program.Output, StringComparison.Ordinal);

        Harm.Do(harm, Copies(content).Single());

        await ReadThroughAsync(client);
        Assert.Contains("for the 4th time.", await client.GetStringAsync("/en/diseases/psoriasis"), StringComparison.Ordinal);
        content.Write("diseases/psoriasis/en.md", SmallContent.English($"Plaques {Harm.Truth} no more."));
        await Patience.UntilShownAsync(client, "/en/diseases/psoriasis", "no more.");
        Assert.Single(program.Output.Split('\n'), line => line.Contains(Warning, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("deleted")]
    [InlineData("cut in half")]
    [InlineData("made to say something else")]
    public async Task Harmed_copy_of_a_file_served_without_content_is_copied_again(string harm)
    {
        using var content = Content();
        var copies = content.PathOf("../copies");
        await using var program = await published.ServeFileAsync(await BuildAsync(content), copies);
        using var client = await program.ClientAsync();

        Harm.Do(harm, Directory.GetFiles(copies, "copy-*.db").Single());

        await ReadThroughAsync(client);
    }

    [Fact]
    public async Task Harmed_while_the_content_does_not_build_nothing_is_shown_until_it_does()
    {
        using var content = Content();
        await using var program = await published.ServeAsync(content.Content, content.Data);
        using var client = await program.ClientAsync();
        content.Write("diseases/psoriasis/en.md", "no front matter");

        Harm.Do("made to say something else", BuildFiles.In(content.Data).Single());
        await Patience.UntilAsync(() => Task.FromResult(program.Errors.Contains("error KB", StringComparison.Ordinal)), () => program.Errors);
        using var refused = await client.GetAsync("/zh/diseases/disease-1");
        IsPlainError(refused.StatusCode, await refused.Content.ReadAsStringAsync(), Language.Chinese);

        content.Write("diseases/psoriasis/en.md", SmallContent.English($"Plaques {Harm.Truth}."));
        await ReadThroughAsync(client);
    }

    /// <summary>Asks for pages not asked for before, until each has been answered. Whatever is shown meanwhile is the truth or a plain error.</summary>
    private static async Task ReadThroughAsync(HttpClient client)
    {
        foreach (var address in Addresses())
        {
            await Patience.UntilAsync(
                async () =>
                {
                    using var answer = await client.GetAsync(address);
                    var page = await answer.Content.ReadAsStringAsync();
                    if (answer.StatusCode == HttpStatusCode.OK)
                        Tells(page, address);
                    else
                        IsPlainError(answer.StatusCode, page, address.StartsWith("/zh", StringComparison.Ordinal) ? Language.Chinese : Language.English);
                    return answer.StatusCode == HttpStatusCode.OK;
                },
                () => $"'{address}' is not answered.");
        }
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

    private static string[] Copies(SmallContent content) => Directory.GetFiles(content.Data, "*.working");

    private async Task<string> BuildAsync(SmallContent content)
    {
        await using (var program = await published.ServeAsync(content.Content, content.Data))
            (await program.ClientAsync()).Dispose();
        return BuildFiles.In(content.Data).Single();
    }
}
