using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using StemCellKb.Publishing;
using StemCellKb.Testing;
using StemCellKb.Tests.Faults;

namespace StemCellKb.Tests.Publishing;

/// <summary>All of it together: an object store, three replicas, Varnish before them; whatever fails, readers do not notice.</summary>
public sealed partial class TrialTests : IAsyncLifetime
{
    private const int Publishes = 50;
    private const string Place = "s3://stemcellkb/site";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private static readonly string[] Addresses =
    [
        "/en/diseases/psoriasis", "/zh/diseases/psoriasis", "/en/diseases/psoriasis?with=zh", "/en/diseases/psoriasis.json", "/en", "/en/search?q=plaques", "/api/v1/search?q=plaques", "/en/evidence",
    ];

    private readonly SmallContent content = new();
    private readonly TemporaryFolder folder = new();
    private readonly int[] ports = [Ports.Free(), Ports.Free(), Ports.Free()];
    private readonly ProgramRun?[] replicas = new ProgramRun?[3];
    private readonly HttpClient[] direct;
    private readonly Random random = new(TestExtent.Seed);
    private readonly List<string> wrong = [];
    private S3Server store = null!;
    private FailingWay way = null!;
    private int answers;

    public TrialTests() => direct = [.. ports.Select(port => new HttpClient { BaseAddress = new Uri(FormattableString.Invariant($"http://127.0.0.1:{port}")) })];

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(TestExtent.IsAll, "STEMCELLKB_TESTS=all tries a store, replicas and caches together.");
        Assert.SkipUnless(VarnishHere.IsInstalled, "There is no Varnish on this machine: 'apt-get install varnish' lets this test run.");
        store = await S3Server.BeginAsync(folder["objects"]);
        way = await FailingWay.BeginAsync(store.Address);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var replica in replicas.OfType<ProgramRun>())
            await replica.DisposeAsync();
        foreach (var client in direct)
            client.Dispose();
        if (way is not null)
            await way.DisposeAsync();
        if (store is not null)
            await store.DisposeAsync();
        folder.Dispose();
        content.Dispose();
    }

    [Fact]
    public async Task Fifty_publishes_while_every_part_is_killed_and_the_store_fails_and_no_reader_gets_an_error_or_a_page_of_two_builds()
    {
        await PublishAsync(0);
        var first = await store.ManifestAsync();
        await BeginReplicasAsync("--shared-age", "2");
        await using var varnish = await VarnishHere.BeginAsync(ports, folder.Path);
        await ShownAsync(varnish.Client, 0);
        using var over = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(reader => Task.Run(() => ReadAsync(varnish.Client, reader, isFront: true, over.Token)))
            .Concat(direct.Select((client, i) => Task.Run(() => ReadAsync(client, i, isFront: false, over.Token)))).ToList();

        List<double> seconds = [];
        for (var number = 1; number <= Publishes; number++)
        {
            await HarmAsync(number);
            var watch = Stopwatch.StartNew();
            await ShownAsync(varnish.Client, number);
            seconds.Add(watch.Elapsed.TotalSeconds);
        }
        await store.MakeCurrentAsync(first);
        var back = Stopwatch.StartNew();
        await ShownAsync(varnish.Client, 0);
        await over.CancelAsync();
        await Task.WhenAll(readers);

        seconds.Sort();
        var told = string.Create(CultureInfo.InvariantCulture, $"{Publishes} publishes, {answers} answers, {wrong.Count} wrong; on the new build after {seconds[seconds.Count / 2]:0.0} s (median), {seconds[^1]:0.0} s (longest); back after {back.Elapsed.TotalSeconds:0.0} s. {TestExtent.SaysSeed}");
        TestContext.Current.TestOutputHelper?.WriteLine(told);
        Assert.True(wrong.Count == 0, $"{told}\n{string.Join('\n', wrong.Take(10))}");
        Assert.True(seconds[^1] <= Longest.TotalSeconds && back.Elapsed <= Longest, told);
    }

    [Fact]
    public async Task A_purge_by_key_drops_what_has_the_key_and_nothing_else()
    {
        await PublishAsync(0);
        await BeginReplicasAsync("--shared-age", "3600");
        await using var varnish = await VarnishHere.BeginAsync(ports, folder.Path);
        await ShownAsync(varnish.Client, 0);
        await AskAllAsync();
        Assert.Equal(0, await AskAllAsync());
        var keyed = 0;
        foreach (var address in Addresses)
        {
            using var answer = await direct[0].GetAsync(address);
            keyed += string.Join(' ', answer.Headers.GetValues("xkey")).Split(' ').Contains("id:psoriasis") ? 1 : 0;
        }
        Assert.InRange(keyed, 2, Addresses.Length - 2);

        Assert.Equal(HttpStatusCode.OK, await PurgeAsync("id:psoriasis"));
        Assert.Equal(keyed, await AskAllAsync());
        Assert.Equal(0, await AskAllAsync());
        Assert.Equal(HttpStatusCode.OK, await PurgeAsync("id:psoria"));
        Assert.Equal(0, await AskAllAsync());
        Assert.Equal(HttpStatusCode.OK, await PurgeAsync($"build:{(await store.ManifestAsync()).Id}"));
        Assert.Equal(Addresses.Length, await AskAllAsync());
        Assert.Equal(HttpStatusCode.BadRequest, await PurgeAsync("id:.*"));
        Assert.Equal(0, await AskAllAsync());

        // How many were not in the cache: an answer from there bears the number of the request that brought it, too.
        async Task<int> AskAllAsync()
        {
            var fetched = 0;
            foreach (var address in Addresses)
            {
                using var answer = await varnish.Client.GetAsync(address);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                fetched += answer.Headers.GetValues("X-Varnish").Single().Split(' ').Length == 1 ? 1 : 0;
            }
            return fetched;
        }

        async Task<HttpStatusCode> PurgeAsync(string key)
        {
            using var request = new HttpRequestMessage(new HttpMethod("PURGE"), "/");
            request.Headers.Add("xkey", key);
            using var answer = await varnish.Client.SendAsync(request);
            return answer.StatusCode;
        }
    }

    /// <summary>Publishes while something fails, each thing in turn.</summary>
    private async Task HarmAsync(int number)
    {
        switch (number % 5)
        {
            case 1:
                var killed = random.Next(replicas.Length);
                await replicas[killed]!.DisposeAsync();
                await PublishAsync(number);
                replicas[killed] = Replica(killed, "--shared-age", "2");
                break;
            case 2:
                way.Fail(FailingWay.Faults[number / 5 % FailingWay.Faults.Count]);
                await PublishAsync(number);
                await Patience.UntilAsync(() => Task.FromResult(way.Hits > 0), () => "Nobody asks the store.");
                way.Fail("");
                break;
            case 3:
                await store.KillAsync();
                await PublishAsync(number);
                break;
            case 4:
                Write(number);
                await using (var publisher = ProgramRun.Begin(store.Environment(), Publisher))
                    await Task.Delay(random.Next(2000));
                await PublishAsync(number);
                break;
            default:
                await PublishAsync(number);
                break;
        }
    }

    private string[] Publisher => ["publish", "--to", Place, "--content", content.Content, "--data", content.Data];

    private void Write(int number)
    {
        content.Write("diseases/psoriasis/en.md", $"---\ntitle: Psoriasis\nsummary: The disease, number {number}.\n---\n## What it is {{#disease}}\n\nPlaques, number {number}.\n");
        content.Write("diseases/psoriasis/zh.md", $"---\ntitle: 银屑病\nsummary: 这种病，编号{number}。\n---\n## 是什么病 {{#disease}}\n\n斑块，编号{number}。\n");
    }

    private async Task PublishAsync(int number)
    {
        Write(number);
        var run = await ProgramRun.ToEndAsync(store.Environment(), Publisher);
        Assert.True(run.ExitCode == 0, run.Everything);
    }

    private async Task BeginReplicasAsync(params string[] more)
    {
        foreach (var (i, _) in ports.Index())
            replicas[i] = Replica(i, more);
        foreach (var replica in replicas)
            await replica!.ListeningAsync();
    }

    private ProgramRun Replica(int i, params string[] more) => ProgramRun.Begin(store.Environment(way.Address),
    [
        "serve", "--database", Place, "--private-http", "--data", folder[$"replica-{i}"], "--urls", FormattableString.Invariant($"http://127.0.0.1:{ports[i]}"), "--poll-interval", "1", "--search-rate", "0",
        "--base-url", "https://kb.example.org", "--trusted-proxies", "127.0.0.1", .. more,
    ]);

    /// <summary>Until each replica and the cache before them show it.</summary>
    private async Task ShownAsync(HttpClient front, int number)
    {
        foreach (var client in direct.Prepend(front))
            await Patience.UntilAsync(async () => await NumbersAsync(client, Addresses[0]) is [var shown, ..] && shown == number, () => $"{client.BaseAddress} does not show {number}. {string.Concat(replicas.Select(replica => replica!.Log))}");
    }

    private async Task ReadAsync(HttpClient client, int reader, bool isFront, CancellationToken over)
    {
        for (var asked = 0; !over.IsCancellationRequested; asked++)
        {
            var address = Addresses[(asked + reader) % Addresses.Length];
            try
            {
                using var answer = await client.GetAsync(address, CancellationToken.None);
                Interlocked.Increment(ref answers);
                if (answer.StatusCode != HttpStatusCode.OK)
                    Note($"{address}: {(int)answer.StatusCode}");
                else if (Numbers(await answer.Content.ReadAsStringAsync(CancellationToken.None)).Distinct().Count() > 1)
                    Note($"{address} is of two builds.");
            }
            catch (HttpRequestException problem)
            {
                // Only the cache is always there.
                if (isFront)
                    Note($"{address}: {problem.Message}");
            }
            await Task.Delay(10, CancellationToken.None);
        }

        void Note(string what)
        {
            lock (wrong)
                wrong.Add(what);
        }
    }

    private static async Task<List<int>> NumbersAsync(HttpClient client, string address)
    {
        try
        {
            return Numbers(await client.GetStringAsync(address));
        }
        catch (HttpRequestException)
        {
            return [];
        }
    }

    private static List<int> Numbers(string text) => [.. Number().Matches(text).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"(?:number |编号)(\d+)")]
    private static partial Regex Number();
}
