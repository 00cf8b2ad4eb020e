using System.Diagnostics.CodeAnalysis;

namespace StemCellKb.Model;

/// <summary>What a concept is. The order is the order in which kinds are listed.</summary>
public enum ConceptKind
{
    Disease,
    CellType,
    Mechanism,
    Topic,

    /// <summary>A glossary entry: names and a short definition, no article.</summary>
    Term,
}

/// <summary>The two written forms of a kind: the word (in JSON, queries, commands) and the folder (in content and addresses).</summary>
public static class ConceptKinds
{
    public static readonly IReadOnlyList<ConceptKind> All =
        [ConceptKind.Disease, ConceptKind.CellType, ConceptKind.Mechanism, ConceptKind.Topic, ConceptKind.Term];

    /// <summary>The kinds that have an article pair of their own.</summary>
    public static readonly IReadOnlyList<ConceptKind> WithArticles =
        [ConceptKind.Disease, ConceptKind.CellType, ConceptKind.Mechanism, ConceptKind.Topic];

    extension(ConceptKind kind)
    {
        /// <summary><c>disease</c>, <c>cell-type</c>, <c>mechanism</c>, <c>topic</c>, <c>term</c>.</summary>
        public string Word => kind switch
        {
            ConceptKind.Disease => "disease",
            ConceptKind.CellType => "cell-type",
            ConceptKind.Mechanism => "mechanism",
            ConceptKind.Topic => "topic",
            _ => "term",
        };

        /// <summary><c>diseases</c>, <c>cell-types</c>, <c>mechanisms</c>, <c>topics</c>, <c>glossary</c>.</summary>
        public string Folder => kind switch
        {
            ConceptKind.Disease => "diseases",
            ConceptKind.CellType => "cell-types",
            ConceptKind.Mechanism => "mechanisms",
            ConceptKind.Topic => "topics",
            _ => "glossary",
        };
    }

    public static bool TryParseWord([NotNullWhen(true)] string? word, out ConceptKind kind) => TryFind(k => k.Word == word, out kind);

    public static bool TryParseFolder([NotNullWhen(true)] string? folder, out ConceptKind kind) => TryFind(k => k.Folder == folder, out kind);

    private static bool TryFind(Func<ConceptKind, bool> match, out ConceptKind kind)
    {
        foreach (var candidate in All)
        {
            if (match(candidate))
            {
                kind = candidate;
                return true;
            }
        }
        kind = default;
        return false;
    }
}
