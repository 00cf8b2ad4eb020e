namespace StemCellKb.Search.FullText;

/// <summary>A piece of a query that a text must hold.</summary>
/// <param name="Alternatives">Phrases of which any will do: as typed first, then other names of the same concept.</param>
/// <param name="Terms">The tokens as typed, for texts that hold only some of them.</param>
/// <param name="IsName">Names a concept.</param>
/// <param name="IsFragment">A lone Chinese character that stands beside others: what stop words and names left over, hardly a word.</param>
/// <param name="IsOptional">Stands beside every subject, like <c>treatment</c> and <c>stem cells</c>: ranks, but is not required.</param>
internal sealed record QueryPart(IReadOnlyList<Phrase> Alternatives, IReadOnlyList<string> Terms, bool IsName, bool IsOptional = false, bool IsFragment = false)
{
    /// <summary>A single Chinese character, which any pair may begin with.</summary>
    public bool IsCharacter => Alternatives is [{ IsCharacter: true }];

    public Expression Expression => Alternatives.Count == 1 ? Alternatives[0] : new AnyOf(Alternatives);
}

/// <summary>A query, ready for the index.</summary>
/// <param name="Adjacent">Phrases of neighbouring parts, for the relaxed stage.</param>
/// <param name="Subjects">Concepts the query surely means: their pages come first.</param>
/// <param name="DidYouMean">The query with its slips mended, or null.</param>
internal sealed record QueryPlan(IReadOnlyList<QueryPart> Parts, IReadOnlyList<Phrase> Adjacent, IReadOnlySet<int> Subjects, string? DidYouMean)
{
    public bool IsEmpty => Parts.Count == 0;

    /// <summary>The parts a text must hold all of: never none.</summary>
    public IReadOnlyList<QueryPart> Required { get; } = Any(Parts.Where(part => !part.IsOptional && !part.IsFragment)) ?? Any(Parts.Where(part => !part.IsFragment)) ?? Parts;

    private static List<QueryPart>? Any(IEnumerable<QueryPart> parts) => parts.ToList() is { Count: > 0 } some ? some : null;

    /// <summary>As FTS5 writes it: a text must hold all of some parts.</summary>
    public static string MatchOf(IReadOnlyList<QueryPart> parts) => new AllOf([.. parts.Select(part => part.Expression)]).ToMatch();
}
