using System.Text;
using System.Text.RegularExpressions;

namespace StemCellKb.Model;

/// <summary>A title with italic, superscript and subscript words: <c>CD4&lt;sup&gt;+&lt;/sup&gt; T cells</c> as CSL-JSON writes it.</summary>
/// <param name="Runs">In order; no run is empty, and neighbours differ in style.</param>
public sealed partial record StyledText(IReadOnlyList<StyledRun> Runs)
{
    /// <summary>The words without any style.</summary>
    public string Plain => string.Concat(Runs.Select(run => run.Text));

    /// <summary>CSL-JSON tags that have a counterpart become styles; everything else, such as <c>p &lt; 0.05</c>, is text.</summary>
    public static StyledText Parse(string markup)
    {
        if (!markup.Contains('<', StringComparison.Ordinal))
            return new StyledText(markup.Length == 0 ? [] : [new StyledRun(markup, TextStyles.None)]);

        var tags = PairsOf(markup);
        List<StyledRun> runs = [];
        var depths = new Dictionary<TextStyles, int>();
        var text = new StringBuilder();
        var next = 0;
        foreach (var (at, length, style, opens) in tags)
        {
            text.Append(markup, next, at - next);
            next = at + length;
            EndRun();
            depths[style] = depths.GetValueOrDefault(style) + (opens ? 1 : -1);
        }
        text.Append(markup, next, markup.Length - next);
        EndRun();
        return new StyledText(runs);

        void EndRun()
        {
            if (text.Length == 0)
                return;
            var styles = depths.Where(entry => entry.Value > 0).Aggregate(TextStyles.None, (all, entry) => all | entry.Key);
            if (runs is [.., var last] && last.Styles == styles)
                runs[^1] = last with { Text = last.Text + text };
            else
                runs.Add(new StyledRun(text.ToString(), styles));
            text.Clear();
        }
    }

    public override string ToString() => Plain;

    public bool Equals(StyledText? other) => other is not null && Runs.SequenceEqual(other.Runs);

    public override int GetHashCode() => Plain.GetHashCode(StringComparison.Ordinal);

    /// <summary>Matching tags, in order. A closing tag matches the nearest open one of its name; unmatched tags between them are text.</summary>
    private static List<(int At, int Length, TextStyles Style, bool Opens)> PairsOf(string markup)
    {
        List<(int At, int Length, TextStyles Style, bool Opens)> found = [];
        Stack<(Match Tag, string Name)> open = new();
        Dictionary<string, int> opened = [];
        foreach (Match tag in Tags().Matches(markup))
        {
            var name = tag.Groups["name"].Value;
            if (!tag.ValueSpan.StartsWith("</"))
            {
                open.Push((tag, name));
                opened[name] = opened.GetValueOrDefault(name) + 1;
                continue;
            }
            if (opened.GetValueOrDefault(name) == 0)
                continue;
            while (open.TryPop(out var opener))
            {
                opened[opener.Name]--;
                if (opener.Name != name)
                    continue;
                var style = StyleOf(opener.Tag);
                found.Add((opener.Tag.Index, opener.Tag.Length, style, true));
                found.Add((tag.Index, tag.Length, style, false));
                break;
            }
        }
        found.Sort((left, right) => left.At.CompareTo(right.At));
        return found;
    }

    private static TextStyles StyleOf(Match opener) => opener.Groups["name"].Value switch
    {
        "i" or "em" => TextStyles.Italic,
        "b" or "strong" => TextStyles.Bold,
        "sup" => TextStyles.Superscript,
        "sub" => TextStyles.Subscript,
        "sc" => TextStyles.SmallCapitals,
        _ => opener.Value.Contains("nocase", StringComparison.Ordinal) ? TextStyles.NoCase : TextStyles.SmallCapitals,
    };

    [GeneratedRegex("""</?(?<name>i|em|b|strong|sup|sub|sc)>|<(?<name>span) (?:class="nocase"|style="font-variant: ?small-caps;?")>|</(?<name>span)>""", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();
}
