using Microsoft.Data.Sqlite;
using StemCellKb.Model;
using StemCellKb.Search.Answering;
using StemCellKb.Search.Effects;
using StemCellKb.Search.FullText;
using StemCellKb.Search.Names;
using StemCellKb.Search.Resolving;
using StemCellKb.Search.Statements;
using StemCellKb.Search.Text;

namespace StemCellKb.Search;

/// <summary>
/// Search over one finished build. <see cref="Warm"/>, or else the first query, loads names and filters into memory; texts stay in the database.
/// Immutable and thread-safe. No query is an error: unreadable ones find nothing.
/// </summary>
public sealed class SearchEngine
{
    private const int RememberedResults = 500;

    private readonly Func<SqliteConnection> connect;
    private readonly OnceLoaded<SearchMemory> memory;
    private readonly Lazy<EffectAnswers> effects;
    private readonly BoundedCache<string, SearchResults> remembered = new(RememberedResults);

    /// <param name="connect">Opens a pooled read-only connection; each search opens and closes its own.</param>
    /// <param name="network">Reads the effects of the build.</param>
    public SearchEngine(Func<SqliteConnection> connect, Func<EffectNetwork> network)
    {
        this.connect = connect;
        memory = new(() => SearchMemory.Load(connect));
        effects = new(() => new EffectAnswers(network(), memory.Value), LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>Loads what the first query would otherwise have to load.</summary>
    public void Warm()
    {
        memory.Value.Frequencies.Warm();
        _ = effects.Value;
    }

    /// <summary>Concept names by id, for labelling facet values.</summary>
    public IReadOnlyDictionary<string, Localized<string>> ConceptNames => memory.Value.ConceptNames;

    internal NameIndex Names => memory.Value.Names;

    /// <summary>The ids of the concepts a query means, best first.</summary>
    internal IReadOnlyList<string> ConceptsOf(string query) =>
        [.. memory.Value.Resolver.Resolve(new QueryText(query)).Matches.Select(match => Names.Concepts[match.Concept].Id.Value)];

    /// <summary>What a sentence names and says, for setting statements beside claims.</summary>
    internal StatementText ReadStatement(string sentence) => new StatementReader(memory.Value.Names, memory.Value.Resolver, memory.Value.Frequencies).Read(sentence);

    /// <summary>The claims whose words are most like a sentence's. Nothing of the sentence is remembered.</summary>
    internal IReadOnlyList<string> ClaimsLike(string sentence, int most)
    {
        var query = new QueryText(StatementReader.TopicOf(sentence));
        var plan = memory.Value.Planner.Plan(query, memory.Value.Resolver.Resolve(query));
        using var index = new FullTextIndex(connect(), memory.Value.Documents);
        return new RecordHits(index, memory.Value.Frequencies, Language.English).FirstClaims(plan, most);
    }

    /// <summary>Every text of the index, for the copy a browser searches.</summary>
    internal IEnumerable<(int Concept, Language Language, DocumentHead Head, IReadOnlyList<IndexedSection> Sections)> EachText()
    {
        using var index = new FullTextIndex(connect(), memory.Value.Documents);
        var documents = memory.Value.Documents;
        for (var concept = 0; concept < Names.Concepts.Count; concept++)
        {
            var own = documents.DocumentsOf(concept);
            var (heads, sections) = (index.Heads(own), index.Sections(own));
            foreach (var document in own)
                yield return (concept, documents.IsIn(document, Language.English) ? Language.English : Language.Chinese, heads[document], [.. sections[document]]);
        }
    }

    internal SqliteConnection Connect() => connect();

    public SearchResults Search(SearchRequest request)
    {
        var query = new QueryText(request.Query);
        var page = Math.Clamp(request.Page, 1, SearchRequest.MostPages);
        var key = string.Join('\n', FacetGroup.All.Select(group => string.Concat(request.Facets[group].Select(value => $"{value.Length}:{value}"))).Append($"{page} {request.Language.Code} {request.Exact} {query.Text}"));
        if (remembered.TryGet(key, out var results))
            return results;
        results = Answer(query, request with { Page = page });
        remembered.Put(key, results);
        return results;
    }

    /// <summary>At most eight concepts whose names begin as typed, for the list under a search box. Uses memory only.</summary>
    public IReadOnlyList<Suggestion> Suggest(string query, Language language) => memory.Value.Suggestions.For(new QueryText(query), language, Weights.Names.MostSuggestions);

    private SearchResults Answer(QueryText query, SearchRequest request)
    {
        var resolution = memory.Value.Resolver.Resolve(query);
        if (request.Exact)
            resolution = resolution.AsTyped(query);
        var plan = memory.Value.Planner.Plan(query, resolution, corrects: !request.Exact);
        using var index = new FullTextIndex(connect(), memory.Value.Documents);
        var terms = new QueryMatcher(plan, memory.Value.Frequencies);
        var found = memory.Value.Finder.Find(index, plan, terms, request);
        var records = new RecordHits(index, memory.Value.Frequencies, request.Language).Find(plan);
        return new SearchResults
        {
            Query = query.Text,
            Language = request.Language.Code,
            Page = request.Page,
            PageSize = SearchRequest.PageSize,
            Total = found.Total,
            DidYouMean = plan.DidYouMean,
            CloseMatches = found.CloseMatches,
            Concepts = [.. resolution.Matches.Select(match => CardOf(match, request.Language))],
            Effects = effects.Value.Of(query, resolution, request.Language),
            Hits = new PageHits(memory.Value, index, terms, request.Language).Of(found.Pages),
            Pages = records.Pages,
            Claims = records.Claims,
            References = records.References,
            Facets = found.Facets,
        };
    }

    private ConceptHit CardOf(ConceptMatch match, Language language)
    {
        var concept = memory.Value.Names.Concepts[match.Concept];
        return new ConceptHit
        {
            Id = concept.Id.Value,
            Kind = concept.Kind.Word,
            Name = concept.Name[language],
            OtherName = concept.Name[language.Other],
            Matched = match.Name.Role == NameRole.Word ? null : match.Name.Text,
            Summary = concept.Summary[language],
            Url = SiteUrls.Concept(language, concept.Kind, concept.Id),
            Evidence = concept.Words,
        };
    }
}
