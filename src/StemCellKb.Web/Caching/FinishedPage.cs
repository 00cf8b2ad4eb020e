using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using StemCellKb.Web.Telemetry;

namespace StemCellKb.Web.Caching;

/// <summary>How much work an answer is worth to make it shorter.</summary>
internal enum Packing
{
    /// <summary>Read once, by this program.</summary>
    None,

    /// <summary>Made while a reader waits, who may be the only one.</summary>
    Quick,

    /// <summary>For the readers after the first.</summary>
    Well,

    /// <summary>A file that every reader fetches.</summary>
    Thorough,
}

/// <summary>
/// A finished answer: plain, gzip and Brotli, each with its own strong ETag. Texts are kept as Brotli, a fifth of their size: packed quickly for
/// the reader for whom they are made, who is often the only one, and well for the next. Gzip is made on first use and kept; the rare plain
/// answer is decompressed piece by piece as it is sent.
/// </summary>
internal sealed class FinishedPage
{
    /// <summary>Bytes decompressed at a time: Kestrel buffers no more for a slow reader.</summary>
    private const int Piece = 64 * 1024;

    /// <summary>Below this many bytes compression is not worth it.</summary>
    private const int WorthCompressing = 512;

    /// <summary>Of 11: an article of 216 kB becomes 37 kB in 0.5 ms at 1, 34 kB in 1.1 ms at 3, 29 kB in 3.5 ms at 5, and 28.6 kB in 5 ms at 7.</summary>
    private const int QuickQuality = 1;

    private const int GoodQuality = 7;

    private const int MostQuality = 11;

    /// <summary>Log2 of the window in bytes: larger than a page, and a sixteenth of the default's memory.</summary>
    private const int BrotliWindow = 18;

    /// <summary>Ends of ETags: other bytes, another tag.</summary>
    private const string PackedQuickly = "-b1";

    private const string PackedWell = "-br";

    private const string ByFormAndCoding = "Accept, Accept-Encoding";

    private readonly string hash;
    private readonly Lock gate = new();
    private volatile Body kept;
    private readonly long length;
    private readonly string cacheControl;
    private readonly Lazy<byte[]>? gzip;

    /// <param name="packing">How much work it is worth to make it shorter.</param>
    public FinishedPage(ReadOnlySpan<byte> content, string contentType, string cacheControl, Packing packing = Packing.Quick)
    {
        (ContentType, this.cacheControl, length) = (contentType, cacheControl, content.Length);
        hash = Convert.ToHexStringLower(SHA256.HashData(content))[..20];
        var packed = IsText && content.Length >= WorthCompressing ? Packed(content, packing) : null;
        kept = new Body(packed ?? content.ToArray(), packed is not null && packing == Packing.Quick ? PackedQuickly : PackedWell);
        if (packed is not null)
            gzip = new Lazy<byte[]>(AsGzip);
        Size = packed is null ? content.Length : 2L * packed.Length;
    }

    public string ContentType { get; }

    /// <summary>Related addresses, for programs that read only headers.</summary>
    public StringValues Link { get; init; }

    /// <summary>What a shared cache can throw it away by.</summary>
    public StringValues Keys { get; init; }

    /// <summary>How its requests are counted.</summary>
    public RequestKind Kind { get; init; }

    /// <summary>Bytes held in memory, at most. Gzip is always counted, present or not, with the length of Brotli.</summary>
    public long Size { get; }

    private bool IsText => IsTextual(ContentType);

    /// <summary>Whether compressing is worth trying.</summary>
    public static bool IsTextual(string contentType) =>
        contentType.StartsWith("text/", StringComparison.Ordinal) || contentType.Contains("json", StringComparison.Ordinal)
        || contentType.Contains("xml", StringComparison.Ordinal) || contentType.Contains("javascript", StringComparison.Ordinal)
        || contentType.Contains("bibtex", StringComparison.Ordinal) || contentType.Contains("research-info", StringComparison.Ordinal);

    /// <summary>Whether the bytes that this client gets are there, and need neither packing nor unpacking.</summary>
    public bool IsReadyFor(HttpRequest request) => gzip is null || AcceptedCoding.Of(request) switch
    {
        Coding.Brotli => kept.TagEnd == PackedWell,
        Coding.Gzip => gzip.IsValueCreated,
        Coding.Identity => false,
    };

    /// <inheritdoc cref="WriteAsync(HttpContext, bool)"/>
    public Task WriteAsync(HttpContext context) => WriteAsync(context, isFirst: false);

