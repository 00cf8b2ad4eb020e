namespace StemCellKb.Model;

/// <summary>Without these works the claim would have another word.</summary>
public sealed record Leaning(WeighedStudy Study, Assessment Without);

/// <summary>So many further studies of one kind would give the claim another word.</summary>
/// <param name="People">In each of them.</param>
public sealed record WordChange(Direction Direction, int Studies, int People, Assessment Then)
{
    /// <summary>The studies themselves: randomized, to the point, with nothing to fault.</summary>
    public IEnumerable<EvidenceItem> Items => Dispute.SoundTrials(Direction, Studies, People);
}

/// <summary>What a claim came to on the works published by the end of a year.</summary>
public sealed record PastWord(int Year, Assessment Assessment);

/// <summary>How firmly a word stands: which study it hangs on, what would change it, and how it came about.</summary>
public static class Dispute
{
    /// <summary>Smaller additions first: by people in all, then by studies.</summary>
    private static readonly (int Studies, int People)[] Additions = [(1, 100), (2, 100), (1, 400), (2, 400)];

    /// <summary>The study without which the word would be another; of several, the one with the most people. Null where none is so.</summary>
    public static Leaning? LeansOn(ClaimQuestion asks, IReadOnlyList<EvidenceItem> items)
    {
        var word = Assessment.Of(asks, items);
        return (
            from study in word.Studies
            orderby study.People descending, study.Works[0]
            let without = Assessment.Of(asks, items.Where(item => !IsOf(item, study)))
            where without.Word != word.Word
            select new Leaning(study, without)).FirstOrDefault();
    }

    /// <summary>
    /// The fewest further people in one or two sound randomized studies that would change the word, for the claim and against it.
    /// A position is not changed by a trial, and what has been done stays done.
    /// </summary>
    public static IReadOnlyList<WordChange> WouldChange(ClaimQuestion asks, IReadOnlyList<EvidenceItem> items)
    {
        if (asks is ClaimQuestion.Status or ClaimQuestion.Feasibility)
            return [];
        var word = Assessment.Of(asks, items).Word;
        return [.. new[] { Direction.Supports, Direction.NoBenefit }.Select(Smallest).OfType<WordChange>()];

        WordChange? Smallest(Direction direction) => Additions
            .Select(addition => new WordChange(
                direction, addition.Studies, addition.People, Assessment.Of(asks, items.Concat(SoundTrials(direction, addition.Studies, addition.People)))))
            .FirstOrDefault(change => change.Then.Word != word);
    }

    /// <summary>The word at the end of each year from the first work on to the last. A work without a year counts in the last only.</summary>
    /// <param name="yearOf">The year in which a work was published.</param>
    public static IReadOnlyList<PastWord> History(ClaimQuestion asks, IReadOnlyList<EvidenceItem> items, Func<ReferenceKey, int?> yearOf)
    {
        var dated = items.Select(item => (Item: item, Year: yearOf(item.Reference))).ToList();
        if (dated.Min(each => each.Year) is not { } first)
            return [];
        var last = dated.Max(each => each.Year)!.Value;
        var past = new List<PastWord>();
        for (var year = first; year <= last; year++)
        {
            // A year without a new work leaves the word as it was.
            past.Add(new PastWord(year, year == last || dated.Exists(each => each.Year == year)
                ? Assessment.Of(asks, dated.Where(each => year == last || each.Year <= year).Select(each => each.Item))
                : past[^1].Assessment));
        }
        return past;
    }

    private static bool IsOf(EvidenceItem item, WeighedStudy study) =>
        study.Works.Contains(item.Reference) && item.Model == EvidenceModel.Human && (study.IsReview ? item.Design.IsAppraisal() : item.Design.IsHumanStudy());

    internal static IEnumerable<EvidenceItem> SoundTrials(Direction direction, int studies, int people) =>
        Enumerable.Range(1, studies).Select(i => SoundTrial(i, direction, people));

    private static EvidenceItem SoundTrial(int number, Direction direction, int people)
    {
        var key = ReferenceKey.Parse($"one-more-sound-trial-{number}");
        return new EvidenceItem
        {
            Reference = key,
            Model = EvidenceModel.Human,
            Design = StudyDesign.Rct,
            Direction = direction,
            Found = new Localized<string>("", ""),
            Study = new Study
            {
                Id = key,
                Participants = people,
                Masked = Masking.Participants,
                AnalysisSet = AnalysisSet.Itt,
                Registered = RegistrationTime.Before,
                Stopped = StudyEnd.Planned,
                Report = ReportForm.Article,
                Flaws = [],
            },
        };
    }
}
