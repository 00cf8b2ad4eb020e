using System.Diagnostics;
using System.Text;
using CsCheck;
using StemCellKb.Content;
using StemCellKb.LanguageServer.Protocol;
using StemCellKb.LanguageServer.Texts;
using StemCellKb.Testing;
using Range = StemCellKb.LanguageServer.Protocol.Range;

namespace StemCellKb.LanguageServer.Tests;

/// <summary>The session itself: its beginning and end, broken messages, positions and addresses.</summary>
public sealed class ProtocolTests
{
    private static string World => Path.Combine(AppContext.BaseDirectory, "World");

    [Fact]
    public async Task Shutdown_and_exit_end_the_server_with_0_and_exit_alone_with_1()
    {
        var polite = await EditorHere.InAsync(World);
        await polite.AskAsync("shutdown", new { });
        Assert.Equal(-32600, (int?)(await polite.AskForAnyAsync("workspace/symbol", new { query = "x" }))["error"]!["code"]);
        await polite.NotifyAsync("exit", new { });
        Assert.Equal(0, await polite.Server.WaitAsync(EditorHere.Patience));

        var rude = await EditorHere.InAsync(World);
        await rude.NotifyAsync("exit", new { });
        Assert.Equal(1, await rude.Server.WaitAsync(EditorHere.Patience));

        var gone = await EditorHere.InAsync(World);
        await gone.CloseInputAsync();
        Assert.Equal(1, await gone.Server.WaitAsync(EditorHere.Patience));
    }

    [Fact]
    public async Task The_server_ends_with_the_process_of_its_editor()
    {
        using var process = Process.Start(new ProcessStartInfo("sleep", "600"))!;
        await using var editor = EditorHere.Unannounced();
        await editor.AskAsync("initialize", new { processId = process.Id, rootUri = (string?)null });
        process.Kill();

        Assert.Equal(1, await editor.Server.WaitAsync(EditorHere.Patience));
    }

    [Fact]
    public async Task Questions_before_initialize_and_without_content_get_an_answer()
    {
        await using var editor = EditorHere.Unannounced();
        Assert.Equal(-32002, (int?)(await editor.AskForAnyAsync("textDocument/hover", new { textDocument = new { uri = "file:///x.md" }, position = new { line = 0, character = 0 } }))["error"]!["code"]);
        await editor.AskAsync("initialize", new { processId = (int?)null, rootUri = "file:///nowhere" });
        await editor.NotifyAsync("initialized", new { });
        Assert.Contains("no content folder", (string?)(await editor.HearAsync(message => (string?)message["method"] == "window/showMessage"))["params"]!["message"], StringComparison.Ordinal);
        Assert.Null(await editor.AskAsync("textDocument/hover", new { textDocument = new { uri = "untitled:x" }, position = new { line = 0, character = 0 } }));
        Assert.Equal(-32601, (int?)(await editor.AskForAnyAsync("textDocument/somethingElse", new { }))["error"]!["code"]);
        Assert.NotNull((await editor.AskForAnyAsync("textDocument/hover", new { position = 5 }))["error"]);
    }

    [Theory]
    [InlineData("Content-Length: 8\r\n\r\n{broken}", -32700)]
    [InlineData("Content-Length: 2\r\n\r\n[]", -32600)]
    [InlineData("Content-Length: 33\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"shutdown\"}", -32700)]
    [InlineData("Content-Length: 99999999999\r\n\r\n", -32700)]
    [InlineData("Content-Length: 44\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":[],\"method\":\"shutdow\"}", -32600)]
    public async Task A_message_that_cannot_be_read_is_refused_and_the_next_one_answered(string message, int code)
    {
        await using var editor = EditorHere.Unannounced();
        await editor.SendRawAsync(Encoding.UTF8.GetBytes(message));
        await editor.AskAsync("initialize", new { processId = (int?)null });

        Assert.Equal(code, (int?)(await editor.HearAsync(said => said["error"] is not null))["error"]!["code"]);
    }

