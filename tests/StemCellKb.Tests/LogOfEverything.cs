using System.Net;
using System.Text;

namespace StemCellKb.Tests;

/// <summary>The log, in JSON and from debug on, of a program that has built, answered a page, a health check and statements to be checked, and ended.</summary>
public sealed class LogOfEverything : IAsyncLifetime
{
    private const string Statement = "Stem cells cure grandmother Zhao.";

    public string Output { get; private set; } = "";

    /// <summary>As they were at the end.</summary>
    public string Metrics { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        using var content = new SmallContent();
        await using var program = ProgramRun.Serve(content.Content, content.Data, "--log-format", "json", "--log-level", "debug");
        using var client = await program.ClientAsync();
        await client.GetAsync("/en/diseases/psoriasis");
        await client.GetAsync("/health/live");
        await CheckAsync(client);
        Metrics = await client.GetStringAsync("/metrics");
        await program.TerminateAsync();
        Output = program.Output;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task CheckAsync(HttpClient client)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("text", Statement)]);
        using var page = await client.PostAsync("/en/check", form);
        Assert.Contains("grandmother Zhao", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var json = new StringContent($$"""{"text": "{{Statement}}"}""", Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync("/api/v1/check", json);
        foreach (var method in new[] { "tools/call", "nothing/for/zhao" })
        {
            using var message = new StringContent($$$"""{"jsonrpc":"2.0","id":"Zhao","method":"{{{method}}}","params":{"name":"check_statement","arguments":{"text":"{{{Statement}}}"},"_meta":{"by":"Zhao"} } }""", Encoding.UTF8, "application/json");
            using var asked = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Content = message };
            asked.Headers.Add("Accept", "application/json, text/event-stream");
            using var told = await client.SendAsync(asked);
            Assert.Equal(HttpStatusCode.OK, told.StatusCode);
        }
    }
}
