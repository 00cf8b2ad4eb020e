using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StemCellKb.Model;
using StemCellKb.Store;
using StemCellKb.Web.Api;
using StemCellKb.Web.Caching;
using StemCellKb.Web.Interface;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Pages;

/// <summary>A page of the site in one language: the data of the layout, and the two kinds of answer.</summary>
public abstract class SitePage : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Language Language { get; set; } = Language.English;

    public UiText Text => UiText.Of(Language);

    public AnswerFormat Format => HttpContext.WantedFormat();

    public PageHead Head { get; protected set; } = PageHead.None;

    /// <summary>The build of this request, the same throughout.</summary>
    protected KbDatabase Database => HttpContext.Build();

    /// <summary>Answers with the page, or with its read model if JSON was requested.</summary>
    protected IActionResult Answer(object readModel, PageHead head)
    {
        Head = head;
        return Format switch
        {
            AnswerFormat.Html => Page(),
            AnswerFormat.Json => new ContentResult
            {
                Content = JsonSerializer.Serialize(readModel, ApiJson.Options),
                ContentType = "application/json; charset=utf-8",
            },
            AnswerFormat.Markdown or AnswerFormat.BibTex or AnswerFormat.Ris or AnswerFormat.Svg or AnswerFormat.Csv => NotFound(),
        };
    }

    protected static IActionResult PlainText(string content, string mediaType) =>
        new ContentResult { Content = content, ContentType = $"{mediaType}; charset=utf-8" };
}
