using System.Globalization;
using System.Text.Json.Nodes;
using StemCellKb.Testing;

namespace StemCellKb.LanguageServer.Tests;

/// <summary>
/// Runs every case of the spec documents beside this file, in a real session over the small content of the compiler's tests. Blocks:
/// <c>file PATH</c> is an unsaved text; <c>edit PATH</c> is a saved one in which the words above <c>=></c> have become those below it;
/// <c>‸</c> is the cursor. Every other block is a question and what is answered.
/// </summary>
public sealed class SpecTests
{
    private const char Cursor = '‸';

    private static readonly string World = Path.Combine(AppContext.BaseDirectory, "World");

    private static readonly Dictionary<string, List<SpecBlock>> Specs =
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Specs"), "*.md").Order()
            .SelectMany(path => SpecBlock.ReadAll(File.ReadAllLines(path))).GroupBy(block => block.Heading).ToDictionary(group => group.Key, group => group.ToList());

    public static TheoryData<string> Cases() => [.. Specs.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Spec(string heading)
    {
        Dictionary<string, string> texts = [];
        var (path, offset) = ("", 0);
        foreach (var block in Specs[heading].Where(block => block.Kind is "file" or "edit"))
        {
            var text = block.Kind == "file" ? block.Text + "\n" : Edited(block);
            if (text.IndexOf(Cursor, StringComparison.Ordinal) is >= 0 and var at)
                (path, offset, text) = (block.Argument, at, text.Remove(at, 1));
            texts[block.Argument] = text;
        }
        await using var editor = await EditorHere.InAsync(World);
        foreach (var (opened, text) in texts)
            await editor.OpenAsync(opened, text);
        foreach (var opened in texts.Keys)
            await editor.DiagnosticsAsync(opened, 1);
        foreach (var block in Specs[heading].Where(block => block.Kind is not ("file" or "edit")))
            Assert.Equal(block.Text, await AnswerAsync(editor, block, path, texts, offset));
    }

    private static async Task<string> AnswerAsync(EditorHere editor, SpecBlock block, string path, Dictionary<string, string> texts, int offset)
    {
        var textDocument = new { uri = editor.UriOfFile(path) };
        var position = path.Length == 0 ? new { } : EditorHere.PositionOf(texts[path], offset);
        switch (block.Kind)
        {
            case "complete":
                var list = await editor.AskAsync("textDocument/completion", new { textDocument, position });
                return string.Join('\n', list!["items"]!.AsArray().Take(block.Text.Length == 0 ? 1 : block.Text.Count(c => c == '\n') + 1)
                    .Select(item => $"{item!["label"]} | {Replaced(item["textEdit"]!, texts[path])} => {item["textEdit"]!["newText"]} | {item["detail"]}"));
            case "hover":
                return (await editor.AskAsync("textDocument/hover", new { textDocument, position }))?["contents"]!["value"]!.ToString() ?? "";
            case "definition" or "implementation" or "references":
                return Places(editor, (await editor.AskAsync($"textDocument/{block.Kind}", new { textDocument, position, context = new { includeDeclaration = true } }))!);
            case "symbols":
                return string.Join('\n', Outline((await editor.AskAsync("textDocument/documentSymbol", new { textDocument }))!.AsArray(), ""));
            case "find":
                var found = await editor.AskAsync("workspace/symbol", new { query = block.Argument });
                return string.Join('\n', found!.AsArray().Select(symbol => $"{symbol!["name"]} | {symbol["containerName"]} | {Places(editor, new JsonArray(symbol["location"]!.DeepClone()))}"));
            case "lens":
                var lenses = await editor.AskAsync("textDocument/codeLens", new { textDocument });
                return string.Join('\n', lenses!.AsArray().Select(lens => $"{(int)lens!["range"]!["start"]!["line"]! + 1}: {lens["command"]!["title"]}"));
            case "actions":
                var actions = await editor.AskAsync("textDocument/codeAction", new { textDocument, range = new { start = position, end = position }, context = new { diagnostics = Array.Empty<object>() } });
                return string.Join('\n', actions!.AsArray().Select(action => $"{action!["title"]}\n{Changes(editor, action["edit"]!, texts)}"));
            case "rename":
                var answer = await editor.AskForAnyAsync("textDocument/rename", new { textDocument, position, newName = block.Argument });
                return answer["error"] is { } error ? error["message"]!.ToString() : Changes(editor, answer["result"]!, texts);
            default:
                throw new InvalidOperationException($"No question is called '{block.Kind}'.");
        }
    }

    private static string Edited(SpecBlock block)
    {
        var parts = block.Text.Split("\n=>\n");
        var text = File.ReadAllText(Path.Combine(World, block.Argument));
        Assert.True(text.Split(parts[0]).Length == 2, $"'{parts[0]}' stands once in {block.Argument}");
        return text.Replace(parts[0], parts[1], StringComparison.Ordinal);
    }

    private static string Replaced(JsonNode edit, string text) => text[Offset(text, edit["range"]!["start"]!)..Offset(text, edit["range"]!["end"]!)];

    private static int Offset(string text, JsonNode position)
    {
        var at = 0;
        for (var line = 0; line < (int)position["line"]!; line++)
            at = text.IndexOf('\n', at) + 1;
        return at + (int)position["character"]!;
    }

    private static string Places(EditorHere editor, JsonNode locations) => string.Join('\n', locations.AsArray().Select(location =>
        string.Create(CultureInfo.InvariantCulture, $"{PathOf(editor, location!["uri"]!)}:{(int)location["range"]!["start"]!["line"]! + 1}:{(int)location["range"]!["start"]!["character"]! + 1}")));

    private static string PathOf(EditorHere editor, JsonNode uri) => Uri.UnescapeDataString(uri.ToString())[("file://" + editor.Root + "/").Length..];

    private static IEnumerable<string> Outline(JsonArray symbols, string indent) => symbols.SelectMany(symbol =>
        Outline(symbol!["children"]!.AsArray(), indent + "  ").Prepend($"{indent}{symbol["name"]} | {symbol["detail"]}"));

    /// <summary>The lines that go and come, file by file, and the files that move.</summary>
    private static string Changes(EditorHere editor, JsonNode edit, Dictionary<string, string> texts)
    {
        List<string> lines = [];
        foreach (var change in edit["documentChanges"]?.AsArray() ?? [])
        {
            if (change!["kind"] is not null)
                lines.Add($"{PathOf(editor, change["oldUri"]!)} becomes {PathOf(editor, change["newUri"]!)}");
            else
                Applied(PathOf(editor, change["textDocument"]!["uri"]!), change["edits"]!.AsArray());
        }
        foreach (var (uri, edits) in edit["changes"]?.AsObject() ?? [])
            Applied(PathOf(editor, JsonValue.Create(uri)!), edits!.AsArray());
        return string.Join('\n', lines);

        void Applied(string path, JsonArray edits)
        {
            var before = texts.GetValueOrDefault(path) ?? File.ReadAllText(Path.Combine(World, path));
            var after = before;
            foreach (var each in edits.OrderByDescending(each => Offset(before, each!["range"]!["start"]!)))
                after = after[..Offset(before, each!["range"]!["start"]!)] + each["newText"] + after[Offset(before, each["range"]!["end"]!)..];
            var (old, now) = (before.Split('\n'), after.Split('\n'));
            lines.Add(path);
            lines.AddRange(old.Except(now).Select(line => "- " + line));
            lines.AddRange(now.Except(old).Select(line => "+ " + line));
        }
    }
}
