using StemCellKb.Model;

namespace StemCellKb.Web.Interface;

public sealed record EvidenceText
{
    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required Func<ClaimVerdict, string> Verdict { get; init; }

    public required Func<Direction, string> Direction { get; init; }

    public required Func<StudyDesign, string> Design { get; init; }

    public required Func<EvidenceModel, string> Model { get; init; }

    public required Func<string, string> Phase { get; init; }

    public required Func<int, string> Participants { get; init; }

    public required Func<string, string> CellSource { get; init; }

    public required Func<int, string> Studies { get; init; }

    public required Func<Direction, int, string> DirectionCount { get; init; }

    public required string HumanStudies { get; init; }

    public required string LaboratoryStudies { get; init; }

    public required string Appraisals { get; init; }

    public required string NoRandomizedTrial { get; init; }

    public required string StrongestDesign { get; init; }

    public required string HighestPhase { get; init; }

    public required Func<int, string> ShowItems { get; init; }

    public required string NoItems { get; init; }

    public required string ClaimLabel { get; init; }

    public required string Origin { get; init; }

    public required Func<string, string> Via { get; init; }

    public required string Registration { get; init; }

    public required string Retracted { get; init; }

    public required string DirectHeading { get; init; }

    public required string NarrowerHeading { get; init; }

    public required string None { get; init; }

    public required string EmptyCell { get; init; }

    public required string FilterHeading { get; init; }

    public required string FilterAny { get; init; }

    public required string FilterApply { get; init; }

    public required string FilterClear { get; init; }

    public required string FilterMechanism { get; init; }

    public required string FilterDesign { get; init; }

    public required string FilterDirection { get; init; }

    public required string FilterModel { get; init; }

    public required Func<int, int, string> FilterCount { get; init; }

    public required string MatrixCaption { get; init; }

    public required string OtherClaims { get; init; }

    public required string OtherClaimsLead { get; init; }

    public required string About { get; init; }

    public required string HowJudged { get; init; }

    public required string Legend { get; init; }

    public required string Pooled { get; init; }
}
