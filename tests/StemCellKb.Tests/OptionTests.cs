using System.CommandLine;
using StemCellKb.Building;
using StemCellKb.Commands;

namespace StemCellKb.Tests;

/// <summary>What an operator may set: where it comes from, and what a wrong value gets.</summary>
public sealed class OptionTests
{
    [Theory]
    [InlineData("search-rate", "abc")]
    [InlineData("search-rate", "-1")]
    [InlineData("search-rate", "1.5")]
    [InlineData("search-rate", "")]
    [InlineData("search-burst", "99999999999999999999")]
    [InlineData("max-connections", "many")]
    [InlineData("urls", "nonsense")]
    [InlineData("urls", "http://127.0.0.1:99999")]
    [InlineData("urls", "ftp://127.0.0.1")]
    [InlineData("urls", " ; ")]
    [InlineData("base-url", "example.org")]
    [InlineData("base-url", "ftp://example.org")]
    [InlineData("base-url", "https://example.org/?q=1")]
    [InlineData("base-url", "https://example.org/?")]
    [InlineData("base-url", "https://example.org/kb/")]
    [InlineData("base-url", "https://reader@example.org")]
    [InlineData("base-url", "https://example.org /")]
    [InlineData("issues-url", "javascript:alert(1)")]
    [InlineData("edit-url", "content")]
    [InlineData("edit-url", "javascript:{path}")]
    [InlineData("edit-url", "https://code.example/edit?line={line}")]
    [InlineData("edit-url", "https://code.example/{file}")]
    [InlineData("edit-url", "https://code.example/edit?file=")]
    [InlineData("trusted-proxies", "10.0.0.0/99")]
    [InlineData("trusted-proxies", "localhost")]
    [InlineData("trusted-proxies", "10.0.0.1;nonsense")]
    [InlineData("allowed-hosts", "http://example.org")]
    [InlineData("allowed-hosts", "a b")]
    [InlineData("allowed-hosts", "")]
    [InlineData("watch", "maybe")]
    [InlineData("open-metrics", "1")]
    [InlineData("assistants", "off")]
    [InlineData("log-format", "xml")]
    [InlineData("log-level", "loud")]
    [InlineData("log-level", "information;Some.Source=3")]
    [InlineData("content", "")]
    [InlineData("database", "")]
    public void A_wrong_value_is_refused(string name, string value) => Assert.Null(Option(name).With(new KbOptions(), value));

    [Fact]
    public void A_right_value_is_taken_in()
    {
        Assert.Equal("https://example.org", With("base-url", "https://example.org/").Site.BaseUrl);
        Assert.Equal("https://xn--fiqs8s.example:8443", With("base-url", "HTTPS://中国.Example:8443").Site.BaseUrl);
        Assert.Equal(["example.org", "*.example.org", "10.0.0.1"], With("allowed-hosts", "example.org; *.example.org,10.0.0.1").Site.AllowedHosts);
        Assert.Equal(["10.0.0.0/8", "127.0.0.1/32", "::1/128"], With("trusted-proxies", "10.0.0.0/8;127.0.0.1;::1").Site.TrustedProxies.Select(proxy => proxy.ToString()));
        Assert.Empty(With("trusted-proxies", "none").Site.TrustedProxies);
        Assert.Equal(["http://+:8080", "https://localhost:5001"], With("urls", "http://+:8080;https://localhost:5001").Urls);
        Assert.Equal(Serilog.Events.LogEventLevel.Error, With("log-level", "debug;Microsoft.AspNetCore=error").LogLevels["Microsoft.AspNetCore"]);
        Assert.Equal(Serilog.Events.LogEventLevel.Warning, With("log-level", "debug").LogLevels["Microsoft.AspNetCore"]);
        Assert.True(With("log-format", "json").JsonLog);
        Assert.True(new KbOptions().Site.Assistants);
        Assert.False(With("assistants", "false").Site.Assistants);
        Assert.Equal(0, With("search-rate", "0").Site.SearchRate);
    }

