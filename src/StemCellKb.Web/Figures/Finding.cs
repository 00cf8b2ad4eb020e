using StemCellKb.Model;

namespace StemCellKb.Web.Figures;

/// <summary>What one work found that bears on one claim, as figures need it, in the reader's language.</summary>
public sealed record Finding
{
    public required ClaimId Claim { get; init; }

    public required string Says { get; init; }

    public required ClaimQuestion Asks { get; init; }

    /// <summary>Of help or harm, and so one that is drawn.</summary>
    public bool IsOnEffectOrSafety => Asks is ClaimQuestion.Effect or ClaimQuestion.Safety;

    /// <summary>How sure the claim's studies let anybody be; null where there is no study in people.</summary>
    public Certainty? Certainty { get; init; }

    /// <summary>What stands apart in a picture: on a disease's page the cell type, on a cell type's page the disease; null where the claim names none.</summary>
    public string? Group { get; init; }

    /// <summary>The main report of the study, or the work itself.</summary>
    public required ReferenceKey Study { get; init; }

    public required ReferenceKey Work { get; init; }

    /// <summary><c>Deng 2017</c>.</summary>
    public required string Label { get; init; }

    public PartialDate? Issued { get; init; }

    /// <summary>The item's place on the page of its claim.</summary>
    public required string Url { get; init; }

    public required string WorkUrl { get; init; }

    public required EvidenceModel Model { get; init; }

    public required StudyDesign Design { get; init; }

    public required Direction Direction { get; init; }

    public int? People { get; init; }

    /// <summary>What the study's comparison says of the claim.</summary>
    public ComparisonTests Tests { get; init; } = ComparisonTests.None;

    public AnalysisSet? AnalysisSet { get; init; }

    public IReadOnlyList<Outcome> Outcomes { get; init; } = [];
}
