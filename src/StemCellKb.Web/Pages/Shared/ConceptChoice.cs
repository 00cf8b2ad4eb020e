using StemCellKb.Model;
using StemCellKb.Search;
using StemCellKb.Store;
using StemCellKb.Store.Reading;

namespace StemCellKb.Web.Pages.Shared;

/// <summary>One of several concepts, or none of them, in a form.</summary>
/// <param name="None">The words for none.</param>
public sealed record ConceptChoice(string Name, string Label, IReadOnlyList<ConceptLink> Concepts, ConceptId? Chosen, string None)
{
    /// <summary>Nobody looks through more, and a form of thousands weighs a megabyte: then the name is typed.</summary>
    private const int MostListed = 300;

    public bool IsTyped => IsTypedAmong(Concepts);

    public string ChosenName => Concepts.FirstOrDefault(concept => concept.Id == Chosen)?.Name ?? "";

    /// <summary>The concept that an address or a reader means: by id, or where names are typed, by a name or the beginning of one. Null for what is none of them.</summary>
    public static ConceptId? Find(KbDatabase database, Language language, IReadOnlyList<ConceptLink> among, string? typed)
    {
        if (ConceptId.TryParse(typed, out var id) && among.Any(concept => concept.Id == id))
            return id;
        if (!IsTypedAmong(among) || TypedText.Read(typed) is not { Length: > 0 } words)
            return null;
        return among.FirstOrDefault(concept => new[] { concept.Name, concept.OtherName, concept.Abbreviation }.Contains(words, StringComparer.OrdinalIgnoreCase))?.Id
            ?? database.Search.Suggest(words, language).Select(suggestion => among.FirstOrDefault(concept => concept.Id.Value == suggestion.Id)?.Id).FirstOrDefault(found => found is not null);
    }

    private static bool IsTypedAmong(IReadOnlyCollection<ConceptLink> concepts) => concepts.Count > MostListed;
}
