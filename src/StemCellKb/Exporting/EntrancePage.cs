using System.Net;
using StemCellKb.Model;

namespace StemCellKb.Exporting;

/// <summary>A page outside the languages that leads into the reader's: where the server answers with a redirect.</summary>
internal static class EntrancePage
{
    /// <param name="file">Where the page stands.</param>
    /// <param name="targetIn">The file it leads to in each language.</param>
    public static string Of(string file, string title, Func<Language, string> targetIn)
    {
        var english = ExportLayout.Relative(file, targetIn(Language.English));
        var chinese = ExportLayout.Relative(file, targetIn(Language.Chinese));
        return
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>{WebUtility.HtmlEncode(title)}</title>
                <script>location.replace(/^zh\b/i.test(navigator.language) ? "{chinese}" : "{english}")</script>
            </head>
            <body>
                <h1>{WebUtility.HtmlEncode(title)}</h1>
                <ul>
                    <li><a href="{english}" lang="en">{Language.English.OwnName}</a></li>
                    <li><a href="{chinese}" lang="{Language.Chinese.Tag}">{Language.Chinese.OwnName}</a></li>
                </ul>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }
}
