using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace StemCellKb.Web.Tests;

/// <summary>What one request got.</summary>
/// <param name="Headers">Names in any case.</param>
public sealed record Answer(string Address, int Status, IReadOnlyDictionary<string, string> Headers, string Body)
{
    private IHtmlDocument? document;

    /// <summary>Without parameters: <c>text/html</c>.</summary>
    public string MediaType => Header("Content-Type").Split(';')[0];

    public bool IsHtml => MediaType == "text/html";

    public IHtmlDocument Document => document ??= new HtmlParser().ParseDocument(Body);

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>Empty where the answer does not carry it.</summary>
    public string Header(string name) => Headers.GetValueOrDefault(name, "");

    /// <summary>The words of the part that is the page's own, runs of white space as one space.</summary>
    public string MainText => Words(Document.QuerySelector("main")?.TextContent);

    public static string Words(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The words of every element that matches.</summary>
    public IReadOnlyList<string> TextsOf(string selector) => [.. Document.QuerySelectorAll(selector).Select(element => Words(element.TextContent))];
}
