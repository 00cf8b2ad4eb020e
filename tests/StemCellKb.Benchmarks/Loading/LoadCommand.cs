using StemCellKb.Benchmarks.Measuring;
using StemCellKb.Loading;
using StemCellKb.Testing;

namespace StemCellKb.Benchmarks.Loading;

/// <summary><c>load</c>: a published program under readers and an author, for minutes.</summary>
internal static class LoadCommand
{
    private static readonly TimeSpan BetweenEdits = TimeSpan.FromSeconds(20);

    public static async Task<int> RunAsync(string program, int minutes)
    {
        using var folder = new TemporaryFolder();
        var content = new ChangingContent(RepositoryFolder.Content, folder["content"]);
        var address = new Uri($"http://127.0.0.1:{ChildProgram.FreePort()}");
        using var process = ChildProgram.Start(
            program, "serve", "--content", folder["content"], "--data", folder["data"], "--urls", address.ToString(), "--search-rate", "0", "--watch");
        await process.UntilAnsweredAsync(new Uri(address, "/health/ready"));
        using var site = new HttpClient { BaseAddress = address };
        var report = await new LoadRun(site, content, process.Id, BetweenEdits).RunAsync(TimeSpan.FromMinutes(minutes));
        Console.WriteLine(report);
        return report.Errors.Count + report.Mixed.Count == 0 ? 0 : 1;
    }
}
