namespace StemCellKb.Model;

/// <param name="Path">Below the content folder: <c>evidence/psoriasis.yaml</c>.</param>
/// <param name="Line">From 1.</param>
public sealed record SourcePlace(string Path, int Line);
