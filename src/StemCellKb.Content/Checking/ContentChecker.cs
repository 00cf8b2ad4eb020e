namespace StemCellKb.Content;

/// <summary>Every question that is asked of the files together.</summary>
internal static class ContentChecker
{
    public static IEnumerable<Diagnostic> Check(ContentIndex index, DateOnly today) =>
    [
        .. DuplicateIds.Run(index),
        .. MissingFiles.Run(index),
        .. UnknownConcepts.Run(index),
        .. UnknownReferences.Run(index),
        .. ConceptRoles.Run(index),
        .. BroaderCircles.Run(index),
        .. EvidenceItems.Run(index),
        .. SectionHeadings.Run(index),
        .. PairHeadings.Run(index),
        .. PageAnchors.Run(index),
        .. LinksToItself.Run(index),
        .. RetractedWorks.Run(index),
        .. UnusedReferences.Run(index),
        .. SimilarClaims.Run(index),
        .. ReviewsDue.Run(index, today),
        .. SummaryLengths.Run(index),
        .. LonelyConcepts.Run(index),
        .. PairContents.Run(index),
        .. PairNumbers.Run(index),
        .. TranslationRecords.Run(index),
        .. ChinesePunctuation.Run(index),
        .. Acronyms.Run(index),
        .. UnlinkedNames.Run(index),
        .. UnwrittenTexts.Run(index),
    ];
}
