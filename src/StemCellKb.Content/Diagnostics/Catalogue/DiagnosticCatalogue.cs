namespace StemCellKb.Content;

/// <summary>The explanation of every code, as <c>stemcellkb explain KB0201</c> shows it.</summary>
public static partial class DiagnosticCatalogue
{
    /// <summary>By code.</summary>
    public static IReadOnlyList<DiagnosticExplanation> All { get; } =
        [.. Files, .. Data, .. Concepts, .. Folders, .. Links, .. Articles, .. Evidence, .. References, .. WorksAudit, .. Pairs, .. Style, .. Studies, .. TrialsAudit, .. Effects];

    /// <param name="code">Case does not count: <c>kb0201</c>.</param>
    public static DiagnosticExplanation? Find(string code) =>
        All.FirstOrDefault(explanation => string.Equals(explanation.Code, code, StringComparison.OrdinalIgnoreCase));
}
