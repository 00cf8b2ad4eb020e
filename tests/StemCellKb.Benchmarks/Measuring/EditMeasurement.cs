using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using StemCellKb.Testing;

namespace StemCellKb.Benchmarks.Measuring;

/// <summary>How long a saved article takes to show, measured as its author sees it, over HTTP.</summary>
internal static partial class EditMeasurement
{
    /// <summary>The first saves meet code that has not run before, and a copy of the build that is still being made.</summary>
    private const int WarmUp = 5;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    /// <summary>Milliseconds from the save until the page has it.</summary>
    /// <param name="content">Is copied, and the copy built and edited.</param>
    public static async Task<Samples> RunAsync(string program, string content, int saves)
    {
        using var folder = new TemporaryFolder();
        FolderCopy.Make(content, folder["content"]);
        var address = new Uri($"http://127.0.0.1:{ChildProgram.FreePort()}");
        using var process = ChildProgram.Start(program, "serve", "--watch", "--content", folder["content"], "--data", folder["data"], "--urls", address.ToString());
        await process.UntilAnsweredAsync(new Uri(address, "/health/ready"));
        using var client = new HttpClient { BaseAddress = address, Timeout = Patience };
        return await MeasureAsync(client, folder["content"], saves);
    }

    /// <summary>The file that is edited.</summary>
    public static string ArticleOf(string content) => Directory.EnumerateFiles(Path.Combine(content, "diseases"), "en.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();

    public static Uri PageOf(string article) => new($"/en/diseases/{Path.GetFileName(Path.GetDirectoryName(article))}", UriKind.Relative);

    /// <summary>The article with a word before its first paragraph.</summary>
    public static string Marked(string text, string mark) => FirstParagraph().Replace(text, $"$0{mark} ", 1);

    private static async Task<Samples> MeasureAsync(HttpClient client, string content, int saves)
    {
        var article = ArticleOf(content);
        var page = PageOf(article);
        var text = await File.ReadAllTextAsync(article);
        List<double> milliseconds = [];
        for (var save = 0; save < WarmUp + saves; save++)
        {
            var mark = string.Create(CultureInfo.InvariantCulture, $"Saved{save}times");
            var watch = Stopwatch.StartNew();
            await File.WriteAllTextAsync(article, Marked(text, mark));
            while (!(await client.GetStringAsync(page)).Contains(mark, StringComparison.Ordinal))
            {
                if (watch.Elapsed > Patience)
                    throw new TimeoutException($"'{mark}' does not show.");
                await Task.Delay(1);
            }
            if (save >= WarmUp)
                milliseconds.Add(watch.Elapsed.TotalMilliseconds);
        }
        return new Samples(milliseconds);
    }

    [GeneratedRegex(@"^## .*\n\n", RegexOptions.Multiline)]
    private static partial Regex FirstParagraph();
}
