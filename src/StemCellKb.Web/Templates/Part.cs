using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace StemCellKb.Web.Templates;

/// <summary>
/// A template that is no page by itself. It is made like any object and writes where its page does: looking a partial view up, giving it
/// services and copying what it wrote costs many times what most of them do.
/// </summary>
public abstract class Part<TModel> : RazorPage
{
    protected Part() => HtmlEncoder = HtmlSyntax.Encoder;

    public TModel Model { get; private set; } = default!;

    /// <summary>The compiler sees it, and has the markup of the template in the program as it is sent.</summary>
    protected void WriteLiteral(ReadOnlySpan<byte> utf8) => ((PageWriter)Output).Write(utf8);

    internal Task WriteAsync(ViewContext page, TModel model)
    {
        (ViewContext, Model) = (page, model);
        return ExecuteAsync();
    }
}

/// <summary>The template of a page.</summary>
public abstract class PageTemplate : Page
{
    /// <inheritdoc cref="Part{TModel}.WriteLiteral(ReadOnlySpan{byte})"/>
    protected void WriteLiteral(ReadOnlySpan<byte> utf8) => ((PageWriter)Output).Write(utf8);
}

public static class Parts
{
    /// <summary>Writes a part in the place of the call.</summary>
    /// <returns>Nothing more.</returns>
    public static async Task<HtmlString> PartAsync<TModel>(this RazorPageBase page, Part<TModel> part, TModel model)
    {
        await part.WriteAsync(page.ViewContext, model);
        return HtmlString.Empty;
    }
}
