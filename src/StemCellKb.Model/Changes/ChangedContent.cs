namespace StemCellKb.Model;

/// <summary>What changed files come to, for a build in which the rest stays.</summary>
/// <param name="Concepts">Those of which a file has changed or that name such a one, with all their articles.</param>
/// <param name="GoneConcepts">Those without a folder now.</param>
/// <param name="Facts">Of the claims only those of <paramref name="EvidenceFiles"/> are whole, of other concepts than <paramref name="Concepts"/> and terms only names; articles are missing.</param>
/// <param name="EvidenceFiles">Those whose claims are exchanged; some may be gone.</param>
/// <param name="AreWorksChanged">Their file is another, as the next.</param>
/// <param name="Files">All of the content, as the file of a build keeps them.</param>
public sealed record ChangedContent(
    IReadOnlyList<(Concept Concept, IReadOnlyList<Article> Articles)> Concepts,
    IReadOnlyList<ConceptId> GoneConcepts,
    Corpus Facts,
    IReadOnlyCollection<string> EvidenceFiles,
    bool AreWorksChanged,
    bool AreGroupsChanged,
    ReadOnlyMemory<byte> Files)
{
    /// <summary>With their files.</summary>
    public IEnumerable<FiledClaim> Claims =>
        from claim in Facts.Claims
        let file = Facts.Places.Claims[claim.Id].Path
        where EvidenceFiles.Contains(file)
        select new FiledClaim(file, claim);
}
