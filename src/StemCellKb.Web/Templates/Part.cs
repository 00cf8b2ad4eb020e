using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace StemCellKb.Web.Templates;

/// <summary>What the templates of one answer share. The framework's own context costs more than many a part of the page.</summary>
/// <param name="Context">Of the request.</param>
internal sealed record Sheet(HttpContext Context)
{
    public required PageWriter Writer { get; set; }
}

internal interface ITemplate
{
    Sheet Sheet { get; }
}

/// <summary>
/// A template that is no page by itself. It is made like any object and writes where its page does: looking a partial view up, giving it
/// services and copying what it wrote costs many times what most of them do.
/// </summary>
public abstract class Part<TModel> : RazorPage, ITemplate
{
    private Sheet? sheet;

    protected Part() => HtmlEncoder = HtmlSyntax.Encoder;

    public TModel Model { get; private set; } = default!;

    public override TextWriter Output => Sheet.Writer;

    protected new HttpContext Context => Sheet.Context;

    Sheet ITemplate.Sheet => Sheet;

    private Sheet Sheet => sheet ?? throw new InvalidOperationException("The template has no page.");

    /// <summary>The compiler sees it, and has the markup of the template in the program as it is sent.</summary>
    protected void WriteLiteral(ReadOnlySpan<byte> utf8) => Sheet.Writer.Write(utf8);

    internal Task WriteAsync(Sheet page, TModel model)
    {
        (sheet, Model) = (page, model);
        return ExecuteAsync();
    }
}

/// <summary>The template of a page.</summary>
public abstract class PageTemplate : Page, ITemplate
{
    private Sheet? sheet;

    protected PageTemplate() => HtmlEncoder = HtmlSyntax.Encoder;

    public override TextWriter Output => Sheet.Writer;

    Sheet ITemplate.Sheet => Sheet;

    private Sheet Sheet => sheet ?? throw new InvalidOperationException("The template writes nowhere.");

    /// <inheritdoc cref="Part{TModel}.WriteLiteral(ReadOnlySpan{byte})"/>
    protected void WriteLiteral(ReadOnlySpan<byte> utf8) => Sheet.Writer.Write(utf8);

    internal Task WriteAsync(Sheet page, PageContext request)
    {
        (sheet, PageContext) = (page, request);
        return ExecuteAsync();
    }
}

internal static class Parts
{
    /// <summary>Writes a part in the place of the call.</summary>
    /// <returns>Nothing more.</returns>
    public static async Task<HtmlString> PartAsync<TModel>(this ITemplate page, Part<TModel> part, TModel model)
    {
        await part.WriteAsync(page.Sheet, model);
        return HtmlString.Empty;
    }
}
