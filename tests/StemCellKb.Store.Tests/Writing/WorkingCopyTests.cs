using StemCellKb.Model;
using StemCellKb.Search;
using StemCellKb.Store.Writing;
using StemCellKb.Testing;

namespace StemCellKb.Store.Tests.Writing;

/// <summary>A copy in which articles are exchanged holds what a new build would hold.</summary>
public sealed class WorkingCopyTests : IDisposable
{
    private static readonly Corpus Shipped = ShippedContent.Corpus;

    private readonly TemporaryFolder folder = new();
    private readonly KbDatabase build;

    public WorkingCopyTests(ShippedDatabase shipped)
    {
        File.Copy(shipped.Database.Path, folder["kb-shipped.db"]);
        build = KbDatabase.TryOpen(folder["kb-shipped.db"])!;
    }

    public void Dispose() => folder.Dispose();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(TestExtent.Seed, TestExtent.Times(1))];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void After_any_exchanges_every_table_and_the_index_are_those_of_a_new_build(int seed)
    {
        var random = new Random(seed);
        var articles = Shipped.Articles.ToList();
        using var copy = WorkingCopy.Of(build);
        var concepts = Shipped.Concepts.ToDictionary(concept => concept.Id);
        KbDatabase? database = null;
        for (var run = 0; run < 12; run++)
        {
            List<(Concept, Article)> edited = [];
            foreach (var i in Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(articles.Count)).Distinct())
            {
                articles[i] = Edited(articles[i], Shipped.Articles[random.Next(articles.Count)], random);
                edited.Add((concepts[articles[i].Concept], articles[i]));
            }
            database = copy.Exchange(edited, $"edit-{run}", $"print-{run}");
            Assert.Equal($"edit-{run}", database.BuildId);
        }

        CorpusWriter.Write(Shipped with { Articles = articles, Fingerprint = "print-11" }, "edit-11", folder["kb-anew.db"], TestContext.Current.CancellationToken);
        Assert.Equal("", DatabaseDump.Difference(DatabaseDump.Of(folder["kb-anew.db"]), DatabaseDump.Of(database!.Path)));
    }

    [Fact]
    public void Exchanged_words_are_found_and_those_they_replaced_are_not()
    {
        using var copy = WorkingCopy.Of(build);
        var article = Shipped.Articles.First(each => each.Language == Language.English);
        var concept = Shipped.Concepts.Single(each => each.Id == article.Concept);
        KbDatabase Exchanged(string word) => copy.Exchange(
            [(concept, article with { Sections = [article.Sections[0] with { PlainText = $"Once {word} always {word}." }, .. article.Sections.Skip(1)] })], word, word);
        static int Found(KbDatabase database, string word) => database.Search.Search(new SearchRequest(word, Language.English, FacetSelection.None)).Total;

        Assert.Equal(1, Found(Exchanged("quorvexil"), "quorvexil"));
        var second = Exchanged("zimblatrone");
        Assert.Equal((0, 1), (Found(second, "quorvexil"), Found(second, "zimblatrone")));
    }

    [Fact]
    public void The_build_it_is_a_copy_of_stays_as_it_is_and_the_copy_goes_when_it_is_closed()
    {
        var before = File.ReadAllBytes(build.Path);
        using (var copy = WorkingCopy.Of(build))
        {
            var article = Shipped.Articles[0];
            copy.Exchange([(Shipped.Concepts.Single(each => each.Id == article.Concept), article with { Title = "Another title" })], "other", "other");
        }
        Assert.Equal([build.Path], Directory.GetFiles(folder.Path));
        Assert.Equal(before, File.ReadAllBytes(build.Path));
    }

    [Fact]
    public void A_copy_of_the_copy_is_edited_while_the_first_is_read_as_it_was()
    {
        using var first = WorkingCopy.Of(build);
        var article = Shipped.Articles[0];
        var concept = Shipped.Concepts.Single(each => each.Id == article.Concept);
        var read = first.Exchange([(concept, article with { Title = "First title" })], "first", "first");
        using var second = first.Again();
        var edited = second.Exchange([(concept, article with { Title = "Second title" })], "second", "second");

        string TitleIn(KbDatabase database) => database.Articles.Find(article.Language, concept.Kind, concept.Id)!.Title;
        Assert.Equal(("First title", "Second title"), (TitleIn(read), TitleIn(edited)));
        Assert.True(second.IsFileOf(edited));
        Assert.False(second.IsFileOf(read));
    }

    /// <summary>With another title, summary, texts, links or works, or fewer sections.</summary>
    private static Article Edited(Article article, Article other, Random random) => random.Next(5) switch
    {
        0 => article with { Title = article.Title + " " + other.Title, Summary = other.Summary },
        1 => article with { CrossLinks = [.. other.CrossLinks.Take(5)], Citations = [.. other.Citations] },
        2 => article with { Sections = [.. article.Sections.Skip(1)], BehindSections = [article.Sections[0].Anchor] },
        3 => article with { Sections = [.. other.Sections] },
        _ => article with { CrossLinks = [] },
    };
}
