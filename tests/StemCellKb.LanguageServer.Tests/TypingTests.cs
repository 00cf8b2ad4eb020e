using StemCellKb.Testing;

namespace StemCellKb.LanguageServer.Tests;

/// <summary>Diagnostics of texts that nobody has saved.</summary>
public sealed class TypingTests : IDisposable
{
    private const string English = "diseases/lupus-nephritis/en.md";
    private const string Chinese = "diseases/lupus-nephritis/zh.md";

    private readonly TemporaryFolder content = TemporaryFolder.CopyOf(Path.Combine(AppContext.BaseDirectory, "World"));

    public void Dispose() => content.Dispose();

    private string Saved(string path) => File.ReadAllText(content[path]);

    [Fact]
    public async Task A_number_typed_in_one_language_is_missed_in_the_other_before_anything_is_saved()
    {
        await using var editor = await EditorHere.InAsync(content.Path);
        var (english, chinese) = (Saved(English), Saved(Chinese));
        await editor.OpenAsync(English, english);
        await editor.OpenAsync(Chinese, chinese);
        Assert.DoesNotContain(await editor.DiagnosticsAsync(English, 1), line => line.Contains("KB0604", StringComparison.Ordinal));

        await editor.TypeAsync(English, english, "18 people", "18 people over 24 months", 2);

        Assert.Contains("11:80 KB0604 The number '24' is missing from the Chinese section 'cells'.", await editor.DiagnosticsAsync(English, 2));

        chinese = await editor.TypeAsync(Chinese, chinese, "18例患者", "18例患者，为期24个月，", 2);

        Assert.DoesNotContain(await editor.DiagnosticsAsync(English, 2, lines => !lines.Any(line => line.Contains("KB0604", StringComparison.Ordinal))), line => line.Contains("'24'", StringComparison.Ordinal));
        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "World", Chinese)), Saved(Chinese));
        Assert.NotEqual(chinese, Saved(Chinese));
    }

    [Fact]
    public async Task An_id_typed_in_a_YAML_file_is_checked_against_every_other_file()
    {
        const string Evidence = "evidence/lupus-nephritis.yaml";
        await using var editor = await EditorHere.InAsync(content.Path);
        var text = Saved(Evidence);
        await editor.OpenAsync(Evidence, text);

        await editor.TypeAsync(Evidence, text, "disease: lupus-nephritis", "disease: lupus-nefritis", 2);

        Assert.Contains("3:12 KB0201 No concept is called 'lupus-nefritis'. Did you mean 'lupus-nephritis'?", await editor.DiagnosticsAsync(Evidence, 2, lines => lines.Any(line => line.Contains("KB0201", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task After_random_edits_of_every_file_with_questions_between_them_what_is_shown_last_is_what_a_full_check_finds()
    {
        var random = new Random(TestExtent.Seed);
        await using var editor = await EditorHere.InAsync(content.Path);
        var texts = Directory.GetFiles(content.Path, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(content.Path, file)).Order(StringComparer.Ordinal).ToDictionary(path => path, Saved);
        foreach (var (path, text) in texts)
            await editor.OpenAsync(path, text);
        string[] words = ["psoriasis", "th17-cell", "lupus-nephritis", "deng-2017", "nobody-1999", "no-such-concept", "18", "银屑病", "]", "😀"];
        var yaml = texts.Keys.Where(path => !path.EndsWith(".md", StringComparison.Ordinal)).ToList();
        for (var version = 2; version < 60; version++)
        {
            var path = random.Next(4) > 0 ? yaml[random.Next(yaml.Count)] : texts.Keys.ElementAt(random.Next(texts.Count));
            var lines = texts[path].Replace(words[random.Next(words.Length)], words[random.Next(words.Length)], StringComparison.Ordinal).Split('\n').ToList();
            if (random.Next(3) == 0)
                lines.Insert(random.Next(lines.Count + 1), words[random.Next(words.Length)]);
            texts[path] = random.Next(4) == 0 ? Saved(path) : string.Join('\n', lines);
            await editor.NotifyAsync("textDocument/didChange", new { textDocument = new { uri = editor.UriOfFile(path), version }, contentChanges = new[] { new { text = texts[path] } } });
            if (random.Next(3) == 0)
                await editor.AskAsync("textDocument/completion", new { textDocument = new { uri = editor.UriOfFile(path) }, position = EditorHere.PositionOf(texts[path], 0) });
        }

        var files = texts.Select(text => new Content.ContentFile(text.Key, System.Text.Encoding.UTF8.GetBytes(text.Value)));
        var expected = Content.ContentCompiler.Check(Content.ContentFiles.Of(Path.GetFileName(content.Path), files), EditorHere.Today).Diagnostics
            .Select(found => $"{found.Path[(found.Path.IndexOf('/', StringComparison.Ordinal) + 1)..]} {found.Line}:{found.Column} {found.Code} {found.Message}").Order(StringComparer.Ordinal).ToList();
        Assert.Equal(expected, await editor.LastShownAsync(texts.Keys, expected));
    }

    [Fact]
    public async Task A_concept_named_in_an_unsaved_YAML_file_is_known_to_the_articles()
    {
        const string Glossary = "glossary/immune-cells.yaml";
        await using var editor = await EditorHere.InAsync(content.Path);
        await editor.OpenAsync(English, Saved(English).Replace("Th17 cells]] take", "Th17 cells]] and [[b-cell]]s take", StringComparison.Ordinal));
        Assert.Contains(await editor.DiagnosticsAsync(English, 1), line => line.Contains("KB0201", StringComparison.Ordinal));

        await editor.OpenAsync(Glossary, Saved(Glossary) + "- id: b-cell\n  names: {en: {name: B cell}, zh: {name: B细胞}}\n  definition: {en: A cell that makes antibodies., zh: 产生抗体的细胞。}\n");

        Assert.DoesNotContain(await editor.DiagnosticsAsync(English, 1, lines => !lines.Any(line => line.Contains("KB0201", StringComparison.Ordinal))), line => line.Contains("b-cell'.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Closing_without_saving_goes_back_to_the_file_and_another_programs_save_is_taken_up()
    {
        Action<IReadOnlySet<string>> saved = _ => { };
        await using var editor = await EditorHere.InAsync(content.Path, (_, changed) =>
        {
            saved = changed;
            return new MemoryStream();
        });
        await editor.OpenAsync(English, Saved(English).Replace("[[th17-cell|", "[[th71-cell|", StringComparison.Ordinal));
        Assert.Contains(await editor.DiagnosticsAsync(English, 1), line => line.Contains("'th71-cell'", StringComparison.Ordinal));

        await editor.NotifyAsync("textDocument/didClose", new { textDocument = new { uri = editor.UriOfFile(English) } });
        Assert.DoesNotContain(await editor.DiagnosticsAsync(English, null, lines => lines.All(line => !line.Contains("KB0201", StringComparison.Ordinal))), line => line.Contains("th71", StringComparison.Ordinal));

        File.WriteAllText(content[Chinese], Saved(Chinese).Replace("[[th17-cell|", "[[th18-cell|", StringComparison.Ordinal));
        saved(new HashSet<string> { Chinese });
        Assert.Contains(await editor.DiagnosticsAsync(Chinese, null, lines => lines.Any(line => line.Contains("KB0201", StringComparison.Ordinal))), line => line.Contains("'th18-cell'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_editors_on_one_folder_see_each_others_saves_and_neither_loses_what_it_has_not_saved()
    {
        List<Action<IReadOnlySet<string>>> looking = [];
        IDisposable Watch(string folder, Action<IReadOnlySet<string>> changed)
        {
            looking.Add(changed);
            return new MemoryStream();
        }
        await using var first = await EditorHere.InAsync(content.Path, Watch);
        await using var second = await EditorHere.InAsync(content.Path, Watch);
        var (english, chinese) = (Saved(English), Saved(Chinese));
        await first.OpenAsync(English, english);
        await second.OpenAsync(English, english);
        await second.OpenAsync(Chinese, chinese);
        await second.TypeAsync(English, english, "[[th17-cell|", "[[th71-cell|", 2);
        Assert.Contains(await second.DiagnosticsAsync(English, 2), line => line.Contains("'th71-cell'", StringComparison.Ordinal));

        // The first saves another number in the same file, and leaves the glossary without the cell.
        File.WriteAllText(content[English], await first.TypeAsync(English, english, "18 people", "18 people over 24 months", 2));
        File.WriteAllText(content["glossary/immune-cells.yaml"], Saved("glossary/immune-cells.yaml").Replace("id: th17-cell", "id: th19-cell", StringComparison.Ordinal));
        foreach (var look in looking)
            look(new HashSet<string> { English, "glossary/immune-cells.yaml" });

        Assert.Contains(await first.DiagnosticsAsync(English, 2, lines => lines.Any(line => line.Contains("KB0201", StringComparison.Ordinal))), line => line.Contains("'24' is missing", StringComparison.Ordinal));
        Assert.Contains(await second.DiagnosticsAsync(Chinese, 1, lines => lines.Any(line => line.Contains("KB0201", StringComparison.Ordinal))), line => line.Contains("'th17-cell'", StringComparison.Ordinal));
        var unsaved = await second.DiagnosticsAsync(English, 2, lines => lines.Any(line => line.Contains("'th19-cell'", StringComparison.Ordinal)));
        Assert.Contains(unsaved, line => line.Contains("'th71-cell'", StringComparison.Ordinal));
        Assert.DoesNotContain(unsaved, line => line.Contains("'24'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_vanishes_and_a_file_that_is_not_UTF8_are_said_and_survived()
    {
        Action<IReadOnlySet<string>> saved = _ => { };
        await using var editor = await EditorHere.InAsync(content.Path, (_, changed) =>
        {
            saved = changed;
            return new MemoryStream();
        });
        await editor.OpenAsync(English, Saved(English));
        await editor.DiagnosticsAsync(English, 1);
        File.WriteAllBytes(content[Chinese], [0x2d, 0x2d, 0xff, 0xfe]);
        saved(new HashSet<string>());
        Assert.Contains(await editor.DiagnosticsAsync(Chinese, null, lines => lines.Count > 0), line => line.Contains("KB01", StringComparison.Ordinal) || line.Contains("UTF-8", StringComparison.Ordinal));

        Directory.Move(content.Path, content.Path + "-away");
        saved(new HashSet<string>());
        var said = await editor.HearAsync(message => (string?)message["method"] == "window/showMessage");
        Assert.Contains("is not there", (string?)said["params"]!["message"], StringComparison.Ordinal);
        await editor.TypeAsync(English, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "World", English)), "[[th17-cell|", "[[th71-cell|", 2);
        Assert.Contains(await editor.DiagnosticsAsync(English, 2), line => line.Contains("'th71-cell'", StringComparison.Ordinal));
        Directory.Move(content.Path + "-away", content.Path);
    }
}
