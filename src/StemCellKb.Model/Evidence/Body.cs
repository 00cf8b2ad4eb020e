namespace StemCellKb.Model;

/// <summary>The studies of one tier, weighed together: how certain they make anybody, and why.</summary>
internal sealed class Body
{
    private const int High = 4, Moderate = 3, Low = 2, VeryLow = 1;

    private readonly IReadOnlyList<WeighedStudy> studies;
    private readonly List<WeighedStudy> main;
    private readonly List<Reason> reasons = [];

    /// <param name="studies">Of one tier; at least one.</param>
    /// <param name="reviews">Directions of the systematic reviews of the same question.</param>
    public Body(IReadOnlyList<WeighedStudy> studies, IReadOnlyList<Direction> reviews)
    {
        this.studies = studies;
        Tier = studies[0].Tier;
        // What is doubtful about the studies that point the main way is read off these alone: others must not dilute it.
        main = new[] { For, Mixed, Against }.MaxBy(WeightOf)!;
        Level = Rate(reviews);
    }

    public StudyTier Tier { get; }

    /// <summary>4 is high, 1 is very low.</summary>
    public int Level { get; }

    public IReadOnlyList<Reason> Reasons => reasons;

    public bool IsAgainst => Against.Count == studies.Count;

    /// <summary>
    /// Three quarters of the people, more supporting than mixed studies, none against. A mixed study of unknown size may be a large one.
    /// </summary>
    public bool Favours => WeightOf(For) * 4 >= Weight * 3 && Against.Count == 0 && For.Count > Mixed.Count && Mixed.TrueForAll(study => study.People > 0);

    private List<WeighedStudy> For => [.. studies.Where(study => study.Direction == Direction.Supports)];

    private List<WeighedStudy> Mixed => [.. studies.Where(study => study.Direction == Direction.Mixed)];

    public List<WeighedStudy> Against => [.. studies.Where(study => study.Against)];

    private long Weight => studies.Sum(study => study.Weight);

    private static long WeightOf(List<WeighedStudy> some) => some.Sum(study => study.Weight);

    private static long PeopleIn(IEnumerable<WeighedStudy> some) => some.Sum(study => (long)study.People);

    private int Rate(IReadOnlyList<Direction> reviews)
    {
        Say(Start(), 0, studies);
        if (Tier == StudyTier.Uncontrolled)
            return VeryLow;

        var level = Tier == StudyTier.Randomized ? High : Low;
        level -= Bias();
        level -= Inconsistency(reviews);
        level -= Most(study => study.Indirect, ReasonKind.Indirectness);
        level -= Imprecision();
        if (studies.Count >= 2 && For.Count > 0 && studies.All(study => study.People < 100))
            level -= Say(ReasonKind.SmallStudies, -1, studies);
        // GRADE raises only what nothing has lowered.
        if (Tier == StudyTier.Controlled && level == Low && main.Exists(study => study.LargeEffect))
            level += Say(ReasonKind.LargeEffect, 1, main.Where(study => study.LargeEffect));
        return Math.Max(level, VeryLow);
    }

    private ReasonKind Start() => Tier switch
    {
        StudyTier.Randomized => studies.Any(study => study.IsReview) ? ReasonKind.PooledRandomized : ReasonKind.Randomized,
        StudyTier.Controlled => ReasonKind.Controlled,
        StudyTier.Uncontrolled => ReasonKind.Uncontrolled,
    };

    private int Bias()
    {
        var (doubted, badly) = (main.Where(study => study.Concerns.Count > 0).ToList(), main.Where(study => study.Concerns.Count > 1).ToList());
        var levels = IsMost(badly) ? 2 : IsMost(doubted) ? 1 : 0;
        if (levels > 0)
            Say(ReasonKind.RiskOfBias, -levels, doubted, [.. doubted.SelectMany(study => study.Concerns).Distinct().Order()]);
        return levels;
    }

    private int Inconsistency(IReadOnlyList<Direction> reviews)
    {
        var others = studies.Except(For).ToList();
        var minority = WeightOf(For) * 2 <= Weight ? For : others;
        if (WeightOf(minority) * 4 >= Weight || (For.Count > 0 && Against.Count > 0))
            return Say(ReasonKind.Inconsistency, -1, WeightOf(minority) > 0 ? minority : Against);
        return reviews.Any(review => !MainWay(review)) ? Say(ReasonKind.ReviewDisagrees, -1, []) : 0;
    }

    private bool MainWay(Direction direction) => direction switch
    {
        Direction.Supports => main[0].Direction == Direction.Supports,
        Direction.Mixed => main[0].Direction == Direction.Mixed,
        Direction.NoBenefit or Direction.Harm => main[0].Against,
    };

    private int Imprecision()
    {
        var (people, events) = (PeopleIn(main), main.Sum(study => (long)study.Events));
        if (people < 100)
            return Say(ReasonKind.Imprecision, -2, main);
        return people < 400 && events < 300 ? Say(ReasonKind.Imprecision, -1, main) : Most(study => study.WideInterval, ReasonKind.WideInterval);
    }

    private int Most(Func<WeighedStudy, bool> isDoubtful, ReasonKind kind)
    {
        var doubtful = main.Where(isDoubtful).ToList();
        return IsMost(doubtful) ? Say(kind, -1, doubtful) : 0;
    }

    /// <summary>More than half of the people; a study of unknown size may hold them.</summary>
    private bool IsMost(List<WeighedStudy> some) => WeightOf(some) * 2 > WeightOf(main) || some.Exists(study => study.People == 0);

    private int Say(ReasonKind kind, int levels, IEnumerable<WeighedStudy> some, IReadOnlyList<BiasConcern>? concerns = null)
    {
        var those = some.ToList();
        reasons.Add(new Reason(kind, levels, those.Count, PeopleIn(those)) { Concerns = concerns ?? [] });
        return Math.Abs(levels);
    }
}
