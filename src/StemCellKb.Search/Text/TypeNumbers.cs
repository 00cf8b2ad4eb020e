namespace StemCellKb.Search.Text;

/// <summary>The type of a disease: <c>type 2</c>, <c>type II</c>, <c>2型</c>, <c>第二型</c> are the same.</summary>
internal static class TypeNumbers
{
    public static readonly IReadOnlyDictionary<string, int> Numerals = new Dictionary<string, int>
    {
        ["i"] = 1, ["ii"] = 2, ["iii"] = 3, ["iv"] = 4, ["v"] = 5,
        ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5,
        ["一"] = 1, ["二"] = 2, ["两"] = 2, ["三"] = 3, ["四"] = 4, ["五"] = 5,
    };

    public static HashSet<int> Of(IReadOnlyList<Atom> atoms)
    {
        var numbers = new HashSet<int>();
        for (var i = 0; i + 1 < atoms.Count; i++)
        {
            var (first, second) = (atoms[i], atoms[i + 1]);
            if (first.Text is "type" && Number(second) is { } after)
                numbers.Add(after);
            else if (IsType(second) && Number(first) is { } before)
                numbers.Add(before);
        }
        return numbers;
    }

    public static bool IsType(Atom atom) => atom.Text == "型";

    /// <summary><c>type 2</c> begins here.</summary>
    public static bool BeginAt(IReadOnlyList<Atom> atoms, int at) =>
        at + 1 < atoms.Count && atoms[at].Text == "type" && atoms[at + 1].Text != "one" && Number(atoms[at + 1]) is not null;

    private static int? Number(Atom atom) =>
        Numerals.TryGetValue(atom.Text, out var numeral) ? numeral
        : atom.Kind == AtomKind.Digits && int.TryParse(atom.Text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number
        : null;
}
