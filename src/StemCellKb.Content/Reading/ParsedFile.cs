namespace StemCellKb.Content;

/// <summary>The content of one file, and its problems seen in isolation. Equal bytes give equal results.</summary>
/// <param name="Fingerprint">Of the exact bytes that were parsed.</param>
internal sealed record ParsedFile(string DisplayPath, ContentPath Path, byte[] Fingerprint, IReadOnlyList<Diagnostic> Diagnostics)
{
    public IReadOnlyList<ConceptFile> Concepts { get; init; } = [];

    public IReadOnlyList<GroupFile> Groups { get; init; } = [];

    public IReadOnlyList<TermRule> TermRules { get; init; } = [];

    public ArticleFile? Article { get; init; }

    public IReadOnlyList<ClaimFile> Claims { get; init; } = [];

    public IReadOnlyList<StudyFile> Studies { get; init; } = [];

    public IReadOnlyList<ApprovalFile> Approvals { get; init; } = [];

    public IReadOnlyList<RedirectFile> Redirects { get; init; } = [];

    public IReadOnlyList<ReferenceFile> References { get; init; } = [];

    /// <summary>Nothing could be read: whatever it might define or use must not be reported as missing.</summary>
    public bool IsUnreadable => Diagnostics.Count > 0 && Article is null && Concepts.Count + Groups.Count + TermRules.Count + Claims.Count + Studies.Count + Approvals.Count + References.Count + Redirects.Count == 0;
}
