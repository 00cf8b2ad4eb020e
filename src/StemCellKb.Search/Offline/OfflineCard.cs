using StemCellKb.Model;
using StemCellKb.Search.FullText;

namespace StemCellKb.Search.Offline;

/// <summary>What results in one language show of a concept.</summary>
/// <param name="Kind">Its place among the kinds of <see cref="OfflineRoot"/>.</param>
/// <param name="Summary">The article's summary or the term's definition.</param>
/// <param name="Claims">The number of claims about it.</param>
/// <param name="Names">Others, which a passage may hold instead of what was typed.</param>
/// <param name="Sections">Anchor and heading of each.</param>
internal sealed record OfflineCard(string Id, int Kind, string Name, string OtherName, string Summary, int Claims, IReadOnlyList<string> Names, IReadOnlyList<string[]> Sections)
{
    /// <summary>In the order of the concepts.</summary>
    public static IEnumerable<OfflineCard> Of(SearchEngine search, OfflineTexts texts, Language language) => search.Names.Concepts.Select((concept, i) => new OfflineCard(
        concept.Id.Value, OfflineShelf.PlaceOf(concept.Kind), concept.Name[language], concept.Name[language.Other], concept.Summary[language],
        concept.Words.Values.Sum(), [.. QueryPlanner.Others(search.Names.ConceptNames[i]).Take(QueryPlanner.MostExpansions).Select(name => name.Text)], texts.SectionsOf(i, language)));
}
