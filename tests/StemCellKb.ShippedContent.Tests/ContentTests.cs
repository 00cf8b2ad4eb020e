using StemCellKb.Content;
using StemCellKb.Model;
using StemCellKb.Testing;

namespace StemCellKb.ShippedContent.Tests;

/// <summary>What holds of the content as a whole.</summary>
public sealed class ContentTests
{
    private static readonly Compilation Compilation = Testing.ShippedContent.Compilation;

    private static readonly Corpus Corpus = Testing.ShippedContent.Corpus;

    [Fact]
    public void Compiler_has_nothing_to_complain_about()
    {
        using var printed = new StringWriter();
        foreach (var diagnostic in Compilation.Diagnostics.Where(diagnostic => diagnostic.Severity is Severity.Error or Severity.Warning))
            DiagnosticPrinter.WriteText(printed, diagnostic);
        Assert.Equal("", printed.ToString());
    }

    [Theory]
    [InlineData("topics", "stem-cell-therapy safety-and-standardization")]
    [InlineData("mechanisms", "immunomodulation anti-inflammatory-effects tissue-repair immune-tolerance")]
    [InlineData("cell-types", "mesenchymal-stem-cells hematopoietic-stem-cells induced-pluripotent-stem-cells stem-cell-exosomes")]
    [InlineData("diseases", "rheumatoid-arthritis systemic-lupus-erythematosus lupus-nephritis multiple-sclerosis inflammatory-bowel-disease crohns-disease ulcerative-colitis type-1-diabetes psoriasis systemic-sclerosis autoimmune-cytopenias graft-versus-host-disease")]
    public void Articles_promised_are_there(string folder, string concepts)
    {
        var written = Corpus.Concepts.Where(concept => concept.Kind.Folder == folder).Select(concept => concept.Id.Value);
        Assert.Empty(Table.Words(concepts).Except(written));
    }

    [Fact]
    public void Every_article_stands_in_both_languages_with_the_same_sections_in_the_same_order()
    {
        foreach (var pair in Corpus.Articles.GroupBy(article => article.Concept))
        {
            Assert.Equal(["en", "zh"], pair.Select(article => article.Language.Code));
            Assert.Equal(Anchors(pair.First()), Anchors(pair.Last()));
        }
    }

    [Fact]
    public void Every_article_is_a_real_one_and_not_a_book()
    {
        var lengths = Corpus.Articles.Where(article => article.Language == Language.English).Select(article => (article.Concept, Words: EnglishWords(article)));
        Assert.DoesNotContain(lengths, length => length.Words is < 500 or > 1340);
    }

    /// <summary>Chinese needs some one and a half to two characters for an English word; a half that is much shorter leaves something out.</summary>
    [Fact]
    public void Chinese_half_is_as_full_as_the_English_one()
    {
        var ratios = Corpus.Articles.GroupBy(article => article.Concept)
            .Select(pair => (Concept: pair.Key, Ratio: (double)HanCharacters(pair.Last()) / EnglishWords(pair.First())));
        Assert.DoesNotContain(ratios, pair => pair.Ratio is < 1.2 or > 2.4);
    }

    [Theory]
    [InlineData("diseases", "disease treatment cells mechanisms unknown questions")]
    [InlineData("mechanisms", "idea process cells diseases limits")]
    [InlineData("cell-types", "what sources action uses risks unknown")]
    public void Article_has_the_sections_of_its_kind(string folder, string anchors)
    {
        foreach (var concept in Corpus.Concepts.Where(concept => concept.Kind.Folder == folder))
        {
            var article = Testing.ShippedContent.Article(concept.Id, Language.English);
            Assert.Equal(Table.Words(anchors), article.Sections.Where(section => section.Level == 2).Select(section => section.Anchor));
        }
    }

    [Fact]
    public void Disease_article_answers_three_to_five_questions_and_links_to_cells_and_mechanisms()
    {
        foreach (var concept in Corpus.Concepts.Where(concept => concept.Kind == ConceptKind.Disease))
        {
            var article = Testing.ShippedContent.Article(concept.Id, Language.English);
            Assert.InRange(Under(article, "questions").Count(), 3, 5);
            Assert.NotEmpty(Under(article, "cells"));
            var linked = article.CrossLinks.Select(link => Corpus.Concepts.Single(target => target.Id == link.Target).Kind).ToHashSet();
            Assert.Superset(new HashSet<ConceptKind> { ConceptKind.CellType, ConceptKind.Mechanism, ConceptKind.Term }, linked);
        }
    }

    [Fact]
    public void Summary_is_short_enough_to_read_at_a_glance() =>
        Assert.Empty(Corpus.Articles.Where(article => article.Summary.Length is 0 or > 300).Select(article => $"{article.Concept}.{article.Language}"));

    [Fact]
    public void Every_term_is_defined_in_both_languages_and_spoken_of_somewhere()
    {
        var linked = Corpus.Articles.SelectMany(article => article.CrossLinks).Select(link => link.Target)
            .Concat(Corpus.Concepts.SelectMany(concept => concept.Broader))
            .Concat(Corpus.Claims.SelectMany(claim => claim.Concepts.Concat(claim.Effect?.Concepts ?? [])))
            .Concat(Corpus.Approvals.SelectMany(approval => approval.Concepts))
            .ToHashSet();
        foreach (var term in Corpus.Concepts.Where(concept => concept.Kind == ConceptKind.Term))
        {
            Assert.False(string.IsNullOrWhiteSpace(term.Definition?.English) || string.IsNullOrWhiteSpace(term.Definition.Chinese), term.Id.Value);
            Assert.True(linked.Contains(term.Id), $"Nothing speaks of {term.Id}.");
        }
    }

    private static IEnumerable<string> Anchors(Article article) => article.Sections.Select(section => $"{section.Level} {section.Anchor}");

    private static IEnumerable<Section> Under(Article article, string anchor) =>
        article.Sections.SkipWhile(section => section.Anchor != anchor).Skip(1).TakeWhile(section => section.Level == 3);

    private static int EnglishWords(Article article) =>
        article.Sections.Sum(section => section.PlainText.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);

    private static int HanCharacters(Article article) => article.Sections.Sum(section => section.PlainText.Count(c => c is >= '\u4e00' and <= '\u9fff'));
}
