using System.Globalization;
using StemCellKb.Testing;

namespace StemCellKb.Tests.Exporting;

/// <summary>An export into the folder of an earlier one: the same as one from nothing, and only what changed is written.</summary>
public sealed class IncrementalExportTests : IDisposable
{
    private static readonly string World = Path.Combine(RepositoryFolder.Root, "tests", "StemCellKb.Content.Tests", "World");

    private readonly TemporaryFolder content = new();
    private readonly TemporaryFolder data = new();
    private readonly TemporaryFolder output = new();

    public IncrementalExportTests() => FolderCopy.Make(World, content.Path);

    public void Dispose()
    {
        content.Dispose();
        data.Dispose();
        output.Dispose();
    }

    [Fact]
    public async Task After_any_edits_it_is_the_same_to_the_byte_as_an_export_from_nothing()
    {
        await ExportAsync(output.Path);
        var random = new Random(TestExtent.Seed);
        for (var round = 0; round < TestExtent.Times(2); round++)
        {
            var edits = Enumerable.Range(0, random.Next(1, 5)).Select(_ => Edit(random)).ToList();
            await ExportAsync(output.Path);
            using var whole = new TemporaryFolder();
            await ExportAsync(whole.Path);
            Assert.True(IsSame(whole.Path, output.Path, out var difference), $"{difference} after {string.Join(", ", edits)}. {TestExtent.SaysSeed}");
        }
    }

