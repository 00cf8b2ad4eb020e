using Microsoft.AspNetCore.WebUtilities;

namespace StemCellKb.Web;

/// <summary>Where a reader reports a problem of a page, with what those who mend it need: a script adds the section being read and the build.</summary>
internal static class ProblemReport
{
    /// <param name="page">Its whole address; null for an error, which has none of its own.</param>
    public static string AddressOf(SiteOptions options, string title, string? page) =>
        QueryHelpers.AddQueryString(options.IssuesUrl, new Dictionary<string, string?> { ["title"] = title, ["body"] = page });
}
