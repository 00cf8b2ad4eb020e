using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using StemCellKb.Testing;
using StemCellKb.Web.Telemetry;

namespace StemCellKb.Web.Tests.Trust;

/// <summary>A site that nobody else asks, so that its figures are known.</summary>
public sealed class QuietSite() : SiteHost(RepositoryFolder.Content);

/// <summary><c>/metrics</c>.</summary>
public sealed partial class MetricsTests(QuietSite site) : IClassFixture<QuietSite>
{
    [Fact]
    public async Task What_is_asked_is_counted()
    {
        var before = await FiguresAsync();
        await site.Get("/en/diseases/psoriasis");
        await site.Get("/en/diseases/psoriasis");
        await site.Get("/zh/search?q=lupus");
        await site.Get("/api/v1/search?q=qqqqzzzzqqqq&language=zh");
        await site.Get("/zh/nothing-of-the-kind");
        var after = await FiguresAsync();

        double Grew(string name) => after.GetValueOrDefault(name) - before.GetValueOrDefault(name);
        Assert.Equal(2, Grew("""stemcellkb_requests_total{kind="article",language="en",status="200"}"""));
        Assert.Equal(1, Grew("""stemcellkb_requests_total{kind="search",language="zh",status="200"}"""));
        Assert.Equal(1, Grew("""stemcellkb_requests_total{kind="api",language="none",status="200"}"""));
        Assert.Equal(1, Grew("""stemcellkb_requests_total{kind="other",language="zh",status="404"}"""));
        Assert.Equal(1, Grew("stemcellkb_page_cache_hits_total"));
        Assert.Equal(1, Grew("stemcellkb_page_cache_misses_total"));
        Assert.True(Grew("stemcellkb_page_cache_size_bytes") > 1_000);
        Assert.Equal(2, Grew("""stemcellkb_searches_total{language="zh"}"""));
        Assert.Equal(1, Grew("""stemcellkb_searches_fruitless_total{language="zh"}"""));
    }

    [Fact]
    public async Task The_build_and_the_runtime_show_their_figures()
    {
        var figures = await FiguresAsync();
        var ready = (await site.Get("/health/ready")).Json;

        Assert.Equal(1, figures[$$"""stemcellkb_build_info{id="{{ready.GetProperty("build").GetString()}}"}"""]);
        Assert.True(figures["stemcellkb_build_age_seconds"] >= 0);
        Assert.True(figures["stemcellkb_build_duration_seconds"] >= 0);
        Assert.True(figures["""stemcellkb_builds_total{outcome="served"}"""] >= 1);
        Assert.Equal(0, figures["""stemcellkb_diagnostics{severity="error"}"""]);
        Assert.True(figures["dotnet_process_memory_working_set_bytes"] > 1_000_000);
    }

    [Fact]
    public async Task Every_line_is_as_Prometheus_reads_it_and_every_figure_is_explained_once()
    {
        await site.Get("/en/about");
        var types = new Dictionary<string, string>();
        var explained = new HashSet<string>();
        var samples = new HashSet<string>();
        foreach (var line in (await site.Get("/metrics")).Body.TrimEnd('\n').Split('\n'))
        {
            if (line.Split(' ', 4) is ["#", "HELP", var help, { Length: > 0 }])
                Assert.True(explained.Add(help), line);
            else if (line.Split(' ') is ["#", "TYPE", var typed, "counter" or "gauge" or "histogram"])
                types.Add(typed, line.Split(' ')[3]);
            else
            {
                var sample = Sample().Match(line);
                Assert.True(sample.Success && samples.Add(line[..line.LastIndexOf(' ')]), line);
                var name = sample.Groups["name"].Value;
                var family = types.ContainsKey(name) ? name : HistogramSuffix().Replace(name, "");
                Assert.True(types.TryGetValue(family, out var type) && explained.Contains(family), line);
                Assert.Equal((line, type == "counter"), (line, name.EndsWith("_total", StringComparison.Ordinal)));
                Assert.True(type == "histogram" || !HistogramSuffix().IsMatch(name), line);
            }
        }
    }

