using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using StemCellKb.Model;
using StemCellKb.Store;
using StemCellKb.Web.Api;
using StemCellKb.Web.Caching;
using StemCellKb.Web.Interface;
using StemCellKb.Web.Routing;
using StemCellKb.Web.Templates;
using StemCellKb.Web.Variants;

namespace StemCellKb.Web.Pages;

/// <summary>A page of the site in one language: the data of the layout, and the two kinds of answer.</summary>
public abstract class SitePage : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Language Language { get; set; } = Language.English;

    public UiText Text => UiText.Of(Language);

    public AnswerFormat Format => HttpContext.WantedFormat();

    public PageHead Head { get; protected set; } = PageHead.None;

    /// <summary>Where a list of which this page shows a part goes on; null if it does not.</summary>
    protected virtual string? NextPage => null;

    /// <summary>The page's file where it is edited; null if it comes from none, or the operator has named no such place.</summary>
    public string? Edit => Options.EditUrl.Length > 0 ? SourceAddress.At(Options, Source) : null;

    public SiteOptions Options => HttpContext.RequestServices.GetRequiredService<IOptions<SiteOptions>>().Value;

    public SiteRoot Root => HttpContext.RequestServices.GetRequiredService<SiteRoot>();

    /// <summary>Where the page is written, in its language; null if it is put together from many files.</summary>
    protected virtual SourcePlace? Source => null;

    /// <summary>The build of this request, the same throughout.</summary>
    protected KbDatabase Database => HttpContext.Build();

    /// <summary>Answers with the page, or with its read model if JSON was requested.</summary>
    protected IActionResult Answer(object readModel, PageHead head)
    {
        Head = head;
        return Format switch
        {
            // The finished page becomes Markdown (PageTwin).
            AnswerFormat.Html or AnswerFormat.Markdown => Written(),
            AnswerFormat.Json => new ContentResult
            {
                Content = JsonSerializer.Serialize(readModel, ApiJson.Options),
                ContentType = "application/json; charset=utf-8",
            },
            AnswerFormat.BibTex or AnswerFormat.Ris or AnswerFormat.Svg or AnswerFormat.Csv => NotFound(),
        };
    }

    /// <summary>For programs that read headers only: the page's own address, that of its Markdown, and where its list goes on in the format asked for.</summary>
    public override void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        if (context.Result is NotFoundResult || this is StatusModel || HttpContext.Route() is not { } route)
            return;
        var path = Head == PageHead.None ? HttpContext.PagePath(route) : Head.PathIn(Language);
        Response.Headers.Link = Language.TryParse(path.Split('/', 3)[1], out _)
            ? $"<{Root}{path}>; rel=\"canonical\", <{Root}{HttpContext.InVariant(AnswerFormats.In(AnswerFormat.Markdown, path))}>; rel=\"alternate\"; type=\"text/markdown\""
            : $"<{Root}{path}>; rel=\"canonical\"";
        if (NextPage is { } next)
            Response.Headers.Link += $", <{Root}{HttpContext.InVariant(AnswerFormats.In(Format, next))}>; rel=\"next\"";
    }

    /// <summary>The page, whose <see cref="Head"/> is known by now.</summary>
    protected IActionResult Written() => new WrittenPage(this);

    protected static IActionResult PlainText(string content, string mediaType) =>
        new ContentResult { Content = content, ContentType = $"{mediaType}; charset=utf-8" };
}
