using Microsoft.Data.Sqlite;
using StemCellKb.Model;
using StemCellKb.Search.FullText;
using StemCellKb.Store.Documents;

namespace StemCellKb.Store.Reading;

/// <summary>
/// What every page is made of, by key, on a connection of its own whose statements stay prepared: EF Core would have each translated,
/// prepared and parsed again. Disposing gives it back for the next page.
/// </summary>
internal sealed class PageStatements : IDisposable
{
    private const string ConceptById = "SELECT kind, group_id, reviewed, label, document, file, line FROM concepts WHERE id = ?1";

    private const string ArticlesOf = "SELECT id, language, title, summary, document FROM articles WHERE concept_id = ?1";

    private const string SectionsOf = "SELECT anchor, level, heading, html, markdown FROM sections WHERE article_id = CAST(?1 AS INTEGER) ORDER BY ordinal";

    private const string LinksOf = "SELECT source_id, target_id FROM cross_links WHERE source_id = ?1 UNION SELECT source_id, target_id FROM cross_links WHERE target_id = ?1";

    private const string ClaimById = "SELECT document FROM claims WHERE id = ?1";

    private const string ClaimsByConcept = "SELECT claims.id FROM claim_concepts JOIN claims ON claims.id = claim_concepts.claim_id WHERE claim_concepts.concept_id = ?1 ORDER BY claims.ordinal";

    private const string EffectsByConcept = "SELECT claims.id FROM effect_concepts JOIN claims ON claims.id = effect_concepts.claim_id WHERE effect_concepts.concept_id = ?1 ORDER BY claims.ordinal";

    private const string HeadById = """
        SELECT kind, group_id, label, coalesce(
            (SELECT summary FROM articles WHERE concept_id = concepts.id AND language = ?2),
            (SELECT summary FROM articles WHERE concept_id = concepts.id LIMIT 1))
        FROM concepts WHERE id = ?1
        """;

    private const string WorkByKey = "SELECT document FROM works WHERE key = ?1";

    private readonly KbContexts home;
    private readonly SqliteConnection connection;
    private readonly SelectStatement concept;
    private readonly SelectStatement pair;
    private readonly SelectStatement sections;
    private readonly SelectStatement links;
    private readonly SelectStatement claim;
    private readonly SelectStatement claims;
    private readonly SelectStatement effects;
    private readonly SelectStatement head;
    private readonly SelectStatement work;

