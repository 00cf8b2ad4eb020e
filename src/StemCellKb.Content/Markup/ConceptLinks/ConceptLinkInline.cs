using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StemCellKb.Content;

/// <summary><c>[[id]]</c> or <c>[[id|words]]</c>.</summary>
internal sealed class ConceptLinkInline : LeafInline
{
    public required string Target { get; init; }

    public required SourceSpan TargetSpan { get; init; }

    /// <summary>Null for <c>[[id]]</c>, which shows the concept's name.</summary>
    public string? Words { get; init; }

    /// <summary>False for a <c>[[</c> that no <c>]]</c> follows in its paragraph.</summary>
    public bool HasEnd { get; init; } = true;
}
