using StemCellKb.Model;
using StemCellKb.Testing;

namespace StemCellKb.Search.Tests;

/// <summary>Which effects the shipped content answers a query with: the first ones, as subject, predicate, object and mediators.</summary>
public sealed class EffectAnswerTests(ShippedSearch shipped)
{
    private static readonly Dictionary<string, Effect> Effects = ShippedContent.Corpus.Claims.Where(claim => claim.Effect is not null).ToDictionary(claim => claim.Id.Value, claim => claim.Effect!);

    [Theory]
    [InlineData("What inhibits Th17", "mesenchymal-stem-cells inhibits th17-cell")]
    [InlineData("what inhibits th17 cells?", "mesenchymal-stem-cells inhibits th17-cell")]
    [InlineData("哪些细胞抑制Th17", "mesenchymal-stem-cells inhibits th17-cell")]
    [InlineData("Th17受什么抑制", "mesenchymal-stem-cells inhibits th17-cell")]
    [InlineData("what is Th17 inhibited by", "mesenchymal-stem-cells inhibits th17-cell")]
    [InlineData("what activates MSCs", "ifn-gamma activates mesenchymal-stem-cells")]
    [InlineData("什么激活间充质干细胞", "ifn-gamma activates mesenchymal-stem-cells")]
    [InlineData("MSC PGE2 macrophage", "mesenchymal-stem-cells promotes il-10 pge2 macrophage")]
    [InlineData("外泌体 巨噬细胞", "stem-cell-exosomes inhibits macrophage")]
    [InlineData("exosomes macrophages", "stem-cell-exosomes inhibits macrophage")]
    [InlineData("MSC TGF-beta Treg", "mesenchymal-stem-cells promotes regulatory-t-cell tgf-beta")]
    [InlineData("MSC分泌IL-10吗", "mesenchymal-stem-cells secretes il-10")]
    [InlineData("do MSCs secrete IL-10", "mesenchymal-stem-cells secretes il-10")]
    [InlineData("干细胞能减轻移植物抗宿主病吗", "mesenchymal-stem-cells protects-against graft-versus-host-disease")]
    [InlineData("iPSC 分化 NK细胞", "induced-pluripotent-stem-cells differentiates-into nk-cell")]
    // A name stands for what belongs under it.
    [InlineData("what promotes T cells", "mesenchymal-stem-cells promotes regulatory-t-cell")]
    public void A_question_about_an_effect_is_answered_with_it(string query, string first) =>
        Assert.Equal(first, Told(Answer(query)[0]));

    [Theory]
    [InlineData("what do MSCs inhibit", "mesenchymal-stem-cells", EffectPredicate.Inhibits)]
    [InlineData("间充质干细胞抑制什么", "mesenchymal-stem-cells", EffectPredicate.Inhibits)]
    [InlineData("what do exosomes promote", "stem-cell-exosomes", EffectPredicate.Promotes)]
    public void What_stands_before_the_word_acts(string query, string subject, EffectPredicate predicate)
    {
        var effects = Answer(query).ToList();

        Assert.Equal(5, effects.Count);
        Assert.All(effects, hit => Assert.Equal((subject, predicate), (Effects[hit.Id].Subject.Value, hit.Predicate)));
        Assert.Equal(effects.Select(hit => hit.Reach).Order(), effects.Select(hit => hit.Reach));
    }

    [Theory]
    [InlineData("lupus nephritis")]
    [InlineData("MSC lupus")]
    [InlineData("间充质干细胞 红斑狼疮")]
    [InlineData("immunosuppression lupus")]
    [InlineData("免疫抑制剂")]
    [InlineData("what inhibits")]
    [InlineData("抑制")]
    [InlineData("what inhibits quarks")]
    [InlineData("stem cell therapy safety")]
    [InlineData("")]
    public void Other_queries_get_none(string query) => Assert.Empty(Answer(query));

    [Fact]
    public void An_answer_names_both_sides_in_the_reader_s_language_and_carries_its_marks_and_word()
    {
        var hit = shipped.Engine.Search(new SearchRequest("哪些细胞抑制Th17", Language.Chinese, FacetSelection.None)).Effects[0];

        Assert.Equal(("间充质干细胞", EffectPredicate.Inhibits, EffectSign.Down, "Th17细胞", EffectReach.People), (hit.Subject, hit.Predicate, hit.Sign, hit.Object, hit.Reach));
        Assert.Equal("/zh/evidence/mscs-inhibit-th17-cells", hit.Url);
        Assert.True(hit.People.Supports > 0 && hit.Dishes.NoBenefit > 0 && hit.Evidence.Length > 0);
    }

    private IReadOnlyList<EffectHit> Answer(string query) => shipped.Engine.Search(new SearchRequest(query, Language.English, FacetSelection.None)).Effects;

    private static string Told(EffectHit hit) => Effects[hit.Id] is { } effect ? string.Join(' ', [effect.Subject.Value, effect.Predicate.Word(), effect.Object.Value, .. effect.Through.Select(each => each.Value)]) : "";
}
