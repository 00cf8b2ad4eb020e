using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using StemCellKb.Web.Live;

namespace StemCellKb.Web.Caching;

/// <summary>
/// Whatever is not a finished page goes out whole, too: packed as the client likes it, and with a validator, so that what lies between
/// keeps no answer of a former build. Until then nothing is sent: nobody who reads slowly keeps a build from being edited.
/// </summary>
internal static class WholeAnswers
{
    private const string Revalidate = "public, no-cache";

    public static void UseWholeAnswers(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        // A stream that ends when the reader leaves.
        if (context.Request.Path == LiveEndpoint.Path)
        {
            await next(context);
            return;
        }
        var original = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var memory = new MemoryStream();
        var buffered = new StreamResponseBodyFeature(memory);
        context.Features.Set<IHttpResponseBodyFeature>(buffered);
        // A HEAD request is answered like a GET, but for the body.
        var method = context.Request.Method;
        context.Request.Method = HttpMethods.Get;
        try
        {
            await next(context);
            await buffered.CompleteAsync();
        }
        finally
        {
            context.Request.Method = method;
            context.Features.Set(original);
        }
        await SendAsync(context, memory);
    });

    /// <summary>The answer is a file, to be sent once the build is no longer read.</summary>
    public static void AnswerLater(this HttpContext context, IResult file) => context.Features.Set(new LateAnswer(file));

    private static Task SendAsync(HttpContext context, MemoryStream memory)
    {
        if (context.Features.Get<LateAnswer>() is { } late)
            return late.File.ExecuteAsync(context);
        var (response, content) = (context.Response, memory.GetBuffer().AsMemory(0, (int)memory.Length));
        // A finished page comes with all of it.
        if (response.Headers.ETag.Count > 0)
            return HttpMethods.IsHead(context.Request.Method) || content.IsEmpty ? Task.CompletedTask : response.Body.WriteAsync(content, context.RequestAborted).AsTask();
        if (response.StatusCode >= StatusCodes.Status400BadRequest)
            response.Headers.CacheControl = "no-store";
        else if (response.Headers.CacheControl.Count == 0)
            response.Headers.CacheControl = Revalidate;
        return content.IsEmpty
            ? Task.CompletedTask
            : new ReadyAnswer(content.Span, response.ContentType ?? "application/octet-stream", response.Headers.CacheControl.ToString()).WriteAsync(context);
    }

    private sealed record LateAnswer(IResult File);
}
