using StemCellKb.Model;
using StemCellKb.Search.Statements;
using StemCellKb.Testing;

namespace StemCellKb.Search.Tests;

/// <summary>Statements are compared with the first claims that a search finds, without the rest of the search.</summary>
public sealed class FirstClaimsTests(ShippedSearch shipped)
{
    [Fact]
    public void They_are_those_of_the_whole_search()
    {
        var apart =
            from claim in TestExtent.ShareOfTheDay(ShippedContent.Corpus.Claims, 60)
            from language in Language.All
            let sentence = claim.Says[language]
            let found = Search(StatementReader.TopicOf(sentence))
            from most in new[] { 1, 5, 100 }
            where !shipped.Engine.ClaimsLike(sentence, most).SequenceEqual(found.Take(most))
            select $"{most} of {sentence}";
        Assert.Empty(apart);
    }

    [Theory]
    [InlineData("间充质干细胞可使巨噬细胞变得更多")]
    [InlineData("由诱导多能干细胞制备的T细胞可保护关节")]
    public void A_character_between_cue_words_is_asked_for_in_no_claim(string sentence) =>
        Assert.DoesNotContain(StatementReader.TopicOf(sentence).Split(' '), word => word.Length == 1 && Scripts.IsHan(word[0]));

    private IEnumerable<string> Search(string topic) =>
        shipped.Engine.Search(new SearchRequest(topic, Language.English, FacetSelection.None)).Claims.Select(claim => claim.Id);
}
