using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using StemCellKb.Model;
using StemCellKb.Store.Search;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Pages;

/// <summary>What a reader sees instead of a page: in the language of the address, with the nearest names.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class StatusModel : SitePage
{
    public IReadOnlyList<Suggestion> Nearest { get; private set; } = [];

    public IActionResult OnGet(int code) => Show(code);

    public IActionResult OnPost(int code) => Show(code);

    private IActionResult Show(int code)
    {
        var path = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
            ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path;
        Language = RequestLanguage.OfPath(HttpContext, path);
        var status = code is >= 400 and < 600 ? code : StatusCodes.Status404NotFound;
        Response.StatusCode = status;

        var (title, lead) = status switch
        {
            404 or 405 => (Text.Errors.NotFoundTitle, Text.Errors.NotFoundLead),
            < 500 => (Text.Errors.BadRequestTitle, Text.Errors.BadRequestLead),
            _ => (Text.Errors.ErrorTitle, Text.Errors.ErrorLead),
        };
        if (Format != AnswerFormat.Html || path?.StartsWith("/api/", StringComparison.Ordinal) == true)
            return new ObjectResult(new ProblemDetails { Status = status, Title = title, Detail = lead }) { StatusCode = status, ContentTypes = { "application/problem+json" } };

        if (status == StatusCodes.Status404NotFound)
            Nearest = Database.Search.Suggest(LastWords(path), Language);
        Head = new PageHead(title, lead, SiteUrls.Home, Translated: false, Trail: [], Narrow: true);
        return Page();
    }

    /// <summary>What a mistyped address was about: its last part, hyphens as spaces.</summary>
    private static string LastWords(string? path) =>
        (path ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries).LastOrDefault("").Split('.')[0].Replace('-', ' ');
}
