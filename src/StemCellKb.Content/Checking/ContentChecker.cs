using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>The checks that look at more than one file.</summary>
internal static class ContentChecker
{
    /// <summary>More than anyone will fix at once; a damaged file can have far more.</summary>
    private const int MaximumPerCheck = 10_000;

    /// <summary>Checks that do not need the articles.</summary>
    /// <param name="root">The content folder as messages show it.</param>
    public static IEnumerable<Diagnostic> CheckData(ContentIndex index, string root, DateOnly today) => new Func<IEnumerable<Diagnostic>>[]
    {
        () => DuplicateIds.Run(index),
        () => UnknownConcepts.Run(index),
        () => UnknownReferences.Run(index),
        () => ConceptRoles.Run(index),
        () => BroaderCircles.Run(index),
        () => DiseaseGroups.Run(index),
        () => ClaimEffects.Run(index),
        () => OppositeEffects.Run(index),
        () => StudyFacts.Run(index),
        () => OutcomeNumbers.Run(index),
        () => RedirectTargets.Run(index),
        () => RetractedWorks.Run(index),
        () => SimilarClaims.Run(index),
        () => ReviewsDue.Run(index, today),
        () => UnwrittenTexts.Run(index),
        () => WrongTerms.Run(index),
    }.SelectAhead(check => SafetyNet.Over<IReadOnlyList<Diagnostic>>(() => [.. check().Take(MaximumPerCheck)], failure => [Problems.Files.Failed(root, failure)]))
        .SelectMany(found => found);

    /// <summary>Checks of one concept's articles.</summary>
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
        .. WrongTerms.Run(texts, index),
        .. Acronyms.Run(texts, index),
        .. least < Severity.Hint ? [] : UnlinkedNames.Run(texts, index),
        .. UnwrittenTexts.Run(texts),
    ];

    /// <summary>Checks that need every article. They only warn, so that an edit elsewhere never makes an error here.</summary>
    public static IEnumerable<Diagnostic> CheckUses(ContentIndex index, TextUses uses) =>
    [
        .. UnusedReferences.Run(index, uses),
        .. LonelyConcepts.Run(index, uses),
    ];
}
