namespace StemCellKb.Model;

/// <summary>Where each entry of a data file is written; no fact about it, so that moving it changes nothing.</summary>
public sealed record SourcePlaces(
    IReadOnlyDictionary<ConceptId, SourcePlace> Terms,
    IReadOnlyDictionary<ClaimId, SourcePlace> Claims,
    IReadOnlyDictionary<ReferenceKey, SourcePlace> Works)
{
    public static readonly SourcePlaces None = new(
        new Dictionary<ConceptId, SourcePlace>(), new Dictionary<ClaimId, SourcePlace>(), new Dictionary<ReferenceKey, SourcePlace>());
}
