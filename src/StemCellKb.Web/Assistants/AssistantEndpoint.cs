using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;
using ModelContextProtocol.AspNetCore;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using StemCellKb.Model;
using StemCellKb.Web.Caching;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Assistants;

/// <summary>
/// <c>POST /mcp</c>: the Model Context Protocol, without sessions, in the generation that begins with <c>initialize</c> and the one that does
/// not. Every request is answered from one build; nothing is stored.
/// </summary>
internal static class AssistantEndpoint
{
    /// <summary>Deeper than any message of the protocol.</summary>
    private static readonly JsonDocumentOptions Plain = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    private const string Instructions =
        "StemCellKb holds what studies found on stem-cell therapy for immune-mediated diseases, for and against, in English and Chinese. "
        + "Find with search, read with fetch; put a statement beside the evidence with check_statement. Say each claim's word and certainty with it, both sides, and its address; "
        + "never say that a claim is true. This is no medical advice.";

    public static void AddAssistants(this IServiceCollection services)
    {
        var before = services.ToHashSet();
        services.AddMcpServer(server =>
        {
            server.ServerInfo = new Implementation { Name = "stemcellkb", Title = "StemCellKb", Version = typeof(AssistantEndpoint).Assembly.GetName().Version?.ToString(3) ?? "1" };
            server.ServerInstructions = Instructions;
            server.Capabilities = new ServerCapabilities { Tools = new(), Resources = new(), Prompts = new() };
            server.Filters.Message.OutgoingFilters.Add(next => (message, cancellationToken) =>
            {
                KeepDiscovery(message.JsonRpcMessage);
                return next(message, cancellationToken);
            });
        }).WithHttpTransport(transport =>
        {
            transport.SessionMode = HttpServerSessionMode.Stateless;
            transport.ConfigureSessionOptions = (context, server, _) =>
            {
                var pages = new AssistantPages(context.Build(), context.RequestServices.GetRequiredService<SiteRoot>());
                AssistantTools.Answer(server.Handlers, pages, context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("StemCellKb.Assistants"));
                AssistantResources.Answer(server.Handlers, pages);
                AssistantPrompts.Answer(server.Handlers);
                return Task.CompletedTask;
            };
        });
        // It ends idle sessions, and there are none.
        foreach (var work in services.Where(service => service.ServiceType == typeof(IHostedService) && !before.Contains(service)).ToList())
            services.Remove(work);
    }

    /// <summary>What the server is holds as long as its lists do; the SDK has no place to say so, and says 0 and private.</summary>
    private static void KeepDiscovery(JsonRpcMessage message)
    {
        if (message is not JsonRpcResponse { Result: JsonObject result } || !result.ContainsKey("supportedVersions"))
            return;
        result["ttlMs"] = (long)AssistantTools.Life.TotalMilliseconds;
        result["cacheScope"] = "public";
    }

    public static void MapAssistants(this IEndpointRouteBuilder endpoints)
    {
        var root = new Lazy<Uri>(() => new Uri(endpoints.ServiceProvider.GetRequiredService<SiteRoot>().Value));
        endpoints.MapMcp(Routes.Assistants.Template).WithMetadata(Routes.Assistants).Add(endpoint =>
        {
            var answer = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = context => GuardedAsync(context, root.Value, answer);
        });
    }

    /// <summary>The SDK checks neither origin nor size, and answers a body that is no message by an exception.</summary>
    private static async Task GuardedAsync(HttpContext context, Uri root, RequestDelegate answer)
    {
        if (!IsFromHere(context.Request.Headers.Origin, root))
        {
            await Results.Problem(title: "Foreign origin", detail: "Scripts of other sites may not ask here.", statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(context);
            return;
        }
        var (body, refusal) = await PostedBody.ReadAsync(context, "application/json");
        if (body is null)
        {
            await (refusal switch
            {
                StatusCodes.Status415UnsupportedMediaType => Refused(refusal, -32600, "The message is JSON: Content-Type: application/json."),
                StatusCodes.Status413PayloadTooLarge => Refused(refusal, -32600, $"A message has at most {Routes.Assistants.MostPosted} bytes."),
                _ => Refused(StatusCodes.Status400BadRequest, -32700, "The message is not UTF-8."),
            }).ExecuteAsync(context);
            return;
        }
        if (ProblemWith(context.Request.Headers) is { } unreadable)
        {
            await unreadable.ExecuteAsync(context);
            return;
        }
        if (ProblemWith(body) is { } problem)
        {
            await problem.ExecuteAsync(context);
            return;
        }
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        await answer(context);
    }

    /// <summary>Programs send no origin. A browser's is ours or this machine's: a name that was made to point here is neither.</summary>
    private static bool IsFromHere(StringValues origin, Uri root) =>
        origin.Count == 0 || CrossOrigin.IsOfThisMachine(origin)
        || (origin is [var only] && Uri.TryCreate(only, UriKind.Absolute, out var from) && from.Authority == root.Authority && from.Scheme == root.Scheme);

    /// <summary>What the SDK does not know it says again in its error, so only what could be one of its names reaches it.</summary>
    private static IResult? ProblemWith(IHeaderDictionary headers) =>
        headers["MCP-Protocol-Version"].Concat(headers["Mcp-Method"]).All(value => IsName(value ?? "")) && headers["Mcp-Name"].All(value => value is null || !value.AsSpan().ContainsAny('<', '>'))
            ? null
            : Refused(StatusCodes.Status400BadRequest, -32600, "A header of the protocol is none that it knows.");

    private static bool IsName(string text) => text.Length is > 0 and <= 50 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '-' or '_' or '.');

    private static IResult? ProblemWith(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body, Plain);
            var message = json.RootElement;
            ReadAll(message);
            return message.ValueKind == JsonValueKind.Object
                && message.TryGetProperty("jsonrpc", out var version) && version.ValueKind == JsonValueKind.String && version.ValueEquals("2.0")
                && message.TryGetProperty("method", out var method) && method.ValueKind == JsonValueKind.String && IsName(method.GetString()!)
                && (!message.TryGetProperty("params", out var given) || given.ValueKind == JsonValueKind.Object)
                && (!message.TryGetProperty("id", out var id) || (id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out _)) || (id.ValueKind == JsonValueKind.String && id.GetString() is { Length: <= 200 }))
                ? null
                : Refused(StatusCodes.Status400BadRequest, -32600, "The body is one message of JSON-RPC 2.0 with a method.");
        }
        // The latter for half of a surrogate pair in an escape.
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return Refused(StatusCodes.Status400BadRequest, -32700, "The body is not well-formed JSON.");
        }
    }

    /// <exception cref="InvalidOperationException">A string contains half of a surrogate pair.</exception>
    private static void ReadAll(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                _ = element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var each in element.EnumerateArray())
                    ReadAll(each);
                break;
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    _ = member.Name;
                    ReadAll(member.Value);
                }
                break;
        }
    }

    private static IResult Refused(int status, int code, string message) =>
        Results.Json(new { jsonrpc = "2.0", id = (string?)null, error = new { code, message } }, statusCode: status);
}