    [Fact]
    public async Task Promtool_has_nothing_to_say_where_there_is_one()
    {
        await site.Get("/en/about");
        var text = (await site.Get("/metrics")).Body;
        try
        {
            using var promtool = Process.Start(new ProcessStartInfo("promtool", ["check", "metrics"]) { RedirectStandardInput = true, RedirectStandardError = true, RedirectStandardOutput = true })!;
            await promtool.StandardInput.WriteAsync(text);
            promtool.StandardInput.Close();
            var said = await promtool.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken) + await promtool.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await promtool.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(("", 0), (said, promtool.ExitCode));
        }
        catch (Win32Exception)
        {
            Assert.Skip("promtool is not installed.");
        }
    }

    [Fact]
    public async Task What_goes_up_and_down_is_no_counter()
    {
        var text = (await site.Get("/metrics")).Body;
        foreach (var name in new[] { "dotnet_thread_pool_queue_length", "dotnet_thread_pool_thread", "dotnet_assembly", "dotnet_timer", "stemcellkb_page_cache_size_bytes" })
            Assert.Contains($"# TYPE {name} gauge\n", text, StringComparison.Ordinal);
        Assert.Contains("# TYPE dotnet_gc_collections_total counter\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_long_requests_take_stands_in_buckets_that_add_up()
    {
        await site.Get("/en/glossary/th17-cell");
        await site.Get("/zh/glossary/th17-cell");
        var figures = await FiguresAsync();
        var buckets = figures.Where(figure => figure.Key.StartsWith("""http_server_request_duration_seconds_bucket{kind="term",""", StringComparison.Ordinal)).Select(figure => figure.Value).ToList();
        Assert.Equal(buckets.Order(), buckets);
        Assert.Equal(figures["""http_server_request_duration_seconds_count{kind="term"}"""], buckets[^1]);
        Assert.Equal(figures["""http_server_request_duration_seconds_bucket{kind="term",le="+Inf"}"""], buckets[^1]);
        Assert.True(buckets[^1] >= 2);
        Assert.True(figures["""http_server_request_duration_seconds_sum{kind="term"}"""] > 0);
    }

    [Fact]
    public async Task No_address_a_stranger_types_becomes_a_value()
    {
        foreach (var i in Enumerable.Range(0, 50))
        {
            await site.Get($"/en/{Guid.NewGuid()}");
            await site.Get($"/{Guid.NewGuid()}/{i}?q={Guid.NewGuid()}");
            await site.Get($"/en/search?q={Guid.NewGuid()}");
        }
        var figures = await FiguresAsync();
        Assert.InRange(figures.Keys.Count(name => name.StartsWith("stemcellkb_requests_total", StringComparison.Ordinal)), 1, 40);
    }

    [Theory]
    [InlineData("127.0.0.1", "localhost:5000", "", 200)]
    [InlineData("::1", "[::1]:5000", "", 200)]
    [InlineData("::ffff:127.0.0.1", "127.0.0.1", "", 200)]
    [InlineData("203.0.113.1", "localhost", "", 404)]
    [InlineData("127.0.0.1", "kb.example.org", "", 404)]
    [InlineData("127.0.0.1", "localhost.example.org", "", 404)]
    [InlineData("127.0.0.1", "localhost", "HTTP/1.0", 404)]
    [InlineData("127.0.0.1", "localhost", "X-Forwarded-For", 404)]
    [InlineData("127.0.0.1", "localhost", "X-Forwarded-Host", 404)]
    [InlineData("127.0.0.1", "localhost", "X-Real-IP", 404)]
    [InlineData("127.0.0.1", "localhost", "Forwarded", 404)]
    [InlineData("127.0.0.1", "localhost", "Via", 404)]
    public async Task Only_this_machine_reads_them_and_not_through_a_proxy(string remote, string host, string sign, int status)
    {
        var answer = await site.Server.SendAsync(
            context =>
            {
                context.Request.Method = HttpMethods.Get;
                context.Request.Path = "/metrics";
                context.Request.Host = new HostString(host);
                context.Connection.RemoteIpAddress = IPAddress.Parse(remote);
                if (sign.StartsWith("HTTP/", StringComparison.Ordinal))
                    context.Request.Protocol = sign;
                else if (sign.Length > 0)
                    context.Request.Headers[sign] = "203.0.113.9";
            },
            TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.Response.StatusCode);
    }

    [GeneratedRegex("_(bucket|sum|count)$")]
    private static partial Regex HistogramSuffix();

    [GeneratedRegex("""^(?<name>[a-z_0-9]+)(\{[a-z_]+="[^"\\]*"(,[a-z_]+="[^"\\]*")*\})? -?([0-9.E+-]+|NaN)$""")]
    private static partial Regex Sample();

    private async Task<Dictionary<string, double>> FiguresAsync() => (await site.Get("/metrics")).Body
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Where(line => line[0] != '#')
        .Select(line => line.LastIndexOf(' ') is var space ? (line[..space], line[(space + 1)..]) : default)
        .ToDictionary(pair => pair.Item1, pair => double.Parse(pair.Item2, System.Globalization.CultureInfo.InvariantCulture));
}
