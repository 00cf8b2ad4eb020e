using StemCellKb.Model;
using StemCellKb.Search;

namespace StemCellKb.Web.Variants;

/// <summary>
/// Search for readers of a variant. The index folds every script into one, and knows the regional names of concepts; a region's other words
/// (腎絲球 for 肾小球) are put into the words of the texts only where nothing was found, since many mean more than the one word they stand for.
/// </summary>
internal static class VariantSearch
{
    public static SearchResults Search(this VariantText? variant, SearchEngine engine, SearchRequest request)
    {
        var results = engine.Search(request);
        return variant is not null && results is { Concepts.Count: 0, Hits.Count: 0 } && variant.InWordsOfTexts(request.Query) is { } query && query != request.Query
            ? engine.Search(request with { Query = query }) with { Query = request.Query }
            : results;
    }

    public static IReadOnlyList<Suggestion> Suggest(this VariantText variant, SearchEngine engine, string query)
    {
        var suggestions = engine.Suggest(query, Language.Chinese);
        if (suggestions.Count == 0)
            suggestions = engine.Suggest(variant.InWordsOfTexts(query), Language.Chinese);
        return [.. suggestions.Select(each => each with
        {
            Name = variant.Convert(each.Name),
            Matched = variant.Convert(each.Matched),
            Url = SiteUrls.InVariant(variant.Variant, each.Url) ?? each.Url,
        })];
    }
}
