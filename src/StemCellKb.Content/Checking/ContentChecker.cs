using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Every question that is asked of the files together.</summary>
internal static class ContentChecker
{
    /// <summary>One check has said enough; a damaged file has more to be wrong than anybody mends at once.</summary>
    private const int MaximumPerCheck = 10_000;

    /// <summary>What can be asked without the articles.</summary>
    /// <param name="root">The content folder as messages show it.</param>
    public static IEnumerable<Diagnostic> CheckData(ContentIndex index, string root, DateOnly today) => new Func<IEnumerable<Diagnostic>>[]
    {
        () => DuplicateIds.Run(index),
        () => UnknownConcepts.Run(index),
        () => UnknownReferences.Run(index),
        () => ConceptRoles.Run(index),
        () => BroaderCircles.Run(index),
        () => EvidenceItems.Run(index),
        () => RetractedWorks.Run(index),
        () => SimilarClaims.Run(index),
        () => ReviewsDue.Run(index, today),
        () => UnwrittenTexts.Run(index),
    }.SelectAhead(check => SafetyNet.Over<IReadOnlyList<Diagnostic>>(() => [.. check().Take(MaximumPerCheck)], failure => [Problems.Files.Failed(root, failure)]))
        .SelectMany(found => found);

    /// <summary>What is asked of the texts of one concept.</summary>
    public static IEnumerable<Diagnostic> CheckTexts(ConceptTexts texts, ContentIndex index, Severity least) =>
    [
        .. MissingFiles.Run(texts),
        .. UnknownConcepts.Run(texts, index),
        .. UnknownReferences.Run(texts, index),
        .. SectionHeadings.Run(texts),
        .. PairHeadings.Run(texts),
        .. PageAnchors.Run(texts),
        .. LinksToItself.Run(texts),
        .. RetractedWorks.Run(texts, index),
        .. SummaryLengths.Run(texts),
        .. PairContents.Run(texts),
        .. PairNumbers.Run(texts),
        .. TranslationRecords.Run(texts, index),
        .. ChinesePunctuation.Run(texts),
        .. Acronyms.Run(texts, index),
        .. least < Severity.Hint ? [] : UnlinkedNames.Run(texts, index),
        .. UnwrittenTexts.Run(texts),
    ];

    /// <summary>What can be asked only when every text has been read. Warnings: an edit elsewhere never makes an error here.</summary>
    public static IEnumerable<Diagnostic> CheckUses(ContentIndex index, TextUses uses) =>
    [
        .. UnusedReferences.Run(index, uses),
        .. LonelyConcepts.Run(index, uses),
    ];
}
