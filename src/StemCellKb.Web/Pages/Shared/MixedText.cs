using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace StemCellKb.Web.Pages.Shared;

/// <summary>English text that quotes Chinese: each quotation is marked with its language, for screen readers.</summary>
public static partial class MixedText
{
    public static IHtmlContent Of(string? text) =>
        new HtmlString(Chinese().Replace(HtmlSyntax.Encoder.Encode(text ?? ""), words => $"<span lang=\"zh-Hans\">{words.Value}</span>"));

    [GeneratedRegex(@"[\u3400-\u9FFF\uF900-\uFAFF](?:[\u3000-\u303F\uFF00-\uFFEF]*[\u3400-\u9FFF\uF900-\uFAFF])*")]
    private static partial Regex Chinese();
}
