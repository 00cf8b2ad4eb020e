using System.Text;
using StemCellKb.Model;
using StemCellKb.Testing;

namespace StemCellKb.Content.Tests;

/// <summary>Texts that ask for more than a text should: each ends in diagnostics, a hundred of a kind at most.</summary>
public sealed class HostileTests
{
    private const int ListedPerFile = 100;

    [Theory]
    [InlineData("[ ", 33)]
    [InlineData("[ ", 7_000)]
    [InlineData("![", 33)]
    [InlineData("![[", 30)]
    [InlineData("[a][b", 33)]
    [InlineData("[a", 40)]
    [InlineData("*a **b ", 33)]
    [InlineData("_a ", 40)]
    [InlineData("> ", 200)]
    [InlineData("- ", 200)]
    public void Nesting_beyond_any_sense_has_its_place(string opener, int times)
    {
        var body = string.Concat(Enumerable.Repeat(opener, times)) + (opener[^1] == ' ' && opener[0] is '*' or '_' ? string.Concat(Enumerable.Repeat(opener[0] == '*' ? "x** y* " : "x_ ", times)) : "x");
        var compilation = Compile($"甲。\n\n{body}\n");

        Assert.All(compilation.Diagnostics, diagnostic => Assert.NotEqual("KB0142", diagnostic.Code));
        Assert.True(compilation.Diagnostics.Where(diagnostic => diagnostic.Code == "KB0113").All(diagnostic => diagnostic.Line > 4));
    }

    [Fact]
    public void Thirty_four_half_open_intervals_are_nested_too_deep_at_their_paragraph()
    {
        var compilation = Compile("甲。\n\n" + string.Join("，", Enumerable.Repeat("[0, 5)", 34)));
        Assert.Equal([9], compilation.Diagnostics.Where(found => found.Code == "KB0113").Select(found => found.Line));
        // Not that it lacks sections, too: nobody knows.
        Assert.Equal(["KB0113"], compilation.Diagnostics.Where(found => found.Severity == Severity.Error).Select(found => found.Code));
    }

    [Theory]
    [InlineData(1500, 1500)]
    [InlineData(128, 5000)]
    public void A_table_that_grows_with_the_square_is_refused(int columns, int rows)
    {
        var table = $"{string.Concat(Enumerable.Repeat("|a", columns))}|\n{string.Concat(Enumerable.Repeat("|-", columns))}|\n{string.Concat(Enumerable.Repeat("|x\n", rows))}";
        Assert.Equal(["KB0321"], Compile(table).Diagnostics.Where(found => found.Severity == Severity.Error).Select(found => found.Code));
    }

    [Fact]
    public void A_table_of_a_hundred_rows_and_twenty_columns_is_fine()
    {
        var row = string.Concat(Enumerable.Repeat("|甲", 20)) + "|\n";
        var compilation = Compile(row + string.Concat(Enumerable.Repeat("|-", 20)) + "|\n" + string.Concat(Enumerable.Repeat(row, 100)));
        Assert.DoesNotContain("KB0321", compilation.Diagnostics.Select(found => found.Code));
    }

    [Fact]
    public void A_file_with_thousands_of_errors_lists_a_hundred_and_counts_the_rest()
    {
        var compilation = World.Draft.With("evidence/more.yaml", string.Concat(Enumerable.Repeat("- 甲\n", 5_000))).Compile();

        var found = compilation.Diagnostics.Where(diagnostic => diagnostic.Path == "content/evidence/more.yaml").ToList();

        Assert.Equal(ListedPerFile + 1, found.Count);
        Assert.Equal(("KB0143", "There are 4,900 more errors in this file; the first is here.", ListedPerFile + 1), (found[^1].Code, found[^1].Message, found[^1].Line));
        Assert.StartsWith("5000 errors", DiagnosticPrinter.Summary(compilation, TimeSpan.Zero), StringComparison.Ordinal);
    }

