namespace StemCellKb.Model;

/// <summary>The concept's own entry in a public vocabulary.</summary>
/// <param name="Value">As that vocabulary writes it, e.g. <c>MONDO:0007915</c>, <c>D008180</c>.</param>
public sealed record Identifier(IdentifierScheme Scheme, string Value)
{
    public Uri? Address => Scheme.AddressOf(Value);
}

/// <summary>An entry of a public vocabulary that is close to the concept but not the same.</summary>
/// <param name="Relation">How the entry relates to this concept: broad, narrow, close, related or obsolete.</param>
public sealed record CloseIdentifier(IdentifierScheme Scheme, string Value, string Relation, string? Label)
{
    public static readonly IReadOnlyList<string> Relations = ["broad", "narrow", "close", "related", "obsolete"];

    public Uri? Address => Scheme.AddressOf(Value);
}
