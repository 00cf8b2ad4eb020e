using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>The pair was last reviewed more than two years ago, or on a day still to come.</summary>
internal static class ReviewsDue
{
    public static IEnumerable<Diagnostic> Run(ContentIndex index, DateOnly today) =>
        from reviewed in index.Concepts.Select(concept => concept.Reviewed).OfType<Located<DateOnly>>()
        let problem = Check(reviewed, today)
        where problem is not null
        select problem;

    /// <summary>One day ahead is accepted: it is already tomorrow further east.</summary>
    private static Diagnostic? Check(Located<DateOnly> reviewed, DateOnly today) =>
        reviewed.Value.AddMonths(Concept.ReviewMonths) < today ? Problems.Concepts.ReviewDue(reviewed)
        : reviewed.Value > today.AddDays(1) ? Problems.Concepts.ReviewToCome(reviewed)
        : null;
}
