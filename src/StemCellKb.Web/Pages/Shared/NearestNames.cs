using StemCellKb.Model;
using StemCellKb.Search;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Pages.Shared;

/// <summary>Names like words that found nothing.</summary>
internal static class NearestNames
{
    private const int Most = 6;

    /// <summary>Those like the whole phrase; failing that, like one of its words.</summary>
    public static IReadOnlyList<Suggestion> Of(SearchEngine engine, Language language, IEnumerable<string> phrases) =>
        [.. phrases.SelectMany(phrase => Of(engine, language, phrase).Take(Most)).DistinctBy(near => near.Id).Take(2 * Most)];

    private static IEnumerable<Suggestion> Of(SearchEngine engine, Language language, string phrase)
    {
        var whole = engine.Suggest(phrase, language);
        return whole.Count > 0 ? whole : phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => engine.Suggest(word, language));
    }
}

/// <summary>What is offered where a page was not found or nothing was searched for.</summary>
/// <param name="Words">In the field.</param>
/// <param name="NearestTitle">Above the names that are similar.</param>
public sealed record SearchHelp(UiText Text, string Words, string NearestTitle, IReadOnlyList<Suggestion> Nearest, IReadOnlyList<ConceptEntry> Diseases, bool HasFocus = false);
