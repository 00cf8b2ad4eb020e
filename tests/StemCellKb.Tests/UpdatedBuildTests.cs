using Microsoft.Data.Sqlite;
using StemCellKb.Building;
using StemCellKb.Content;
using StemCellKb.Store;
using StemCellKb.Testing;
using StemCellKb.Tests.Faults;

namespace StemCellKb.Tests;

/// <summary>Of content that has changed while the program was off, what has not changed is taken from the last build; the result is that of a build of everything.</summary>
public sealed class UpdatedBuildTests
{
    private static readonly string[] Pieces = [" More words.", " [[msc]]", " [[psoriasis]]", " [@one-2019]", " 42 patients", " 又一句。", " zimblatrone"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(TestExtent.Seed, TestExtent.Times(2))];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task After_any_edits_renames_and_deletions_every_table_is_that_of_a_build_of_everything(int seed)
    {
        var random = new Random(seed);
        using var content = EditedContent.Begin();
        await CommandHere.ToEndAsync("translated", "psoriasis", "--content", content.Content);
        var data = new RandomData(content, random);
        data.Begin();
        var first = Directory.GetFiles(content.Content, "*", SearchOption.AllDirectories).ToDictionary(path => path, File.ReadAllText);
        Build(content, content.Data);
        Build(content, content.Data + "-anew");
        var updates = 0;
        for (var run = 0; run < 24; run++)
        {
            for (var edits = random.Next(1, 4); edits > 0; edits--)
            {
                if (random.Next(3) == 0)
                    Edit(content, first, random);
                else
                    data.Change();
            }
            Forget(content.Data + "-anew");

            var outcome = KbBuilder.Build(new KbOptions { Content = content.Content, Data = content.Data });
            var whole = KbBuilder.Build(new KbOptions { Content = content.Content, Data = content.Data + "-anew" });
            outcome.Database!.Close();
            whole.Database!.Close();

            Assert.Equal(whole.IsStale, outcome.IsStale);
            if (outcome.IsStale)
            {
                data.Begin();
                foreach (var (path, text) in first)
                    File.WriteAllText(path, text);
                continue;
            }
            // Nothing has changed, or what had was taken back.
            if (whole.Compilation is null)
                continue;
            var (file, anew) = (outcome.Database.Path, whole.Database.Path);
            updates += outcome is { Content: null, Compilation: not null } ? 1 : 0;
            Assert.NotNull(whole.Content);
            Assert.Equal(Path.GetFileName(anew).Split('-')[^1], Path.GetFileName(file).Split('-')[^1]);
            var difference = DatabaseDump.Difference(DatabaseDump.Of(anew), DatabaseDump.Of(file));
            Assert.True(difference.Length == 0, $"Run {run}: {difference}");
            if (outcome.Compilation is { } compilation)
                Assert.Empty(compilation.Diagnostics.Select(Text).Except(whole.Compilation.Diagnostics.Select(Text)));
        }
        Assert.True(updates > 0, "Everything was built each time.");
    }

    /// <param name="old">Empty for a file that comes, and then goes again.</param>
    [Theory]
    [InlineData("diseases/psoriasis/en.md", "Plaques itch.", "Plaques itch much.", true)]
    [InlineData("diseases/psoriasis/concept.yaml", "2026-11-23", "2026-11-22", true)]
    [InlineData("diseases/psoriasis/concept.yaml", "银屑病", "银屑病症", true)]
    [InlineData("evidence/psoriasis.yaml", "It is so.", "So it is.", true)]
    [InlineData("references.json", "Cells in plaques", "Cells in skin", true)]
    [InlineData("evidence/more.yaml", "", "- {claim: cells-cost-much, says: {en: Cells cost much., zh: 细胞很贵。}, cell-type: msc}\n", true)]
    [InlineData("studies/psoriasis.yaml", "", "- {study: one-2019, participants: 12}\n", true)]
    [InlineData("redirects.yaml", "", "concepts: {plaques: psoriasis}\n", true)]
    [InlineData("groups.yaml", "", "- {group: skin, name: {en: Skin, zh: 皮肤}, diseases: [psoriasis]}\n", true)]
    [InlineData("terms.yaml", "", "- {wrong: blotch, right: plaque, language: en, reason: it is the term.}\n", false)]
    public void What_has_been_edited_is_exchanged(string file, string old, string now, bool isUpdated)
    {
        using var content = EditedContent.Begin();
        Build(content, content.Data);
        content.Write(file, old.Length == 0 ? now : content.Read(file).Replace(old, now, StringComparison.Ordinal));
        Assert.Equal(isUpdated, Build(content, content.Data).IsUpdate);
        if (old.Length > 0)
            return;
        File.Delete(content.PathOf(file));
        content.Write("diseases/psoriasis/en.md", SmallContent.English("Plaques scale."));
        Assert.Equal(isUpdated, Build(content, content.Data).IsUpdate);
    }

