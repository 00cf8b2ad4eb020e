namespace StemCellKb.Testing;

/// <summary>A fenced block of a spec document, with the heading above it.</summary>
public sealed record SpecBlock(string Heading, string Kind, string Argument, string Text)
{
    private const string Fence = "~~~";

    /// <param name="lines">Of the document.</param>
    public static IEnumerable<SpecBlock> ReadAll(string[] lines)
    {
        var heading = "";
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("## ", StringComparison.Ordinal))
                heading = lines[i][3..];
            if (!lines[i].StartsWith(Fence, StringComparison.Ordinal))
                continue;
            var info = lines[i][Fence.Length..].Trim().Split(' ', 2);
            var end = Array.IndexOf(lines, Fence, i + 1);
            yield return new SpecBlock(heading, info[0], info.Length > 1 ? info[1] : "", string.Join('\n', lines[(i + 1)..end]));
            i = end;
        }
    }
}
