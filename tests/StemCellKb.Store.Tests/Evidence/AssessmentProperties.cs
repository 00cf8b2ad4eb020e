using CsCheck;
using StemCellKb.Model;

namespace StemCellKb.Store.Tests.Evidence;

/// <summary>What holds of the rule whatever the evidence. A failure prints the seed of its case.</summary>
public sealed class AssessmentProperties
{
    /// <summary>From against to in favor.</summary>
    private static readonly ClaimWord[] Ladder = [ClaimWord.NotSupported, ClaimWord.Contested, ClaimWord.EarlySignalOnly, ClaimWord.LimitedSupport, ClaimWord.Supported];

    private static readonly Gen<string> Flaws = OneOf("", "", "", " open-label", " late", " open-label late", " flaws-unknown", " indirect", " press stopped");

    private static readonly Gen<string> Compared = OneOf("rct", "rct", "rct", "cohort", "single-arm-trial", "case-series");

    private static readonly Gen<string> Control = OneOf("", " concurrent", " historical", " variant", " before-after");

    private static readonly Gen<string> People = OneOf("", " 5", " 20", " 40", " 60", " 90", " 99", " 100", " 150", " 250", " 400", " 900");

    private static readonly Gen<string> Ratio = OneOf("", "", " ratio:0.3(0.2-0.7)", " ratio:1.1(0.6-2.1)");

    private static readonly Gen<string> AnyDirection = OneOf("supports", "supports", "supports", "mixed", "no-benefit", "harm");

    private static readonly Gen<string> Review = OneOf(
        "systematic-review supports", "systematic-review supports pools:900", "systematic-review mixed", "guideline supports grade:low", "guideline no-benefit", "animal supports", "animal harm");

    private static readonly Gen<IReadOnlyList<EvidenceItem>> Evidence =
        Gen.Select(StudyOf(AnyDirection).List[1, 5], Review.List[0, 2], (studies, reviews) => Items.Of(string.Join(", ", studies.Concat(reviews))));

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static Gen<string> StudyOf(Gen<string> direction) =>
        Gen.Select(Compared, direction, People, Gen.Select(Flaws, Control, Ratio), (design, way, people, rest) =>
            $"{design} {way}{people}{rest.Item1}{(design == "rct" && rest.Item2 is " concurrent" or " historical" ? "" : rest.Item2)}{rest.Item3}");

    /// <summary>What all studies of one body are against may be contested once another body is the better one.</summary>
    private static bool IsNearerToSupport(ClaimWord after, ClaimWord before) =>
        Array.IndexOf(Ladder, after) > Array.IndexOf(Ladder, before) && (before, after) is not (ClaimWord.NotSupported, ClaimWord.Contested);

    private static Assessment Weigh(IEnumerable<EvidenceItem> items) => Assessment.Of(ClaimQuestion.Effect, items);

    [Fact]
    public void Studies_without_a_comparison_never_lend_support() => Evidence.Sample(items =>
    {
        var assessment = Weigh(items);
        if (assessment.Studies.All(study => study.Tier == StudyTier.Uncontrolled))
            Assert.DoesNotContain(assessment.Word, new[] { ClaimWord.Supported, ClaimWord.LimitedSupport });
    });

    [Fact]
    public void One_small_trial_alone_never_supports() => Evidence.Sample(items =>
    {
        var assessment = Weigh(items);
        if (assessment.Studies is [{ People: < 100 }])
            Assert.NotEqual(ClaimWord.Supported, assessment.Word);
    });

    [Fact]
    public void A_study_that_does_not_support_never_moves_the_word_toward_support() =>
        Gen.Select(Evidence, StudyOf(OneOf("mixed", "no-benefit", "harm"))).Sample((items, further) =>
        {
            var (before, after) = (Weigh(items).Word, Weigh([.. items, Items.One(further, items.Count)]).Word);
            Assert.False(Ladder.Contains(before) && IsNearerToSupport(after, before), $"{before} became {after} by {further}");
        });

    [Fact]
    public void What_is_forgotten_never_moves_the_word_toward_support() => Gen.Select(Evidence, Gen.Int[0, 99], Gen.Int[0, 6]).Sample((items, which, fact) =>
    {
        var at = which % items.Count;
        var study = items[at].Study!;
        var poorer = fact switch
        {
            0 => study with { Masked = null },
            1 => study with { AnalysisSet = null },
            2 => study with { Registered = null },
            3 => study with { Stopped = null },
            4 => study with { Report = null },
            5 => study with { Flaws = null },
            _ => study with { Participants = null },
        };
        var (before, after) = (Weigh(items).Word, Weigh(items.Select((item, i) => i == at ? item with { Study = poorer } : item)).Word);
        Assert.False(IsNearerToSupport(after, before), $"{before} became {after} without fact {fact} of item {at + 1}");
    });

    [Fact]
    public void A_printed_grade_is_never_exceeded() => Gen.Select(Evidence, Gen.Int[0, 3].Select(level => (Certainty)level)).Sample((items, grade) =>
    {
        var graded = Weigh([.. items, Items.One("guideline supports", items.Count) with { Grade = grade }]);
        if (graded.Certainty is { } certainty)
            Assert.True(certainty >= grade, $"{certainty} exceeds {grade}");
    });

    [Fact]
    public void The_order_of_items_decides_nothing() => Gen.Select(Evidence, Gen.Int).Sample((items, seed) =>
    {
        EvidenceItem[] shuffled = [.. items];
        new Random(seed).Shuffle(shuffled);
        Assert.Equivalent(Weigh(items), Weigh(shuffled), strict: true);
    });

    [Fact]
    public void The_stated_change_gives_the_stated_word() => Evidence.Sample(items =>
    {
        var now = Weigh(items).Word;
        foreach (var change in Dispute.WouldChange(ClaimQuestion.Effect, items))
        {
            Assert.NotEqual(now, change.Then.Word);
            Assert.Equal(change.Then.Word, Weigh(items.Concat(change.Items)).Word);
        }
    });

    [Fact]
    public void Without_the_study_it_leans_on_the_word_is_another() => Evidence.Sample(items =>
    {
        if (Dispute.LeansOn(ClaimQuestion.Effect, items) is { } leaning)
        {
            Assert.NotEqual(Weigh(items).Word, leaning.Without.Word);
            Assert.Equal(leaning.Without.Word, Weigh(items.Where(item => !leaning.Study.Works.Contains(item.Reference))).Word);
        }
    });

    [Fact]
    public void The_last_year_is_today_and_no_year_is_left_out() => Gen.Select(Evidence, Gen.Int[1990, 2026].List[8, 8]).Sample((items, years) =>
    {
        var yearOf = items.Index().ToDictionary(each => each.Item.Reference, each => (int?)(each.Index % 5 == 4 ? null : years[each.Index]));
        var history = Dispute.History(ClaimQuestion.Effect, items, key => yearOf[key]);

        Assert.Equal(Weigh(items).Word, history[^1].Assessment.Word);
        Assert.Equal(Enumerable.Range(yearOf.Values.Min()!.Value, history.Count), history.Select(past => past.Year));
        Assert.Equal(yearOf.Values.Max(), history[^1].Year);
    });
}
