namespace StemCellKb.Content;

/// <summary>The result of declaring a pair in step.</summary>
/// <param name="ConceptFile">The <c>concept.yaml</c> to write, or null if the pair cannot be recorded.</param>
/// <param name="Diagnostics">Why it cannot be recorded.</param>
public sealed record PairRecording(ContentFile? ConceptFile, IReadOnlyList<Diagnostic> Diagnostics);
