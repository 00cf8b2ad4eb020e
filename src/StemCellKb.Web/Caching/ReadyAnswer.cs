using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace StemCellKb.Web.Caching;

/// <summary>
/// A finished answer: plain, as gzip and as Brotli, each with a strong ETag of its own. A text is kept as Brotli, a fifth of its size; gzip is
/// made and kept when somebody asks for it, and the few who want it plain have it unpacked.
/// </summary>
internal sealed class ReadyAnswer
{
    /// <summary>Below this many bytes compression costs more than it saves.</summary>
    private const int WorthCompressing = 512;

    /// <summary>Of 11: an article of 74 kB becomes 14.2 kB in 1.0 ms at 5, 14.0 kB in 20 ms at 9, and 12.5 kB in 99 ms at 11.</summary>
    private const int BrotliQuality = 5;

    /// <summary>Two to this power bytes are looked back on: more than a page has, and a sixteenth of the memory of the default.</summary>
    private const int BrotliWindow = 18;

    private readonly Body plain;
    private readonly Body? brotli;
    private readonly Lazy<Body>? gzip;

    public ReadyAnswer(ReadOnlySpan<byte> content, string contentType, string cacheControl)
        : this(contentType, cacheControl, Convert.ToHexStringLower(SHA256.HashData(content))[..20], Packed(content, contentType) ?? content.ToArray(), content.Length)
    {
    }

    /// <param name="kept">The content; as Brotli where it is shorter than <paramref name="length"/>, the bytes in plain.</param>
    private ReadyAnswer(string contentType, string cacheControl, string hash, byte[] kept, int length)
    {
        (ContentType, CacheControl) = (contentType, cacheControl);
        if (kept.Length == length)
        {
            plain = Kept(kept, null, $"\"{hash}\"");
            Size = length;
            return;
        }
        plain = Unpacking(kept, length, $"\"{hash}\"");
        brotli = Kept(kept, "br", $"\"{hash}-br\"");
        gzip = Zipping(plain, $"\"{hash}-gz\"");
        Size = 2L * kept.Length;
    }

    public string ContentType { get; }

    public string CacheControl { get; }

    /// <summary>Bytes held in memory; gzip is counted whether it is there yet or not, and is about as long as Brotli.</summary>
    public long Size { get; }

    public Task WriteAsync(HttpContext context)
    {
        var body = Choose(context.Request);
        var response = context.Response;
        response.Headers.CacheControl = CacheControl;
        if (brotli is not null)
            response.Headers.Vary = response.Headers.Vary is [{ Length: > 0 } also] ? $"{also}, {HeaderNames.AcceptEncoding}" : HeaderNames.AcceptEncoding;
        // An error is what it is today; nobody asks whether it is still the same.
        if (response.StatusCode == StatusCodes.Status200OK)
        {
            response.Headers.ETag = body.ETag;
            if (!IsWanted(context.Request, body.ETag))
            {
                response.StatusCode = StatusCodes.Status412PreconditionFailed;
                response.ContentLength = 0;
                return Task.CompletedTask;
            }
            if (IsKnown(context.Request, body.ETag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                response.ContentLength = null;
                return Task.CompletedTask;
            }
        }
        response.ContentType = ContentType;
        response.ContentLength = body.Length;
        if (body.Encoding is { } encoding)
            response.Headers.ContentEncoding = encoding;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(body.Content(), context.RequestAborted).AsTask();
    }

    private Body Choose(HttpRequest request) => brotli is null || gzip is null ? plain : AcceptedCoding.Of(request) switch
    {
        Coding.Brotli => brotli,
        Coding.Gzip => gzip.Value,
        _ => plain,
    };

    /// <summary><c>If-Match</c> is met, or there is none.</summary>
    private static bool IsWanted(HttpRequest request, string etag) => request.Headers.IfMatch.Count == 0 || request.GetTypedHeaders().IfMatch
        .Any(wanted => wanted.Tag.Equals("*", StringComparison.Ordinal) || (!wanted.IsWeak && wanted.Tag.Equals(etag, StringComparison.Ordinal)));

    private static bool IsKnown(HttpRequest request, string etag) => request.Headers.IfNoneMatch.Count > 0 && request.GetTypedHeaders().IfNoneMatch
        .Any(known => known.Tag.Equals("*", StringComparison.Ordinal) || known.Tag.Equals(etag, StringComparison.Ordinal));

    internal static bool IsText(string contentType) =>
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

    /// <summary>Null where it is not worth it, or no shorter.</summary>
    private static byte[]? Packed(ReadOnlySpan<byte> content, string contentType)
    {
        if (content.Length < WorthCompressing || !IsText(contentType))
            return null;
        // What is larger than 85 kB and thrown away at once costs a collection of everything.
        var output = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(content.Length));
        try
        {
            return BrotliEncoder.TryCompress(content, output, out var written, BrotliQuality, BrotliWindow)
                ? written < content.Length ? output[..written] : null
                : throw new InvalidOperationException("Brotli did not keep within its own bound.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(output);
        }
    }

    // Each of these has a method of its own, so that none of them keeps the plain text alive.
    private static Body Kept(byte[] content, string? encoding, string etag) => new(() => content, content.Length, encoding, etag);

    private static Body Unpacking(byte[] packed, int length, string etag) => new(() => Unpacked(packed, length), length, null, etag);

    private static Lazy<Body> Zipping(Body plain, string etag) => new(() => Kept(AsGzip(plain.Content()), "gzip", etag));

    private static byte[] Unpacked(byte[] packed, int length)
    {
        var content = new byte[length];
        return BrotliDecoder.TryDecompress(packed, content, out var written) && written == length
            ? content
            : throw new InvalidOperationException("What was packed does not unpack.");
    }

    private sealed record Body(Func<byte[]> Content, int Length, string? Encoding, string ETag);
}
