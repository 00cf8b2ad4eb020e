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
    /// <summary>Null where the item does not begin with <c>@</c>.</summary>
    public string? Key => Text.StartsWith('@') ? Text[1..] : null;
}
