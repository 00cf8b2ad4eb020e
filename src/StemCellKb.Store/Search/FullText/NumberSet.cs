using System.Collections;

namespace StemCellKb.Store.Search;

/// <summary>Small numbers, each once, in the order added: rows and concepts are numbered from 0, so a flag for each is the fastest set.</summary>
internal sealed class NumberSet : IEnumerable<int>
{
    private readonly List<int> numbers = [];
    private bool[] present = [];

    public NumberSet(IEnumerable<int> numbers)
    {
        foreach (var number in numbers)
            Add(number);
    }

    public int Count => numbers.Count;

    public bool Contains(int number) => number < present.Length && present[number];

    public bool Add(int number)
    {
        if (Contains(number))
            return false;
        if (number >= present.Length)
            Array.Resize(ref present, Math.Max(number + 1, 2 * present.Length));
        present[number] = true;
        numbers.Add(number);
        return true;
    }

    public IEnumerator<int> GetEnumerator() => numbers.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
