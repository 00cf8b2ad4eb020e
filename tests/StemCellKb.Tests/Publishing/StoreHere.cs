using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using StemCellKb.Publishing;

namespace StemCellKb.Tests.Publishing;

/// <summary>A web server for published builds, as any is, which can fail as any can.</summary>
internal sealed class StoreHere : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string folder;
    private readonly Dictionary<string, int> answers = [];
    private volatile string fault = "";

    private StoreHere(WebApplication app, string folder) => (this.app, this.folder, Address) = (app, folder, $"{app.Urls.Single()}/kb/current.json");

    /// <summary>Little, since some faults last until it ends; but on a busy machine a store in order takes more than a second, too.</summary>
    public static StorePatience Patience { get; } = new() { Answer = TimeSpan.FromSeconds(5), Piece = TimeSpan.FromSeconds(5), PieceBytes = 1 << 14 };

    /// <summary>Of a build that is asked for, unless it says that it is of the manifest.</summary>
    public static IReadOnlyList<string> Faults { get; } =
    [
        "500", "404", "manifest 500", "manifest 404", "manifest cut", "manifest garbage", "manifest endless", "manifest of nothing", "manifest slow", "cut", "cut and reset", "flipped", "another", "endless", "slow", "silent", "manifest silent",
        "redirected for ever", "gzip", "empty", "bomb",
    ];

    public string Address { get; }

    /// <summary>Empty: none.</summary>
    public string Fault
    {
        get => fault;
        set => fault = value;
    }

    public static async Task<StoreHere> BeginAsync(string folder)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.AllowSynchronousIO = false);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        StoreHere? store = null;
        app.Run(context => store!.AnswerAsync(context));
        await app.StartAsync();
        return store = new StoreHere(app, folder);
    }

    /// <summary>How often a status was answered.</summary>
    public int Count(string name, int status)
    {
        lock (answers)
            return answers.GetValueOrDefault($"{name} {status}");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var name = context.Request.Path.Value!.Replace("/kb/", "", StringComparison.Ordinal);
        var isManifest = name.EndsWith(".json", StringComparison.Ordinal);
        var present = fault;
        var wrong = present.StartsWith("manifest ", StringComparison.Ordinal) == isManifest || present == "bomb" ? present.Replace("manifest ", "", StringComparison.Ordinal) : "";
        var path = Path.Combine(folder, name);
        if (!File.Exists(path) || wrong == "404")
        {
            End(404);
            return;
        }
        var bytes = await File.ReadAllBytesAsync(path);
        var tag = $"\"{Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes))[..16]}\"";
        var response = context.Response;
        switch (wrong)
        {
            case "500":
                End(500);
                return;
            case "redirected for ever":
                response.Headers.Location = context.Request.Path.Value;
                End(302);
                return;
            case "silent":
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                return;
            case "slow":
                foreach (var one in bytes)
                {
                    await response.Body.WriteAsync(new[] { one }, context.RequestAborted);
                    await response.Body.FlushAsync(context.RequestAborted);
                    await Task.Delay(TimeSpan.FromSeconds(1), context.RequestAborted);
                }
                return;
            case "cut" or "cut and reset":
                response.ContentLength = bytes.Length;
                await response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
                await response.Body.FlushAsync();
                context.Abort();
                return;
            case "endless":
                while (!context.RequestAborted.IsCancellationRequested)
                    await response.Body.WriteAsync(new byte[1 << 16], context.RequestAborted);
                return;
            case "gzip":
                response.Headers.ContentEncoding = "gzip";
                break;
            case "empty":
                bytes = [];
                break;
            case "garbage":
                bytes = [.. "<html>Please log in</html>"u8];
                break;
            case "of nothing":
                bytes = [.. "null"u8];
                break;
            case "flipped":
                bytes[Random.Shared.Next(bytes.Length)] ^= 16;
                break;
            case "another":
                bytes = new byte[bytes.Length];
                break;
            case "bomb" when isManifest:
                // Announces a small file; what lies there unpacks to a large one.
                bytes = (StemCellKb.Publishing.BuildManifest.Parse(bytes, out _)! is var honest ? honest with { Database = honest.Database with { Bytes = 4096 } } : honest).ToJson();
                tag = "\"bomb\"";
                break;
            case "" or "bomb":
                break;
            default:
                throw new InvalidOperationException(wrong);
        }
        response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            End(304);
            return;
        }
        End(200);
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes);

        void End(int status)
        {
            context.Response.StatusCode = status;
            lock (answers)
                answers[$"{name} {status}"] = answers.GetValueOrDefault($"{name} {status}") + 1;
        }
    }
}
