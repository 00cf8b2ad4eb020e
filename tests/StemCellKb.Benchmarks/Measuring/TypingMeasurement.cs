using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO.Pipelines;
using System.Text.Json;
using StemCellKb.LanguageServer;
using StreamJsonRpc;

namespace StemCellKb.Benchmarks.Measuring;

/// <summary>An editor with one pair of articles open, over the real protocol in this process. Nothing is written.</summary>
internal sealed class TypingMeasurement : IAsyncDisposable
{
    private const int WarmUp = 20;

    /// <summary>What authors type: pinyin, initials, an abbreviation, names and parts of them, nothing yet.</summary>
    private static readonly string[] Typed = ["hbl", "[[", "sle", "lup", "psoria", "银屑", "类风湿", "mesenchymal s", "jcz", "xitongxing", "t", "il", "multiple scl", "duofaxing", "移植物", "zz"];

    private readonly ConcurrentDictionary<(string Uri, int Version), TaskCompletionSource> awaited = new();
    private readonly Stopwatch since = Stopwatch.StartNew();
    private readonly JsonRpc editor;
    private readonly Task server;
    private readonly string article;
    private string text;
    private int version = 1;
    private string unknown = "";
    private TaskCompletionSource settled = new();

    private TypingMeasurement(string content)
    {
        var (there, back) = (new Pipe(), new Pipe(new PipeOptions(pauseWriterThreshold: 0)));
        server = KbLanguageServer.RunAsync(there.Reader.AsStream(), back.Writer.AsStream(), new LanguageServerOptions
        {
            Version = "",
            Today = () => DateOnly.FromDateTime(DateTime.Now),
            Words = _ => new EvidenceWords(word => word.ToString(), certainty => certainty.ToString(), reason => reason.Kind.ToString(), design => design.ToString(), people => $"{people} people", (direction, n) => $"{n} {direction}"),
            Log = Console.Error.WriteLine,
        }, CancellationToken.None);
        editor = new JsonRpc(new HeaderDelimitedMessageHandler(there.Writer.AsStream(), back.Reader.AsStream(), new SystemTextJsonFormatter()));
        editor.AddLocalRpcMethod("textDocument/publishDiagnostics", new Action<string, JsonElement, int?>(Hear));
        editor.StartListening();
        article = Directory.EnumerateFiles(Path.Combine(content, "diseases"), "zh.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        text = File.ReadAllText(article);
    }

    public TimeSpan Opened { get; private set; }

    public static async Task<TypingMeasurement> BeginAsync(string content)
    {
        var begun = new TypingMeasurement(content);
        await begun.editor.InvokeWithParameterObjectAsync<JsonElement>("initialize", new { processId = (int?)null, rootUri = UriOf(content) });
        var peer = begun.article.Replace("zh.md", "en.md", StringComparison.Ordinal);
        await begun.OpenAsync(peer, await File.ReadAllTextAsync(peer));
        await begun.OpenAsync(begun.article, begun.text);
        begun.Opened = begun.since.Elapsed;
        return begun;
    }

    /// <summary>Milliseconds from each letter, typed at the end of the first paragraph, to the diagnostics of the text with it.</summary>
    public async Task<Samples> DiagnosticsAsync(int letters)
    {
        var body = text.IndexOf("\n## ", StringComparison.Ordinal);
        var at = text.IndexOf('\n', text.IndexOf("\n\n", body, StringComparison.Ordinal) + 2);
        return await LettersAsync(article, () => text, changed => text = changed, at, letters);
    }

    /// <summary>The same in a concept's names, which every article is compared with.</summary>
    public async Task<Samples> YamlDiagnosticsAsync(int letters)
    {
        var file = Path.Combine(Path.GetDirectoryName(article)!, "concept.yaml");
        var yaml = await File.ReadAllTextAsync(file);
        version++;
        await OpenAsync(file, yaml);
        return await LettersAsync(file, () => yaml, changed => yaml = changed, yaml.IndexOf("reviewed:", StringComparison.Ordinal) - 1, letters, " # ");
    }

    /// <summary>Milliseconds from an id that does not exist to the diagnostics that say so: all data files have been looked at.</summary>
    public async Task<Samples> SettledAsync(int times)
    {
        var file = Path.Combine(Path.GetDirectoryName(article)!, "concept.yaml");
        var yaml = await File.ReadAllTextAsync(file);
        List<double> milliseconds = [];
        for (var i = 0; i < times; i++)
        {
            (unknown, settled) = ($"no-such-concept-{i}", new(TaskCreationOptions.RunContinuationsAsynchronously));
            var watch = Stopwatch.StartNew();
            await ChangeAsync(file, yaml.Replace("broader: [", $"broader: [{unknown}, ", StringComparison.Ordinal));
            await settled.Task;
            milliseconds.Add(watch.Elapsed.TotalMilliseconds);
            await ChangeAsync(file, yaml);
            await Await(file, version);
        }
        return new Samples(milliseconds);
    }

    public async Task<Samples> CompletionsAsync(int times)
    {
        List<double> milliseconds = [];
        for (var i = 0; i < WarmUp + times; i++)
        {
            var written = text.TrimEnd('\n') + "\n\n😀见[[" + Typed[i % Typed.Length].TrimStart('[');
            await ChangeAsync(article, written);
            var watch = Stopwatch.StartNew();
            await editor.InvokeWithParameterObjectAsync<JsonElement>("textDocument/completion", new { textDocument = new { uri = UriOf(article) }, position = PositionOf(written, written.Length) });
            if (i >= WarmUp)
                milliseconds.Add(watch.Elapsed.TotalMilliseconds);
        }
        await ChangeAsync(article, text);
        await Await(article, version);
        return new Samples(milliseconds);
    }

    public async ValueTask DisposeAsync()
    {
        editor.Dispose();
        await server;
    }

    private async Task<Samples> LettersAsync(string path, Func<string> now, Action<string> change, int at, int letters, string first = "")
    {
        List<double> milliseconds = [];
        for (var i = 0; i < WarmUp + letters; i++)
        {
            var letter = i == 0 && first.Length > 0 ? first : i % 5 == 0 ? "7" : "字";
            var place = PositionOf(now(), at);
            change(now().Insert(at, letter));
            at += letter.Length;
            var heard = Await(path, ++version);
            var watch = Stopwatch.StartNew();
            await editor.NotifyWithParameterObjectAsync("textDocument/didChange", new
            {
                textDocument = new { uri = UriOf(path), version },
                contentChanges = new[] { new { range = new { start = place, end = place }, text = letter } },
            });
            await heard;
            if (i >= WarmUp)
                milliseconds.Add(watch.Elapsed.TotalMilliseconds);
        }
        return new Samples(milliseconds);
    }

    private async Task OpenAsync(string path, string opened)
    {
        var heard = Await(path, version);
        await editor.NotifyWithParameterObjectAsync("textDocument/didOpen", new { textDocument = new { uri = UriOf(path), languageId = "markdown", version, text = opened } });
        await heard;
    }

    private Task ChangeAsync(string path, string changed) => editor.NotifyWithParameterObjectAsync("textDocument/didChange", new
    {
        textDocument = new { uri = UriOf(path), version = ++version },
        contentChanges = new[] { new { text = changed } },
    });

    private Task Await(string path, int of) => awaited.GetOrAdd((UriOf(path), of), _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    private void Hear(string uri, JsonElement diagnostics, int? version)
    {
        if (diagnostics.EnumerateArray().Any(found => found.GetProperty("message").GetString()!.Contains($"'{unknown}'", StringComparison.Ordinal)))
            settled.TrySetResult();
        if (version is { } of)
            awaited.GetOrAdd((uri, of), _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }

    private static string UriOf(string path) => "file://" + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static object PositionOf(string text, int offset) => new { line = text.AsSpan(0, offset).Count('\n'), character = offset - (text.LastIndexOf('\n', offset - 1) + 1) };
}
