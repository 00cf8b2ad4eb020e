using StemCellKb.Model;
using StemCellKb.Search;
using StemCellKb.Store.Reading;

namespace StemCellKb.Web.Pages.Shared;

/// <summary>One of several concepts, or none of them, in a form.</summary>
/// <param name="None">The words for none.</param>
/// <param name="Typed">What the address names, found or not.</param>
public sealed record ConceptChoice(string Name, string Label, IReadOnlyList<ConceptLink> Concepts, ConceptId? Chosen, string None, string? Typed = null)
{
    /// <summary>Nobody looks through more, and a form of thousands weighs a megabyte: then the name is typed.</summary>
    private const int MostListed = 300;

    public bool IsTyped => IsTypedAmong(Concepts);

    /// <summary>The words in the box: the name of what is chosen, or what was typed and is nothing.</summary>
    public string Words => Concepts.FirstOrDefault(concept => concept.Id == Chosen)?.Name ?? TypedText.Read(Typed);

    /// <summary>
    /// The concept that an address or a reader means: by id, or where names are typed, by its name, another of its names, or the beginning of one, in this order.
    /// Null for what is none of them.
    /// </summary>
    public static ConceptId? Find(IReadOnlyList<ConceptLink> among, string? typed)
    {
        if (ConceptId.TryParse(typed, out var id) && among.Any(concept => concept.Id == id))
            return id;
        if (!IsTypedAmong(among) || TypedText.Read(typed) is not { Length: > 0 } words)
            return null;
        return (among.FirstOrDefault(concept => IsSame(concept.Name))
            ?? among.FirstOrDefault(concept => IsSame(concept.OtherName) || IsSame(concept.Abbreviation))
            ?? among.FirstOrDefault(concept => Begins(concept.Name) || Begins(concept.OtherName)))?.Id;

        bool IsSame(string? name) => words.Equals(name, StringComparison.OrdinalIgnoreCase);

        bool Begins(string name) => name.StartsWith(words, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsTypedAmong(IReadOnlyCollection<ConceptLink> concepts) => concepts.Count > MostListed;
}
