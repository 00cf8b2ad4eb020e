using Microsoft.AspNetCore.Http;

namespace StemCellKb.Web;

/// <summary>
/// Which answers a script of another site may read: all that are meant for programs. Pages are not; nor do they need to be, since each has a
/// form for programs beside it. Nothing here knows who asks, so there is nothing to guard.
/// </summary>
internal static class CrossOrigin
{
    private static readonly HashSet<string> Folders = ["api", "openapi", "data", ".well-known"];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> FoldersBySpan = Folders.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Files of the site and forms of its pages.</summary>
    private static readonly string[] Suffixes = [".json", ".md", ".bib", ".ris", ".xml", ".txt", ".webmanifest"];

    public static bool IsOpen(PathString path)
    {
        var value = path.Value.AsSpan();
        var rest = value.TrimStart('/');
        var slash = rest.IndexOf('/');
        var first = slash < 0 ? rest : rest[..slash];
        // The page of downloads is a page, though it stands among them.
        if (FoldersBySpan.Contains(first))
            return first is not "data" || (slash >= 0 && slash + 1 < rest.Length);
        foreach (var suffix in Suffixes)
        {
            if (value.EndsWith(suffix, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>What a browser wants to hear before it lets a script send headers of its own, such as <c>If-None-Match</c> or <c>Range</c>.</summary>
    public static void AnswerPreflight(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status204NoContent;
        response.Headers.AccessControlAllowMethods = "GET, HEAD";
        response.Headers.AccessControlAllowHeaders = "*";
        response.Headers.AccessControlMaxAge = "86400";
    }
}
