using StemCellKb.Model;
using StemCellKb.Testing;

namespace StemCellKb.ShippedContent.Tests;

/// <summary>The claims and what is held for and against them.</summary>
public sealed class EvidenceTests
{
    private static readonly Corpus Corpus = Testing.ShippedContent.Corpus;

    [Fact]
    public void Lupus_nephritis_is_contested_between_open_label_series_and_a_placebo_controlled_trial()
    {
        var claim = Corpus.Claims.Single(claim => claim.Id.Value == "uc-msc-in-refractory-lupus-nephritis");

        Assert.Equal(ClaimWord.Contested, Assessment.Of(claim.Asks, claim.Evidence).Word);
        Assert.Contains(claim.Evidence, item => item is { Design: StudyDesign.Rct, Direction: Direction.NoBenefit, Study.Participants: 18 } && item.Reference.Value == "deng-2017");
        Assert.Contains(claim.Evidence, item => item is { Design: StudyDesign.SingleArmTrial, Direction: Direction.Supports });
    }

    /// <summary>A change of the rule or of the evidence shows here as the claims whose word or reasons it changed.</summary>
    [Fact]
    public void Every_claim_has_its_word() => GoldenFile.Matches(
        string.Join('\n', Corpus.Claims.Select(claim => (claim.Id, Of: Assessment.Of(claim.Asks, claim.Evidence))).Select(claim =>
            $"{claim.Id} | {claim.Of.Asks.Word()} | {claim.Of.Word.Word()} | {claim.Of.Certainty?.Word() ?? "-"} | {string.Join("; ", claim.Of.Reasons.Select(Told))}")),
        "claims.txt");

    private static string Told(Reason reason) =>
        reason.Code + (reason.Studies > 0 ? $" ({reason.Studies} studies, {reason.People} people)" : "") + string.Concat(reason.Concerns.Select((concern, i) => (i == 0 ? ": " : ", ") + concern.Word()));

    /// <summary>Only what weighs the studies of others is without a record of its own: a review, a guideline, a regulator's decision.</summary>
    [Fact]
    public void Every_result_in_people_belongs_to_a_study_unless_it_is_a_review_or_a_decision() => Assert.Empty(
        from claim in Corpus.Claims
        from item in claim.Evidence
        where item is { Outcomes.Count: > 0, Study: null, Model: EvidenceModel.Human } && !item.Design.IsAppraisal()
        select $"{claim.Id} {item.Reference}");

    [Fact]
    public void Every_work_is_used_and_every_item_rests_on_a_work()
    {
        var works = Corpus.References.Select(work => work.Key).ToHashSet();
        var used = Corpus.Claims.SelectMany(claim => claim.Evidence.SelectMany(item => item.Pools.Append(item.Reference)).Concat(claim.Origin is { } origin ? [origin] : []))
            .Concat(Corpus.Articles.SelectMany(article => article.Citations))
            .Concat(Corpus.Approvals.Select(approval => approval.Reference).OfType<ReferenceKey>())
            .ToHashSet();
        Assert.Subset(works, used);
        Assert.Subset(used, works);
    }

    [Fact]
    public void Every_disease_cell_type_and_mechanism_has_claims_with_evidence()
    {
        var weighed = Corpus.Claims.Where(claim => claim.Evidence.Count > 0).SelectMany(claim => claim.Concepts).ToHashSet();
        Assert.Empty(Corpus.Concepts
            .Where(concept => concept.Kind.IsSubject && !weighed.Contains(concept.Id))
            .Select(concept => concept.Id.Value));
    }

    [Fact]
    public void Evidence_against_is_held_as_well_as_evidence_for()
    {
        var directions = Corpus.Claims.SelectMany(claim => claim.Evidence).Select(item => item.Direction).ToHashSet();
        Assert.Equal(Enum.GetValues<Direction>().ToHashSet(), directions);
        Assert.Contains(Corpus.Claims, claim => Assessment.Of(claim.Asks, claim.Evidence).Word == ClaimWord.NotSupported);
    }

    [Fact]
    public void Every_approval_has_a_source_that_can_be_opened() => Assert.All(Corpus.Approvals, approval => Assert.True(
        approval.Reference is not null ^ Uri.TryCreate(approval.Source, UriKind.Absolute, out _), $"{approval.Product} in {approval.Jurisdiction}"));
}
