using Jint;
using Jint.Native;
using Jint.Native.Json;

namespace StemCellKb.Web.Tests.Export;

/// <summary>The search of an export as a browser runs it, without one.</summary>
internal sealed class OfflineEngine : IDisposable
{
    private readonly Engine engine;
    private readonly JsValue search;

    public OfflineEngine(string exportFolder)
    {
        var folder = Path.Combine(exportFolder, "offline");
        engine = new Engine(options => options.EnableModules(folder));
        var create = engine.Modules.Import("./search.js").Get("createSearch");
        search = engine.Invoke(create, null, [.. new[] { "tables", "names", "words" }.Select(name => new JsonParser(engine).Parse(File.ReadAllText(Path.Combine(folder, $"{name}.json"))))]);
    }

    /// <summary>The concepts a query means, best first.</summary>
    public IReadOnlyList<string> Concepts(string query, string language = "en") =>
        [.. Call("search", query, language).Get("concepts").AsArray().Select(concept => concept.Get("id").AsString())];

    /// <summary>The pages that hold its words, best first.</summary>
    public IReadOnlyList<string> Pages(string query, string language = "en") =>
        [.. Call("search", query, language).Get("pages").AsArray().Select(page => page.Get("concept").Get("id").AsString())];

    public IReadOnlyList<string> Suggestions(string query, string language = "en") =>
        [.. Call("suggest", query, language).AsArray().Select(each => each.Get("concept").Get("id").AsString())];

    public IReadOnlyList<string> TokensOf(string text) => [.. Call("tokensOf", text).AsArray().Select(token => token.AsString())];

    public void Dispose() => engine.Dispose();

    private JsValue Call(string name, params string[] arguments) => engine.Invoke(search.Get(name), search, [.. arguments.Cast<object>()]);
}
