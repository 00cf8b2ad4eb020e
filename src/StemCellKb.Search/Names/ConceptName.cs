using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using StemCellKb.Model;
using StemCellKb.Search.Text;

namespace StemCellKb.Search.Names;

/// <summary>How a name stands to its concept, best first.</summary>
internal enum NameRole
{
    Preferred,
    Abbreviation,
    Synonym,

    /// <summary>A word people type that is no name: found, never shown.</summary>
    Word,

    /// <summary>Its number in a public vocabulary: met only whole, to the letter.</summary>
    Identifier,
}

/// <summary>One name of a concept, read by the analyzer.</summary>
/// <param name="Concept">Index of the concept in <see cref="NameIndex.Concepts"/>.</param>
/// <param name="Ambiguous">Also means something else.</param>
/// <param name="Key">See <see cref="Analyzer.Key(IReadOnlyList{Atom})"/>.</param>
/// <param name="Readings">Pinyin, one syllable for each atom; empty for a name without Chinese.</param>
internal sealed record ConceptName(
    int Concept, Language Language, string Text, NameRole Role, bool Ambiguous, string Key, IReadOnlyList<Atom> Atoms, IReadOnlyList<string[]> Readings)
{
    public bool IsHan => Readings.Count > 0;

    /// <summary>See <see cref="EditDistance.LettersOf"/>.</summary>
    public Vector256<byte> Letters { get; } = EditDistance.LettersOf(Key);

    /// <summary>May be searched for in texts in place of another name of the concept: means this concept alone.</summary>
    public bool Expands => !Ambiguous && Role is not (NameRole.Word or NameRole.Identifier) && Key.Length >= (IsHan ? 2 : 3);

    /// <summary>Each is itself: names are compared by the thousand.</summary>
    public bool Equals(ConceptName? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}

/// <summary>A concept as search shows it.</summary>
/// <param name="Summary">Of the article, or the definition of a term; where a language has none, the other's.</param>
/// <param name="Verdicts">Claims about the concept by the word their evidence adds up to.</param>
/// <param name="Mentions">Sections that link to it and claims about it.</param>
internal sealed record SearchConcept(
    ConceptId Id, ConceptKind Kind, LocalizedText Name, LocalizedText Summary, IReadOnlyDictionary<string, int> Verdicts, int Mentions);
