using StemCellKb.Model;
using StemCellKb.Testing;

namespace StemCellKb.ShippedContent.Tests;

/// <summary>Every fact of the source article can be read, in both languages, on every page it belongs to.</summary>
public sealed class FactTests
{
    private const string SourceArticle = "source-2019";

    private static readonly Corpus Corpus = Testing.ShippedContent.Corpus;

    /// <summary>Fact, what it says, page, and the words that carry it there in each language.</summary>
    public static TheoryData<string, string, string, string, string> Facts =>
        [.. Table.Rows("facts.tsv").Select(row => (row[0], row[1], row[2], row[3], row[4]))];

    /// <summary>Fact, the pages it belongs on, the concepts it names.</summary>
    public static TheoryData<string, string, string> Pages => [.. Table.Rows("fact-pages.tsv").Select(row => (row[0], row[1], row[2]))];

    /// <summary>A fact that asserts an effect, and the claims it has become.</summary>
    public static TheoryData<string, string> Claims => [.. Table.Rows("fact-claims.tsv").Select(row => (row[0], row[1]))];

    [Theory]
    [MemberData(nameof(Facts))]
    public void Fact_is_told_in_both_languages(string fact, string says, string concept, string english, string chinese)
    {
        Assert.True(TextOf(concept, Language.English).Contains(english, StringComparison.Ordinal), $"{fact} ({says}): '{english}' is not on {concept} in English.");
        Assert.True(TextOf(concept, Language.Chinese).Contains(chinese, StringComparison.Ordinal), $"{fact} ({says}): '{chinese}' is not on {concept} in Chinese.");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Fact_is_told_on_every_page_it_belongs_to(string fact, string pages, string concepts)
    {
        _ = concepts;
        var words = Table.Rows("facts.tsv").Where(row => row[0] == fact).ToLookup(row => row[2]);
        var untold =
            from page in Table.Words(pages)
            from language in Language.All
            where !words[page].Any(row => TextOf(page, language).Contains(language == Language.English ? row[3] : row[4], StringComparison.Ordinal))
            select $"{fact} is not told on {page} in {language.Code}.";
        Assert.Empty(untold);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Fact_is_one_link_away_from_every_concept_it_names(string fact, string pages, string concepts)
    {
        var apart =
            from page in Table.Words(pages)
            from concept in Table.Words(concepts)
            where concept != page
            from language in Language.All
            where !Links(page, concept, language) && !Links(concept, page, language)
            select $"{fact}: {page} and {concept} do not link to each other in {language.Code}.";
        Assert.Empty(apart);
    }

    [Theory]
    [MemberData(nameof(Claims))]
    public void Fact_that_asserts_an_effect_stands_as_claims_of_the_source_article(string fact, string claims)
    {
        var asserted = Corpus.Claims.Where(claim => claim.Origin?.Value == SourceArticle).Select(claim => claim.Id.Value).ToHashSet();
        Assert.Empty(Table.Words(claims).Where(claim => !asserted.Contains(claim)).Select(claim => $"{fact}: {claim}"));
    }

    [Fact]
    public void Every_claim_of_the_source_article_comes_from_one_of_its_facts()
    {
        var listed = Table.Rows("fact-claims.tsv").SelectMany(row => Table.Words(row[1])).ToHashSet();
        Assert.Empty(Corpus.Claims.Where(claim => claim.Origin?.Value == SourceArticle && !listed.Contains(claim.Id.Value)).Select(claim => claim.Id.Value));
    }

    private static string TextOf(string concept, Language language) =>
        string.Join('\n', Testing.ShippedContent.Article(ConceptId.Parse(concept), language).Sections.Select(section => section.PlainText));

    /// <summary>A term has no article and links to nothing.</summary>
    private static bool Links(string from, string to, Language language) => Corpus.Articles
        .Any(article => article.Concept.Value == from && article.Language == language && article.CrossLinks.Any(link => link.Target.Value == to));
}
