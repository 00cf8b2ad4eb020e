using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace StemCellKb.Web.Caching;

/// <summary>A finished answer: its bytes plain, and as gzip or Brotli once somebody asks for them; each form with a strong ETag of its own.</summary>
internal sealed class ReadyAnswer
{
    /// <summary>Below this many bytes compression costs more than it saves.</summary>
    private const int WorthCompressing = 512;

    /// <summary>Of 11: an article of 74 kB becomes 14.2 kB in 1.0 ms at 5, 14.0 kB in 20 ms at 9, and 12.5 kB in 99 ms at 11.</summary>
    private const int BrotliQuality = 5;

    /// <summary>Two to this power bytes are looked back on: more than a page has, and a sixteenth of the memory of the default.</summary>
    private const int BrotliWindow = 18;

    private readonly Body plain;
    private readonly Lazy<Body>? gzip;
    private readonly Lazy<Body>? brotli;

    public ReadyAnswer(byte[] content, string contentType, string cacheControl)
    {
        ContentType = contentType;
        CacheControl = cacheControl;
        var hash = Convert.ToHexStringLower(SHA256.HashData(content))[..20];
        plain = new Body(content, null, $"\"{hash}\"");
        if (content.Length < WorthCompressing || !IsText(contentType))
            return;
        gzip = new(() => new Body(AsGzip(content), "gzip", $"\"{hash}-gz\""));
        brotli = new(() => new Body(AsBrotli(content), "br", $"\"{hash}-br\""));
    }

    public string ContentType { get; }

    public string CacheControl { get; }

    /// <summary>Bytes held in memory once both compressed forms are made: together they come to less than half of the text.</summary>
    public long Size => brotli is null ? plain.Content.Length : plain.Content.Length * 3L / 2;

    public Task WriteAsync(HttpContext context)
    {
        var body = Choose(context.Request);
        var response = context.Response;
        response.Headers.ETag = body.ETag;
        response.Headers.CacheControl = CacheControl;
        if (brotli is not null)
            response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (IsKnown(context.Request, body.ETag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        response.ContentType = ContentType;
        response.ContentLength = body.Content.Length;
        if (body.Encoding is { } encoding)
            response.Headers.ContentEncoding = encoding;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(body.Content, context.RequestAborted).AsTask();
    }

    private Body Choose(HttpRequest request)
    {
        if (brotli is null || gzip is null)
            return plain;
        var (takesBrotli, takesGzip) = (false, false);
        foreach (var accepted in request.GetTypedHeaders().AcceptEncoding)
        {
            if (accepted.Quality is 0)
                continue;
            takesBrotli |= accepted.Value.Equals("br", StringComparison.OrdinalIgnoreCase);
            takesGzip |= accepted.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase);
        }
        return takesBrotli ? brotli.Value : takesGzip ? gzip.Value : plain;
    }

    private static bool IsKnown(HttpRequest request, string etag) => request.GetTypedHeaders().IfNoneMatch
        .Any(known => known.Tag.Equals("*", StringComparison.Ordinal) || known.Tag.Equals(etag, StringComparison.Ordinal));

    private static bool IsText(string contentType) =>
        contentType.StartsWith("text/", StringComparison.Ordinal) || contentType.Contains("json", StringComparison.Ordinal)
        || contentType.Contains("xml", StringComparison.Ordinal) || contentType.Contains("bibtex", StringComparison.Ordinal)
        || contentType.Contains("research-info", StringComparison.Ordinal);

    private static byte[] AsGzip(byte[] content)
    {
        using var output = new MemoryStream();
        using (var stream = new GZipStream(output, CompressionLevel.Optimal))
            stream.Write(content);
        return output.ToArray();
    }

    private static byte[] AsBrotli(byte[] content)
    {
        var output = new byte[BrotliEncoder.GetMaxCompressedLength(content.Length)];
        return BrotliEncoder.TryCompress(content, output, out var written, BrotliQuality, BrotliWindow)
            ? output[..written]
            : throw new InvalidOperationException("Brotli did not keep within its own bound.");
    }

    private sealed record Body(byte[] Content, string? Encoding, string ETag);
}
