using System.Text.RegularExpressions;

namespace StemCellKb.Web.References;

/// <summary>The pages of a work, with any dash: <c>1436-1439</c>, <c>1661–1670</c>, <c>12--15</c>, <c>e12404</c>.</summary>
/// <param name="Last">Null for a single page or an article number.</param>
public sealed partial record PageRange(string First, string? Last)
{
    public static PageRange? Of(string? pages)
    {
        if (string.IsNullOrWhiteSpace(pages))
            return null;
        var parts = Dash().Split(pages.Trim(), 2);
        return parts is [var first, { Length: > 0 } last] ? new PageRange(first, Dash().Replace(last, "-")) : new PageRange(parts[0], null);
    }

    public string With(string dash) => Last is null ? First : First + dash + Last.Replace("-", dash, StringComparison.Ordinal);

    [GeneratedRegex(@"\s*[-‐‑‒–—−]+\s*")]
    private static partial Regex Dash();
}
