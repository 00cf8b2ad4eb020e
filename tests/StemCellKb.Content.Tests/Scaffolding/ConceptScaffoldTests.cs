using StemCellKb.Model;

namespace StemCellKb.Content.Tests;

public sealed class ConceptScaffoldTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    public static TheoryData<string> Kinds() => [.. ConceptKind.WithArticles.Select(kind => kind.Word)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_new_concept_passes_but_for_the_texts_to_be_written(string kind)
    {
        var scaffold = ConceptScaffold.For(ConceptKind.All.Single(each => each.Word == kind), ConceptId.Parse("type-2-trouble"), Today);

        var compilation = ContentCompiler.Compile(ContentFiles.Of("content", [.. World.Draft.Files.Files, .. scaffold]), Today);

        Assert.NotNull(compilation.Corpus);
        var about = compilation.Diagnostics.Where(diagnostic => diagnostic.Path.Contains("type-2-trouble", StringComparison.Ordinal)).ToList();
        Assert.All(about, diagnostic => Assert.Equal(("KB0320", Severity.Hint), (diagnostic.Code, diagnostic.Severity)));
        Assert.Equal(["concept.yaml", "en.md", "zh.md"], about.Select(diagnostic => Path.GetFileName(diagnostic.Path)).Distinct());
        Assert.Equal("Type 2 trouble", compilation.Corpus.Concepts.Single(concept => concept.Id.Value == "type-2-trouble").Names.English.Name);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Both_languages_have_the_same_headings(string kind)
    {
        var corpus = ContentCompiler.Compile(ContentFiles.Of("content", ConceptScaffold.For(ConceptKind.All.Single(each => each.Word == kind), ConceptId.Parse("new"), Today)), Today).Corpus!;
        Assert.Equal(
            corpus.Articles[0].Sections.Select(section => (section.Anchor, section.Level)),
            corpus.Articles[1].Sections.Select(section => (section.Anchor, section.Level)));
        Assert.True(corpus.Articles[0].Sections.Count >= 2);
    }

    [Theory]
    [InlineData("psoriasis", true)]
    [InlineData("th17-cell", true)]
    [InlineData("safety", true)]
    [InlineData("new-disease", false)]
    public void An_id_is_taken_by_a_concept_of_any_kind(string id, bool taken) =>
        Assert.Equal(taken, ConceptScaffold.IsTaken(World.Draft.Files, ConceptId.Parse(id)));
}