    [Fact]
    public void Concepts_come_get_another_language_and_another_id_and_go_in_an_exchange_as_long_as_nothing_else_names_them()
    {
        using var content = EditedContent.Begin();
        Build(content, content.Data);
        content.Write("topics/pain/concept.yaml", "names:\n  en: {name: Pain}\n  zh: {name: 疼痛}\nreviewed: 2026-11-23\n");
        content.Write("topics/pain/en.md", "---\ntitle: Pain\nsummary: It hurts.\n---\n## Why {#why}\n\nNobody knows of [[psoriasis]].\n");
        Assert.True(Build(content, content.Data).IsUpdate);
        content.Write("topics/pain/zh.md", "---\ntitle: 疼痛\nsummary: 会痛。\n---\n## 原因 {#why}\n\n[[psoriasis]]为何会痛，尚不清楚。\n");
        Assert.True(Build(content, content.Data).IsUpdate);
        Directory.Move(content.PathOf("topics/pain"), content.PathOf("topics/ache"));
        Assert.True(Build(content, content.Data).IsUpdate);
        content.Write("diseases/psoriasis/en.md", SmallContent.English("Plaques [[ache]]."));
        Assert.True(Build(content, content.Data).IsUpdate);

        var named = content.Read("diseases/psoriasis/en.md");
        Directory.Delete(content.PathOf("topics/ache"), recursive: true);
        var broken = KbBuilder.Build(new KbOptions { Content = content.Content, Data = content.Data });
        broken.Database!.Close();
        Assert.Contains(broken.Compilation!.Diagnostics, found => found.Code == "KB0201");
        content.Write("diseases/psoriasis/en.md", named.Replace("[[ache]]", "itch", StringComparison.Ordinal));
        Assert.True(Build(content, content.Data).IsUpdate);
    }

    [Fact]
    public void A_last_build_that_is_damaged_or_says_nothing_of_its_files_is_no_base()
    {
        using var content = EditedContent.Begin();
        var built = Build(content, content.Data).File;
        content.Write("diseases/psoriasis/en.md", SmallContent.English("Plaques scale."));
        var whole = File.ReadAllBytes(built);
        File.WriteAllBytes(built, [.. whole[..5000], (byte)(whole[5000] ^ 1), .. whole[5001..]]);
        Assert.False(Build(content, content.Data).IsUpdate);

        Forget(content.Data);
        content.Write("diseases/psoriasis/en.md", SmallContent.English("Plaques scale and itch."));
        Assert.False(Build(content, content.Data).IsUpdate);
        content.Write("diseases/psoriasis/en.md", SmallContent.English("Plaques scale or itch."));
        Assert.True(Build(content, content.Data).IsUpdate);
    }

    [Fact]
    public void An_edit_with_an_error_leaves_the_last_good_build_and_is_complained_of_and_a_warning_is_said()
    {
        using var content = EditedContent.Begin();
        Build(content, content.Data);
        content.Write("diseases/psoriasis/en.md", SmallContent.English("Plaques [[itch]]."));
        var broken = KbBuilder.Build(new KbOptions { Content = content.Content, Data = content.Data });
        broken.Database!.Close();
        Assert.True(broken.IsStale);
        Assert.Contains(broken.Compilation!.Diagnostics, found => found.Code == "KB0201");

        content.Write("diseases/psoriasis/en.md", SmallContent.English("Plaques itch 17 patients."));
        var warned = KbBuilder.Build(new KbOptions { Content = content.Content, Data = content.Data });
        warned.Database!.Close();
        Assert.Null(warned.Content);
        Assert.Contains(warned.Compilation!.Diagnostics, found => found.Code == "KB0604");
    }

