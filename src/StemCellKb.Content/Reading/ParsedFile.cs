namespace StemCellKb.Content;

/// <summary>What one file says, and what is wrong with it seen by itself. Equal bytes give equal results.</summary>
/// <param name="Fingerprint">Of the very bytes that were parsed.</param>
internal sealed record ParsedFile(string DisplayPath, ContentPath Path, byte[] Fingerprint, IReadOnlyList<Diagnostic> Diagnostics)
{
    public IReadOnlyList<ConceptFile> Concepts { get; init; } = [];

    public ArticleFile? Article { get; init; }

    public IReadOnlyList<ClaimFile> Claims { get; init; } = [];

    public IReadOnlyList<ApprovalFile> Approvals { get; init; } = [];

    public IReadOnlyList<ReferenceFile> References { get; init; } = [];

    /// <summary>Nothing could be read out of the file: what it might define or use must not be missed elsewhere.</summary>
    public bool IsUnreadable => Diagnostics.Count > 0 && Article is null && Concepts.Count + Claims.Count + Approvals.Count + References.Count == 0;
}
