using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Figures.Mechanisms;

namespace StemCellKb.Web.Tests.Figures;

/// <summary>Paths by hand.</summary>
internal static class PathDraft
{
    public static ConceptLink Concept(string id, ConceptKind kind, string? name = null, string? abbreviation = null) =>
        new(ConceptId.Parse(id), kind, name ?? id, abbreviation, name ?? id, SiteUrls.Concept(Language.English, kind, ConceptId.Parse(id)));

    public static ConceptLink Cell(string id) => Concept(id, ConceptKind.CellType, id.Replace('-', ' '));

    public static ConceptLink Term(string id, string? name = null, string? abbreviation = null) => Concept(id, ConceptKind.Term, name, abbreviation);

    public static ShownPath Path(
        string claim, ConceptLink subject, EffectPredicate predicate, ConceptLink target, IReadOnlyList<ConceptLink>? through = null, EffectWay way = EffectWay.NotKnown, string disputes = "",
        int reviews = 0, string says = "A claim.", params (EvidenceModel Model, Direction Direction)[] studies) => new()
    {
        Claim = ClaimId.Parse(claim),
        Says = says,
        Url = SiteUrls.Claim(Language.English, ClaimId.Parse(claim)),
        Subject = subject,
        Predicate = predicate,
        Object = target,
        Through = through ?? [],
        Way = way,
        Disputes = disputes.Length > 0 ? [ClaimId.Parse(disputes)] : [],
        Seen = new([.. studies.Select(study => new SeenStudy(study.Model, study.Direction, [ReferenceKey.Parse("li-2020")]))], reviews),
    };
}
