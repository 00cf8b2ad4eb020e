namespace StemCellKb.Search.Text;

/// <summary>An analyzed query.</summary>
internal sealed class QueryText
{
    /// <param name="most">Longer texts are cut, in UTF-16 units.</param>
    public QueryText(string typed, int most = TypedText.MaxLength)
    {
        Text = TypedText.ReadUpTo(most, typed);
        Atoms = Analyzer.Atoms(Text);
        Key = Analyzer.Key(Atoms);
        Filler = StopWords.Mark(Atoms, context: false);
        Stop = StopWords.Mark(Atoms, context: true);
    }

    public string Text { get; }

    public List<Atom> Atoms { get; }

    public string Key { get; }

    /// <summary>Per atom: part of a question word or the like.</summary>
    public bool[] Filler { get; }

    /// <summary>Per atom: filler, or a word that occurs with every subject.</summary>
    public bool[] Stop { get; }

    public bool HasHan => Atoms.Any(atom => atom.IsHan);

    public int Count => Atoms.Count;

    public string KeyOf(int start, int count) => Analyzer.Key(Atoms, start, count);

    /// <summary>The letters as typed, without separators; endings are not folded.</summary>
    public string Letters => string.Concat(Atoms.Select(atom => atom.Text));

    /// <summary>The original text of some atoms.</summary>
    public ReadOnlySpan<char> Typed(int start, int count) => Text.AsSpan(Atoms[start].Start..Atoms[start + count - 1].End);

    /// <summary>Runs of Han characters for which <paramref name="skip"/> is false.</summary>
    public IEnumerable<(int Start, int Count)> HanRuns(bool[] skip)
    {
        for (var i = 0; i < Count; i++)
        {
            if (!Atoms[i].IsHan || skip[i])
                continue;
            var start = i;
            while (Analyzer.JoinsNext(Atoms, i) && !skip[i + 1])
                i++;
            yield return (start, i - start + 1);
        }
    }
}
