using AspNetCoreGeneratedDocument;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.ObjectPool;
using StemCellKb.Web.Templates;

namespace StemCellKb.Web.Pages;

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
            var sheet = new Sheet(context.HttpContext) { Writer = body };
            var template = (PageTemplate)Activator.CreateInstance(page.PageContext.ActionDescriptor.PageTypeInfo)!;
            await template.WriteAsync(sheet, page.PageContext);
            sheet.Writer = whole;
            await new Pages_Shared__Layout { BodyContent = body, PreviousSectionWriters = template.SectionWriters }.WriteAsync(sheet, page);
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
