namespace StemCellKb.Model;

/// <summary>A content file as it was read.</summary>
/// <param name="Path">Relative to the content folder.</param>
/// <param name="Hash">Hex digits over its bytes.</param>
public sealed record FileFingerprint(string Path, string Hash);
