using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using StemCellKb.Model;
using StemCellKb.Testing;

namespace StemCellKb.LanguageServer.Tests;

/// <summary>An editor at the other end of two streams: it sends messages and reads what the server says, byte by byte.</summary>
internal sealed class EditorHere : IAsyncDisposable
{
    /// <summary>For an answer on a busy machine.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Pipe toServer = new();
    private readonly Pipe fromServer = new(new PipeOptions(pauseWriterThreshold: 0));
    private readonly Stream input;
    private readonly Stream output;
    private readonly List<JsonObject> heard = [];
    private int asked;

    private EditorHere(string? content, Func<string, Action<IReadOnlySet<string>>, IDisposable>? watch)
    {
        (input, output) = (fromServer.Reader.AsStream(), toServer.Writer.AsStream());
        Server = KbLanguageServer.RunAsync(toServer.Reader.AsStream(), fromServer.Writer.AsStream(), new LanguageServerOptions
        {
            ContentPath = content,
            Version = "1.2.3",
            Today = () => Today,
            Words = _ => new EvidenceWords(word => word.ToString(), certainty => certainty.ToString(), reason => reason.Kind.ToString(), design => design.ToString(), people => $"{people} people", (direction, n) => $"{n} {direction}"),
            Watch = watch,
            Log = Logged.Add,
        }, CancellationToken.None);
    }

    /// <summary>The run of the server, with its exit code.</summary>
    public Task<int> Server { get; }

    public List<string> Logged { get; } = [];

    public string Root { get; private set; } = "";

    /// <summary>Before the first message.</summary>
    public static EditorHere Unannounced(string? content = null) => new(content, null);

    public static async Task<EditorHere> InAsync(string root, Func<string, Action<IReadOnlySet<string>>, IDisposable>? watch = null)
    {
        var editor = new EditorHere(null, watch) { Root = root };
        await editor.AskAsync("initialize", new { processId = Environment.ProcessId, rootUri = UriOf(root), capabilities = new { workspace = new { workspaceEdit = new { documentChanges = true, resourceOperations = new[] { "create", "rename" } } } } });
        await editor.NotifyAsync("initialized", new { });
        return editor;
    }

    public static string UriOf(string path) => "file://" + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    public string UriOfFile(string path) => UriOf(Path.Combine(Root, path));

    public Task OpenAsync(string path, string text, int version = 1) =>
        NotifyAsync("textDocument/didOpen", new { textDocument = new { uri = UriOfFile(path), languageId = "markdown", version, text } });

