using System.Net;
using StemCellKb.Model;
using StemCellKb.Web.Interface;

namespace StemCellKb.Exporting;

/// <summary>Language-neutral pages, needed only in an export: the server redirects, or answers in the reader's language.</summary>
internal static class EntrancePage
{
    /// <summary>Redirects to the reader's language.</summary>
    /// <param name="file">The page's file.</param>
    /// <param name="targetIn">The target file in each language.</param>
    public static string Of(string file, string title, Func<Language, string> targetIn)
    {
        var english = ExportLayout.Relative(file, targetIn(Language.English));
        var chinese = ExportLayout.Relative(file, targetIn(Language.Chinese));
        return Page(
            title,
            $"""    <script>location.replace(/^zh\b/i.test(navigator.language) ? "{chinese}" : "{english}")</script>""" + "\n",
            $"""
                <h1>{WebUtility.HtmlEncode(title)}</h1>
                <ul>
                    <li><a href="{english}" lang="en">{Language.English.OwnName}</a></li>
                    <li><a href="{chinese}" lang="{Language.Chinese.Tag}">{Language.Chinese.OwnName}</a></li>
                </ul>
            """);
    }

    /// <summary>In the place of a page that has moved.</summary>
    /// <param name="file">Where it was.</param>
    /// <param name="target">The file it is now.</param>
    /// <param name="address">The public address of that, or a relative one.</param>
    public static string Moved(string file, string target, string address)
    {
        var there = WebUtility.HtmlEncode(ExportLayout.Relative(file, target));
        return Page(
            "StemCellKb",
            $"""
                <meta name="robots" content="noindex">
                <meta http-equiv="refresh" content="0; url={there}">
                <link rel="canonical" href="{WebUtility.HtmlEncode(address)}">

            """,
            $"""    <p><a href="{there}">{there}</a></p>""");
    }

    /// <summary><c>404.html</c>, which file servers show under any address, so its links start at the root.</summary>
    /// <param name="root">The public address, or empty.</param>
    public static string NotFound(string root) => Page(
        UiText.Of(Language.English).Errors.NotFoundTitle,
        "    <meta name=\"robots\" content=\"noindex\">\n",
        string.Join('\n', Language.All.Select(language =>
            $"""
                <section lang="{language.Tag}">
                    <h1>{WebUtility.HtmlEncode(UiText.Of(language).Errors.NotFoundTitle)}</h1>
                    <p>{WebUtility.HtmlEncode(UiText.Of(language).Errors.NotFoundLead)}</p>
                    <p><a href="{ExportLayout.Public(root, ExportLayout.FileOf(SiteUrls.Home(language)))}">{WebUtility.HtmlEncode(UiText.Of(language).SiteName)}</a></p>
                </section>
            """)));

    private static string Page(string title, string head, string body) =>
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{WebUtility.HtmlEncode(title)}</title>
        {head}</head>
        <body>
        {body}
        </body>
        </html>

        """.ReplaceLineEndings("\n");
}
