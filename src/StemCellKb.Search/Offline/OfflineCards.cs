using StemCellKb.Model;

namespace StemCellKb.Search.Offline;

/// <summary>What results show of a concept.</summary>
/// <param name="Kind">Its place among the kinds of <see cref="OfflineRoot"/>.</param>
/// <param name="SummaryEn">The article's summary or the term's definition.</param>
/// <param name="Claims">The number of claims about it.</param>
/// <param name="SectionsEn">Anchor and heading of each.</param>
internal sealed record OfflineCard(string Id, int Kind, string En, string Zh, string SummaryEn, string SummaryZh, int Claims, IReadOnlyList<string[]> SectionsEn, IReadOnlyList<string[]> SectionsZh);

internal static class OfflineCards
{
    /// <summary>In the order of the concepts.</summary>
    public static IEnumerable<OfflineCard> Of(SearchEngine search, OfflineTexts texts) => search.Names.Concepts.Select((concept, i) => new OfflineCard(
        concept.Id.Value, OfflineShelf.PlaceOf(concept.Kind), concept.Name.English, concept.Name.Chinese, concept.Summary.English, concept.Summary.Chinese,
        concept.Words.Values.Sum(), texts.SectionsOf(i, Language.English), texts.SectionsOf(i, Language.Chinese)));
}
