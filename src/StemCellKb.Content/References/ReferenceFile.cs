using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>A record of <c>references.json</c> as written.</summary>
/// <param name="Key">Placed at the value of the record's <c>id</c>.</param>
internal sealed record ReferenceFile(Located<ReferenceKey> Key, Reference Reference);
