using StemCellKb.Loading;
using StemCellKb.Testing;

namespace StemCellKb.Tests.Faults;

/// <summary>Three seconds (with <c>STEMCELLKB_TESTS=all</c> sixty) of what the benchmark <c>load</c> does for longer.</summary>
public sealed class LoadTests(InstalledProgram installed)
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(TestExtent.IsAll ? 60 : 3);

    private static readonly TimeSpan BetweenEdits = TimeSpan.FromSeconds(.5);

    private const double MostMegabytes = 600;

    [Fact]
    public async Task Under_load_and_edits_there_is_no_error_no_page_of_two_builds_and_no_end_of_memory()
    {
        using var folder = new TemporaryFolder();
        var content = new ChangingContent(RepositoryFolder.Content, folder["content"]);
        await using var program = await installed.ServeAsync(folder["content"], folder["data"], "--watch");
        using var client = await program.ClientAsync();

        var report = await new LoadRun(client, content, program.ProcessId, BetweenEdits).RunAsync(Duration, editions: 2);

        Assert.True(report.Errors.Count == 0 && report.Mixed.Count == 0, report.ToString());
        Assert.True(report.Editions >= 2, report.ToString());
        Assert.True(report.Megabytes.Max() < MostMegabytes, report.ToString());
        TestContext.Current.TestOutputHelper?.WriteLine(report.ToString());
    }
}
