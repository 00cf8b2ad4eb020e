namespace StemCellKb.Search.FullText;

/// <summary>Part of a query that a text must match.</summary>
/// <param name="Alternatives">Phrases of which one suffices: as typed first, then other names of the same concept.</param>
/// <param name="Terms">The tokens as typed, for texts that contain only some of them.</param>
/// <param name="IsName">The name of a concept.</param>
/// <param name="IsFragment">A single Chinese character next to others, left over between stop words and names; hardly a word.</param>
/// <param name="IsOptional">Occurs with every subject, like <c>treatment</c> and <c>stem cells</c>: affects rank but is not required.</param>
internal sealed record QueryPart(IReadOnlyList<Phrase> Alternatives, IReadOnlyList<string> Terms, bool IsName, bool IsOptional = false, bool IsFragment = false)
{
    /// <summary>A single Chinese character, matched as the prefix of any pair.</summary>
    public bool IsCharacter => Alternatives is [{ IsCharacter: true }];

    public Expression Expression => Alternatives.Count == 1 ? Alternatives[0] : new AnyOf(Alternatives);
}

/// <summary>A query prepared for the index.</summary>
/// <param name="Adjacent">Phrases of neighbouring parts, for the relaxed stage.</param>
/// <param name="Subjects">Concepts the query surely means: their pages come first.</param>
/// <param name="DidYouMean">The query with its spelling corrected, or null.</param>
internal sealed record QueryPlan(IReadOnlyList<QueryPart> Parts, IReadOnlyList<Phrase> Adjacent, IReadOnlySet<int> Subjects, string? DidYouMean)
{
    public bool IsEmpty => Parts.Count == 0;

    /// <summary>The parts a text must match; never empty.</summary>
    public IReadOnlyList<QueryPart> Required { get; } = Any(Parts.Where(part => !part.IsOptional && !part.IsFragment)) ?? Any(Parts.Where(part => !part.IsFragment)) ?? Parts;

    private static List<QueryPart>? Any(IEnumerable<QueryPart> parts) => parts.ToList() is { Count: > 0 } some ? some : null;

    /// <summary>In FTS5 syntax: a text must match all the parts.</summary>
    public static string MatchOf(IReadOnlyList<QueryPart> parts) => new AllOf([.. parts.Select(part => part.Expression)]).ToMatch();
}