    [Fact]
    public async Task What_has_not_changed_is_not_written_what_was_changed_by_hand_is_and_the_summary_counts_both()
    {
        await ExportAsync(output.Path);
        var files = Directory.GetFiles(output.Path, "*.html", SearchOption.AllDirectories);
        var count = Directory.GetFiles(output.Path, "*", SearchOption.AllDirectories).Length - 2;
        foreach (var file in files)
            File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);
        var (page, gone) = (output["en/diseases/psoriasis/index.html"], output["en/about/index.html"]);
        var text = await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(page, text.Replace("Psoriasis", "psoriasis", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        File.Delete(gone);
        await File.AppendAllTextAsync(output[".stemcellkb-export"], "en/former/index.html\n", TestContext.Current.CancellationToken);
        Directory.CreateDirectory(output["en/former"]);
        await File.WriteAllTextAsync(output["en/former/index.html"], "", TestContext.Current.CancellationToken);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $": 2 written, {count - 2} unchanged, 1 removed ("), await ExportAsync(output.Path), StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken));
        Assert.Equal([gone, page], files.Where(file => File.GetLastWriteTimeUtc(file) != DateTime.UnixEpoch).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_same_export_once_more_makes_no_page_and_another_one_or_a_file_that_was_touched_does()
    {
        const string Nothing = ", all as this build makes them: nothing to write (";
        Assert.DoesNotContain(Nothing, await ExportAsync(output.Path), StringComparison.Ordinal);
        Assert.Contains(Nothing, await ExportAsync(output.Path), StringComparison.Ordinal);

        var page = output["zh/diseases/psoriasis/index.html"];
        var bytes = await File.ReadAllBytesAsync(page, TestContext.Current.CancellationToken);
        bytes[^3] ^= 1;
        await File.WriteAllBytesAsync(page, bytes, TestContext.Current.CancellationToken);
        Assert.Contains(": 1 written, ", await ExportAsync(output.Path), StringComparison.Ordinal);
        File.Delete(page);
        Assert.Contains(": 1 written, ", await ExportAsync(output.Path), StringComparison.Ordinal);

        Assert.DoesNotContain(Nothing, await ExportAsync(output.Path, "--epub"), StringComparison.Ordinal);
        // Of a page that is gone, as is its folder.
        await File.AppendAllTextAsync(output[".stemcellkb-export"], "en/former/index.html\n", TestContext.Current.CancellationToken);
        Assert.DoesNotContain(Nothing, await ExportAsync(output.Path, "--epub"), StringComparison.Ordinal);
        await File.AppendAllTextAsync(content["glossary/immune-cells.yaml"], "\n# A comment.\n", TestContext.Current.CancellationToken);
        Assert.DoesNotContain(Nothing, await ExportAsync(output.Path, "--epub"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_cut_off_within_a_name_removes_no_file_of_somebody_elses_and_a_name_that_is_a_folder_by_now_is_no_obstacle()
    {
        await ExportAsync(output.Path);
        await File.WriteAllTextAsync(output["CNAME"], "example.org", TestContext.Current.CancellationToken);
        var whole = await File.ReadAllTextAsync(output[".stemcellkb-export"], TestContext.Current.CancellationToken);
        await File.AppendAllTextAsync(output[".stemcellkb-export"], "en\nen/diseases\nCNAME", TestContext.Current.CancellationToken);
        Assert.Contains(": 0 written, ", await ExportAsync(output.Path), StringComparison.Ordinal);
        Assert.True(File.Exists(output["CNAME"]));
        Assert.Equal(whole, await File.ReadAllTextAsync(output[".stemcellkb-export"], TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("\0\0\0\0")]
    [InlineData("en/index.html\n\u0001\u0002")]
    [InlineData("en/index.html\n\uFFFD")]
    public async Task A_damaged_list_is_told_and_nothing_is_touched(string damaged)
    {
        await File.WriteAllTextAsync(output[".stemcellkb-export"], damaged, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(output["index.html"], "mine", TestContext.Current.CancellationToken);
        var run = await RunAsync(output.Path);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(".stemcellkb-export' is damaged, so nothing says which files an earlier export wrote. Empty '", run.Errors, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(output["index.html"], TestContext.Current.CancellationToken));
        Assert.Equal(damaged, await File.ReadAllTextAsync(output[".stemcellkb-export"], TestContext.Current.CancellationToken));
    }

    private string Edit(Random random)
    {
        var articles = Directory.GetFiles(content.Path, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        var article = articles[random.Next(articles.Length)];
        var terms = content["glossary/immune-cells.yaml"];
        var redirects = content["redirects.yaml"];
        switch (random.Next(4))
        {
            case 0:
                File.AppendAllText(article, article.EndsWith("zh.md", StringComparison.Ordinal) ? "\n又有一句。\n" : $"\nOne sentence more, number {random.Next(100)}.\n");
                return $"a sentence in {Path.GetRelativePath(content.Path, article)}";
            case 1:
                File.AppendAllText(terms, $"- id: cell-{random.Next(1000)}-{new FileInfo(terms).Length}\n  names:\n    en: {{name: Cell {new FileInfo(terms).Length}}}\n    zh: {{name: 第{new FileInfo(terms).Length}号细胞}}\n  definition:\n    en: A cell.\n    zh: 一种细胞。\n");
                return "a term more";
            case 2:
                File.Copy(Path.Combine(World, "glossary", "immune-cells.yaml"), terms, overwrite: true);
                return "terms as they were";
            default:
                if (File.Exists(redirects))
                    File.Delete(redirects);
                else
                    File.Copy(Path.Combine(World, "redirects.yaml"), redirects);
                return "redirects";
        }
    }

    private async Task<string> ExportAsync(string folder, params string[] more)
    {
        var run = await RunAsync(folder, more);
        Assert.True(run.ExitCode == 0, run.Errors);
        return run.Errors;
    }

    private Task<ProgramResult> RunAsync(string folder, params string[] more) =>
        CommandHere.ToEndAsync(["export", "--out", folder, "--content", content.Path, "--data", data.Path, "--base", "https://example.org/kb", .. more]);

    private static bool IsSame(string expected, string actual, out string difference)
    {
        var (names, others) = (Names(expected), Names(actual));
        difference = names.Except(others).Select(file => $"{file} is missing").Concat(others.Except(names).Select(file => $"{file} is left"))
            .Concat(names.Intersect(others).Where(file => !File.ReadAllBytes(Path.Combine(expected, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(actual, file)))).Select(file => $"{file} differs"))
            .FirstOrDefault() ?? "";
        return difference.Length == 0;

        static string[] Names(string folder) => [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)];
    }
}
