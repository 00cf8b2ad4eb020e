namespace StemCellKb.Model;

/// <summary>What changed data files need to know of those that have not changed.</summary>
/// <param name="Concepts">Those whose own file has changed or is new.</param>
/// <param name="GoneConcepts">Those without a folder now.</param>
/// <param name="Edited">Concepts of which any file has changed.</param>
/// <param name="EvidenceFiles">Those that have changed, have come or are gone.</param>
/// <param name="Claims">All claims of these files as they are now.</param>
/// <param name="Named">Ids that may be claims of other files.</param>
/// <param name="Cited">Works of which one has to know whether anything rests on them.</param>
/// <param name="Studies">All, where a file of them has changed.</param>
/// <param name="Works">All, where their file has changed.</param>
/// <param name="Earlier">Claims of the same disease and cells before each file that are compared with its own.</param>
public sealed record RecallQuestion(
    IReadOnlyList<Concept> Concepts,
    IReadOnlyList<ConceptId> GoneConcepts,
    IReadOnlyCollection<string> Edited,
    IReadOnlyCollection<string> EvidenceFiles,
    IReadOnlyList<FiledClaim> Claims,
    IReadOnlyCollection<ClaimId> Named,
    IReadOnlyCollection<ReferenceKey> Cited,
    IReadOnlyList<Study>? Studies,
    IReadOnlyList<Reference>? Works,
    int Earlier);

/// <summary>A claim and the file it stands in.</summary>
public sealed record FiledClaim(string File, Claim Claim);

/// <summary>What a build remembers of the files it was made of.</summary>
/// <param name="Concepts">All that have articles, with what other files see of them: names in both languages and wider concepts.</param>
/// <param name="Claims">Of unchanged files, in the order written: all that a changed file could contradict, repeat or miss.</param>
/// <param name="EvidenceFiles">Unchanged ones whose claims now hold another study, or rest on a work that is now retracted, or is so no longer.</param>
/// <param name="Articles">Concepts whose articles cite such a work, or show the name of a concept that is now called otherwise.</param>
public sealed record Recalled(IReadOnlyList<Concept> Concepts, IReadOnlyList<FiledClaim> Claims, IReadOnlyList<string> EvidenceFiles, IReadOnlyList<ConceptId> Articles);
