namespace StemCellKb.Content;

/// <summary>What came of declaring a pair in step.</summary>
/// <param name="ConceptFile">The <c>concept.yaml</c> to write, or null where the pair cannot be recorded.</param>
/// <param name="Diagnostics">Why not.</param>
public sealed record PairRecording(ContentFile? ConceptFile, IReadOnlyList<Diagnostic> Diagnostics);
