namespace StemCellKb.Content;

internal enum Named
{
    Concept,
    Work,
    Claim,

    /// <summary>By its heading's id, within one article.</summary>
    Section,
}

/// <summary>A place that names a concept, a work, a claim or a section.</summary>
/// <param name="Place">With brackets, where there are any.</param>
/// <param name="IdPlace">Of the id alone.</param>
/// <param name="IsDefinition">What is named is defined here.</param>
internal sealed record Mention(Named What, string Id, Place Place, Place IdPlace, bool IsDefinition)
{
    public bool Covers(int offset) => Place.Span.Start <= offset && offset <= Place.Span.End;
}
