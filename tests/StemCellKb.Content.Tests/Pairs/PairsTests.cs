using System.Text;
using StemCellKb.Model;

namespace StemCellKb.Content.Tests;

public sealed class PairsTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly ConceptId Concept = ConceptId.Parse("lupus-nephritis");
    private const string ConceptPath = "diseases/lupus-nephritis/concept.yaml";
    private const string EnglishPath = "diseases/lupus-nephritis/en.md";

    [Theory]
    [InlineData("")]
    [InlineData("translated:\n  old: [a, b]\n")]
    [InlineData("translated: {old: [a, b]}\n")]
    [InlineData("translated: {}\n")]
    public void Recording_writes_the_block_as_the_last_key_and_leaves_the_rest_alone(string block)
    {
        var before = Text(World.Draft.Files, ConceptPath) + "# a comment,   with spaces\n";

        var after = TextOf(Pairs.Record(With(World.Draft.Files, ConceptPath, before + block), Concept));

        Assert.StartsWith(before + "translated:\n  disease: [", after, StringComparison.Ordinal);
        Assert.Matches(@"translated:\n  disease: \[[0-9a-f]{16}, [0-9a-f]{16}\]\n  cells: \[[0-9a-f]{16}, [0-9a-f]{16}\]\n\z", after);
    }

    [Fact]
    public void A_block_that_was_moved_up_is_taken_out_from_there()
    {
        var text = "translated:\n  old: [a, b]\n" + Text(World.Draft.Files, ConceptPath);
        var after = TextOf(Pairs.Record(With(World.Draft.Files, ConceptPath, text), Concept));
        Assert.StartsWith("names:", after, StringComparison.Ordinal);
        Assert.Equal(2, after.Split("translated:").Length);
    }

    [Fact]
    public void Windows_line_breaks_a_byte_order_mark_and_a_missing_last_line_break_are_kept()
    {
        var before = "\uFEFF" + Text(World.Draft.Files, ConceptPath).Replace("\n", "\r\n", StringComparison.Ordinal).TrimEnd();
        var after = TextOf(Pairs.Record(With(World.Draft.Files, ConceptPath, before), Concept));
        Assert.StartsWith(before + "\r\ntranslated:\r\n  disease: [", after, StringComparison.Ordinal);
        Assert.DoesNotMatch("[^\r]\n", after);
    }

    [Fact]
    public void Recording_twice_changes_nothing()
    {
        var once = Recorded(World.Draft.Files);
        Assert.Equal(Text(once, ConceptPath), TextOf(Pairs.Record(once, Concept)));
    }

    [Fact]
    public void After_recording_nothing_is_behind()
    {
        var compilation = ContentCompiler.Compile(Recorded(World.Draft.Files), Today);
        Assert.DoesNotContain(compilation.Diagnostics, diagnostic => diagnostic.Path.Contains("lupus-nephritis", StringComparison.Ordinal));
        Assert.All(compilation.Corpus!.Articles, article => Assert.Empty(article.BehindSections));
    }

    [Fact]
    public void When_one_side_changes_that_section_of_the_other_is_behind_until_it_is_recorded_again()
    {
        var recorded = Recorded(World.Draft.Files);
        var changed = With(recorded, EnglishPath, Text(recorded, EnglishPath).Replace("18 people", "18 women", StringComparison.Ordinal));

        var compilation = ContentCompiler.Compile(changed, Today);

        Assert.Equal(["cells"], ArticleOf(compilation, Language.Chinese).BehindSections);
        Assert.Empty(ArticleOf(compilation, Language.English).BehindSections);
        Assert.Contains(compilation.Diagnostics, diagnostic => diagnostic is { Code: "KB0605", Severity: Severity.Warning });
        Assert.Empty(ArticleOf(ContentCompiler.Compile(Recorded(changed), Today), Language.Chinese).BehindSections);
    }

    [Fact]
    public void Undoing_the_change_brings_the_pair_into_step_again()
    {
        var recorded = Recorded(World.Draft.Files);
        var english = Text(recorded, EnglishPath);
        var reflowed = With(recorded, EnglishPath, english.Replace("the kidneys are", "the\n  kidneys   are", StringComparison.Ordinal));
        Assert.NotEqual(Text(recorded, EnglishPath), Text(reflowed, EnglishPath));
        Assert.Empty(ArticleOf(ContentCompiler.Compile(reflowed, Today), Language.Chinese).BehindSections);
    }

    [Fact]
    public void A_concept_that_does_not_exist_is_not_recorded_and_the_nearest_is_named()
    {
        var recording = Pairs.Record(World.Draft.Files, ConceptId.Parse("lupus-nefritis"));
        Assert.Null(recording.ConceptFile);
        Assert.Equal(["No concept is called 'lupus-nefritis'. Did you mean 'lupus-nephritis'?"], recording.Diagnostics.Select(diagnostic => diagnostic.Message));
    }

    [Fact]
    public void A_pair_with_an_error_or_with_one_half_is_not_recorded()
    {
        Assert.Null(Pairs.Record(With(World.Draft.Files, EnglishPath, "no front matter"), Concept).ConceptFile);

        var half = Pairs.Record(ContentFiles.Of("content", World.Draft.Files.Files.Where(file => file.Path != EnglishPath)), Concept);
        Assert.Null(half.ConceptFile);
        Assert.Equal(["KB0302"], half.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    private static ContentFiles Recorded(ContentFiles files) => With(files, ConceptPath, TextOf(Pairs.Record(files, Concept)));

    private static Article ArticleOf(Compilation compilation, Language language) =>
        compilation.Corpus!.Articles.Single(article => article.Concept == Concept && article.Language == language);

    private static string TextOf(PairRecording recording) => Encoding.UTF8.GetString(Assert.IsType<ContentFile>(recording.ConceptFile).Bytes.Span);

    private static string Text(ContentFiles files, string path) => Encoding.UTF8.GetString(files.Files.Single(file => file.Path == path).Bytes.Span);

    private static ContentFiles With(ContentFiles files, string path, string text) =>
        ContentFiles.Of("content", files.Files.Where(file => file.Path != path).Append(new ContentFile(path, Encoding.UTF8.GetBytes(text))));
}
