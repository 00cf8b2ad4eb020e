using System.Collections;

namespace StemCellKb.Content;

/// <summary>Collects diagnostics: per file and severity the first hundred, then one that gives the number of the rest.</summary>
internal sealed class DiagnosticList : IEnumerable<Diagnostic>
{
    /// <summary>Nobody fixes more at once, and a damaged file can have millions.</summary>
    private const int ListedPerFile = 100;

    /// <summary>Readers of long lists may stop here.</summary>
    private const int Overfull = 10_000;

    private readonly List<Diagnostic> listed = [];
    private readonly Dictionary<(string Path, Severity Severity), int> counts = [];
    private readonly Dictionary<(string Path, Severity Severity), Diagnostic> firstUnlisted = [];

    /// <summary>Everything added, listed or not.</summary>
    public int Count { get; private set; }

    public bool IsOverfull => Count >= Overfull;

    public static DiagnosticList Of(IEnumerable<Diagnostic> diagnostics)
    {
        DiagnosticList list = [];
        list.AddRange(diagnostics);
        return list;
    }

    public void Add(Diagnostic diagnostic)
    {
        var kind = (diagnostic.Path, diagnostic.Severity);
        var before = counts.GetValueOrDefault(kind);
        counts[kind] = before + diagnostic.Stands;
        Count += diagnostic.Stands;
        if (before < ListedPerFile && diagnostic.Stands == 1)
            listed.Add(diagnostic);
        else
            firstUnlisted.TryAdd(kind, diagnostic);
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
            Add(diagnostic);
    }

    public IEnumerator<Diagnostic> GetEnumerator() =>
        listed.Concat(firstUnlisted.Select(first => More(first.Key, first.Value))).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Diagnostic More((string Path, Severity Severity) kind, Diagnostic first)
    {
        var more = counts[kind] - listed.Count(diagnostic => (diagnostic.Path, diagnostic.Severity) == kind);
        return Problems.Files.More(first, more);
    }
}
