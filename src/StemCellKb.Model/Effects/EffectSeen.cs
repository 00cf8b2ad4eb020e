namespace StemCellKb.Model;

/// <summary>In whom an effect has been seen at most. Drawn as the line: solid, dashed, dotted.</summary>
public enum EffectReach
{
    People,
    Animals,
    Dishes,

    /// <summary>No study found it: those that looked did not, or only reviews speak of it.</summary>
    Nowhere,
}

/// <summary>One study as a mark.</summary>
/// <param name="Direction">Mixed where its reports disagree.</param>
/// <param name="Works">By key.</param>
public sealed record SeenStudy(EvidenceModel Model, Direction Direction, IReadOnlyList<ReferenceKey> Works);

/// <summary>What the items of an effect's claim come to: the studies that looked for it, by whom they looked at. Derived here alone.</summary>
/// <param name="Studies">People, then animals, then dishes; each by its first work.</param>
/// <param name="Reviews">Reviews, guidelines and decisions that speak of it. They add no study.</param>
public sealed record EffectSeen(IReadOnlyList<SeenStudy> Studies, int Reviews)
{
    /// <summary>The nearest to people in whom a study found it, at least in part.</summary>
    public EffectReach Reach { get; } =
        Found(Studies, EvidenceModel.Human) ? EffectReach.People
        : Found(Studies, EvidenceModel.Animal) ? EffectReach.Animals
        : Found(Studies, EvidenceModel.InVitro) ? EffectReach.Dishes
        : EffectReach.Nowhere;

    public DirectionCounts People => CountsIn(EvidenceModel.Human);

    public DirectionCounts Animals => CountsIn(EvidenceModel.Animal);

    public DirectionCounts Dishes => CountsIn(EvidenceModel.InVitro);

    /// <summary>Some studies found it and others did not.</summary>
    public bool IsContested => Studies.Any(study => study.Direction == Direction.Supports) && Studies.Any(study => study.Direction.IsAgainst());

    public IEnumerable<SeenStudy> In(EvidenceModel model) => Studies.Where(study => study.Model == model);

    /// <summary>Retracted works do not count. Reports of one study, and studies of the same people or animals, are one.</summary>
    public static EffectSeen Of(IEnumerable<EvidenceItem> items)
    {
        var counted = items.Where(item => !item.Retracted).ToList();
        return new EffectSeen(
            [
                .. from model in Enum.GetValues<EvidenceModel>()
                   from reports in WeighedStudy.Joined([.. counted.Where(item => item.Model == model && !item.Design.IsAppraisal())])
                   select new SeenStudy(model, WeighedStudy.DirectionOf(reports), [.. reports.Select(report => report.Reference).Distinct().Order()]),
            ],
            counted.Where(item => item.Design.IsAppraisal()).Select(item => item.Reference).Distinct().Count());
    }

    private DirectionCounts CountsIn(EvidenceModel model) => DirectionCounts.Of(In(model).Select(study => study.Direction));

    private static bool Found(IReadOnlyList<SeenStudy> studies, EvidenceModel model) => studies.Any(study => study.Model == model && study.Direction is Direction.Supports or Direction.Mixed);
}
