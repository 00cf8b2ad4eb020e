using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using StemCellKb.Testing;

namespace StemCellKb.Benchmarks;

/// <summary><c>edit</c>: how long a saved article takes to show, measured as its author sees it, over HTTP.</summary>
internal static partial class EditCommand
{
    /// <summary>The first saves meet code that has not run before, and a copy of the build that is still being made.</summary>
    private const int WarmUp = 5;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    public static async Task<int> RunAsync(string program, string content, int runs)
    {
        var folder = Directory.CreateTempSubdirectory("stemcellkb-edit-").FullName;
        try
        {
            FolderCopy.Make(content, Path.Combine(folder, "content"));
            using var process = Start(program, folder);
            try
            {
                using var client = new HttpClient { BaseAddress = new Uri(await AddressOfAsync(process)), Timeout = Patience };
                await MeasureAsync(client, Path.Combine(folder, "content"), runs);
                return 0;
            }
            finally
            {
                process.Kill();
                await process.WaitForExitAsync();
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(HttpClient client, string content, int runs)
    {
        var article = Directory.EnumerateFiles(Path.Combine(content, "diseases"), "en.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        var address = $"/en/diseases/{Path.GetFileName(Path.GetDirectoryName(article))}";
        var text = await File.ReadAllTextAsync(article);
        List<double> milliseconds = [];
        for (var run = 0; run < WarmUp + runs; run++)
        {
            var mark = string.Create(CultureInfo.InvariantCulture, $"Saved{run}times");
            var watch = Stopwatch.StartNew();
            await File.WriteAllTextAsync(article, FirstParagraph().Replace(text, $"$0{mark} ", 1));
            while (!(await client.GetStringAsync(address)).Contains(mark, StringComparison.Ordinal))
            {
                if (watch.Elapsed > Patience)
                    throw new TimeoutException($"'{mark}' does not show.");
                await Task.Delay(1);
            }
            if (run >= WarmUp)
                milliseconds.Add(watch.Elapsed.TotalMilliseconds);
        }
        milliseconds.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"edit to visible: median {milliseconds[runs / 2]:F0} ms, {milliseconds[0]:F0} to {milliseconds[^1]:F0} ms, {runs} saves"));
    }

    private static Process Start(string program, string folder) => Process.Start(new ProcessStartInfo(
        program, ["serve", "--watch", "--content", Path.Combine(folder, "content"), "--data", Path.Combine(folder, "data"), "--urls", "http://127.0.0.1:0"])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    }) ?? throw new InvalidOperationException($"'{program}' does not start.");

    private static async Task<string> AddressOfAsync(Process process)
    {
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        TaskCompletionSource<string> listening = new();
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Split("Now listening on: ") is [_, var address])
                listening.TrySetResult(address.Trim());
        };
        process.BeginOutputReadLine();
        return await listening.Task.WaitAsync(Patience);
    }

    [GeneratedRegex(@"^## .*\n\n", RegexOptions.Multiline)]
    private static partial Regex FirstParagraph();
}
