using System.Numerics;
using StemCellKb.Model;

namespace StemCellKb.Search.Offline;

/// <summary>What the browser reads before its first query.</summary>
/// <param name="Version">Changes with any piece, so that no cache answers with a piece of another build.</param>
/// <param name="Kinds">Of concepts: the word, and the part of the address between language and id.</param>
/// <param name="LongestName">In atoms.</param>
/// <param name="Texts">The number of texts.</param>
/// <param name="Pages">The first records are pages of the site, the next <paramref name="Works"/> works, the rest claims.</param>
/// <param name="Linked">The most linked concepts, each with its share of links in two letters.</param>
/// <param name="First">What each piece of words begins with, a line each: how many characters are those of the line before, in base 36, then the others. Every key of a piece before it is less.</param>
/// <param name="Known">See <see cref="OfflineFilter"/>.</param>
internal sealed record OfflineRoot(
    string Version, NameWeights Weights, SlipLimits Slips, PageWeights Ranking, CopyWeights Copy, OfflineTables Tables, IReadOnlyList<string[]> Kinds, int LongestName,
    int Texts, int Pages, int Works, int CardsIn, int RecordsIn, string Linked, string First, string Known)
{
    /// <summary>Hits lie far apart, so these pieces are small.</summary>
    public const int CardsInPiece = 8;

    public const int RecordsInPiece = 20;

    private static string FirstIn(IReadOnlyList<string> keys) => string.Join('\n', keys.Zip(keys.Prepend(""), (key, before) =>
    {
        var shared = Math.Min(35, OfflineShelf.CommonPrefix(before, key));
        return OfflineTexts.Base36(shared) + key[shared..];
    }));

    /// <summary>Without terms, whose texts are short and hold few words.</summary>
    private static string LinkedIn(IReadOnlyList<Names.SearchConcept> concepts) => string.Concat(OfflineTexts.LinksOf(concepts).Index().OrderByDescending(concept => concept.Item)
        .Where(concept => concepts[concept.Index].Kind != ConceptKind.Term).Take(Search.Weights.Copy.MostLinked).Select(concept => OfflineTexts.Base36(concept.Index) + OfflineTexts.StepsOf(concept.Item)));

    public static OfflineRoot Of(SearchEngine search, OfflineTexts texts, OfflineShelf shelf, OfflineRecords records, string version) => new(
        version, Search.Weights.Names, Search.Weights.Slips, Search.Weights.Pages, Search.Weights.Copy, OfflineTables.Create(), [.. ConceptKind.All.Select(kind => new[] { kind.Word, kind.Folder })],
        search.Names.LongestName, texts.Count, records.Pages, records.Works, CardsInPiece, RecordsInPiece, LinkedIn(search.Names.Concepts), FirstIn(shelf.First), OfflineFilter.Of(shelf.LatinWords));
}

/// <summary>
/// A Bloom filter of the words of our texts: whether a typed word may be one of them is known before anything is read. Some that are not are
/// taken for words, and found out later.
/// </summary>
internal static class OfflineFilter
{
    private const int BitsPerWord = 7;
    private const int MostBits = 1 << 18;
    private const int Probes = 4;

    /// <summary>The bits in base64, the lowest first.</summary>
    public static string Of(IReadOnlyCollection<string> words)
    {
        var size = (uint)Math.Clamp(words.Count * BitsPerWord, 64, MostBits);
        var bits = new byte[(size + 7) / 8];
        foreach (var word in words)
        {
            foreach (var bit in BitsOf(word, (uint)bits.Length * 8))
                bits[bit / 8] |= (byte)(1 << (int)(bit % 8));
        }
        return Convert.ToBase64String(bits);
    }

    /// <summary>FNV-1a, stepped by its own turned bits.</summary>
    private static IEnumerable<uint> BitsOf(string word, uint size)
    {
        var hash = 2166136261;
        foreach (var letter in word)
            hash = (hash ^ letter) * 16777619;
        var step = BitOperations.RotateLeft(hash, 15) | 1;
        for (var probe = 0u; probe < Probes; probe++)
            yield return (hash + probe * step) % size;
    }
}
