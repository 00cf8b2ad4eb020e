using System.Text.Json.Serialization;

namespace StemCellKb.Model;

/// <summary>What a claim's items add up to: a word, how certain it is, and why. The rule is <see cref="Of"/>; the methods page says it in words.</summary>
/// <param name="Certainty">Null where the word is not about studies in people.</param>
/// <param name="Reasons">In the order in which the rule comes to them.</param>
public sealed record Assessment(
    [property: JsonIgnore] ClaimQuestion Asks,
    [property: JsonIgnore] ClaimWord Word,
    [property: JsonIgnore] Certainty? Certainty,
    [property: JsonIgnore] IReadOnlyList<Reason> Reasons)
{
    /// <summary>The former name of <see cref="Word"/> in data for others.</summary>
    [Obsolete("Renamed: read the word.")]
    public ClaimWord Verdict => Word;

    /// <summary>What counts, one for each group of people; reviews only where they stand for the randomized studies they pool.</summary>
    public IReadOnlyList<WeighedStudy> Studies { get; private init; } = [];

    /// <summary>Studies in people, each once, by direction.</summary>
    public DirectionCounts HumanStudies { get; private init; } = DirectionCounts.Of([]);

    /// <summary>Animal and laboratory studies, by direction.</summary>
    public DirectionCounts LaboratoryStudies { get; private init; } = DirectionCounts.Of([]);

    /// <summary>Reviews, guidelines and regulators' decisions, by direction; they add no study.</summary>
    public DirectionCounts Appraisals { get; private init; } = DirectionCounts.Of([]);

    /// <summary>Among the items that count, or null.</summary>
    public StudyDesign? StrongestDesign { get; private init; }

    /// <summary>Among the human studies, or null.</summary>
    public string? HighestPhase { get; private init; }

    /// <summary>People in the human studies that state a number, each study counted once.</summary>
    public int Participants { get; private init; }

    /// <summary>People were studied, and no comparison formed at random tests the claim.</summary>
    public bool LacksRandomizedTrial => HumanStudies.Total > 0 && !Studies.Any(study => study is { Tier: StudyTier.Randomized, IsReview: false });

    /// <summary>
    /// The one rule from items to word and certainty.
    /// 1. Retracted works do not count. Reports of one study, and studies of the same people, are one; if they disagree, it is mixed.
    /// 2. Studies are parted by what they compare: at random, with a comparison group, without. Randomized and controlled ones are rated
    ///    apart, and the better of the two is the body; uncontrolled ones are it only where there is neither. Where no randomized study
    ///    is held, a systematic review that says what it pools from such studies stands for them.
    /// 3. The body starts high, low or very low, and goes down and up as <see cref="Body"/> says; a fact nobody recorded counts as failed.
    ///    It never exceeds a certainty that a panel printed.
    /// 4. Against in all of the body, and no systematic review otherwise: not supported. In favour in every tier with a comparison
    ///    group, with no harm anywhere, no review against and, below moderate certainty, no study of any kind against: supported,
    ///    limited support or early signal only, by certainty. Everything else: contested.
    /// </summary>
    public static Assessment Of(ClaimQuestion asks, IEnumerable<EvidenceItem> items)
    {
        var counted = items.Where(item => !item.Retracted).ToList();
        var studies = WeighedStudy.Of(counted);
        var judged = Judge(asks, counted, studies);
        return judged with
        {
            Studies = judged.Studies.Count > 0 ? judged.Studies : studies,
            HumanStudies = DirectionCounts.Of(studies.Select(study => study.Direction)),
            LaboratoryStudies = DirectionCounts.Of(counted.Where(item => item.Model != EvidenceModel.Human && !item.Design.IsAppraisal()).Select(item => item.Direction)),
            Appraisals = DirectionCounts.Of(counted.Where(item => item.Design.IsAppraisal()).Select(item => item.Direction)),
            StrongestDesign = counted.Count == 0 ? null : counted.Min(item => item.Design),
            HighestPhase = studies.Select(study => study.Phase).Where(phase => phase is not null).MaxBy(Vocabularies.PhaseRank),
            Participants = (int)Math.Min(int.MaxValue, studies.Sum(study => (long)study.People)),
        };
    }

    private static Assessment Judge(ClaimQuestion asks, List<EvidenceItem> items, IReadOnlyList<WeighedStudy> studies)
    {
        if (items.Count == 0)
            return new(asks, ClaimWord.NoEvidenceYet, null, []);
        if (asks == ClaimQuestion.Status)
        {
            var agreed = items.Exists(item => item.Direction == Direction.Supports) && !items.Exists(item => item.Direction.IsAgainst());
            return new(asks, agreed ? ClaimWord.StatedPosition : ClaimWord.NoAgreedPosition, null, []);
        }
        if (asks == ClaimQuestion.Feasibility)
        {
            var shown = items.Exists(item => item.Direction == Direction.Supports && !item.Design.IsAppraisal());
            return new(asks, shown ? ClaimWord.ShownFeasible : ClaimWord.ProposedOnly, null, []);
        }

        var appraisals = items.Where(item => item.Model == EvidenceModel.Human && item.Design.IsAppraisal()).ToList();
        if (!studies.Any(study => study.Tier == StudyTier.Randomized))
            studies = [.. WeighedStudy.Pooled(appraisals), .. studies];
        return studies.Count > 0
            ? Weigh(asks, items, appraisals, studies)
            : FromReviews(asks, items, [.. appraisals.Where(item => item.Design == StudyDesign.SystematicReview)]);
    }

    private static Assessment Weigh(ClaimQuestion asks, List<EvidenceItem> items, List<EvidenceItem> appraisals, IReadOnlyList<WeighedStudy> studies)
    {
        List<Direction> reviews = [.. appraisals.Where(item => item.Design == StudyDesign.SystematicReview).Select(item => item.Direction)];
        List<Body> bodies = [.. studies.GroupBy(study => study.Tier).OrderBy(tier => tier.Key).Select(tier => new Body([.. tier], reviews))];
        var compared = bodies.Exists(each => each.Tier != StudyTier.Uncontrolled) ? bodies.FindAll(each => each.Tier != StudyTier.Uncontrolled) : bodies;
        var body = compared.MaxBy(each => each.Level)!;

        List<Reason> reasons = [.. body.Reasons];
        var level = body.Level;
        if (items.Where(item => item.Design.IsAppraisal() && item.Grade is not null).Select(item => LevelOf(item.Grade!.Value)).DefaultIfEmpty(level).Min() is var printed && printed < level)
        {
            reasons.Add(new Reason(ReasonKind.PrintedGrade, printed - level, 0, 0));
            level = printed;
        }

        var objections = Objections(items, appraisals, bodies, compared, body, level);
        var word = body.IsAgainst && !reviews.Exists(review => review is Direction.Supports or Direction.Mixed) ? ClaimWord.NotSupported
            : objections.Count > 0 ? ClaimWord.Contested
            : level >= 3 ? ClaimWord.Supported
            : level == 2 ? ClaimWord.LimitedSupport
            : ClaimWord.EarlySignalOnly;
        if (word == ClaimWord.NotSupported)
            reasons.Add(ReasonOf(ReasonKind.AllAgainst, body.Against));
        else
            reasons.AddRange(objections);
        return new(asks, word, CertaintyOf(level), reasons) { Studies = studies };
    }

    /// <summary>What keeps the claim from any kind of support.</summary>
    private static List<Reason> Objections(
        List<EvidenceItem> items, List<EvidenceItem> appraisals, List<Body> bodies, List<Body> compared, Body body, int level)
    {
        List<Reason> objections = [];
        if (compared.Exists(each => !each.Favours))
            objections.Add(ReasonOf(ReasonKind.NotClearlyFor, compared.SelectMany(each => each.Against)));
        var others = bodies.Where(each => each != body).SelectMany(each => each.Against).ToList();
        if (level < 3 && others.Count > 0)
            objections.Add(ReasonOf(ReasonKind.OtherStudyAgainst, others));
        if (items.Exists(item => item.Direction == Direction.Harm))
            objections.Add(new Reason(ReasonKind.HarmFound, 0, 0, 0));
        if (appraisals.Exists(item => item.Direction.IsAgainst()))
            objections.Add(new Reason(ReasonKind.AppraisalAgainst, 0, 0, 0));
        return objections;
    }

    /// <summary>No study is held. Systematic reviews of whatever speak, with the least certainty.</summary>
    private static Assessment FromReviews(ClaimQuestion asks, List<EvidenceItem> items, List<EvidenceItem> reviews)
    {
        if (reviews.Count == 0)
            return new(asks, ClaimWord.AnimalOrLaboratoryOnly, null, []);
        List<Reason> reasons = [new Reason(ReasonKind.ReviewsOnly, 0, 0, 0)];
        if (reviews.TrueForAll(review => review.Direction.IsAgainst()))
            return new(asks, ClaimWord.NotSupported, Model.Certainty.VeryLow, reasons);
        if (items.Exists(item => item.Direction == Direction.Harm))
            reasons.Add(new Reason(ReasonKind.HarmFound, 0, 0, 0));
        if (items.Exists(item => item.Model == EvidenceModel.Human && item.Design.IsAppraisal() && item.Direction.IsAgainst()))
            reasons.Add(new Reason(ReasonKind.AppraisalAgainst, 0, 0, 0));
        if (reviews.Exists(review => review.Direction == Direction.Mixed))
            reasons.Add(new Reason(ReasonKind.NotClearlyFor, 0, 0, 0));
        return new(asks, reasons.Count == 1 ? ClaimWord.EarlySignalOnly : ClaimWord.Contested, Model.Certainty.VeryLow, reasons);
    }

    private static Reason ReasonOf(ReasonKind kind, IEnumerable<WeighedStudy> studies)
    {
        var those = studies.ToList();
        return new Reason(kind, 0, those.Count, those.Sum(study => (long)study.People));
    }

    private static int LevelOf(Certainty certainty) => 4 - (int)certainty;

    private static Certainty CertaintyOf(int level) => (Certainty)(4 - level);
}
