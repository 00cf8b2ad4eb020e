namespace StemCellKb.Model;

/// <summary>
/// Where the evidence on an effect, or effects on each other, disagree. An effect stands in the first list that it belongs to.
/// </summary>
/// <param name="PeopleAgainstOthers">Studies in people point one way, those in animals or dishes the other.</param>
/// <param name="AmongStudies">Studies in people, in animals or in dishes disagree among themselves.</param>
/// <param name="Rivals">Two effects that cannot both be true.</param>
public sealed record EffectDisagreements(
    IReadOnlyList<EffectEdge> PeopleAgainstOthers, IReadOnlyList<EffectEdge> AmongStudies, IReadOnlyList<(EffectEdge One, EffectEdge Other)> Rivals)
{
    public static EffectDisagreements Of(IReadOnlyList<EffectEdge> edges)
    {
        var apart = edges.Where(edge => DivideByModel(edge.Seen)).ToList();
        var byClaim = edges.ToDictionary(edge => edge.Claim.Id);
        return new(
            apart,
            [.. edges.Except(apart).Where(edge => Enum.GetValues<EvidenceModel>().Any(model => Disagree(edge.Seen.In(model))))],
            [
                .. from edge in edges
                   from other in edge.Effect.Disputes
                   where byClaim.ContainsKey(other) && (edge.Claim.Id.CompareTo(other) < 0 || !byClaim[other].Effect.Disputes.Contains(edge.Claim.Id))
                   select (edge, byClaim[other]),
            ]);
    }

    private static bool DivideByModel(EffectSeen seen)
    {
        var people = seen.In(EvidenceModel.Human).ToList();
        var others = seen.Studies.Where(study => study.Model != EvidenceModel.Human).ToList();
        return (Found(people) && NotFound(others)) || (NotFound(people) && Found(others));
    }

    private static bool Found(IReadOnlyCollection<SeenStudy> studies) => studies.Any(study => study.Direction == Direction.Supports) && !studies.Any(study => study.Direction.IsAgainst());

    private static bool NotFound(IReadOnlyCollection<SeenStudy> studies) => studies.Any(study => study.Direction.IsAgainst()) && !studies.Any(study => study.Direction == Direction.Supports);

    private static bool Disagree(IEnumerable<SeenStudy> studies) =>
        studies.Select(study => study.Direction).ToHashSet() is var directions && (directions.Contains(Direction.Mixed) || (directions.Contains(Direction.Supports) && directions.Any(each => each.IsAgainst())));
}
