using Microsoft.Data.Sqlite;
using StemCellKb.Model;
using StemCellKb.Search.FullText;
using StemCellKb.Search.Names;
using StemCellKb.Search.Resolving;

namespace StemCellKb.Search.Answering;

/// <summary>What search keeps of a build in memory, and the parts built on it.</summary>
internal sealed record SearchMemory(
    NameIndex Names,
    DocumentTable Documents,
    TermFrequencies Frequencies,
    ConceptResolver Resolver,
    QueryPlanner Planner,
    PageFinder Finder,
    Suggestions Suggestions,
    IReadOnlyDictionary<string, Localized<string>> ConceptNames)
{
    public static SearchMemory Load(Func<SqliteConnection> connect)
    {
        using var connection = connect();
        var (names, documents, facets) = SearchIndexReader.Read(connection);
        var frequencies = new TermFrequencies(connect, documents.Count);
        return new SearchMemory(
            names, documents, frequencies,
            new ConceptResolver(names, frequencies.Of),
            new QueryPlanner(names, frequencies),
            new PageFinder(names, documents, facets, frequencies, new Reranking(documents, facets, names)),
            new Suggestions(names),
            names.Concepts.ToDictionary(concept => concept.Id.Value, concept => concept.Name));
    }
}
