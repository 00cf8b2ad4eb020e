using System.Diagnostics;
using System.Text.RegularExpressions;
using StemCellKb.Loading;
using StemCellKb.Testing;

namespace StemCellKb.Benchmarks.Loading;

/// <summary><c>load</c>: a published program under readers and an author, for minutes.</summary>
internal static partial class LoadCommand
{
    private static readonly TimeSpan BetweenEdits = TimeSpan.FromSeconds(20);

    public static async Task<int> RunAsync(string program, int minutes)
    {
        using var folder = new TemporaryFolder();
        var content = new ChangingContent(RepositoryFolder.Content, folder["content"]);
        using var process = Process.Start(new ProcessStartInfo(
            program, ["serve", "--content", folder["content"], "--data", folder["data"], "--urls", "http://127.0.0.1:0", "--search-rate", "0", "--watch"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        // What is not read would fill the pipe and halt the program.
        var errors = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        try
        {
            string? line;
            do
                line = await process.StandardOutput.ReadLineAsync();
            while (line is not null && !ListensOn().IsMatch(line));
            if (line is null)
            {
                Console.Error.WriteLine($"'{program}' does not serve.");
                return 1;
            }
            var log = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            using var site = new HttpClient { BaseAddress = new Uri(ListensOn().Match(line).Groups[1].Value) };
            var report = await new LoadRun(site, content, process.Id, BetweenEdits).RunAsync(TimeSpan.FromMinutes(minutes));
            Console.WriteLine(report);
            process.Kill();
            await Task.WhenAll(log, errors);
            return report.Errors.Count + report.Mixed.Count == 0 ? 0 : 1;
        }
        finally
        {
            process.Kill();
        }
    }

    [GeneratedRegex(@"Now listening on: \W*(http://[0-9.:]+)")]
    private static partial Regex ListensOn();
}
