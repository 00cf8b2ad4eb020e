using System.Text;

namespace StemCellKb.Search.Text;

/// <summary>
/// Splits text into atoms and tokens, for articles, names and queries alike; nothing else in search reads text.
/// Every atom makes one token: a word its stem, a Han character the pair it forms with the next one, the last of a run itself.
/// So <c>关节炎</c> is <c>关节 节炎 炎</c>, and any run of two characters or more is found as a phrase of pairs.
/// </summary>
internal static class Analyzer
{
    public static List<Atom> Atoms(string text)
    {
        var atoms = new List<Atom>();
        Read(text, atoms);
        return atoms;
    }

    /// <summary>Replaces the content of <paramref name="atoms"/> with the atoms of a text.</summary>
    public static void Read(string text, List<Atom> atoms)
    {
        atoms.Clear();
        new AtomReader<AtomList>(text, new AtomList(atoms)).Read();
    }

    /// <summary>The index token for an atom, at the atom's position.</summary>
    public static string TokenAt(List<Atom> atoms, int index)
    {
        var atom = atoms[index];
        return atom.Kind switch
        {
            AtomKind.Letters => LatinWords.Stem(atom.Text),
            AtomKind.Han when JoinsNext(atoms, index) => atom.Text + atoms[index + 1].Text,
            AtomKind.Han or AtomKind.Digits => atom.Text,
        };
    }

    /// <summary>Adds the tokens of all atoms, each followed by a space.</summary>
    public static void AppendTokens(List<Atom> atoms, StringBuilder tokens)
    {
        for (var i = 0; i < atoms.Count; i++)
        {
            var atom = atoms[i];
            tokens.Append(atom.Kind == AtomKind.Letters ? LatinWords.Stem(atom.Text) : atom.Text);
            if (JoinsNext(atoms, i))
                tokens.Append(atoms[i + 1].Text);
            tokens.Append(' ');
        }
    }

    /// <summary>The characters of a query or name without separators: all spellings of a name share one key.</summary>
    public static string Key(IReadOnlyList<Atom> atoms, int start, int count)
    {
        if (count == 1)
            return KeyOf(atoms[start]);
        var key = new StringBuilder();
        for (var i = start; i < start + count; i++)
            key.Append(KeyOf(atoms[i]));
        return key.ToString();
    }

    public static string Key(IReadOnlyList<Atom> atoms) => Key(atoms, 0, atoms.Count);

    public static string KeyOf(Atom atom) => atom.Kind == AtomKind.Letters ? LatinWords.Stem(atom.Text) : atom.Text;

    /// <summary>The atom and the next one are adjacent Han characters.</summary>
    public static bool JoinsNext(IReadOnlyList<Atom> atoms, int index) =>
        atoms[index].IsHan && index + 1 < atoms.Count && atoms[index + 1] is { IsHan: true, Joined: true };
}
