using System.Text.RegularExpressions;
using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>
/// Claiming the same thing twice splits its evidence. Sentences are alike if they have the same words, or differ in one word (reduce, lower).
/// An added word makes a different claim (in children), and so does another concept or number (Th1, Th17).
/// </summary>
internal static partial class SimilarClaims
{
    /// <summary>Fewer shared words are common phrasing, not the same statement.</summary>
    private const int SharedWords = 4;

    /// <summary>Claims before it with which a claim is compared; no disease and cell type have nearly as many.</summary>
    private const int Compared = 200;

    private static readonly HashSet<string> Fillers =
        ["a", "an", "and", "are", "be", "by", "can", "for", "from", "has", "have", "in", "is", "it", "of", "on", "or", "that", "the", "they", "to", "with"];

    public static IEnumerable<Diagnostic> Run(ContentIndex index)
    {
        var names = index.NamesIn(Language.English);
        return index.Claims.DistinctBy(claim => claim.Id.Value).GroupBy(claim => (claim.Disease?.Value, claim.CellType?.Value))
            .SelectAhead(claims => Check([.. claims.Select(claim => Statement.Of(claim, names))]).ToList())
            .SelectMany(found => found);
    }

    private static IEnumerable<Diagnostic> Check(List<Statement> statements) =>
        from later in Enumerable.Range(0, statements.Count)
        let earlier = statements.Take(Math.Max(0, later - Compared)..later).FirstOrDefault(statements[later].IsLike)
        where earlier is not null
        select Problems.Evidence.SimilarClaim(statements[later].Claim.Id, earlier.Claim.Id);

    private sealed record Statement(ClaimFile Claim, HashSet<string> Words, HashSet<ConceptId> Concepts, string Chinese)
    {
        public static Statement Of(ClaimFile claim, NameFinder names) => new(
            claim,
            [.. Word().Matches(claim.Says.English).Select(word => word.Value.ToLowerInvariant()).Where(word => !Fillers.Contains(word)).Select(word => word.TrimEnd('s'))],
            [.. names.Find(claim.Says.English).Select(name => name.Concept)],
            string.Concat(claim.Says.Chinese.Where(char.IsLetterOrDigit)));

        public bool IsLike(Statement other) =>
            Chinese == other.Chinese || Words.SetEquals(other.Words) || (Exchanges(other) && Concepts.SetEquals(other.Concepts));

        private bool Exchanges(Statement other)
        {
            var (mine, theirs) = (Words.Except(other.Words).ToList(), other.Words.Except(Words).ToList());
            return mine is [var left] && theirs is [var right] && Words.Count > SharedWords && !left.Concat(right).Any(char.IsDigit);
        }
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
