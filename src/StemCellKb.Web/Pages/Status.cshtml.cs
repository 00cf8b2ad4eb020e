using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using StemCellKb.Model;
using StemCellKb.Search;
using StemCellKb.Web.Api;
using StemCellKb.Web.Pages.Shared;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Pages;

/// <summary>The error page, in the language of the address, with similar names.</summary>
[ResponseCache(NoStore = true)]
public sealed class StatusModel : SitePage
{
    /// <summary>Of a page that does not exist: what its address was about, to be searched for.</summary>
    public SearchHelp? Help { get; private set; }

    public IActionResult OnGet(int code)
    {
        var path = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
            ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path;
        Language = RequestLanguage.OfPath(HttpContext, path);
        // An error page requested by its own address does not exist.
        var status = path is not null && code is >= 400 and < 600 ? code : StatusCodes.Status404NotFound;
        Response.StatusCode = status;

        var (title, lead) = status switch
        {
            404 => (Text.Errors.NotFoundTitle, Text.Errors.NotFoundLead),
            429 => (Text.Errors.TooManyTitle, Text.Errors.TooManyLead),
            < 500 => (Text.Errors.BadRequestTitle, Text.Errors.BadRequestLead),
            _ => (Text.Errors.ErrorTitle, Text.Errors.ErrorLead),
        };
        if (HttpContext.AddressedFormat() != AnswerFormat.Html || HttpContext.RequestedRoute()?.Route is { IsForPrograms: true })
            return new ObjectResult(new ProblemDetails { Status = status, Title = title, Detail = lead }) { StatusCode = status, ContentTypes = { "application/problem+json" } };

        if (status == StatusCodes.Status404NotFound)
        {
            var words = WordsOf(path).Select(TypedText.Read).ToList();
            Help = new SearchHelp(
                Text, words.FirstOrDefault() ?? "", Text.Errors.Nearest, NearestNames.Of(Database.Search, Language, words), Database.Indexes.Foremost(Language, ConceptKind.Disease).Concepts);
        }
        Head = new PageHead(title, lead, SiteUrls.Home, Translated: false, Trail: [], Narrow: true);
        return Written();
    }

    /// <summary>What a mistyped address was about: its last two parts, last first, hyphens as spaces.</summary>
    private static IEnumerable<string> WordsOf(string? path) =>
        (path ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => !Language.TryParse(part, out _) && !ConceptKind.TryParseFolder(part, out _)).Reverse().Take(2).Select(part => part.Split('.')[0].Replace('-', ' '));
}
