using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace StemCellKb.Tests.Publishing;

/// <summary>As much of an object store as publishing needs, in memory. It believes every signature.</summary>
internal sealed class ObjectsHere : IAsyncDisposable
{
    private const string Bucket = "/stemcellkb";

    private readonly WebApplication app;
    private readonly ConcurrentQueue<string> requests = new();

    private ObjectsHere(WebApplication app) => this.app = app;

    public string Address => app.Urls.Single();

    /// <summary>By key.</summary>
    public ConcurrentDictionary<string, (byte[] Content, string Seal, DateTime Written)> Objects { get; } = new();

    /// <summary>Answers, instead of what it should, with an error of this status; zero: none.</summary>
    public int Failing { get; set; }

    /// <summary>Keeps one byte less than is sent.</summary>
    public bool Cuts { get; set; }

    public int Count(string request) => requests.Count(each => each == request);

    public static async Task<ObjectsHere> BeginAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var store = new ObjectsHere(app);
        app.Run(store.AnswerAsync);
        await app.StartAsync();
        return store;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var path = request.Path.Value!;
        var key = path.Length > Bucket.Length ? path[(Bucket.Length + 1)..] : "";
        if (Failing > 0)
        {
            await EndAsync(Failing, "InternalError");
            return;
        }
        if (!path.StartsWith(Bucket, StringComparison.Ordinal))
        {
            await EndAsync(404, "NoSuchBucket");
            return;
        }
        if (key.Length == 0)
        {
            var prefix = request.Query["prefix"].ToString();
            await response.WriteAsync($"<ListBucketResult><IsTruncated>false</IsTruncated>{string.Concat(Objects.Where(each => each.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(each =>
                $"<Contents><Key>{each.Key}</Key><LastModified>{each.Value.Written.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture)}</LastModified></Contents>"))}</ListBucketResult>");
            return;
        }
        if (request.Method == HttpMethods.Put)
        {
            using var sent = new MemoryStream();
            await request.Body.CopyToAsync(sent);
            Objects[key] = (Cuts ? sent.ToArray()[..^1] : sent.ToArray(), request.Headers["x-amz-meta-sha256"].ToString(), DateTime.UtcNow);
            await EndAsync(200);
        }
        else if (request.Method == HttpMethods.Delete)
        {
            Objects.TryRemove(key, out _);
            await EndAsync(204);
        }
        else if (!Objects.TryGetValue(key, out var found))
        {
            await EndAsync(404, "NoSuchKey");
        }
        else
        {
            // As of an object sent in parts: a digest of another kind would be taken for one of the content.
            var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(found.Content))[..32]}-1\"";
            response.Headers.ETag = tag;
            if (request.Headers.IfNoneMatch == tag)
            {
                await EndAsync(304);
                return;
            }
            response.Headers["x-amz-meta-sha256"] = found.Seal;
            response.ContentLength = found.Content.Length;
            requests.Enqueue($"{request.Method} {key} 200");
            if (request.Method == HttpMethods.Get)
                await response.Body.WriteAsync(found.Content);
        }

        async Task EndAsync(int status, string? code = null)
        {
            requests.Enqueue($"{request.Method} {key} {status}");
            response.StatusCode = status;
            if (code is not null && request.Method != HttpMethods.Head)
                await response.WriteAsync($"<Error><Code>{code}</Code><Message>No.</Message></Error>");
        }
    }
}
