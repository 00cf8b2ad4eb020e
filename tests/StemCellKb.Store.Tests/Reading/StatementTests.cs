using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Testing;

namespace StemCellKb.Store.Tests.Reading;

/// <summary>What a page costs in SQL does not grow with the knowledge base.</summary>
public sealed class StatementTests(ShippedDatabase shipped)
{
    private static readonly Corpus Corpus = ShippedContent.Corpus;

    public static TheoryData<string> PagesOfOneThing => ["article", "term", "claim", "reference", "identifier"];

    [Theory]
    [InlineData("article")]
    [InlineData("claim")]
    public void What_is_asked_for_most_is_read_by_statements_that_stay_prepared(string kind) =>
        Assert.All(ReadingsOf(kind), reading => Assert.Empty(StatementLog.Of(reading)));

    [Fact]
    public void Any_article_of_a_kind_is_found_without_EF_Core_and_none_where_there_are_none() => Assert.Empty(StatementLog.Of(() =>
    {
        Assert.Equal(ConceptKind.Disease, shipped.Database.Articles.FindAny(Language.Chinese, ConceptKind.Disease)!.Facts.Concept.Kind);
        Assert.Null(shipped.Database.Articles.FindAny(Language.English, ConceptKind.Term));
    }));

    [Fact]
    public void No_statement_that_stays_prepared_reads_through_a_table()
    {
        using var connection = shipped.OpenAsIfLarge();
        Assert.All(PageStatements.Sql, sql => Assert.Empty(new StatementLog.Statement(sql, [("?1", "psoriasis"), ("?2", "en")]).TablesReadThrough(connection)));
    }

    [Fact]
    public void Lists_are_read_in_as_many_statements_however_long_they_are()
    {
        Assert.All(ConceptKind.All, kind => Assert.Equal(2, StatementsOf(database => database.Indexes.List(Language.Chinese, kind))));
        Assert.Equal(1, StatementsOf(database => database.Evidence.ListClaims(Language.English, Corpus.Claims.Select(claim => claim.Id))));
        Assert.Equal(1 + (2 * 6), StatementsOf(database => database.Evidence.ListNewest(Language.English, 6, 5)));
        Assert.Equal(1, StatementsOf(database => database.References.List()));
        Assert.Equal(1, StatementsOf(database => database.Evidence.ListApprovals(Language.English)));
    }

    [Fact]
    public void A_work_is_named_without_reading_the_claims_that_rest_on_it()
    {
        var origin = Corpus.Claims.Select(claim => claim.Origin).OfType<ReferenceKey>().CountBy(key => key).MaxBy(claims => claims.Value).Key;
        Assert.Equal(0, StatementsOf(database => Assert.Equal(origin, database.References.FindWork(origin)!.Key)));
    }

    [Theory]
    [MemberData(nameof(PagesOfOneThing))]
    public void No_page_of_one_thing_reads_through_a_table(string kind)
    {
        using var connection = shipped.OpenAsIfLarge();
        var scans =
            from reading in ReadingsOf(kind)
            from statement in StatementLog.Of(reading)
            from table in statement.TablesReadThrough(connection)
            select $"{table} in\n{statement.Sql}";
        Assert.Empty(scans.Distinct());
    }

    /// <summary>A share: pages of one kind are read alike.</summary>
    private IEnumerable<Action> ReadingsOf(string kind)
    {
        var database = shipped.Database;
        return TestExtent.ShareOfTheDay([.. kind switch
        {
            "article" => Corpus.Articles.Select<Article, Action>(article => () =>
                Assert.NotNull(database.Articles.Find(article.Language, Corpus.Concepts.Single(concept => concept.Id == article.Concept).Kind, article.Concept))),
            "term" => Corpus.Concepts.Where(concept => concept.Kind == ConceptKind.Term).Select<Concept, Action>(term => () =>
                Assert.NotNull(database.Articles.FindTerm(Language.Chinese, term.Id))),
            "claim" => Corpus.Claims.Select<Claim, Action>(claim => () => 
            {
                Assert.NotNull(database.Evidence.FindClaim(Language.English, claim.Id));
                database.Evidence.FindNeighbours(claim.Id, claim.Concepts.First());
            }),
            "reference" => Corpus.References.Select<Reference, Action>(work => () => Assert.NotNull(database.References.Find(Language.Chinese, database.References.FindWork(work.Key)!))),
            _ => Corpus.Concepts.SelectMany(concept => concept.Identifiers).Select<Identifier, Action>(identifier => () =>
                Assert.NotNull(database.Indexes.Find(Language.English, identifier.Value))),
        }], 30);
    }

    /// <summary>Of a build that nobody has read from before.</summary>
    private int StatementsOf(Action<KbDatabase> read)
    {
        var database = KbDatabase.TryOpen(shipped.Database.Path)!;
        try
        {
            return StatementLog.Of(() => read(database)).Count;
        }
        finally
        {
            database.Close();
        }
    }
}
