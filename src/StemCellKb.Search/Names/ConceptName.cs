using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using StemCellKb.Model;
using StemCellKb.Search.Text;

namespace StemCellKb.Search.Names;

/// <summary>The role of a name, best first.</summary>
internal enum NameRole
{
    Preferred,
    Abbreviation,
    Synonym,

    /// <summary>A word people type that is not a name: searched, never shown.</summary>
    Word,

    /// <summary>A number in a public vocabulary: matched only as a whole and exactly.</summary>
    Identifier,
}

/// <summary>One name of a concept, tokenized by the analyzer.</summary>
/// <param name="Concept">Index of the concept in <see cref="NameIndex.Concepts"/>.</param>
/// <param name="Ambiguous">Also means something else.</param>
/// <param name="Key">See <see cref="Analyzer.Key(IReadOnlyList{Atom})"/>.</param>
/// <param name="Readings">Pinyin, one syllable per atom; empty for a name without Chinese.</param>
internal sealed record ConceptName(
    int Concept, Language Language, string Text, NameRole Role, bool Ambiguous, string Key, IReadOnlyList<Atom> Atoms, IReadOnlyList<string[]> Readings)
{
    public bool IsHan => Readings.Count > 0;

    /// <summary>See <see cref="EditDistance.LettersOf"/>.</summary>
    public Vector256<byte> Letters { get; } = EditDistance.LettersOf(Key);

    /// <summary>Can replace another name of the concept in full-text queries, because it means this concept alone.</summary>
    public bool Expands => !Ambiguous && Role is not (NameRole.Word or NameRole.Identifier) && Key.Length >= (IsHan ? 2 : 3);

    /// <summary>Reference equality: names are compared by the thousand.</summary>
    public bool Equals(ConceptName? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}

/// <summary>What search shows of a concept.</summary>
/// <param name="Summary">The article's summary or the term's definition; from the other language if this one has none.</param>
/// <param name="Words">Claims about the concept, by word.</param>
/// <param name="Mentions">Sections that link to it and claims about it.</param>
internal sealed record SearchConcept(
    ConceptId Id, ConceptKind Kind, Localized<string> Name, Localized<string> Summary, IReadOnlyDictionary<string, int> Words, int Mentions);
