using System.IO.Compression;
using System.Text;
using Jint;
using Jint.Native;
using Jint.Native.Json;
using StemCellKb.Search.Offline;
using StemCellKb.Testing;

namespace StemCellKb.Search.Tests;

/// <summary>The search of an export as a browser runs it, without one.</summary>
internal sealed class OfflineEngine : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, byte[]> pieces = [];
    private readonly Engine engine;
    private readonly JsValue search;
    private long read;

    public OfflineEngine(SearchEngine server)
    {
        foreach (var (name, content) in OfflineFiles.Of(server))
        {
            if (name.EndsWith(".js", StringComparison.Ordinal))
                File.WriteAllBytes(folder[name], content);
            else
                pieces[name] = content;
        }
        engine = new Engine(options => options.EnableModules(folder.Path));
        engine.SetValue("atob", (string text) => Encoding.Latin1.GetString(Convert.FromBase64String(text)));
        search = Start();
    }

    /// <summary>The concepts a query means, best first.</summary>
    public IReadOnlyList<string> Concepts(string query, string language = "en") =>
        [.. Call("search", query, language).Get("concepts").AsArray().Select(concept => concept.Get("id").AsString())];

    /// <summary>The pages that hold its words, best first.</summary>
    public IReadOnlyList<string> Pages(string query, string language = "en") =>
        [.. Call("search", query, language).Get("pages").AsArray().Select(page => page.Get("concept").Get("id").AsString())];

    /// <summary>The first concept and the first page found, or nothing.</summary>
    public (string? Concept, string? Page) First(string query, string language)
    {
        var found = Call("search", query, language);
        return (FirstIn("concepts", concept => concept), FirstIn("pages", page => page.Get("concept")));

        string? FirstIn(string list, Func<JsValue, JsValue> conceptOf) => found.Get(list).AsArray().Select(each => conceptOf(each).Get("id").AsString()).FirstOrDefault();
    }

    /// <summary>The passages of each page found, by page and heading, with their marks.</summary>
    public IReadOnlyDictionary<(string Page, string Heading), string> Passages(string query, string language) =>
        Call("search", query, language).Get("pages").AsArray().SelectMany(page =>
        {
            var passages = engine.Invoke(page.Get("passages"), page, []).UnwrapIfPromise().AsArray();
            return page.Get("sections").AsArray().Zip(passages, (section, passage) => (Key: (page.Get("concept").Get("id").AsString(), section.Get("heading").AsString()), Text: Marked(passage)));
        }).ToDictionary(passage => passage.Key, passage => passage.Text);

    private static string Marked(JsValue pieces) => string.Concat(pieces.AsArray().Select(piece => piece.AsArray() is var parts && parts[1].AsBoolean() ? $"<mark>{parts[0].AsString()}</mark>" : parts[0].AsString()));

    /// <summary>The claims and works that hold its words, as addresses after the language.</summary>
    public IReadOnlyList<string> Records(string query, string language = "en")
    {
        var found = Call("search", query, language);
        return [.. new[] { "claims", "works" }.SelectMany(kind => found.Get(kind).AsArray()).Select(record => record.Get("path").AsString())];
    }

    public IReadOnlyList<string> Suggestions(string query, string language = "en") =>
        [.. Call("suggest", query, language).AsArray().Select(each => each.Get("concept").Get("id").AsString())];

    public IReadOnlyList<string> TokensOf(string text) => [.. Call("tokensOf", text).AsArray().Select(token => token.AsString())];

    /// <summary>What the first query of a visit reads, in bytes.</summary>
    public long BytesFor(string query, string language)
    {
        read = 0;
        var first = Start();
        engine.Invoke(first.Get("search"), first, [query, language]).UnwrapIfPromise();
        return read;
    }

    public void Dispose()
    {
        engine.Dispose();
        folder.Dispose();
    }

    private JsValue Start() => engine.Invoke(engine.Modules.Import("./search.js").Get("createSearch"), null, [Read(OfflineFiles.Root), (string path) => Read($"{path}.bin")]);

    private JsValue Read(string file)
    {
        var packed = pieces[file];
        read += packed.Length;
        using var content = new StreamReader(new GZipStream(new MemoryStream(packed), CompressionMode.Decompress));
        return new JsonParser(engine).Parse(content.ReadToEnd());
    }

    private JsValue Call(string name, params string[] arguments) => engine.Invoke(search.Get(name), search, [.. arguments.Cast<object>()]).UnwrapIfPromise();
}
