using StemCellKb.Model;
using StemCellKb.Testing;

namespace StemCellKb.Content.Tests;

/// <summary>Runs every case of every spec document beside this file.</summary>
public sealed class SpecTests
{
    private static readonly Dictionary<(string Document, string Heading), SpecCase> Specs =
        (from path in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Specs"), "*.md").Order()
         from spec in SpecCase.ReadAll(Path.GetFileName(path))
         select (Path.GetFileName(path), spec)).ToDictionary(entry => (entry.Item1, entry.spec.Heading), entry => entry.spec);

    public static TheoryData<string, string> Cases() => [.. Specs.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Spec(string document, string heading)
    {
        var spec = Specs[(document, heading)];
        var compilation = spec.Draft.Compile();
        if (spec.Diagnostics is { } diagnostics)
            DiagnosticAssert.Reports(spec.Draft, compilation, [.. diagnostics]);
        foreach (var rendering in spec.Renderings)
        {
            var section = SectionOf(compilation, rendering.Language);
            Assert.Equal(rendering.Expected, rendering.Kind switch { "html" => section.Html, "text" => section.PlainText, _ => section.Markdown });
        }
    }

    [Fact]
    public void The_specs_hold_at_least_160_faults_half_of_them_in_Chinese_text_and_80_about_evidence()
    {
        var faulty = Specs.Where(entry => entry.Value.Diagnostics is { Count: > 0 }).ToList();
        var chinese = faulty.Count(entry => MarkedLines(entry.Value).Any(line => line.Any(c => c is >= '\u4E00' and <= '\u9FFF')));
        Assert.True(faulty.Count >= 160, $"{faulty.Count} faults");
        Assert.True(chinese * 2 >= faulty.Count, $"{chinese} of {faulty.Count} faults stand in Chinese text");
        Assert.True(faulty.Count(entry => entry.Key.Document is "Evidence.md" or "Studies.md" or "Outcomes.md") >= 80);
    }

    private static Section SectionOf(Compilation compilation, Language language)
    {
        Assert.False(compilation.HasErrors, string.Join('\n', compilation.Diagnostics.Select(DiagnosticPrinter.Headline)));
        return compilation.Corpus!.Articles.Single(article => article.Concept.Value == "lupus-nephritis" && article.Language == language).Sections[0];
    }

    /// <summary>The lines in which a fault is marked.</summary>
    private static IEnumerable<string> MarkedLines(SpecCase spec) =>
        from file in spec.Draft.Texts
        let source = new SourceText(file.Key, file.Value.Text)
        from mark in file.Value.Marks
        select source.Slice(source.LineSpan(source.PositionOf(mark.Start).Line));
}
