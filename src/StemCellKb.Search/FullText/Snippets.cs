using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using StemCellKb.Search.Text;

namespace StemCellKb.Search.FullText;

/// <summary>A range to highlight, in UTF-16 units.</summary>
internal readonly record struct Mark(int Start, int End, double Weight);

/// <summary>Cuts out the most relevant stretch of a text and highlights the matches.</summary>
internal static class Snippets
{
    /// <summary>Rounding: sums of the same weights in another order differ by less.</summary>
    private const double Negligible = 1e-9;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static string Encode(string text) => Encoder.Encode(text.ReplaceLineEndings(" "));

    /// <summary>HTML: encoded text and <c>&lt;mark&gt;</c>, nothing else.</summary>
    public static string Html(string text, IReadOnlyList<Mark> marks)
    {
        var merged = Merge(marks);
        var (start, end) = Window(text, merged);
        var html = new StringBuilder();
        if (start > 0)
            html.Append('…');
        var at = start;
        foreach (var mark in merged.Where(mark => mark.Start >= start && mark.End <= end))
        {
            html.Append(Encode(text[at..mark.Start])).Append("<mark>").Append(Encode(text[mark.Start..mark.End])).Append("</mark>");
            at = mark.End;
        }
        html.Append(Encode(text[at..end]));
        if (end < text.Length)
            html.Append('…');
        return html.ToString();
    }

    /// <summary>Touching and overlapping marks become one.</summary>
    private static List<Mark> Merge(IEnumerable<Mark> marks)
    {
        var merged = new List<Mark>();
        foreach (var mark in marks.OrderBy(mark => mark.Start).ThenBy(mark => mark.End))
        {
            if (merged.Count > 0 && mark.Start <= merged[^1].End)
                merged[^1] = new Mark(merged[^1].Start, Math.Max(merged[^1].End, mark.End), Math.Max(merged[^1].Weight, mark.Weight));
            else
                merged.Add(mark);
        }
        return merged;
    }

    /// <summary>The window of normal length with the greatest weight, extended to sentence or word boundaries.</summary>
    private static (int Start, int End) Window(string text, List<Mark> marks)
    {
        var han = text.Count(c => CharacterTables.ClassOf(c) == CharacterClass.Han);
        var length = han > text.Length / 4 ? Weights.Pages.HanPassage : Weights.Pages.LatinPassage;
        if (text.Length <= length)
            return (0, text.Length);
        var first = marks.Count == 0 ? 0 : marks[Heaviest(marks, length)].Start;
        var last = marks.Where(mark => mark.Start >= first && mark.End <= first + length).Select(mark => mark.End).DefaultIfEmpty(first).Max();
        var lead = Math.Max(0, (length - (last - first)) / 3);
        var start = StartNear(text, Math.Max(0, first - lead), first);
        return (start, EndNear(text, Math.Min(text.Length, start + length), Math.Max(last, start)));
    }

    /// <summary>The mark at which the heaviest window starts; the first of equals.</summary>
    private static int Heaviest(List<Mark> marks, int length)
    {
        var (best, most, sum, past) = (0, double.NegativeInfinity, 0.0, 0);
        for (var first = 0; first < marks.Count; first++)
        {
            for (past = Math.Max(past, first); past < marks.Count && marks[past].End <= marks[first].Start + length; past++)
                sum += marks[past].Weight;
            if (sum > most + Negligible)
                (best, most) = (first, sum);
            if (past > first)
                sum -= marks[first].Weight;
        }
        return best;
    }

    /// <summary>The first start of a sentence, or else of a word, after a place and not after a mark.</summary>
    private static int StartNear(string text, int from, int mark)
    {
        if (from == 0)
            return 0;
        for (var i = from; i <= mark; i++)
        {
            if (IsSentenceEnd(text[i - 1]))
                return SkipSpaces(text, i, mark);
        }
        for (var i = from; i <= mark; i++)
        {
            if (IsBoundary(text, i))
                return SkipSpaces(text, i, mark);
        }
        return mark;
    }

    private static int EndNear(string text, int until, int mark)
    {
        for (var i = until; i > mark && i < text.Length; i--)
        {
            if (IsBoundary(text, i))
                return i;
        }
        return until < text.Length ? Math.Max(mark, until - (char.IsLowSurrogate(text[until]) ? 1 : 0)) : text.Length;
    }

    private static int SkipSpaces(string text, int at, int mark)
    {
        while (at < mark && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static bool IsSentenceEnd(char c) => c is '。' or '！' or '？' or '；' or '.' or '!' or '?' or '\n';

    /// <summary>Between words: at a space, or between two Han characters.</summary>
    private static bool IsBoundary(string text, int at) =>
        char.IsWhiteSpace(text[at]) || CharacterTables.ClassOf(text[at]) == CharacterClass.Han || CharacterTables.ClassOf(text[at - 1]) == CharacterClass.Han;
}
