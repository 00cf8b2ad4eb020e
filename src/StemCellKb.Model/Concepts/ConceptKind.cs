using System.Diagnostics.CodeAnalysis;

namespace StemCellKb.Model;

/// <summary>What a concept is. A closed type: compare by reference, never by text.</summary>
public sealed class ConceptKind
{
    public static readonly ConceptKind Disease = new(0, "disease", "diseases", "MedicalCondition") { HasArticles = true, IsSubject = true };
    public static readonly ConceptKind CellType = new(1, "cell-type", "cell-types", "MedicalTherapy") { HasArticles = true, IsSubject = true };
    public static readonly ConceptKind Mechanism = new(2, "mechanism", "mechanisms", "DefinedTerm") { HasArticles = true, IsSubject = true };
    public static readonly ConceptKind Topic = new(3, "topic", "topics", "DefinedTerm") { HasArticles = true };

    /// <summary>A glossary entry: names and a short definition, no article.</summary>
    public static readonly ConceptKind Term = new(4, "term", "glossary", "DefinedTerm");

    /// <summary>In the order in which kinds are listed.</summary>
    public static readonly IReadOnlyList<ConceptKind> All = [Disease, CellType, Mechanism, Topic, Term];

    /// <summary>The kinds that have an article pair of their own.</summary>
    public static readonly IReadOnlyList<ConceptKind> WithArticles = [.. All.Where(kind => kind.HasArticles)];

    private readonly int place;

    private ConceptKind(int place, string word, string folder, string schemaType) => (this.place, Word, Folder, SchemaType) = (place, word, folder, schemaType);

    /// <summary>The word in JSON, queries, commands, style sheets and names of icons: <c>cell-type</c>.</summary>
    public string Word { get; }

    /// <summary>The folder in content and addresses: <c>cell-types</c>, <c>glossary</c>.</summary>
    public string Folder { get; }

    /// <summary>The schema.org type.</summary>
    public string SchemaType { get; }

    public bool HasArticles { get; private init; }

    /// <summary>Claims can be about it, and search filters by it.</summary>
    public bool IsSubject { get; private init; }

    /// <summary>A value for each kind. A new kind adds a parameter, so the compiler finds every list.</summary>
    public static Func<ConceptKind, T> Each<T>(T disease, T cellType, T mechanism, T topic, T term)
    {
        T[] values = [disease, cellType, mechanism, topic, term];
        return kind => values[kind.place];
    }

    public static bool TryParseWord([NotNullWhen(true)] string? word, [MaybeNullWhen(false)] out ConceptKind kind)
    {
        kind = All.FirstOrDefault(candidate => candidate.Word == word);
        return kind is not null;
    }

    /// <exception cref="FormatException">The word is not known, e.g. in a file written by another version.</exception>
    public static ConceptKind ParseWord(string word) => TryParseWord(word, out var kind) ? kind : throw new FormatException($"'{word}' is no kind of concept.");

    public static bool TryParseFolder([NotNullWhen(true)] string? folder, [MaybeNullWhen(false)] out ConceptKind kind)
    {
        kind = All.FirstOrDefault(candidate => candidate.Folder == folder);
        return kind is not null;
    }

    public override string ToString() => Word;
}
