using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using StemCellKb.Model;

namespace StemCellKb.Web.Routing;

/// <summary>
/// A client that names <c>text/markdown</c> in <c>Accept</c>, and likes it no less than HTML, gets a page's Markdown under the page's own
/// address. Whatever else it names, it gets the page: nobody is refused for a wish.
/// </summary>
internal static class MarkdownWish
{
    public const string MediaType = "text/markdown";

    private const string Html = "text/html";

    /// <summary>The address may be a page's: under a language or variant, or the downloads, and without the suffix of a form.</summary>
    public static bool IsHeeded(string? path)
    {
        if (path is not ['/', ..])
            return false;
        if (path == SiteUrls.Data)
            return true;
        var end = path.IndexOf('/', 1);
        var first = end < 0 ? path[1..] : path[1..end];
        return (Language.TryParse(first, out _) || ReadingVariant.TryParse(first, out _)) && !path.AsSpan(path.LastIndexOf('/')).Contains('.');
    }

    public static bool IsOf(HttpRequest request)
    {
        if (!request.Headers.Accept.ToString().Contains(MediaType, StringComparison.OrdinalIgnoreCase))
            return false;
        var accepted = request.GetTypedHeaders().Accept;
        var markdown = Quality(accepted, MediaType);
        // What is not named is liked as its range is.
        return markdown > 0 && markdown >= (Quality(accepted, Html) ?? Quality(accepted, "text/*") ?? Quality(accepted, "*/*") ?? 0);
    }

    /// <summary>The address under which the answer is kept: Markdown and the page are two.</summary>
    public static string KeptUnder(HttpRequest request, string address) => IsOf(request) ? AnswerFormats.In(AnswerFormat.Markdown, address) : address;

    private static double? Quality(IList<MediaTypeHeaderValue> accepted, string name) =>
        accepted.Where(each => each.MediaType.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(each => (double?)(each.Quality ?? 1)).Max();
}
