using StemCellKb.Testing;

namespace StemCellKb.Tests;

/// <summary>Another id for a concept, claim or work, outside an editor.</summary>
public sealed class RenameTests : IDisposable
{
    private readonly SmallContent content = new();

    public RenameTests()
    {
        content.Write("references.json", """[{"id": "deng-2017", "type": "article-journal", "title": "A trial"}]""");
        content.Write("diseases/psoriasis/en.md", "\uFEFF" + SmallContent.English("In [[psoriasis|it]] plaques itch [@deng-2017]. `[[psoriasis]]` stays.").ReplaceLineEndings("\r\n"));
        content.Write("evidence/psoriasis.yaml", """
            - claim: cells-help
              says: {en: Cells help psoriasis., zh: 细胞有益。}
              disease: "psoriasis" # the disease
              origin: deng-2017

            """);
    }

    public void Dispose() => content.Dispose();

    [Fact]
    public async Task A_concept_is_renamed_in_every_file_with_its_folder_and_its_former_id_leads_on()
    {
        var before = await CheckAsync();

        var result = await RenameAsync("psoriasis", "plaque-psoriasis");

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        Assert.False(Directory.Exists(content.PathOf("diseases/psoriasis")));
        Assert.Equal("\uFEFF" + SmallContent.English("In [[plaque-psoriasis|it]] plaques itch [@deng-2017]. `[[psoriasis]]` stays.").ReplaceLineEndings("\r\n"), Bytes("diseases/plaque-psoriasis/en.md"));
        Assert.Contains("disease: \"plaque-psoriasis\" # the disease\n", content.Read("evidence/psoriasis.yaml"), StringComparison.Ordinal);
        Assert.Contains("Cells help psoriasis.", content.Read("evidence/psoriasis.yaml"), StringComparison.Ordinal);
        Assert.Equal("concepts:\n  psoriasis: plaque-psoriasis\n", content.Read("redirects.yaml"));
        Assert.Equal(before, await CheckAsync());
        Assert.Equal(["concept.yaml", "en.md", "zh.md"], Directory.GetFileSystemEntries(content.PathOf("diseases/plaque-psoriasis")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("deng-2017", "deng-li-2017", "works", "evidence/psoriasis.yaml", "origin: deng-li-2017")]
    [InlineData("deng-2017", "deng-li-2017", "works", "diseases/psoriasis/en.md", "[@deng-li-2017]")]
    [InlineData("deng-2017", "deng-li-2017", "works", "references.json", "\"id\": \"deng-li-2017\"")]
    [InlineData("cells-help", "cells-help-skin", "claims", "evidence/psoriasis.yaml", "- claim: cells-help-skin\n")]
    public async Task A_work_and_a_claim_are_renamed_and_their_folders_stay(string id, string name, string key, string file, string text)
    {
        Assert.Equal(0, (await RenameAsync(id, name)).ExitCode);

        Assert.Contains(text, content.Read(file), StringComparison.Ordinal);
        Assert.Equal($"{key}:\n  {id}: {name}\n", content.Read("redirects.yaml"));
    }

    [Fact]
    public async Task Pairs_in_step_stay_in_step_and_those_that_are_not_stay_so()
    {
        content.Write("diseases/psoriasis/zh.md", SmallContent.Chinese("[[psoriasis|此病]]的斑块会痒[@deng-2017]。"));
        await CommandHere.ToEndAsync("translated", "psoriasis", "--content", content.Content);
        Assert.DoesNotContain("KB060", await CheckAsync(), StringComparison.Ordinal);

        await RenameAsync("deng-2017", "deng-li-2017");
        await RenameAsync("psoriasis", "plaque-psoriasis");
        Assert.DoesNotContain("KB060", await CheckAsync(), StringComparison.Ordinal);

        content.Write("diseases/plaque-psoriasis/zh.md", content.Read("diseases/plaque-psoriasis/zh.md").Replace("会痒", "很痒", StringComparison.Ordinal));
        await RenameAsync("plaque-psoriasis", "psoriasis-vulgaris");
        Assert.Contains("KB0605", await CheckAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_lists_every_place_and_writes_nothing()
    {
        var before = All();

        var result = await RenameAsync("psoriasis", "plaque-psoriasis", "--dry-run");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            [
                "/diseases/psoriasis/en.md:7:6: plaque-psoriasis",
                "/evidence/psoriasis.yaml:3:13: plaque-psoriasis",
                "/redirects.yaml:1:1: concepts:",
                "  psoriasis: plaque-psoriasis",
                "/diseases/psoriasis: diseases/plaque-psoriasis",
                "Nothing has been written.",
            ],
            result.Output.ReplaceLineEndings("\n").TrimEnd().Split('\n').Select(line => line.StartsWith(content.Content, StringComparison.Ordinal) ? line[content.Content.Length..] : line));
        Assert.Equal(before, All());
    }

    [Theory]
    [InlineData("psoriasi", "x", "No concept, claim or work is called 'psoriasi'. Did you mean 'psoriasis'?")]
    [InlineData("psoriasis", "Plaque Psoriasis", "'Plaque Psoriasis' is no id: use lower-case letters, digits and single hyphens.")]
    [InlineData("psoriasis", "psoriasis", "'psoriasis' exists already.")]
    [InlineData("deng-2017", "former-2016", "'former-2016' is a former name of 'deng-2017': delete its entry in redirects.yaml first.")]
    [InlineData("deng-2017", "x", "'deng-2017' is a claim and a work: say which with --kind.", "- claim: deng-2017\n  says: {en: Named alike., zh: 同名。}\n  disease: psoriasis\n  origin: deng-2017\n")]
    [InlineData("psoriasis", "x", "Not every place can be found while a file has an error: ", "- claim: [\n")]
    public async Task What_cannot_be_renamed_is_said_and_left(string id, string name, string said, string? further = null)
    {
        content.Write("redirects.yaml", "works: {former-2016: deng-2017}\n");
        if (further is not null)
            content.Write("evidence/further.yaml", further);
        var before = All();

        var result = await RenameAsync(id, name);

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith(said, result.Errors, StringComparison.Ordinal);
        Assert.Equal(before, All());
    }

    [Fact]
    public async Task A_kind_says_which_of_two_is_meant()
    {
        content.Write("evidence/further.yaml", "- claim: deng-2017\n  says: {en: Named alike., zh: 同名。}\n  disease: psoriasis\n  origin: deng-2017\n");

        Assert.Equal(0, (await RenameAsync("deng-2017", "named-alike", "--kind", "claim")).ExitCode);

        Assert.Equal("- claim: named-alike\n  says: {en: Named alike., zh: 同名。}\n  disease: psoriasis\n  origin: deng-2017\n", content.Read("evidence/further.yaml"));
        Assert.Contains("deng-2017", content.Read("references.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renaming_that_fails_on_the_way_leaves_everything_as_it_was()
    {
        // In the way of the folder, which moves last.
        Directory.CreateDirectory(content.PathOf("diseases/plaque-psoriasis"));
        var before = All();

        var result = await RenameAsync("psoriasis", "plaque-psoriasis");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("Nothing has been renamed: ", result.Errors, StringComparison.Ordinal);
        Assert.Equal(before, All());
    }

    private Task<ProgramResult> RenameAsync(string id, string name, params string[] more) =>
        CommandHere.ToEndAsync(["rename", id, name, "--content", content.Content, .. more]);

    /// <summary>The codes of everything reported.</summary>
    private async Task<string> CheckAsync() =>
        string.Join('\n', (await CommandHere.ToEndAsync("check", "--content", content.Content)).Output.Split('\n').SelectMany(line => line.Split(' ').Where(word => word.StartsWith("KB0", StringComparison.Ordinal))).Order(StringComparer.Ordinal));

    /// <summary>With the mark at the beginning, which reading a file as text hides.</summary>
    private string Bytes(string name) => System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(content.PathOf(name)));

    private IReadOnlyList<string> All() =>
        [.. Directory.GetFiles(content.Content, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }).Order(StringComparer.Ordinal).Select(path => $"{path}\n{File.ReadAllText(path)}")];
}
