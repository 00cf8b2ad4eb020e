using System.Collections;
using System.Numerics;

namespace StemCellKb.Search.FullText;

/// <summary>A sorted set of small numbers: rows and concepts are numbered from 0, so one bit each is the fastest set.</summary>
internal sealed class BitSet : IEnumerable<int>
{
    private ulong[] bits = [];

    public BitSet(IEnumerable<int> numbers)
    {
        foreach (var number in numbers)
            Add(number);
    }

    public int Count { get; private set; }

    public bool Contains(int number) => number >> 6 < bits.Length && (bits[number >> 6] >> (number & 63) & 1) != 0;

    public bool Add(int number)
    {
        if (Contains(number))
            return false;
        if (number >> 6 >= bits.Length)
            Array.Resize(ref bits, Math.Max((number >> 6) + 1, 2 * bits.Length));
        bits[number >> 6] |= 1UL << (number & 63);
        Count++;
        return true;
    }

    public IEnumerator<int> GetEnumerator()
    {
        for (var i = 0; i < bits.Length; i++)
        {
            for (var left = bits[i]; left != 0; left &= left - 1)
                yield return (i << 6) + BitOperations.TrailingZeroCount(left);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