    [Fact]
    public async Task Thousands_of_random_and_broken_messages_do_not_end_the_server()
    {
        string[] methods = ["initialize", "shutdown2", "textDocument/didOpen", "textDocument/didChange", "textDocument/didClose", "textDocument/hover", "textDocument/completion", "textDocument/rename", "textDocument/codeAction", "textDocument/codeLens", "workspace/symbol", "$/cancelRequest", "$/progress", "textDocument/definition", "textDocument/references"];
        string[] pieces = ["{", "}", "[", "]", "\"uri\":", "\"file:///\"", "\"textDocument\":", "\"position\":", "\"line\":", "-1", "99999999999", "null", "\"text\":\"\"", ",", "\"range\":", "\"contentChanges\":[]", "\"\\ud800\"", "1e400", "\"character\":2147483647"];
        var random = new Random(TestExtent.Seed);
        await using var editor = await EditorHere.InAsync(World);
        for (var i = 0; i < TestExtent.Times(1000); i++)
        {
            var parameters = string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => pieces[random.Next(pieces.Length)]));
            var message = random.Next(6) switch
            {
                0 => "{\"jsonrpc\":\"2.0\",\"id\":" + random.Next(-5, 5) + ",\"result\":" + (random.Next(2) == 0 ? "null" : "7") + "}",
                1 => "{\"jsonrpc\":\"2.0\",\"method\":\"" + methods[random.Next(methods.Length)] + "\",\"params\":{" + parameters + "}}",
                2 => "{\"jsonrpc\":\"2.0\",\"id\":\"r\",\"method\":\"" + methods[random.Next(methods.Length)] + "\",\"params\":{\"textDocument\":{\"uri\":\"" + (random.Next(2) == 0 ? "file:///%zz/%00" : EditorHere.UriOf(World) + "/references.json") + "\"},\"position\":{\"line\":" + random.Next(-3, 100) + ",\"character\":" + random.Next(-3, 100) + "},\"newName\":\"\",\"query\":\"\\u0000\"}}",
                3 => "{\"jsonrpc\":\"2.0\",\"id\":1.5,\"error\":{" + parameters + "}}",
                4 => parameters,
                _ => "{\"jsonrpc\":\"1\",\"method\":null,\"params\":" + (parameters.Length == 0 ? "0" : parameters) + "}",
            };
            var body = Encoding.UTF8.GetBytes(message);
            var said = random.Next(10) switch { 0 => body.Length + random.Next(1, 50), 1 => Math.Max(0, body.Length - random.Next(50)), 2 => -1, _ => body.Length };
            await editor.SendRawAsync([.. Encoding.ASCII.GetBytes(said < 0 ? "Content-Length: x\r\n\r\n" : $"Content-Length: {said}\r\n\r\n"), .. body]);
        }
        // A message that was too long has eaten of the next one: it is looked for at its header.
        await editor.SendRawAsync(new byte[100]);
        await editor.SendRawAsync(Encoding.ASCII.GetBytes("\r\n"));

        var answer = await editor.AskForAnyAsync("textDocument/hover", new { textDocument = new { uri = "file:///x.md" }, position = new { line = 0, character = 0 } });
        Assert.True(answer["error"] is null, $"{answer.ToJsonString()} {TestExtent.SaysSeed}");
        Assert.False(editor.Server.IsCompleted, TestExtent.SaysSeed);
    }

    [Fact]
    public void An_edit_at_any_place_of_any_text_gives_the_text_that_an_editor_has()
    {
        string[] pieces = ["a", "细胞", "😀", "👩‍⚕️", "\n", "\r\n", "\r", "𠮷", "é", "[[psoriasis]]", " "];
        var texts = Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 20].Select(string.Concat);
        Gen.Select(texts, Gen.Int[0, 80], Gen.Int[0, 80], texts).Sample((text, one, other, typed) =>
        {
            var source = new SourceText("x.md", text);
            var (start, end) = (Math.Min(one, other) % (text.Length + 1), Math.Max(one, other) % (text.Length + 1));
            (start, end) = (WithinLine(text, Math.Min(start, end)), WithinLine(text, Math.Max(start, end)));
            var range = source.RangeOf(TextSpan.FromBounds(start, end));

            var after = source.With([new ContentChange(typed, range)]).Text;

            return after == text[..start] + typed + text[end..]
                && source.OffsetOf(new Position(range.Start.Line, range.Start.Character)) == start
                && range.Start.Line == LinesBefore(text, start);
        }, seed: null, iter: 2000);
    }

    [Fact]
    public void A_place_beyond_a_line_is_its_end_and_beyond_the_text_that_of_the_text()
    {
        var source = new SourceText("x.md", "细😀\r\nb");

        Assert.Equal(3, source.OffsetOf(new Position(0, 99)));
        Assert.Equal(6, source.OffsetOf(new Position(9, 0)));
        Assert.Equal(0, source.OffsetOf(new Position(-1, -1)));
        Assert.Equal("细😀\r\nbX", source.With([new ContentChange("X", new Range(new Position(7, 7), new Position(int.MaxValue, int.MaxValue)))]).Text);
        Assert.Equal("new", source.With([new ContentChange("new")]).Text);
    }

    [Theory]
    [InlineData("file:///kb/content/x.md", "/kb/content/x.md")]
    [InlineData("file:///kb%20a/%E9%93%B6%E5%B1%91%E7%97%85/x.md", "/kb a/银屑病/x.md")]
    [InlineData("file:///kb a/银屑病/x.md", "/kb a/银屑病/x.md")]
    [InlineData("file://localhost/kb/x%23y.md", "/kb/x#y.md")]
    [InlineData("FILE:/kb/x.md", "/kb/x.md")]
    [InlineData("file:///c%3A/kb/x.md", "/c:/kb/x.md")]
    [InlineData("file:///kb/../x%25y.md#part", "/x%y.md")]
    [InlineData("file://server/share/x.md", null)]
    [InlineData("untitled:Untitled-1", null)]
    [InlineData("file:///a%00b", null)]
    [InlineData("file:", null)]
    [InlineData("", null)]
    public void An_address_of_a_file_is_read_as_editors_write_it(string uri, string? path)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The paths are those of Unix.");
        Assert.Equal(path, FileUri.PathOf(uri));
        if (path is not null)
            Assert.Equal(path, FileUri.PathOf(FileUri.Of(path)));
    }

    /// <summary>Not between the two halves of a line's end, where no editor has a place.</summary>
    private static int WithinLine(string text, int at) => at > 0 && at < text.Length && text[at - 1] == '\r' && text[at] == '\n' ? at - 1 : at;

    private static int LinesBefore(string text, int at) =>
        Enumerable.Range(0, at).Count(i => text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')));
}
