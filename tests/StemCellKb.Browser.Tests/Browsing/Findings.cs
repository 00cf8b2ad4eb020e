namespace StemCellKb.Browser.Tests.Browsing;

/// <summary>What was found to be wrong, said in full: an assertion of the framework would cut it short.</summary>
internal static class Findings
{
    private const int Shown = 30;

    public static void None(IReadOnlyCollection<string> found) =>
        Assert.True(found.Count == 0, $"{found.Count} findings\n{string.Join('\n', found.Take(Shown))}");
}
