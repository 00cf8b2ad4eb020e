using StemCellKb.Model;

namespace StemCellKb.Search.Tests;

public sealed class SuggestionTests(ShippedSearch shipped)
{
    [Theory]
    [InlineData("lup", "systemic-lupus-erythematosus")]
    [InlineData("lupus n", "lupus-nephritis")]
    [InlineData("LN", "lupus-nephritis")]
    [InlineData("rheum", "rheumatoid-arthritis")]
    [InlineData("haemato", "hematopoietic-stem-cells")]
    [InlineData("Msc", "mesenchymal-stem-cells")]
    [InlineData("il1", "il-10")]
    [InlineData("crohn’s", "crohns-disease")]
    [InlineData("狼", "systemic-lupus-erythematosus")]
    [InlineData("狼疮性", "lupus-nephritis")]
    [InlineData("類風", "rheumatoid-arthritis")]
    [InlineData("全身性紅", "systemic-lupus-erythematosus")]
    [InlineData("leifeng", "rheumatoid-arthritis")]
    [InlineData("lfs", "rheumatoid-arthritis")]
    [InlineData("yinxieb", "psoriasis")]
    [InlineData("psoraisis", "psoriasis")]
    public void A_concept_is_offered_while_its_name_is_typed(string typed, string concept) =>
        Assert.Contains(concept, shipped.Engine.Suggest(typed, Language.Chinese).Select(suggestion => suggestion.Id));

    [Fact]
    public void The_name_met_stands_beside_the_name_in_the_language_of_the_page()
    {
        var first = shipped.Engine.Suggest("sle", Language.Chinese)[0];
        Assert.Equal(new Suggestion("systemic-lupus-erythematosus", "disease", "系统性红斑狼疮", "Systemic lupus erythematosus", "SLE", first.Claims, "/zh/diseases/systemic-lupus-erythematosus"), first);
        var card = shipped.Engine.Search(new SearchRequest("sle", Language.Chinese, FacetSelection.None)).Concepts[0];
        Assert.Equal((card.Id, card.Evidence.Values.Sum()), (first.Id, first.Claims));
    }

    [Fact]
    public void At_most_eight_are_offered_each_concept_once()
    {
        foreach (var typed in new[] { "s", "i", "m", "免", "xt", "stem" })
        {
            var offered = shipped.Engine.Suggest(typed, Language.English);
            Assert.InRange(offered.Count, 1, 8);
            Assert.Equal(offered.Count, offered.Select(suggestion => suggestion.Id).Distinct().Count());
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("xyzzy")]
    [InlineData("'; DROP TABLE")]
    public void Nothing_is_offered_for_nothing(string typed) => Assert.Empty(shipped.Engine.Suggest(typed, Language.English));
}