    /// <summary>Answers a request, honouring its conditions and accepted codings. Errors, and answers to a POST, have no <c>ETag</c>.</summary>
    /// <param name="isFirst">It was made for this request: what is packed quickly will do.</param>
    public Task WriteAsync(HttpContext context, bool isFirst)
    {
        var response = context.Response;
        var coding = gzip is null ? Coding.Identity : AcceptedCoding.Of(context.Request);
        var first = kept;
        var wanted = isFirst ? first.TagEnd : PackedWell;
        response.Headers.CacheControl = cacheControl;
        if (Link.Count > 0)
            response.Headers.Link = Link;
        if (Keys.Count > 0)
        {
            foreach (var header in SharedCaching.KeyHeaders)
                response.Headers[header] = Keys;
        }
        if (IsText)
            response.Headers.Vary = response.Headers.Vary is [{ Length: > 0 } also] && also != HeaderNames.AcceptEncoding
                ? also == HeaderNames.Accept ? ByFormAndCoding : $"{also}, {HeaderNames.AcceptEncoding}"
                : HeaderNames.AcceptEncoding;
        if (response.StatusCode == StatusCodes.Status200OK && !HttpMethods.IsPost(context.Request.Method))
        {
            var etag = coding switch { Coding.Brotli => TagOf(wanted), Coding.Gzip => TagOf("-gz"), Coding.Identity => TagOf("") };
            response.Headers.ETag = etag;
            if (!IsWanted(context.Request, etag) && !(coding == Coding.Brotli && IsWanted(context.Request, OtherTag(wanted))))
                return EndAsync(response, StatusCodes.Status412PreconditionFailed);
            if (IsKnown(context.Request, etag))
                return EndAsync(response, StatusCodes.Status304NotModified);
            if (coding == Coding.Brotli && IsKnown(context.Request, OtherTag(wanted)))
            {
                // A cache may only go on with the very bytes that it has.
                response.Headers.ETag = OtherTag(wanted);
                return EndAsync(response, StatusCodes.Status304NotModified);
            }
        }
        response.ContentType = ContentType;
        if (coding != Coding.Identity)
            response.Headers.ContentEncoding = coding == Coding.Brotli ? "br" : "gzip";
        var body = coding switch { Coding.Brotli => isFirst ? first.Bytes : BytesPackedWell(), Coding.Gzip => gzip!.Value, Coding.Identity => first.Bytes };
        var isUnpacked = gzip is not null && coding == Coding.Identity;
        response.ContentLength = isUnpacked ? length : body.Length;
        if (HttpMethods.IsHead(context.Request.Method))
            return Task.CompletedTask;
        return isUnpacked ? UnpackAsync(response.Body, context.RequestAborted) : response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    private string TagOf(string end) => $"\"{hash}{end}\"";

    /// <summary>Of the same answer, packed less or more.</summary>
    private string OtherTag(string end) => TagOf(end == PackedWell ? PackedQuickly : PackedWell);

    /// <summary>Readers who come meanwhile wait: they would have to do the same.</summary>
    private byte[] BytesPackedWell()
    {
        if (kept is { TagEnd: PackedWell } ready)
            return ready.Bytes;
        lock (gate)
        {
            if (kept.TagEnd != PackedWell)
            {
                var plain = ArrayPool<byte>.Shared.Rent((int)length);
                if (!BrotliDecoder.TryDecompress(kept.Bytes, plain, out var written))
                    throw new InvalidOperationException("Brotli does not read what it wrote.");
                kept = new Body(Packed(plain.AsSpan(0, written), Packing.Well) ?? kept.Bytes, PackedWell);
                ArrayPool<byte>.Shared.Return(plain);
            }
            return kept.Bytes;
        }
    }

    private static Task EndAsync(HttpResponse response, int status)
    {
        response.StatusCode = status;
        response.ContentType = null;
        // Explicitly empty, so that no other body is sent instead.
        response.ContentLength = status == StatusCodes.Status412PreconditionFailed ? 0 : null;
        return Task.CompletedTask;
    }

    /// <summary><c>If-Match</c> is satisfied or absent.</summary>
    private static bool IsWanted(HttpRequest request, string etag) => request.Headers.IfMatch.Count == 0 || request.GetTypedHeaders().IfMatch
        .Any(matching => matching.Equals(EntityTagHeaderValue.Any) || (!matching.IsWeak && matching.Tag.Equals(etag, StringComparison.Ordinal)));

    private static bool IsKnown(HttpRequest request, string etag) => request.Headers.IfNoneMatch.Count > 0 && request.GetTypedHeaders().IfNoneMatch
        .Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Tag.Equals(etag, StringComparison.Ordinal));

    private async Task UnpackAsync(Stream body, CancellationToken aborted)
    {
        await using var plain = new BrotliStream(new MemoryStream(kept.Bytes), CompressionMode.Decompress);
        await plain.CopyToAsync(body, Piece, aborted);
    }

    private byte[] AsGzip()
    {
        using var output = new MemoryStream(kept.Bytes.Length);
        using (var plain = new BrotliStream(new MemoryStream(kept.Bytes), CompressionMode.Decompress))
        using (var packing = new GZipStream(output, CompressionLevel.Optimal))
            plain.CopyTo(packing, Piece);
        return output.ToArray();
    }

    /// <summary>Null if compression does not make it shorter.</summary>
    private static byte[]? Packed(ReadOnlySpan<byte> content, Packing packing)
    {
        int? chosen = packing switch { Packing.None => null, Packing.Quick => QuickQuality, Packing.Well => GoodQuality, Packing.Thorough => MostQuality };
        if (chosen is not { } quality)
            return null;
        // Rented: short-lived arrays above 85 kB would cause full collections.
        var output = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(content.Length));
        try
        {
            return BrotliEncoder.TryCompress(content, output, out var written, quality, BrotliWindow)
                ? written < content.Length ? output[..written] : null
                : throw new InvalidOperationException("Brotli did not keep within its own bound.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(output);
        }
    }

    private sealed record Body(byte[] Bytes, string TagEnd);
}
