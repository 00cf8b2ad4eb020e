namespace StemCellKb.Model;

/// <summary>The whole knowledge base, checked and linked: what a build writes and nothing more.</summary>
/// <param name="Fingerprint">Hex digits that are equal for equal content files.</param>
/// <param name="Concepts">By id.</param>
/// <param name="Articles">By concept id, English before Chinese; a concept may lack one language.</param>
/// <param name="Claims">By file, then in the order written.</param>
/// <param name="References">By key.</param>
public sealed record Corpus(
    string Fingerprint,
    IReadOnlyList<Concept> Concepts,
    IReadOnlyList<Article> Articles,
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<Reference> References,
    IReadOnlyList<Approval> Approvals)
{
    /// <summary>In the order in which lists show them.</summary>
    public IReadOnlyList<DiseaseGroup> Groups { get; init; } = [];

    public SourcePlaces Places { get; init; } = SourcePlaces.None;

    public IReadOnlyList<Redirect> Redirects { get; init; } = [];

    /// <summary>By key of the main report. An item of a claim holds the study that its work reports.</summary>
    public IReadOnlyList<Study> Studies { get; init; } = [];
}
