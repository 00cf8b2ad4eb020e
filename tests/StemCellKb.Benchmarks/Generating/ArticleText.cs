using System.Text.RegularExpressions;

namespace StemCellKb.Benchmarks.Generating;

/// <summary>An article file cut at its headings.</summary>
/// <param name="Summary">As the front matter has it.</param>
/// <param name="Sections">Each with its heading's line, in order.</param>
internal sealed partial record ArticleText(string Summary, IReadOnlyList<ArticleText.Piece> Sections)
{
    internal sealed record Piece(string Anchor, string Text);

    public static ArticleText Parse(string markdown)
    {
        var starts = Heading().Matches(markdown).ToList();
        return new ArticleText(
            SummaryLine().Match(markdown).Groups["text"].Value,
            [.. starts.Select((start, i) => new Piece(
                start.Groups["anchor"].Value,
                markdown[start.Index..(i + 1 < starts.Count ? starts[i + 1].Index : markdown.Length)]))]);
    }

    [GeneratedRegex(@"^#{2,4} .*\{#(?<anchor>[a-z0-9-]+)\}\s*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^summary: (?<text>.*)$", RegexOptions.Multiline)]
    private static partial Regex SummaryLine();
}
