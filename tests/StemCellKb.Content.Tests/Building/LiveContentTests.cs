using System.Text;
using StemCellKb.Testing;

namespace StemCellKb.Content.Tests;

/// <summary>Somebody types in any file while what the data files say together is settled beside it.</summary>
public sealed class LiveContentTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    /// <summary>Ids, names and numbers of the small content: each may stand for any other.</summary>
    private static readonly string[] Words =
    [
        "psoriasis", "lupus-nephritis", "th17-cell", "safety", "immunomodulation", "mesenchymal-stem-cells", "deng-2017", "deng-2018", "nobody-1999", "no-such-concept",
        "MSC", "Th17 cells", "银屑病", "rct", "review", "18", "24", "human", "true", "{", "]", ": ", "😀 ",
    ];

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(TestExtent.Seed, TestExtent.Times(4))];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void After_any_edits_in_any_order_of_settling_everything_known_is_what_a_full_check_finds(int seed)
    {
        var random = new Random(seed);
        var files = World.Draft.Files.Files.ToDictionary(file => file.Path);
        var live = new LiveContent(ContentFiles.Of("content", files.Values), Today);
        HashSet<string> shown = [];
        Func<DataFacts>? begun = null;
        for (var run = 0; run < 30; run++)
        {
            for (var count = random.Next(1, 4); count > 0; count--)
            {
                var victim = files.Values.ElementAt(random.Next(files.Count));
                files[victim.Path] = victim with { Bytes = Edited(victim, random) };
                live.Replace([files[victim.Path]]);
                // A settling may be begun before an edit and end after it, and folders may be checked in between.
                begun = random.Next(3) == 0 ? live.Settling() : begun;
                if (random.Next(3) == 0)
                    live.Check([], random.Next(3));
                if (random.Next(3) == 0 && begun is not null)
                    live.Settle(begun());
                // Those of articles are of the texts that were checked last.
                Assert.All(victim.Path.Count(c => c == '/') == 2 ? [] : live.DiagnosticsOf(victim.Path), found => Assert.True(found.Place.Span.End <= files[victim.Path].Length, $"{victim.Path}: {found} stands beyond the end."));
            }
            if (!live.IsSettled)
                Assert.True(live.Settle(live.Settling()()));
            while (live.Stale > 0)
                live.Check([], 2);

            var touched = live.Touched();
            var expected = ContentCompiler.Check(ContentFiles.Of("content", files.Values), Today).Diagnostics.Select(Told).ToList();
            Assert.Equal(expected, files.Keys.Append("").Order(StringComparer.Ordinal).SelectMany(live.DiagnosticsOf).Select(Told));
            Assert.All(expected.Except(shown), line => Assert.Contains(touched, path => line.StartsWith($"content/{path}", StringComparison.Ordinal)));
            Assert.All(shown.Except(expected), line => Assert.Contains(touched, path => line.StartsWith($"content/{path}", StringComparison.Ordinal)));
            shown = [.. expected];
        }
    }

    [Fact]
    public void Until_the_data_files_are_settled_a_file_says_what_is_wrong_with_it_and_the_rest_moves_with_its_words()
    {
        const string Evidence = "evidence/lupus-nephritis.yaml";
        var draft = World.Draft.With(Evidence, Text(Evidence).Replace("disease: lupus-nephritis", "disease: lupus-nefritis", StringComparison.Ordinal));
        var live = new LiveContent(draft.Files, Today);
        var known = Assert.Single(live.DiagnosticsOf(Evidence), found => found.Code == "KB0201");

        var text = Encoding.UTF8.GetString(draft.Files.Files.Single(file => file.Path == Evidence).Bytes.Span);
        live.Replace([new ContentFile(Evidence, Encoding.UTF8.GetBytes("# new\n" + text.Replace("disease: lupus", "no-such-key: 1\n  disease: lupus", StringComparison.Ordinal)))]);

        Assert.False(live.IsSettled);
        Assert.Contains(live.DiagnosticsOf(Evidence), found => found.Code == "KB0114");
        Assert.Equal(known.Line + 2, Assert.Single(live.DiagnosticsOf(Evidence), found => found.Code == "KB0201").Line);

        live.Replace([new ContentFile(Evidence, Encoding.UTF8.GetBytes(text.Replace("lupus-nefritis", "lupus-nephritis", StringComparison.Ordinal)))]);

        Assert.DoesNotContain(live.DiagnosticsOf(Evidence), found => found.Code == "KB0201");
    }

    [Fact]
    public void What_was_settled_of_an_older_text_is_not_taken()
    {
        var live = new LiveContent(World.Draft.Files, Today);
        live.Replace([new ContentFile("glossary/diseases.yaml", "[]"u8.ToArray())]);
        var older = live.Settling()();
        live.Replace([World.Draft.Files.Files.Single(file => file.Path == "glossary/diseases.yaml")]);

        Assert.False(live.Settle(older));
        Assert.Contains(live.Facts.Index.Concepts, concept => concept.Id.Place.Source.Path == "content/glossary/diseases.yaml");
        Assert.True(live.Settle(live.Settling()()));
    }

    [Fact]
    public void A_file_opened_as_it_stands_on_disk_unsettles_nothing()
    {
        var live = new LiveContent(World.Draft.Files, Today);
        live.Replace(World.Draft.Files.Files);
        Assert.True(live.IsSettled);
    }

    private static string Text(string path) => File.ReadAllText(Path.Combine(World.Folder, path));

    /// <summary>The text as it was first, or with words exchanged, a line cut, or something written into it.</summary>
    private static byte[] Edited(ContentFile file, Random random)
    {
        var text = Encoding.UTF8.GetString(file.Bytes.Span);
        var word = Words[random.Next(Words.Length)];
        var lines = text.Split('\n').ToList();
        switch (random.Next(7))
        {
            case 0:
                return [.. World.Draft.Files.Files.Single(first => first.Path == file.Path).Bytes.Span];
            case 1:
                lines.RemoveAt(random.Next(lines.Count));
                break;
            case 2:
                lines.Insert(random.Next(lines.Count + 1), lines[random.Next(lines.Count)]);
                break;
            case 3:
                lines.Insert(random.Next(lines.Count + 1), word);
                break;
            case 4:
                return [.. file.Bytes.Span, 0xFF];
            default:
                return Encoding.UTF8.GetBytes(text.Replace(Words[random.Next(Words.Length)], word, StringComparison.Ordinal));
        }
        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    private static string Told(Diagnostic diagnostic) => DiagnosticPrinter.Headline(diagnostic) + string.Concat(diagnostic.Notes.Select(note => $" {note.Message} {note.Place.Path}:{note.Place.Start}"));
}
