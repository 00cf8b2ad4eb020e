using System.Text.Json;
using StemCellKb.Model;
using StemCellKb.Testing;

namespace StemCellKb.Content.Tests;

public sealed class DiagnosticPrinterTests
{
    private static readonly ContentDraft Faulty = World.Draft
        .With("diseases/psoriasis/zh.md", ContentDraft.ArticleAround(Language.Chinese, "　见“[[psoriasus|牛皮癣]]”，共12例。"))
        .With("diseases/psoriasis/en.md", ContentDraft.ArticleAround(Language.English, "See it, 12 people [@deng-2017]."));

    [Fact]
    public void A_problem_reads_place_severity_code_sentence_and_shows_its_line()
    {
        var compilation = Faulty.Compile();
        using var output = new StringWriter();
        DiagnosticPrinter.WriteText(output, compilation.Diagnostics.Single(diagnostic => diagnostic.Code == "KB0201"));
        Assert.Equal(
            """
            content/diseases/psoriasis/zh.md:7:4: error KB0201: No concept is called 'psoriasus'. Did you mean 'psoriasis'?
                7 | 　见“[[psoriasus|牛皮癣]]”，共12例。
                  |      ^^^^^^^^^^^^^^^^^^^^

            """,
            output.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_note_shows_the_other_place()
    {
        using var output = new StringWriter();
        DiagnosticPrinter.WriteText(output, Faulty.Compile().Diagnostics.Single(diagnostic => diagnostic.Code == "KB0603"));
        Assert.Contains("  content/diseases/psoriasis/zh.md:5:1: note: The Chinese section is here.\n    5 | ## 正文 {#text}\n      | ^^^^^^^^^^^^^^^\n", output.ToString().ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ab⟦cd⟧", "  ^^")]
    [InlineData("中文⟦cd⟧", "    ^^")]
    [InlineData("ab⟦中文⟧c", "  ^^^^")]
    [InlineData("，。⟦（）⟧", "    ^^^^")]
    [InlineData("ｱｱ⟦x⟧", "  ^")]
    [InlineData("é⟦x⟧", " ^")]
    [InlineData("e\u0301⟦x⟧", " ^")]
    [InlineData("😀⟦x⟧", "  ^")]
    [InlineData("𠮷⟦野⟧", "  ^^")]
    [InlineData("\t⟦x⟧", " ^")]
    [InlineData("한글⟦x⟧", "    ^")]
    [InlineData("x⟦⟧", " ^")]
    [InlineData("⟦one\ntwo⟧", "^^^")]
    public void The_underline_stands_under_its_place_whatever_the_width_of_the_characters(string marked, string underline)
    {
        var text = MarkedText.Parse(marked);
        var diagnostic = new Diagnostic("KB0000", Severity.Error, "m", ReportedPlace.Of(new SourceText("a.md", text.Text).At(text.Marks[0])), null, []);
        using var output = new StringWriter();
        DiagnosticPrinter.WriteText(output, diagnostic);
        Assert.Equal("      | " + underline, output.ToString().Split('\n')[2].TrimEnd('\r'));
    }

    [Fact]
    public void A_long_line_is_cut_around_the_place()
    {
        var source = new SourceText("a.md", new string('字', 500) + "X" + new string('词', 500));
        using var output = new StringWriter();
        DiagnosticPrinter.WriteText(output, new Diagnostic("KB0000", Severity.Hint, "m", ReportedPlace.Of(source.At(500, 1)), null, []));
        Assert.Equal(
            [
                "    1 | …" + new string('字', 20) + "X" + new string('词', 29) + "…",
                "      | " + new string(' ', 41) + "^",
            ],
            output.ToString().ReplaceLineEndings("\n").Split('\n')[1..3]);
    }

    [Fact]
    public void A_terminal_cannot_be_steered_from_a_text()
    {
        var compilation = World.Draft.With("glossary/diseases.yaml", "- \"\\e[31m\u001b[31m\": 1").Compile();
        using var output = new StringWriter();
        DiagnosticPrinter.Write(output, compilation, DiagnosticFormat.Text, TimeSpan.Zero);
        Assert.DoesNotContain('\u001b', output.ToString());
    }

    [Theory]
    [InlineData(3, 2, 0, 41, "3 errors, 2 warnings in 41 files (0.4 s)")]
    [InlineData(1, 0, 1, 1, "1 error, 1 hint in 1 file (0.4 s)")]
    [InlineData(0, 0, 0, 41, "No problems in 41 files (0.4 s)")]
    public void The_summary_counts(int errors, int warnings, int hints, int files, string expected)
    {
        Diagnostic Of(Severity severity) => new("KB0000", severity, "m", ReportedPlace.Of(new SourceText("a", "").At(0, 0)), null, []);
        var compilation = new Compilation(
            null,
            [
                .. Enumerable.Repeat(Of(Severity.Error), errors),
                .. Enumerable.Repeat(Of(Severity.Warning), warnings),
                .. Enumerable.Repeat(Of(Severity.Hint), hints),
            ],
            files);
        Assert.Equal(expected, DiagnosticPrinter.Summary(compilation, TimeSpan.FromSeconds(0.42)));
    }

    [Fact]
    public void GitHub_annotations_escape_what_would_break_them()
    {
        var note = new DiagnosticNote("Here.", ReportedPlace.Of(new SourceText("b.md", "x").At(0, 1)));
        var diagnostic = new Diagnostic("KB0201", Severity.Warning, "100% sure,\nor: not", ReportedPlace.Of(new SourceText("a,b:c.md", "中x").At(1, 1)), null, [note]);
        using var output = new StringWriter();
        DiagnosticPrinter.Write(output, new Compilation(null, [diagnostic], 1), DiagnosticFormat.GitHub, TimeSpan.Zero);
        Assert.Equal(
            "::warning file=a%2Cb%3Ac.md,line=1,col=2,endLine=1,endColumn=3,title=KB0201::100%25 sure,%0Aor: not%0Ab.md:1:1: Here.",
            output.ToString().ReplaceLineEndings("\n").Split('\n')[0]);
    }

    [Fact]
    public void Json_holds_places_suggestions_notes_and_the_summary()
    {
        using var output = new StringWriter();
        DiagnosticPrinter.Write(output, Faulty.Compile(), DiagnosticFormat.Json, TimeSpan.FromSeconds(1.5));
        using var json = JsonDocument.Parse(output.ToString());

        var unknown = json.RootElement.GetProperty("diagnostics").EnumerateArray().Single(diagnostic => diagnostic.GetProperty("code").GetString() == "KB0201");
        Assert.Equal("content/diseases/psoriasis/zh.md", unknown.GetProperty("path").GetString());
        Assert.Equal((7, 4, 7, 21), (unknown.GetProperty("line").GetInt32(), unknown.GetProperty("column").GetInt32(), unknown.GetProperty("endLine").GetInt32(), unknown.GetProperty("endColumn").GetInt32()));
        Assert.Equal("psoriasis", unknown.GetProperty("suggestion").GetString());
        Assert.Equal("error", unknown.GetProperty("severity").GetString());
        Assert.Equal(1.5, json.RootElement.GetProperty("summary").GetProperty("seconds").GetDouble());
        Assert.Equal(22, json.RootElement.GetProperty("summary").GetProperty("files").GetInt32());
    }
}
