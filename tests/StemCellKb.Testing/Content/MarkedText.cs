using System.Text;
using StemCellKb.Content;

namespace StemCellKb.Testing;

/// <summary>A source text in which ⟦…⟧ marks where a problem is expected, and ⟪…⟫ where a note points.</summary>
public sealed record MarkedText(string Text, IReadOnlyList<TextSpan> Marks, IReadOnlyList<TextSpan> NoteMarks)
{
    public static MarkedText Parse(string marked)
    {
        var text = new StringBuilder();
        Stack<int> open = new();
        Stack<int> openNotes = new();
        List<TextSpan> marks = [];
        List<TextSpan> noteMarks = [];
        foreach (var c in marked)
        {
            switch (c)
            {
                case '⟦':
                    open.Push(text.Length);
                    break;
                case '⟧':
                    marks.Add(TextSpan.FromBounds(open.Pop(), text.Length));
                    break;
                case '⟪':
                    openNotes.Push(text.Length);
                    break;
                case '⟫':
                    noteMarks.Add(TextSpan.FromBounds(openNotes.Pop(), text.Length));
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }
        return new MarkedText(text.ToString(), [.. marks.OrderBy(mark => mark.Start)], [.. noteMarks.OrderBy(mark => mark.Start)]);
    }
}