    public PageStatements(KbContexts home, string connectionString)
    {
        this.home = home;
        connection = new SqliteConnection(connectionString);
        connection.Open();
        try
        {
            concept = new(connection, ConceptById);
            pair = new(connection, ArticlesOf);
            sections = new(connection, SectionsOf);
            links = new(connection, LinksOf);
            claim = new(connection, ClaimById);
            claims = new(connection, ClaimsByConcept);
            effects = new(connection, EffectsByConcept);
            head = new(connection, HeadById);
            work = new(connection, WorkByKey);
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Sql => [ConceptById, ArticlesOf, SectionsOf, LinksOf, ClaimById, ClaimsByConcept, EffectsByConcept, HeadById, WorkByKey];

    /// <summary>What pages have shown lately; replaced when the file has been edited.</summary>
    public required ShownLately Shown { get; set; }

    public ConceptRow? Concept(string id) => concept.First(
        row => new ConceptRow
        {
            Id = id,
            Kind = row.Text(0),
            GroupId = row.TextOrNull(1),
            Reviewed = row.TextOrNull(2),
            Label = DocumentJson.Read<Localized<ConceptLabel>>(row.Bytes(3)),
            Document = DocumentJson.Read<ConceptDocument>(row.Bytes(4)),
            File = row.TextOrNull(5),
            Line = row.Number(6),
        },
        id);

    /// <summary>The articles of a concept, one in each language at most.</summary>
    public List<ArticleRow> Articles(string concept) => pair.All(
        row => new ArticleRow
        {
            Id = row.Number(0),
            ConceptId = concept,
            Language = row.Text(1),
            Title = row.Text(2),
            Summary = row.Text(3),
            Document = DocumentJson.Read<ArticleDocument>(row.Bytes(4)),
        },
        concept);

    public List<SectionText> Sections(int article) => sections.All(
        row => new SectionText(row.Text(0), row.Number(1), row.Text(2), row.Text(3), row.Text(4)), article.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The links of articles from a concept and to it, each pair once.</summary>
    public List<(string Source, string Target)> Links(string concept) => links.All(row => (row.Text(0), row.Text(1)), concept);

    public Claim? Claim(ClaimId id) => Lately(Shown.Claims, id, () => claim.First(row => DocumentJson.Read<Claim>(row.Bytes(0)), id.Value));

    /// <summary>In the order written.</summary>
    public List<ClaimId> ClaimsAbout(ConceptId concept) => Lately(Shown.ClaimsAbout, concept, () => claims.All(row => ClaimId.Parse(row.Text(0)), concept.Value))!;

    /// <summary>The claims of effects that have to do with the concept, in the order written.</summary>
    public List<ClaimId> EffectsAbout(ConceptId concept) => effects.All(row => ClaimId.Parse(row.Text(0)), concept.Value);

    /// <summary>The effect that a claim states.</summary>
    public EffectEdge? Effect(ClaimId id) => Lately(Shown.Effects, id, () => Claim(id) is { } stated ? EffectEdge.Of(stated) : null);

    /// <param name="language">Of the summary, where there is one.</param>
    public ConceptHead? Head(string id, Language language) => Lately(
        Shown.Heads,
        (id, language.Code),
        () => head.First(row => new ConceptHead(id, row.Text(0), row.TextOrNull(1), DocumentJson.Read<Localized<ConceptLabel>>(row.Bytes(2)), row.TextOrNull(3)), id, language.Code));

    public Reference? Work(ReferenceKey key) => Lately(Shown.Works, key, () => work.First(row => DocumentJson.Read<Reference>(row.Bytes(0)), key.Value));

    /// <summary>An article with all that stands around it: its figures and other forms are asked for one after another.</summary>
    public ArticlePage? Article(Language language, ConceptId concept, Func<ArticlePage?> read) => Lately(Shown.Articles, (language.Code, concept), read);

    /// <summary>Every row of a statement that is not asked again.</summary>
    public List<T> Once<T>(string sql, Func<SelectStatement, T> read, params ReadOnlySpan<string> values)
    {
        using var statement = new SelectStatement(connection, sql);
        return statement.All(read, values);
    }

    /// <summary>What is there is read once while pages go on showing it.</summary>
    private static TValue? Lately<TKey, TValue>(BoundedCache<TKey, TValue> cache, TKey key, Func<TValue?> read) where TKey : notnull where TValue : class
    {
        if (cache.TryGet(key, out var shown))
            return shown;
        var found = read();
        if (found is not null)
            cache.Put(key, found);
        return found;
    }

    public void Dispose() => home.TakeBack(this);

    public void Close()
    {
        foreach (var statement in (ReadOnlySpan<SelectStatement>)[concept, pair, sections, links, claim, claims, effects, head, work])
            statement.Dispose();
        connection.Dispose();
    }
}

/// <summary>What pages have shown lately: the same works and concepts stand on many. Some megabytes.</summary>
internal sealed class ShownLately
{
    /// <summary>By language. Large ones take a megabyte and more.</summary>
    public BoundedCache<(string Language, ConceptId Id), ArticlePage> Articles { get; } = new(Math.Max(6, Environment.ProcessorCount));

    public BoundedCache<ReferenceKey, Reference> Works { get; } = new(2_000);

    /// <summary>A page and its other language and forms show the same ones.</summary>
    public BoundedCache<ClaimId, Claim> Claims { get; } = new(400);

    public BoundedCache<ClaimId, EffectEdge> Effects { get; } = new(400);

    public BoundedCache<ConceptId, List<ClaimId>> ClaimsAbout { get; } = new(200);

    /// <summary>By id and language of the summary.</summary>
    public BoundedCache<(string Id, string Language), ConceptHead> Heads { get; } = new(4_000);
}
