using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Nobody has looked at the pair for two years.</summary>
internal static class ReviewsDue
{
    public static IEnumerable<Diagnostic> Run(ContentIndex index, DateOnly today) =>
        from reviewed in index.Concepts.Select(concept => concept.Reviewed).OfType<Located<DateOnly>>()
        where reviewed.Value.AddMonths(Concept.ReviewMonths) < today
        select Problems.Concepts.ReviewDue(reviewed);
}