    /// <summary>Replaces the only place where <paramref name="old"/> stands in <paramref name="text"/>, as typing does.</summary>
    /// <returns>The text afterwards.</returns>
    public async Task<string> TypeAsync(string path, string text, string old, string now, int version)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{old}' does not stand in {path}.");
        await NotifyAsync("textDocument/didChange", new
        {
            textDocument = new { uri = UriOfFile(path), version },
            contentChanges = new[] { new { range = new { start = PositionOf(text, at), end = PositionOf(text, at + old.Length) }, text = now } },
        });
        return text[..at] + now + text[(at + old.Length)..];
    }

    public static object PositionOf(string text, int offset)
    {
        var line = text.AsSpan(0, offset).Count('\n');
        return new { line, character = offset - (text.LastIndexOf('\n', Math.Max(0, offset - 1), Math.Max(0, offset)) + 1) };
    }

    public async Task<JsonNode?> AskAsync(string method, object parameters)
    {
        var answer = await AskForAnyAsync(method, parameters);
        Assert.True(answer["error"] is null, answer.ToJsonString(Plain));
        return answer["result"];
    }

    /// <summary>The whole answer, which may be an error.</summary>
    public async Task<JsonObject> AskForAnyAsync(string method, object parameters)
    {
        var id = ++asked;
        await SendAsync(JsonSerializer.Serialize(new { jsonrpc = "2.0", id, method, @params = parameters }, Plain));
        return await HearAsync(message => message["method"] is null && message["id"]?.ToJsonString() == id.ToString(CultureInfo.InvariantCulture));
    }

    public Task NotifyAsync(string method, object parameters) =>
        SendAsync(JsonSerializer.Serialize(new { jsonrpc = "2.0", method, @params = parameters }, Plain));

    public Task SendAsync(string message)
    {
        var body = Encoding.UTF8.GetBytes(message);
        return SendRawAsync([.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n")), .. body]);
    }

    public async Task SendRawAsync(byte[] bytes)
    {
        await output.WriteAsync(bytes);
        await output.FlushAsync();
    }

    /// <summary>The diagnostics of a text of this version or a later one: <c>3:5 KB0201 No concept …</c>, lines and columns from 1.</summary>
    public async Task<IReadOnlyList<string>> DiagnosticsAsync(string path, int? version, Func<IReadOnlyList<string>, bool>? until = null)
    {
        var uri = UriOfFile(path);
        var said = await HearAsync(message => (string?)message["method"] == "textDocument/publishDiagnostics" && (string?)message["params"]!["uri"] == uri
            && (version is null || (int?)message["params"]!["version"] >= version) && (until is null || until(LinesOf(message))));
        return LinesOf(said);
    }

    /// <summary>What the editor shows of these files once that is what is expected, or what it shows after the longest wait: <c>path 3:5 KB0201 No concept …</c>.</summary>
    public async Task<IReadOnlyList<string>> LastShownAsync(IEnumerable<string> paths, IReadOnlyList<string> expected)
    {
        var pathOf = paths.ToDictionary(UriOfFile);
        Dictionary<string, List<string>> shown = [];
        List<string> all = [];
        try
        {
            await HearAsync(message =>
            {
                if ((string?)message["method"] != "textDocument/publishDiagnostics" || !pathOf.TryGetValue((string)message["params"]!["uri"]!, out var path))
                    return false;
                shown[path] = [.. LinesOf(message).Select(line => $"{path} {line}")];
                all = [.. shown.Values.SelectMany(lines => lines).Order(StringComparer.Ordinal)];
                return message == heard[^1] && all.SequenceEqual(expected);
            });
        }
        catch (OperationCanceledException)
        {
            // The comparison says what is wrong.
        }
        return all;
    }

    /// <summary>The first message that fits, said already or still to come; it is not heard twice.</summary>
    public async Task<JsonObject> HearAsync(Func<JsonObject, bool> fits)
    {
        using var patience = new CancellationTokenSource(Patience);
        for (var i = 0; ; i++)
        {
            if (i == heard.Count)
                heard.Add(await ReadAsync(patience.Token));
            if (!fits(heard[i]))
                continue;
            var found = heard[i];
            heard.RemoveAt(i);
            return found;
        }
    }

    public async Task CloseInputAsync() => await toServer.Writer.CompleteAsync();

    public async ValueTask DisposeAsync()
    {
        await toServer.Writer.CompleteAsync();
        await Server.WaitAsync(Patience);
    }

    private static List<string> LinesOf(JsonObject message) =>
    [
        .. from found in message["params"]!["diagnostics"]!.AsArray()
           let start = found["range"]!["start"]!
           select string.Create(CultureInfo.InvariantCulture, $"{(int)start["line"]! + 1}:{(int)start["character"]! + 1} {(string?)found["code"]} {(string?)found["message"]}"),
    ];

    /// <summary>Fails on anything that is not the protocol.</summary>
    private async Task<JsonObject> ReadAsync(CancellationToken cancellationToken)
    {
        var header = new StringBuilder();
        var one = new byte[1];
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await input.ReadExactlyAsync(one, cancellationToken);
            header.Append((char)one[0]);
        }
        var length = header.ToString().TrimEnd();
        Assert.StartsWith("Content-Length: ", length, StringComparison.Ordinal);
        var body = new byte[int.Parse(length["Content-Length: ".Length..], CultureInfo.InvariantCulture)];
        await input.ReadExactlyAsync(body, cancellationToken);
        return JsonNode.Parse(body)!.AsObject();
    }
}
