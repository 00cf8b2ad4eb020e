using System.Net;
using System.Text.Json;

namespace StemCellKb.Tests;

/// <summary>What stands in the log about requests.</summary>
public sealed class LogTests(LogOfEverything everything) : IClassFixture<LogOfEverything>
{
    [Fact]
    public async Task A_request_is_one_line_with_what_it_was_and_what_it_got()
    {
        using var content = SmallContent.Built();
        await using var program = ProgramRun.Serve(content.Content, content.Data, "--log-level", "information;StemCellKb.Requests=debug");
        using var client = await program.ClientAsync();
        await client.GetAsync("/zh/diseases/psoriasis");
        await client.GetAsync("/zh/diseases/psoriasis");
        await client.GetAsync("/en/nothing");
        await program.TerminateAsync();

        var lines = program.Output.Split('\n').Where(line => line.Contains("GET", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, lines.Count);
        Assert.Matches(@"INF GET /zh/diseases/psoriasis 200 in [\d.]+ ms \(article, zh, from memory: False\)", lines[0]);
        Assert.Matches(@"DBG GET /zh/diseases/psoriasis 200 in [\d.]+ ms \(article, zh, from memory: True\)", lines[1]);
        Assert.Matches(@"INF GET /en/nothing 404 in [\d.]+ ms \(other, en, from memory: False\)", lines[2]);
    }

    [Fact]
    public void Nothing_of_a_statement_to_be_checked_gets_into_the_log_or_the_metrics()
    {
        Assert.Contains("POST /en/check 200", everything.Output, StringComparison.Ordinal);
        Assert.Contains("POST /api/v1/check 200", everything.Output, StringComparison.Ordinal);
        Assert.Contains("POST /mcp 200", everything.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Zhao", everything.Output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Zhao", everything.Metrics, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void As_JSON_every_line_is_an_object_with_the_same_facts()
    {
        var lines = everything.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.Trim().Length > 0).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var page = Assert.Single(lines, line => line.TryGetProperty("Kind", out var kind) && kind.GetString() == "article");
        Assert.Equal("en", page.GetProperty("Language").GetString());
        Assert.Equal(200, page.GetProperty("Status").GetInt32());
        Assert.Equal("/en/diseases/psoriasis", page.GetProperty("Path").GetString());
        var health = Assert.Single(lines, line => line.TryGetProperty("Kind", out var kind) && kind.GetString() == "health");
        Assert.Equal("Debug", health.GetProperty("@l").GetString());
    }

    [Fact]
    public async Task As_JSON_what_a_build_found_is_an_object_too_with_its_place()
    {
        using var content = new SmallContent();
        content.Write("diseases/psoriasis/en.md", "no front matter");

        var result = await ProgramRun.ToEndAsync("serve", "--content", content.Content, "--data", content.Data, "--urls", "http://127.0.0.1:0", "--log-format", "json");

        Assert.Equal(1, result.ExitCode);
        var lines = result.Everything.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Contains(lines, line => line.TryGetProperty("Code", out _) && line.GetProperty("@l").GetString() == "Error"
            && line.GetProperty("Path").GetString()!.EndsWith("diseases/psoriasis/en.md", StringComparison.Ordinal) && line.GetProperty("Line").GetInt32() == 1);
    }

    [Fact]
    public async Task Nobody_reading_the_log_keeps_no_reader_from_the_site_and_no_manager_from_stopping_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no SIGTERM on Windows.");
        // More than fits into the pipe.
        const int Requests = 400;
        using var content = SmallContent.Built();
        await using var program = ProgramRun.Serve(content.Content, content.Data, "--search-rate", "0");
        using var client = await program.ClientAsync();
        program.ReadNoMore();
        for (var request = 0; request < Requests; request++)
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri($"/en/{new string('x', 280)}{request}", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);

        Assert.Contains("stemcellkb_log_dropped_total", await client.GetStringAsync("/metrics"), StringComparison.Ordinal);
        Assert.Equal(0, await program.TerminateAsync());
    }

    [Fact]
    public async Task Unless_asked_for_only_what_was_made_writes_a_line_and_no_address_begins_one_of_its_own_or_colours_the_log()
    {
        using var content = SmallContent.Built();
        await using var program = ProgramRun.Serve(content.Content, content.Data);
        using var client = await program.ClientAsync();
        await client.GetAsync("/zh/diseases/psoriasis");
        await client.GetAsync("/zh/diseases/psoriasis");
        await client.GetAsync("/health/live");
        await client.GetAsync("/en/%0A2026-01-01%20INF%20GET%20/forged%20200%1B%5B31m%E2%80%AE%E2%80%A8%C2%85");
        await program.TerminateAsync();

        Assert.Equal(2, program.Output.Split('\n').Count(line => line.Contains("GET", StringComparison.Ordinal)));
        Assert.Single(program.Output.Split('\n'), line => line.Contains("GET /zh/diseases/psoriasis 200", StringComparison.Ordinal));
        Assert.DoesNotContain('\u001b', program.Output);
        Assert.DoesNotContain('\u202e', program.Output);
        Assert.DoesNotContain('\u0085', program.Output);
        Assert.DoesNotContain(program.Output.Split('\n'), line => line.StartsWith("2026-01-01", StringComparison.Ordinal));
        Assert.Contains(@"GET /en/\u{a}2026-01-01\u{20}INF\u{20}GET\u{20}/forged\u{20}200\u{1b}[31m\u{202e}\u{2028}\u{85} 404", program.Output, StringComparison.Ordinal);
    }
}