    [Fact]
    public void Millions_of_values_are_not_read()
    {
        var numbers = World.Draft.With("references.json", $"[{string.Concat(Enumerable.Repeat("1,", 2_000_001))}1]").Compile();
        Assert.Equal(["KB0124"], ErrorsOf(numbers));
        var letters = World.Draft.With("evidence/more.yaml", $"[{string.Concat(Enumerable.Repeat("a,", 500_001))}a]").Compile();
        Assert.Equal(["KB0124"], ErrorsOf(letters));
    }

    [Fact]
    public void A_list_of_names_has_an_end()
    {
        var draft = World.Draft.With("diseases/psoriasis/concept.yaml", $"names: {{en: {{name: Psoriasis}}, zh: {{name: 银屑病, also: [{string.Join(", ", Enumerable.Range(0, 1001).Select(i => $"名{i}"))}]}}}}\nreviewed: 2026-11-23\n");
        Assert.Equal(["KB0125"], ErrorsOf(draft.Compile()));
    }

    [Fact]
    public void A_name_of_a_file_cannot_steer_a_terminal()
    {
        using var output = new StringWriter();
        var files = ContentFiles.Of("content", [new ContentFile("a\u001b[31m\n::error file=x::y", "x"u8.ToArray())]);
        var compilation = ContentCompiler.Compile(files, new DateOnly(2026, 11, 23));
        foreach (var format in Enum.GetValues<DiagnosticFormat>())
            DiagnosticPrinter.Write(output, compilation, format, TimeSpan.Zero);

        Assert.DoesNotContain('\u001b', output.ToString());
        Assert.DoesNotContain("\n::error file=x", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("translated: {\n  text: [0, 1]\n}\n")]
    [InlineData("translated:\n  {\n    text: [0,\n      1]\n  }\n# an end\n")]
    [InlineData("translated: {text: [0, 1]}   # in step\n")]
    [InlineData("translated:\n  text: [0, 1]\n")]
    [InlineData("translated: ~\n")]
    [InlineData("translated:\n  text:\n    - 0\n    - 1\n\n")]
    public void A_pair_is_recorded_in_a_file_of_any_form_or_not_at_all(string block)
    {
        var names = "names: {en: {name: Psoriasis}, zh: {name: 银屑病}}\n";
        foreach (var text in (string[])[$"{names}reviewed: 2026-11-23\n{block}", $"{names}{block}reviewed: 2026-11-23\n", $"{block}{names}reviewed: 2026-11-23\n"])
        {
            var draft = World.Draft.With("diseases/psoriasis/concept.yaml", text);
            var recording = Pairs.Record(draft.Files, ConceptId.Parse("psoriasis"));

            Assert.NotNull(recording.ConceptFile);
            var after = draft.With("diseases/psoriasis/concept.yaml", Encoding.UTF8.GetString(recording.ConceptFile.Bytes.Span)).Compile();
            Assert.False(after.HasErrors, text);
        }
    }

    [Fact]
    public void A_file_that_cannot_be_rewritten_line_by_line_stays_as_it_is()
    {
        var draft = World.Draft.With("diseases/psoriasis/concept.yaml", "{names: {en: {name: Psoriasis}, zh: {name: 银屑病}}, reviewed: 2026-11-23, translated: {}}\n");
        var recording = Pairs.Record(draft.Files, ConceptId.Parse("psoriasis"));
        Assert.Null(recording.ConceptFile);
        Assert.Contains("KB0608", recording.Diagnostics.Select(found => found.Code));
    }

    private static Compilation Compile(string body) =>
        World.Draft.With("diseases/lupus-nephritis/zh.md", ContentDraft.ArticleAround(Language.Chinese, body)).Compile();

    private static IEnumerable<string> ErrorsOf(Compilation compilation) =>
        compilation.Diagnostics.Where(found => found.Severity == Severity.Error).Select(found => found.Code);
}
