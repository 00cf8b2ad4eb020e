using System.Text;
using StemCellKb.Model;
using StemCellKb.Testing;

namespace StemCellKb.Content.Tests;

/// <summary>A compilation that follows edits says what a new one would say.</summary>
public sealed class EditTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    /// <summary>What an editor may write into an article, good and bad.</summary>
    private static readonly string[] Pieces =
    [
        " More words.", " [[psoriasis]]", " [[lupus-nephritis|LN]]", " [[no-such-concept]]", " [@deng-2017]", " [@nobody-1999]", " 42 patients", " <b>", "\n\n## Again {#again}\n\nText.\n", " MSC", " 又一句。",
    ];

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(TestExtent.Seed, TestExtent.Times(2))];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void After_any_edits_diagnostics_articles_and_fingerprint_are_those_of_a_new_compilation(int seed)
    {
        var random = new Random(seed);
        var files = World.Draft.Files.Files.ToList();
        var followed = ContentCompilation.Begin(ContentFiles.Of("content", files), Today, Severity.Hint);
        var articles = followed.ReadArticles().ToDictionary(Key);
        for (var run = 0; run < 40; run++)
        {
            List<ContentFile> edited = [];
            for (var count = random.Next(1, 3); count > 0; count--)
            {
                var i = ArticleAt(random, files);
                files[i] = files[i] with { Bytes = Edited(files[i], random) };
                edited.Add(files[i]);
            }

            foreach (var article in followed.Edit(edited)!)
                articles[Key(article)] = article;

            var anew = ContentCompilation.Begin(ContentFiles.Of("content", files), Today, Severity.Hint);
            var expected = anew.ReadArticles().ToDictionary(Key);
            Assert.Equal(anew.Diagnostics().Select(Told), followed.Diagnostics().Select(Told));
            Assert.Equal(anew.Fingerprint(), followed.Fingerprint());
            Assert.Equal(anew.HasErrors, followed.HasErrors);
            if (!anew.HasErrors)
                Assert.Equal(expected.OrderBy(each => each.Key, StringComparer.Ordinal).Select(Written), articles.OrderBy(each => each.Key, StringComparer.Ordinal).Select(Written));
        }
    }

    [Theory]
    [InlineData("diseases/psoriasis/concept.yaml")]
    [InlineData("references.json")]
    [InlineData("diseases/psoriasis/notes.md")]
    [InlineData("topics/a-new-one/en.md")]
    public void A_change_that_reaches_further_than_one_text_is_left_to_a_new_compilation(string path)
    {
        var followed = ContentCompilation.Begin(World.Draft.Files, Today, Severity.Hint);
        followed.CheckArticles();
        Assert.Null(followed.Edit([new ContentFile(path, "x"u8.ToArray())]));
    }

    [Fact]
    public void A_file_saved_without_a_change_exchanges_nothing()
    {
        var followed = ContentCompilation.Begin(World.Draft.Files, Today, Severity.Hint);
        followed.CheckArticles();
        Assert.Empty(followed.Edit([World.Draft.Files.Files.Single(file => file.Path == "diseases/psoriasis/en.md")])!);
    }

    [Fact]
    public void One_page_is_told_its_own_diagnostics_and_the_errors_of_all()
    {
        var draft = World.Draft.With("diseases/psoriasis/en.md", "no front matter").Without("topics/safety/zh.md");
        var followed = ContentCompilation.Begin(draft.Files, Today, Severity.Hint);
        followed.CheckArticles();
        var all = followed.Diagnostics();

        Assert.Equal(
            all.Where(diagnostic => diagnostic.Severity == Severity.Error || diagnostic.Path.StartsWith("content/topics/safety/", StringComparison.Ordinal)).Select(Told),
            followed.DiagnosticsOf("topics/safety").Select(Told));
    }

    [Fact]
    public void Warnings_alone_are_the_same_without_the_hints()
    {
        var compilation = ContentCompilation.Begin(World.Draft.Files, Today, Severity.Warning);
        compilation.CheckArticles();
        Assert.Equal(World.Draft.Compile().Diagnostics.Where(diagnostic => diagnostic.Severity <= Severity.Warning).Select(Told), compilation.Diagnostics().Select(Told));
    }

    private static int ArticleAt(Random random, List<ContentFile> files)
    {
        var articles = files.Index().Where(file => file.Item.Path.EndsWith(".md", StringComparison.Ordinal)).Select(file => file.Index).ToList();
        return articles[random.Next(articles.Count)];
    }

    /// <summary>The text as it was first, or with something added, taken away or broken.</summary>
    private static byte[] Edited(ContentFile file, Random random)
    {
        var text = Encoding.UTF8.GetString(file.Bytes.Span);
        return random.Next(6) switch
        {
            0 => [.. World.Draft.Files.Files.Single(first => first.Path == file.Path).Bytes.Span],
            1 => [.. file.Bytes.Span, 0xFF],
            2 => Encoding.UTF8.GetBytes(text.Replace("title: ", "title: New ", StringComparison.Ordinal)),
            _ => Encoding.UTF8.GetBytes(text.TrimEnd() + Pieces[random.Next(Pieces.Length)] + "\n"),
        };
    }

    private static string Key(Article article) => $"{article.Concept} {article.Language.Code}";

    private static string Written(KeyValuePair<string, Article> each) => System.Text.Json.JsonSerializer.Serialize(new
    {
        each.Key, each.Value.Title, each.Value.Summary, each.Value.Sections, Citations = each.Value.Citations.Select(key => key.Value),
        Links = each.Value.CrossLinks.Select(link => $"{link.Anchor} {link.Target}"), each.Value.BehindSections,
    });

    private static string Told(Diagnostic diagnostic) => DiagnosticPrinter.Headline(diagnostic) + string.Concat(diagnostic.Notes.Select(note => $" {note.Message} {note.Place.Path}:{note.Place.Start}"));
}
