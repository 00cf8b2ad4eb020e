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
    public const int Compared = 200;

    private static readonly HashSet<string> Fillers =
        ["a", "an", "and", "are", "be", "by", "can", "for", "from", "has", "have", "in", "is", "it", "of", "on", "or", "that", "the", "they", "to", "with"];

    public static IEnumerable<Diagnostic> Run(ContentIndex index)
    {
        var names = index.NamesIn(Language.English);
        return index.Claims.DistinctBy(claim => claim.Id.Value).GroupBy(claim => (claim.Disease?.Value, claim.CellType?.Value))
            .SelectAhead(claims => Check([.. claims.Select(claim => new Statement(claim, names))]).ToList())
            .SelectMany(found => found);
    }

    private static IEnumerable<Diagnostic> Check(List<Statement> statements) =>
        from later in Enumerable.Range(0, statements.Count)
        let earlier = statements.Take(Math.Max(0, later - Compared)..later).FirstOrDefault(statements[later].IsLike)
        where earlier is not null
        select Problems.Evidence.SimilarClaim(statements[later].Claim.Id, earlier.Claim.Id);

    private sealed class Statement(ClaimFile claim, NameFinder names)
    {
        private readonly HashSet<string> words =
            [.. Word().Matches(claim.Says.English).Select(word => word.Value.ToLowerInvariant()).Where(word => !Fillers.Contains(word)).Select(word => word.TrimEnd('s'))];

        private readonly string chinese = string.Concat(claim.Says.Chinese.Where(char.IsLetterOrDigit));

        // Few statements are so alike that their concepts matter.
        private HashSet<ConceptId>? concepts;

        public ClaimFile Claim { get; } = claim;

        private HashSet<ConceptId> Concepts => concepts ??= [.. names.Find(Claim.Says.English).Select(name => name.Concept)];

        public bool IsLike(Statement other) => chinese == other.chinese
            || (words.Count == other.words.Count && (Lacking(other) is var mine && mine.Count == 0 || (Exchanges(mine, other.Lacking(this)) && Concepts.SetEquals(other.Concepts))));

        /// <summary>The words that the other lacks: two at most, since more make another statement.</summary>
        private List<string> Lacking(Statement other) => [.. words.Where(word => !other.words.Contains(word)).Take(2)];

        private bool Exchanges(List<string> mine, List<string> theirs) =>
            mine is [var left] && theirs is [var right] && words.Count > SharedWords && !left.Concat(right).Any(char.IsDigit);
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