    [Theory]
    [InlineData("http://127.0.0.l:5000", "neither an IP address nor a name of this machine")]
    [InlineData("http://kb.example.invalid:5000", "neither an IP address nor a name of this machine")]
    [InlineData("http://5000", "neither an IP address nor a name of this machine")]
    [InlineData("http://127.1:5000", "neither an IP address nor a name of this machine")]
    [InlineData("http://127.0.0.01:5000", "neither an IP address nor a name of this machine")]
    [InlineData("http://0:5000", "neither an IP address nor a name of this machine")]
    [InlineData("http://:5000", "neither an IP address nor a name of this machine")]
    [InlineData("http://**:5000", "neither an IP address nor a name of this machine")]
    [InlineData("http://[::g]:5000", "neither an IP address nor a name of this machine")]
    [InlineData("http://local host:5000", "neither an IP address nor a name of this machine")]
    [InlineData("http://me@127.0.0.1:5000", "neither an IP address nor a name of this machine")]
    [InlineData("http://::1:5000", "no port")]
    [InlineData("http://127.0.0.1:5000x", "'5000x' is no port")]
    [InlineData("http://127.0.0.1:", "'' is no port")]
    [InlineData("http://127.0.0.1:+80", "'+80' is no port")]
    [InlineData("http://127.0.0.1:65536", "'65536' is no port")]
    [InlineData("http://127.0.0.1:5000:1", "no port")]
    [InlineData("http://[::1]5000", "no port")]
    [InlineData("http://localhost:0", "http://127.0.0.1:0")]
    [InlineData("http://127.0.0.1:5000/kb", "has a path ('/kb')")]
    [InlineData("http://127.0.0.1:5000?a=b", "has a path")]
    [InlineData("http://unix:/run/kb.sock:/kb", "has a path ('/kb')")]
    [InlineData("http://unix:kb.sock", "whole path")]
    [InlineData("127.0.0.1:5000", "neither http:// nor https://")]
    [InlineData("http:/127.0.0.1:5000", "neither http:// nor https://")]
    [InlineData("http://127.0.0.1:5000; http://127.0.0.l:5001", "'http://127.0.0.l:5001'")]
    public void A_slip_in_an_address_to_listen_on_is_refused_in_words_and_opens_no_network(string urls, string words)
    {
        Assert.Null(Option("urls").With(new KbOptions(), urls));
        Assert.Contains(words, Option("urls").WhyNot(urls), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://*:5000")]
    [InlineData("http://+:5000")]
    [InlineData("http://0.0.0.0:5000")]
    [InlineData("http://[::]:5000")]
    [InlineData("http://[::1]:5000")]
    [InlineData("http://localhost:5000")]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://127.0.0.1")]
    [InlineData("https://10.0.0.1:5001")]
    [InlineData("http://unix:/run/kb.sock")]
    public void An_address_to_listen_on_is_taken_as_it_is(string url) => Assert.Equal([url], With("urls", url).Urls);

    [Fact]
    public void A_name_of_this_machine_stands_for_its_addresses_and_not_for_every_network()
    {
        Assert.SkipUnless(ListenAddress.Parse($"http://{System.Net.Dns.GetHostName()}:5000", out _).Count > 0, "This machine does not know its name.");

        Assert.All(With("urls", $"http://{System.Net.Dns.GetHostName()}:5000").Urls, url => Assert.True(System.Net.IPAddress.TryParse(new Uri(url).Host, out _), url));
    }

    [Fact]
    public void A_public_address_with_a_path_is_answered_with_what_to_do() =>
        Assert.Contains("export --base https://example.org/kb", Option("base-url").WhyNot("https://example.org/kb/"), StringComparison.Ordinal);

    [Fact]
    public void Every_default_is_a_right_value_and_stands_in_the_help()
    {
        foreach (var option in KbOption.All.Where(option => option.Default.Length > 0))
            Assert.NotNull(option.With(new KbOptions(), option.Default));

        var command = new Command("serve");
        OptionSet.All().AddTo(command);
        foreach (var option in KbOption.All)
        {
            var words = command.Options.Single(each => each.Name == $"--{option.Name}").Description!;
            Assert.Contains($"Default: {option.Default}", words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_help_of_serve_lists_every_option()
    {
        var help = await CommandHere.ToEndAsync("serve", "--help");

        Assert.Equal(0, help.ExitCode);
        foreach (var option in KbOption.All)
            Assert.Contains($"--{option.Name}", help.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--search-rate", "fast")]
    [InlineData("--trusted-proxies", "10.0.0.0/33")]
    [InlineData("--nonsense", "1")]
    public async Task A_wrong_command_line_ends_with_2_and_names_the_option(string option, string value)
    {
        var result = await CommandHere.ToEndAsync("serve", option, value);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(option, result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_variable_ends_with_2_and_is_named_but_not_where_the_command_line_says_otherwise()
    {
        var environment = new Dictionary<string, string> { ["STEMCELLKB_SEARCH_RATE"] = "fast", ["STEMCELLKB_LOG_FORMAT"] = "xml" };

        var result = await ProgramRun.ToEndAsync(environment, "serve", "--search-rate", "5");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("STEMCELLKB_LOG_FORMAT", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("SEARCH_RATE", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_variable_that_is_no_option_ends_with_2_and_is_named_but_for_those_that_Kubernetes_sets()
    {
        var environment = new Dictionary<string, string>
        {
            ["STEMCELLKB_SERCH_RATE"] = "5",
            ["STEMCELLKB_SERVICE_HOST"] = "10.0.0.1",
            ["STEMCELLKB_PORT"] = "tcp://10.0.0.1:8080",
            ["STEMCELLKB_PORT_8080_TCP_ADDR"] = "10.0.0.1",
        };

        var result = await ProgramRun.ToEndAsync(environment, "check");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("STEMCELLKB_SERCH_RATE", Assert.Single(result.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--watch", null)]
    [InlineData("--content", "content")]
    public async Task A_database_goes_with_neither_watch_nor_content(string option, string? value)
    {
        var result = await CommandHere.ToEndAsync(["serve", "--database", "kb.db", option, .. value is null ? Array.Empty<string>() : [value]]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--database", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_are_read_by_name_and_unknown_ones_are_refused()
    {
        var settings = OptionSettings.Parse("""{ "StemCellKb": { "search-rate": 7, "allowed-hosts": ["a.example", "b.example"], "watch": true, "no-such-thing": 1 } }""", out var problems);

        Assert.Equal("7", settings["search-rate"]);
        Assert.Equal("a.example;b.example", settings["allowed-hosts"]);
        Assert.True(With("watch", settings["watch"]).Watch);
        Assert.Contains("no-such-thing", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_that_are_no_JSON_are_a_problem_and_no_exception()
    {
        Assert.Empty(OptionSettings.Parse("{ \"StemCellKb\": ", out var problems));
        Assert.Contains("appsettings.json", Assert.Single(problems), StringComparison.Ordinal);
    }

    private static KbOption Option(string name) => KbOption.All.Single(option => option.Name == name);

    private static KbOptions With(string name, string value) => Option(name).With(new KbOptions(), value)!;
}
