using AspNetCoreGeneratedDocument;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.ObjectPool;
using StemCellKb.Web.Pages;

namespace StemCellKb.Web.Templates;

/// <summary>The template of a page, and the layout around it.</summary>
internal sealed class WrittenPage(SitePage page) : IActionResult
{
    private static readonly DefaultObjectPool<PageWriter> Writers = new(new WriterPolicy());

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var (body, whole) = (Writers.Get(), Writers.Get());
        try
        {
            // A page defines what stands in the head: it comes first.
            var shared = new ViewContext { HttpContext = context.HttpContext, ViewData = page.PageContext.ViewData, Writer = body };
            var template = (PageBase)Activator.CreateInstance(page.PageContext.ActionDescriptor.PageTypeInfo)!;
            (template.PageContext, template.ViewContext, template.HtmlEncoder) = (page.PageContext, shared, HtmlSyntax.Encoder);
            await template.ExecuteAsync();
            shared.Writer = whole;
            await new Pages_Shared__Layout { BodyContent = body, PreviousSectionWriters = template.SectionWriters }.WriteAsync(shared, page);
            context.HttpContext.Response.ContentType = "text/html; charset=utf-8";
            await context.HttpContext.Response.Body.WriteAsync(whole.Written, context.HttpContext.RequestAborted);
        }
        finally
        {
            Writers.Return(body);
            Writers.Return(whole);
        }
    }

    private sealed class WriterPolicy : PooledObjectPolicy<PageWriter>
    {
        private const int MostKept = 2 * 1024 * 1024;

        public override PageWriter Create() => new();

        public override bool Return(PageWriter writer)
        {
            writer.Clear();
            return writer.Capacity <= MostKept;
        }
    }
}
