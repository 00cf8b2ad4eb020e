namespace StemCellKb.Model;

/// <summary>How far a study's comparison tests a claim, best first.</summary>
public enum StudyTier
{
    Randomized,
    Controlled,
    Uncontrolled,
}

/// <summary>One study as it counts for one claim: all reports of it, and studies of the same people, are one.</summary>
/// <param name="Direction">Mixed where its reports disagree.</param>
/// <param name="People">0 where no number is recorded.</param>
/// <param name="Works">By key.</param>
/// <param name="Concerns">Of the report that leaves the fewest.</param>
public sealed record WeighedStudy(StudyTier Tier, Direction Direction, int People, IReadOnlyList<ReferenceKey> Works, IReadOnlyList<BiasConcern> Concerns)
{
    /// <summary>Nothing in it is to the point: another population or intervention, or a stand-in for the outcome.</summary>
    public bool Indirect { get; init; }

    /// <summary>A review that stands for the randomized studies it pools.</summary>
    public bool IsReview { get; init; }

    public string? Phase { get; init; }

    /// <summary>With the main outcome; 0 where not recorded.</summary>
    internal int Events { get; init; }

    internal bool LargeEffect { get; init; }

    internal bool WideInterval { get; init; }

    /// <summary>A study of unknown size still has a voice.</summary>
    internal long Weight => Math.Max(People, 1);

    internal bool Against => Direction.IsAgainst();

    /// <summary>The studies in people among these items, one for each group of people.</summary>
    internal static IReadOnlyList<WeighedStudy> Of(IEnumerable<EvidenceItem> items) =>
        [.. Joined(items.Where(item => item.Model == EvidenceModel.Human && item.Design.IsHumanStudy())).Select(reports => Of(reports, TierOf, PeopleOf))];

    /// <summary>The systematic reviews that say how many people they pool from randomized studies; reviews that pool the same works are one.</summary>
    internal static IReadOnlyList<WeighedStudy> Pooled(IEnumerable<EvidenceItem> items) =>
    [
        .. Joined(items.Where(item => item is
            {
                Model: EvidenceModel.Human,
                Design: StudyDesign.SystematicReview,
                Study.Pooled: { Design: StudyDesign.Rct, Participants: not null },
            }))
            .Select(reviews => Of(reviews, _ => StudyTier.Randomized, review => review.Study!.Pooled!.Participants!.Value) with { IsReview = true, Concerns = [] }),
    ];

    private static WeighedStudy Of(IReadOnlyList<EvidenceItem> reports, Func<EvidenceItem, StudyTier> tierOf, Func<EvidenceItem, int> peopleOf)
    {
        var tier = reports.Min(tierOf);
        var best = reports.Where(report => tierOf(report) == tier).ToList();
        var ratios = best.Select(report => report.Outcomes is [{ Effect: { Low: not null } effect } main, ..] && main.Measure.IsRatio() ? effect : null).OfType<ReportedEffect>().ToList();
        return new WeighedStudy(
            tier,
            DirectionOf(reports),
            reports.Max(peopleOf),
            [.. reports.Select(report => report.Reference).Distinct().Order()],
            tier == StudyTier.Uncontrolled ? [] : best.Select(BiasFacts.ConcernsOf).MinBy(concerns => concerns.Count)!)
        {
            Indirect = best.TrueForAll(report => report.Direct != Directness.Direct),
            Phase = reports.Select(report => report.Study?.Phase).Where(phase => phase is not null).MaxBy(Vocabularies.PhaseRank),
            Events = best.Max(report => report.Outcomes is [var main, ..] ? main.Arms.Sum(arm => arm.Events ?? 0) : 0),
            LargeEffect = ratios.Exists(IsLarge),
            WideInterval = ratios.Count > 0 && ratios.TrueForAll(IsWide),
        };
    }

    /// <summary>Mixed where the reports disagree.</summary>
    internal static Direction DirectionOf(IReadOnlyList<EvidenceItem> reports) =>
        reports.Select(report => report.Direction).Distinct().Count() == 1 ? reports[0].Direction : Direction.Mixed;

    /// <summary>Sorted, so that the order in which an author wrote the items decides nothing.</summary>
    internal static IReadOnlyList<IReadOnlyList<EvidenceItem>> Joined(IEnumerable<EvidenceItem> items) => StudyGroups.Of(
        [.. items.OrderBy(item => item.Reference).ThenBy(item => item.Direction).ThenBy(item => item.Found.English, StringComparer.Ordinal)], item => item.Reference, item => item);

    private static StudyTier TierOf(EvidenceItem item) => item.TierIn(item.Design);

    private static int PeopleOf(EvidenceItem item) => item.Study?.People ?? 0;

    /// <summary>At least double or at most half, and the whole interval well off no effect.</summary>
    private static bool IsLarge(ReportedEffect effect) => effect is { Estimate: >= 2, Low: > 1.25 } or { Estimate: <= 0.5, High: < 0.8 };

    /// <summary>The interval holds no effect and a clear one as well.</summary>
    private static bool IsWide(ReportedEffect effect) => effect is { Low: <= 1, High: >= 1 } and ({ Low: < 0.75 } or { High: > 1.25 });
}
