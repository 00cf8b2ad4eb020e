using System.Net;
using System.Text;

namespace StemCellKb.Tests;

/// <summary>Traces and metrics for a collector, switched on by the standard variables alone.</summary>
public sealed class TraceTests
{
    [Fact]
    public async Task A_collector_that_the_environment_names_gets_traces_and_metrics()
    {
        using var content = SmallContent.Built();
        using var collector = new HttpListener();
        var port = FreePort();
        collector.Prefixes.Add($"http://127.0.0.1:{port}/");
        collector.Start();
        var environment = new Dictionary<string, string>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = $"http://127.0.0.1:{port}",
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        };
        await using var program = ProgramRun.Begin(environment, "serve", "--content", content.Content, "--data", content.Data, "--urls", "http://127.0.0.1:0");
        using var client = await program.ClientAsync();
        await client.GetAsync("/en/diseases/psoriasis?secret-question=1");

        var ended = program.TerminateAsync();
        var received = new Dictionary<string, string>();
        while (!received.ContainsKey("/v1/traces") || !received.ContainsKey("/v1/metrics"))
        {
            var sent = await collector.GetContextAsync().WaitAsync(TimeSpan.FromMinutes(1));
            using var body = new MemoryStream();
            await sent.Request.InputStream.CopyToAsync(body);
            received[sent.Request.Url!.AbsolutePath] = Encoding.Latin1.GetString(body.ToArray());
            sent.Response.Close();
        }

        Assert.Contains("stemcellkb", received["/v1/traces"], StringComparison.Ordinal);
        Assert.Contains("/en/diseases/psoriasis", received["/v1/traces"], StringComparison.Ordinal);
        Assert.Contains("stemcellkb.requests", received["/v1/metrics"], StringComparison.Ordinal);
        Assert.Equal(0, await ended);
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
