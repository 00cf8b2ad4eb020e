using CsCheck;
using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Testing;
using StemCellKb.Web.Figures;
using StemCellKb.Web.Figures.Mechanisms;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Tests.Figures;

/// <summary>Pictures of what acts on what: nothing lies on anything else, and the lines say what was found in whom.</summary>
public sealed class MechanismDrawingTests
{
    private static readonly ConceptLink Msc = PathDraft.Cell("mesenchymal-stem-cells");
    private static readonly ConceptLink Th17 = PathDraft.Term("th17-cell", "Th17 cell");
    private static readonly ConceptLink Pge2 = PathDraft.Term("prostaglandin-e2", "Prostaglandin E2", "PGE2");

    private static readonly ConceptLink[] Cells = [Msc, PathDraft.Concept("exosomes", ConceptKind.CellType, "干细胞外泌体"), PathDraft.Cell("hematopoietic-stem-cells")];

    private static readonly ConceptLink[] Terms =
    [
        Th17, Pge2, PathDraft.Term("interferon-gamma", "Interferon-γ"), PathDraft.Term("plasma", "浆细胞"), PathDraft.Term("long-term", new string('x', 60)), PathDraft.Term("long-han", new string('细', 60)),
        PathDraft.Term("chain", "The cascade of signalling by which a receptor moves a factor"), PathDraft.Concept("repair", ConceptKind.Mechanism, "Tissue repair"), PathDraft.Concept("lupus", ConceptKind.Disease, "Systemic lupus erythematosus"),
    ];

    private static readonly Gen<ShownPath> AnyPath = Gen.Select(
        Pick([.. Cells, .. Terms]), Gen.Enum<EffectPredicate>(), Pick([.. Terms, .. Cells]), Pick(Terms).List[0, 3], Gen.Enum<EffectWay>(), Gen.Int[0, 9].Select(n => n == 0 ? "claim-0" : ""),
        Gen.Select(Gen.Enum<EvidenceModel>(), Gen.Enum<Direction>()).List[0, 16], Gen.Int[0, 130],
        (subject, predicate, target, through, way, disputes, studies, length) => PathDraft.Path(
            "claim", subject, predicate, target, through, way, disputes, length % 4, string.Join(' ', Enumerable.Repeat(length % 2 == 0 ? "间充质干细胞抑制免疫细胞" : "holds back", 1 + length / 10)),
            [.. studies.Select(study => (study.Item1, study.Item2))]));

    public static TheoryData<string> Languages => ["en", "zh"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Nothing_lies_on_anything_else_whatever_is_drawn(string code) => AnyPath.List[1, 60].Sample(
        paths => Assert.Empty(Geometry.FaultsOf(MechanismDrawing.Draw(MechanismPicture.Of([.. Numbered(paths)]), UiText.Of(Language.Parse(code)), "Subject"))),
        iter: TestExtent.Times(40), print: paths => $"{paths.Count} paths");

    [Fact]
    public void The_same_paths_give_the_same_picture_in_whatever_order_they_come()
    {
        var text = UiText.Of(Language.English);
        AnyPath.List[1, 30].Sample(paths =>
        {
            var all = Numbered(paths).ToList();
            Assert.Equal(MechanismDrawing.Draw(MechanismPicture.Of(all), text, "Subject").Markup(), MechanismDrawing.Draw(MechanismPicture.Of([.. Enumerable.Reverse(all)]), text, "Subject").Markup());
        }, iter: 30);
    }

    [Fact]
    public void A_line_is_solid_dashed_or_dotted_by_whom_the_effect_was_seen_in_and_its_end_is_the_sign()
    {
        var picture = MechanismDrawing.Draw(
            MechanismPicture.Of(
            [
                PathDraft.Path("a", Msc, EffectPredicate.Inhibits, Th17, [Pge2], studies: [(EvidenceModel.Human, Direction.Supports), (EvidenceModel.InVitro, Direction.NoBenefit)]),
                PathDraft.Path("b", Msc, EffectPredicate.Promotes, Th17, studies: [(EvidenceModel.Human, Direction.NoBenefit), (EvidenceModel.Animal, Direction.Mixed)]),
                PathDraft.Path("c", Msc, EffectPredicate.Secretes, Pge2, studies: (EvidenceModel.InVitro, Direction.Supports)),
                PathDraft.Path("d", Pge2, EffectPredicate.Activates, Msc, reviews: 2),
            ]),
            UiText.Of(Language.English), "Subject").AsXml();
        var lines = picture.Descendants(Geometry.Svg + "a").Where(link => (string?)link.Attribute("class") == "f-path").ToDictionary(
            link => ((string)link.Attribute("href")!).Split('/')[^1],
            link => (string?)link.Elements().Single(element => (string?)element.Attribute("class") == "f-seen").Attribute("data-reach"));

        Assert.Equal(new Dictionary<string, string?> { ["a"] = "people", ["b"] = "animals", ["c"] = "dishes", ["d"] = "nowhere" }, lines);
        Assert.Contains(picture.Descendants(Geometry.Svg + "title"), title => title.Value == "A claim. People: 1 supports. Dishes: 1 did not see it.");
    }

    [Fact]
    public void What_acts_on_a_cell_and_a_rival_account_stand_apart()
    {
        var picture = MechanismPicture.Of(
        [
            PathDraft.Path("rival", Msc, EffectPredicate.Activates, Th17, disputes: "another"),
            PathDraft.Path("holds-back", Msc, EffectPredicate.Inhibits, Th17),
            PathDraft.Path("inward", Pge2, EffectPredicate.Activates, Msc),
            PathDraft.Path("itself", Msc, EffectPredicate.Promotes, Msc),
        ]);

        Assert.Equal([false, true], picture.Bands.Select(band => band.IsRival));
        Assert.Equal([null, EffectPredicate.Inhibits, EffectPredicate.Promotes], picture.Bands[0].Groups.Select(group => group.Predicate));
        Assert.Equal("prostaglandin-e2", picture.Bands[0].Groups[0].TargetOf(picture.Bands[0].Groups[0].Paths[0]).Id.Value);
    }

    private static Gen<T> Pick<T>(params T[] of) => Gen.Int[0, of.Length - 1].Select(i => of[i]);

    private static IEnumerable<ShownPath> Numbered(IReadOnlyList<ShownPath> paths) => paths.Select((path, i) => path with { Claim = ClaimId.Parse($"claim-{i}"), Url = $"/en/evidence/claim-{i}" });
}
