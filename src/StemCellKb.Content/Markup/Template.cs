using System.Text;

namespace StemCellKb.Content;

/// <summary>A link to a concept in a text that is otherwise finished.</summary>
internal readonly record struct ConceptHole(string Target, string? Words);

/// <summary>A text with holes where concept links stand, filled when the concepts are known.</summary>
/// <param name="Text">Each hole is one U+FFFC, which no content file may hold.</param>
internal sealed record Template(string Text, IReadOnlyList<ConceptHole> Holes)
{
    public const char Hole = '\uFFFC';

    public string Fill(Func<ConceptHole, string> fill)
    {
        if (Holes.Count == 0)
            return Text;
        var filled = new StringBuilder(Text.Length + (Holes.Count * 64));
        var next = 0;
        foreach (var c in Text)
        {
            if (c == Hole)
                filled.Append(fill(Holes[next++]));
            else
                filled.Append(c);
        }
        return filled.ToString();
    }
}