    [Fact]
    public void The_file_of_the_build_before_the_last_becomes_the_next_ones_unless_somebody_uses_it_or_it_is_damaged()
    {
        using var content = EditedContent.Begin();
        var edits = 0;
        var (first, second) = (Identity(Next()), Identity(Next()));
        Assert.Equal(first, Identity(Next()));
        Assert.Equal(second, Identity(Next()));

        using (new FileStream(Spare(), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
            Assert.DoesNotContain(Identity(Next()), new[] { first, second });

        foreach (var harm in Harm.All)
        {
            var (spare, last) = (Spare(), BuildFiles.In(content.Data).Max(File.GetLastWriteTimeUtc));
            Harm.Do(harm, spare);
            if (File.Exists(spare))
                File.SetLastWriteTimeUtc(spare, last.AddHours(-1));
            Next();
        }

        string Next()
        {
            content.Write("diseases/psoriasis/en.md", SmallContent.English($"Plaques itch in {++edits} of all places."));
            var (isUpdate, file) = Build(content, content.Data);
            Assert.Equal(edits > 1, isUpdate);
            BuildFiles.IsWhole(file);
            var (now, anew) = (DatabaseDump.Of(file), DatabaseDump.Of(content.Build($"{content.Data}-{edits}")));
            // They tell of what was before them.
            Assert.True(now.Remove("changes") && anew.Remove("changes"));
            Assert.Equal("", DatabaseDump.Difference(anew, now));
            return file;
        }

        string Identity(string file) => Assert.IsType<FileOnDisk>(FileOnDisk.Find(file)).Identity;

        string Spare() => BuildFiles.In(content.Data).OrderByDescending(File.GetLastWriteTimeUtc).ElementAt(1);
    }

    /// <summary>The new build, opened and closed. What is updated has compiled nothing but its articles.</summary>
    private static (bool IsUpdate, string File) Build(SmallContent content, string data)
    {
        var outcome = KbBuilder.Build(new KbOptions { Content = content.Content, Data = data });
        Assert.False(outcome.IsStale, outcome.Problem);
        outcome.Database!.Close();
        return (outcome is { Content: null, Compilation: not null }, outcome.Database.Path);
    }

    private static string Text(Diagnostic found) => $"{found.Path}:{found.Place.Start.Line} {found.Code} {found.Message} {string.Join(' ', found.Notes.Select(note => $"{note.Place.Path}:{note.Place.Start.Line}"))}";

    private static void Edit(SmallContent content, Dictionary<string, string> first, Random random)
    {
        var articles = Directory.GetFiles(content.Content, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var article = articles[random.Next(articles.Count)];
        switch (random.Next(10))
        {
            case 0:
                File.WriteAllText(article, first.GetValueOrDefault(article, File.ReadAllText(article)));
                break;
            case 1:
                content.Write("diseases/psoriasis/concept.yaml", content.Read("diseases/psoriasis/concept.yaml").Replace("reviewed: 2026-11-", $"reviewed: 2026-1{random.Next(2)}-", StringComparison.Ordinal));
                break;
            case 2:
                content.Write("cell-types/msc/concept.yaml", content.Read("cell-types/msc/concept.yaml").Replace("Stromal", random.Next(2) == 0 ? "Stromal" : "Mesenchymal stromal", StringComparison.Ordinal));
                break;
            case 3:
                content.Write("glossary/immune-cells.yaml", content.Read("glossary/immune-cells.yaml").Replace("A white cell", "A white, white cell", StringComparison.Ordinal));
                break;
            case 4:
                content.Write("topics/ache/concept.yaml", "names:\n  en: {name: Itching}\n  zh: {name: 瘙痒}\nreviewed: 2026-11-23\n");
                content.Write("topics/ache/en.md", "---\ntitle: Itching\nsummary: It itches.\n---\n## Why {#why}\n\nNobody knows of [[psoriasis]].\n");
                content.Write("topics/ache/zh.md", "---\ntitle: 瘙痒\nsummary: 会痒。\n---\n## 原因 {#why}\n\n[[psoriasis]]为何会痒，尚不清楚。\n");
                break;
            case 5 when Directory.Exists(content.PathOf("topics/ache")) && !Directory.Exists(content.PathOf("topics/aching")):
                Directory.Move(content.PathOf("topics/ache"), content.PathOf("topics/aching"));
                break;
            case 6 when Directory.Exists(content.PathOf("topics/aching")):
                Directory.Delete(content.PathOf("topics/aching"), recursive: true);
                break;
            default:
                File.WriteAllText(article, File.ReadAllText(article).TrimEnd() + Pieces[random.Next(Pieces.Length)] + "\n");
                break;
        }
    }

    /// <summary>The builds no longer say which files they were made of, so that the next one is of everything.</summary>
    private static void Forget(string data)
    {
        foreach (var file in Directory.GetFiles(data, "kb-*.db"))
        {
            var whole = File.ReadAllBytes(file);
            var written = File.GetLastWriteTimeUtc(file);
            File.WriteAllBytes(file, BuildFiles.Unsealed(whole));
            using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
            {
                connection.Open();
                using var command = connection.CreateCommand();
                command.CommandText = "DELETE FROM files";
                command.ExecuteNonQuery();
            }
            File.WriteAllBytes(file, BuildFiles.Sealed(File.ReadAllBytes(file)));
            File.SetLastWriteTimeUtc(file, written);
        }
    }
}
