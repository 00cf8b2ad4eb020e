using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>The result of compiling a content folder.</summary>
/// <param name="Corpus">Null when there are errors, or when only diagnostics were requested.</param>
/// <param name="Diagnostics">By file and place.</param>
public sealed record Compilation(Corpus? Corpus, IReadOnlyList<Diagnostic> Diagnostics, int FileCount)
{
    public bool HasErrors { get; } = Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}
