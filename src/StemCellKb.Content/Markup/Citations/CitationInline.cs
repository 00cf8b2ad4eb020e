using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StemCellKb.Content;

/// <summary><c>[@key]</c> or <c>[@key1; @key2]</c>.</summary>
internal sealed class CitationInline : LeafInline
{
    public required IReadOnlyList<CitationItem> Items { get; init; }

    /// <summary>False for a <c>[@</c> that no <c>]</c> follows in its paragraph.</summary>
    public bool HasEnd { get; init; } = true;
}

/// <summary>What stands between brackets and semicolons, without spaces around it.</summary>
/// <param name="Text">As written, with its <c>@</c>.</param>
internal sealed record CitationItem(string Text, SourceSpan Span)
{
    private static readonly System.Buffers.SearchValues<char> Separators = System.Buffers.SearchValues.Create(";；,，@ \n");

    /// <summary>Null where the item does not begin with <c>@</c>, or holds two that something else than a semicolon divides.</summary>
    public string? Key => Text is ['@', .. { Length: > 0 } key] && !key.AsSpan().ContainsAny(Separators) ? key : null;
}
