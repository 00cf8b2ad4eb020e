namespace StemCellKb.Model;

/// <summary>The ids that an article's page has itself, which no heading of the article may take.</summary>
public static class PageIds
{
    private static readonly HashSet<string> Words =
    [
        "approvals", "article", "ask-clinic", "at-a-glance", "citation", "claims", "connections", "contents", "disclaimer", "evidence", "facts", "in-short", "main", "other-claims", "preview",
        "references", "site-search",
    ];

    /// <summary>References, citations, claims and their groups, icons, figures and suggestions are many.</summary>
    private static readonly string[] Beginnings = ["ref-", "cite-", "claim-", "claims-", "i-", "fig-", "suggestions-"];

    public static bool IsReserved(string id) =>
        Words.Contains(id) || Beginnings.Any(beginning => id.StartsWith(beginning, StringComparison.Ordinal));
}
