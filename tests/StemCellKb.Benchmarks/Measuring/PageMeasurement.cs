using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using StemCellKb.Store;
using StemCellKb.Testing;

namespace StemCellKb.Benchmarks.Measuring;

/// <summary>Pages as one reader meets them: rendered anew, at the start, and over the wire.</summary>
internal static partial class PageMeasurement
{
    private const int MemoryRequests = 10_000;

    private const int MostAsked = 1_200;

    private static readonly Lazy<int> StartPort = new(ChildProgram.FreePort);

    /// <summary>Milliseconds for article pages that nobody has asked for yet, one after the other, and what is resident after them.</summary>
    public static async Task<(Samples Milliseconds, long ResidentBytes)> UncachedAsync(Workshop workshop, int concepts)
    {
        var content = workshop.ContentOf(concepts);
        var (program, address) = await workshop.ServeAsync(content, await workshop.DataOfAsync(concepts));
        using (program)
        {
            var pages = Directory.EnumerateFiles(content, "*.md", SearchOption.AllDirectories)
                .Select(file => $"/{Path.GetFileNameWithoutExtension(file)}/{Path.GetRelativePath(content, Path.GetDirectoryName(file)!)}")
                .Order(StringComparer.Ordinal).ToArray();
            new Random(1).Shuffle(pages);
            using var client = Client(address);
            List<double> milliseconds = [];
            // Each once, since the second time it is kept; the first half is the runtime warming up.
            var asked = pages.Take(MostAsked).ToList();
            foreach (var (i, page) in asked.Index())
            {
                var watch = Stopwatch.StartNew();
                using var answer = await client.GetAsync(new Uri(page, UriKind.Relative));
                answer.EnsureSuccessStatusCode();
                if (i >= asked.Count / 2)
                    milliseconds.Add(watch.Elapsed.TotalMilliseconds);
            }
            return (new Samples(milliseconds), program.ResidentBytes());
        }
    }

    /// <summary>A page asked for before the restart, beside one that has to be rendered; and the memory once everything was asked for.</summary>
    public static async Task<IReadOnlyList<Row>> StartAsync(Workshop workshop)
    {
        var data = workshop.Empty("data-start");
        await FirstPageAsync(workshop, data);
        List<double> starts = [], resident = [];
        for (var round = 0; round < Workshop.Rounds; round++)
        {
            starts.Add(await FirstPageAsync(workshop, data, async (program, client) =>
            {
                await AskAroundAsync(client);
                resident.Add(program.ResidentBytes() / 1048576.0);
            }));
        }
        var (start, memory) = (new Samples(starts), new Samples(resident));
        return
        [
            new("start to first page, database there", "≤ 700 ms", $"{start.Show("F0")} ms", "", "", start.Median <= 700),
            new($"resident after {MemoryRequests:N0} requests", "≤ 200 MiB", $"{memory.Show("F0")} MiB", "", "", memory.Median <= 200),
        ];
    }

    /// <returns>Milliseconds from the start of the program.</returns>
    private static async Task<double> FirstPageAsync(Workshop workshop, string data, Func<ChildProgram, HttpClient, Task>? then = null)
    {
        // Pages are kept under the address they were asked by: the port is the same for all starts.
        var address = new Uri($"http://127.0.0.1:{StartPort.Value}");
        using var program = ChildProgram.Start(workshop.Program, "serve", "--content", RepositoryFolder.Content, "--data", data, "--urls", address.ToString());
        var milliseconds = await program.UntilAnsweredAsync(new Uri(address, "/en/diseases/lupus-nephritis"));
        using var client = Client(address);
        if (then is not null)
            await then(program, client);
        return milliseconds;
    }

    /// <summary>Every page of the site in turn, and a search after every tenth.</summary>
    private static async Task AskAroundAsync(HttpClient client)
    {
        using var browser = new HttpClient { BaseAddress = client.BaseAddress };
        var pages = Location().Matches(await browser.GetStringAsync(new Uri("/sitemap-1.xml", UriKind.Relative))).Select(match => new Uri(match.Groups["address"].Value).PathAndQuery).ToList();
        string[] words = ["lupus", "干细胞", "MSC arthritis", "exosome safety", "移植物抗宿主病"];
        for (var i = 0; i < MemoryRequests; i++)
        {
            var path = i % 10 == 9 ? $"/{(i % 20 == 9 ? "en" : "zh")}/search?q={Uri.EscapeDataString(words[i / 10 % words.Length])}" : pages[i % pages.Count];
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            // A client that asks this fast may be told to wait: that is an answer too.
            if ((int)answer.StatusCode >= 500)
                throw new InvalidOperationException($"{path}: {answer.StatusCode}");
            await answer.Content.ReadAsByteArrayAsync();
        }
    }

    /// <summary>An article and all it needs, as Brotli.</summary>
    public static async Task<Row> WireAsync(Workshop workshop)
    {
        var (program, address) = await workshop.ServeAsync(RepositoryFolder.Content, workshop.Empty("data-wire"));
        using (program)
        {
            using var client = Client(address);
            using var browser = new HttpClient { BaseAddress = address };
            var page = await browser.GetStringAsync(new Uri("/zh/diseases/rheumatoid-arthritis", UriKind.Relative));
            var parts = Asset().Matches(page).Select(match => match.Groups["path"].Value).Distinct().ToList();
            var bytes = 0;
            foreach (var path in parts.Prepend("/zh/diseases/rheumatoid-arthritis"))
                bytes += (await client.GetByteArrayAsync(new Uri(path, UriKind.Relative))).Length;
            return new("an article page over the wire, first visit", "≤ 48 KiB", $"{bytes / 1024.0:F1} KiB in {parts.Count + 1} files", "", "", bytes <= 48 * 1024);
        }
    }

    private static HttpClient Client(Uri address)
    {
        var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = address };
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        return client;
    }

    [GeneratedRegex("<loc>(?<address>[^<]+)</loc>")]
    private static partial Regex Location();

    [GeneratedRegex("""(?:href|src)="(?<path>/assets/[^"]+)""")]
    private static partial Regex Asset();
}
