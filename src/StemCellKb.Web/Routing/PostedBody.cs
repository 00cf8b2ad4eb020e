using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace StemCellKb.Web.Routing;

/// <summary>The body of a POST, read whole within the bound of its route.</summary>
internal static class PostedBody
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="mediaType">The only one that is taken.</param>
    /// <returns>The text, or the status to refuse it with: 400 for broken UTF-8, 413 for too many bytes, 415 for another type.</returns>
    public static async Task<(string? Text, int Refusal)> ReadAsync(HttpContext context, string mediaType)
    {
        var request = context.Request;
        if (!(request.ContentType ?? "").Split(';')[0].Trim().Equals(mediaType, StringComparison.OrdinalIgnoreCase))
            return (null, StatusCodes.Status415UnsupportedMediaType);
        var most = context.Route()!.MostPosted;
        if (request.ContentLength > most)
            return (null, StatusCodes.Status413PayloadTooLarge);
        var bytes = new byte[most + 1];
        var length = 0;
        try
        {
            while (length < bytes.Length && await request.Body.ReadAsync(bytes.AsMemory(length), context.RequestAborted) is var read and > 0)
                length += read;
            return length > most ? (null, StatusCodes.Status413PayloadTooLarge) : (Strict.GetString(bytes, 0, length), 0);
        }
        catch (DecoderFallbackException)
        {
            return (null, StatusCodes.Status400BadRequest);
        }
        catch (BadHttpRequestException bad)
        {
            return (null, bad.StatusCode);
        }
    }
}

/// <summary>Keeps the framework from reading the form of a page before the page does, within its own bounds.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ReadsOwnBodyAttribute : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        context.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
