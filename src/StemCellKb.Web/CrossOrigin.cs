using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using StemCellKb.Model;
using StemCellKb.Web.Figures;
using Route = StemCellKb.Model.Route;

namespace StemCellKb.Web;

/// <summary>
/// Answers that scripts of other sites may read: everything meant for programs. Pages are excluded, but each has a form for programs.
/// There is no user to impersonate, so there is nothing to guard; only assistants are answered to this machine's own scripts alone.
/// </summary>
internal static class CrossOrigin
{
    public const string Everybody = "*";

    private static readonly HashSet<string> Folders = ["api", "openapi", "data", ".well-known"];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> FoldersBySpan = Folders.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Files and machine-readable forms of pages.</summary>
    private static readonly string[] Suffixes = [".json", ".md", ".bib", ".ris", ".csv", ".xml", ".txt", ".webmanifest"];

    private static bool IsOpen(PathString path)
    {
        var value = path.Value.AsSpan();
        var rest = value.TrimStart('/');
        var slash = rest.IndexOf('/');
        var first = slash < 0 ? rest : rest[..slash];
        // The downloads page is a page, although it is in the same folder.
        if (FoldersBySpan.Contains(first))
            return first is not "data" || (slash >= 0 && slash + 1 < rest.Length);
        if (FigureStyle.IsPicture(path))
            return true;
        foreach (var suffix in Suffixes)
        {
            if (value.EndsWith(suffix, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>Whose scripts may read the answer: everybody's, those of one origin, or (null) those of the site itself.</summary>
    /// <param name="path">As requested.</param>
    public static string? Reader(HttpRequest request, PathString path) =>
        IsOpen(path) ? Everybody
        : path == Routes.Assistants.Template && IsOfThisMachine(request.Headers.Origin) ? request.Headers.Origin.ToString()
        : null;

    /// <summary>One origin, on whatever port of this machine.</summary>
    public static bool IsOfThisMachine(StringValues origin) =>
        origin is [var only] && Uri.TryCreate(only, UriKind.Absolute, out var from) && from.Scheme is "http" or "https" && from.IsLoopback;

    /// <summary>What a browser asks before a script may send headers of its own, such as <c>If-None-Match</c> or <c>Range</c>, or post JSON.</summary>
    /// <param name="posted">The address, if it takes a body.</param>
    public static void AnswerPreflight(HttpResponse response, Route? posted)
    {
        response.StatusCode = StatusCodes.Status204NoContent;
        response.Headers.AccessControlAllowMethods = posted is { IsPostedOnly: true } ? "POST" : posted is null ? "GET, HEAD" : "GET, HEAD, POST";
        response.Headers.AccessControlAllowHeaders = "*";
        response.Headers.AccessControlMaxAge = "86400";
    }
}
