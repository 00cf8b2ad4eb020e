using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace StemCellKb.Search.Indexing;

/// <summary>
/// Numbers of search records: pages first, then works, most cited first, then claims, those with most evidence first. A record's number comes from
/// itself alone, so that an edit of one moves no other.
/// </summary>
internal static class RecordNumbers
{
    /// <summary>Below it, what the records of one kind and weight are told apart by.</summary>
    private const int WeightAt = 32;

    private const int KindAt = 50;

    private const int Heaviest = (1 << (KindAt - WeightAt)) - 1;

    /// <summary>The last number that is no claim's.</summary>
    public const long LastBesideClaims = (2L << KindAt) - 1;

    private const long LastPage = (1L << KindAt) - 1;

    public static bool IsPage(long number) => number <= LastPage;

    public static bool IsClaim(long number) => number > LastBesideClaims;

    /// <summary>Two records may ask for one number: then the later one by key has the next.</summary>
    /// <param name="weight">The items that cite a work, or the items of a claim.</param>
    public static long Wanted(string kind, string key, int weight) => kind switch
    {
        SearchRecord.Page => weight,
        SearchRecord.Reference => In(1, key, weight),
        _ => In(2, key, weight),
    };

    private static long In(long kind, string key, int weight) =>
        (kind << KindAt) | ((long)(Heaviest - Math.Min(weight, Heaviest)) << WeightAt) | BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
