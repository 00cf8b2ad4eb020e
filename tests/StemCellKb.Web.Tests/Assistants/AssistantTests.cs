using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using StemCellKb.Model;
using StemCellKb.Testing;
using StemCellKb.Web.Assistants;
using StemCellKb.Web.Interface;
using StemCellKb.Web.Tests.Machines;

namespace StemCellKb.Web.Tests.Assistants;

/// <summary><c>POST /mcp</c>, asked by the official client in both generations of the protocol, and by hand.</summary>
public sealed class AssistantTests(ShippedSite site)
{
    private const string Accepted = "application/json, text/event-stream";

    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData("2025-06-18")]
    [InlineData("2026-07-28")]
    public async Task A_client_of_either_generation_finds_and_reads(string? protocol)
    {
        await using var client = await ConnectAsync(protocol);

        var tools = await client.ListToolsAsync(cancellationToken: Ending);
        Assert.Equal(["search", "fetch", "get_claims", "get_study", "check_statement", "explain_mechanism", "get_approvals", "list_changes"], tools.Select(tool => tool.Name));
        Assert.All(tools, tool => Assert.True(tool.ProtocolTool.Annotations is { ReadOnlyHint: true, DestructiveHint: false }));
        Assert.All(tools, tool => Assert.Equal("object", tool.ProtocolTool.OutputSchema?.GetProperty("type").GetString()));

        var found = await CallAsync(client, "search", ("query", "干细胞能治愈狼疮吗"));
        var first = found.GetProperty("results")[0];
        Assert.Equal(["id", "title", "url"], first.EnumerateObject().Select(member => member.Name));
        var read = await CallAsync(client, "fetch", ("id", first.GetProperty("id").GetString()!));
        Assert.Equal(["id", "title", "text", "url", "metadata"], read.EnumerateObject().Select(member => member.Name));
        Assert.Equal(first.GetProperty("url").GetString(), read.GetProperty("url").GetString());
        var metadata = read.GetProperty("metadata");
        Assert.StartsWith("http://localhost/en/", metadata.GetProperty("otherUrl").GetString(), StringComparison.Ordinal);
        Assert.Contains("证据质量", read.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.All(["quote", "reviewed", "build", "cite"], name => Assert.NotEmpty(metadata.GetProperty(name).GetString()!));
        Assert.NotEqual(0, metadata.GetProperty("works").GetArrayLength());
    }

    [Theory]
    [InlineData("get_claims", "about", "狼疮性肾炎", "人体研究")]
    [InlineData("get_study", "work", "deng-2017", "Deng")]
    [InlineData("check_statement", "text", "Stem cells cure lupus.", "Says more than the evidence bears")]
    [InlineData("check_statement", "text", "干细胞可以治愈红斑狼疮。", "超出证据")]
    [InlineData("check_statement", "text", "MSC infusions improve psoriasis.", "Strongest with mixed results: ")]
    [InlineData("explain_mechanism", "from", "mesenchymal stem cells", "seen in people")]
    [InlineData("get_approvals", "place", "cn", "China")]
    [InlineData("list_changes", "since", "2020-01-01", "none to compare with")]
    public async Task A_tool_answers(string tool, string argument, string value, string says)
    {
        await using var client = await ConnectAsync();

        var answer = await CallAsync(client, tool, (argument, value));

        var schema = (await client.ListToolsAsync(cancellationToken: Ending)).Single(each => each.Name == tool).ProtocolTool.OutputSchema!.Value;
        Assert.Empty(new JsonSchema(schema).Complaints(answer, schema));
        Assert.Contains(says, answer.GetProperty("text").GetString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(200, (await site.Get(answer.GetProperty("url").GetString()!["http://localhost".Length..])).Status);
        Assert.Equal(200, (await site.Get(answer.GetProperty("metadata").GetProperty("otherUrl").GetString()!["http://localhost".Length..])).Status);
    }

    [Theory]
    [InlineData("get_claims", "about", "lupus nephritis")]
    [InlineData("check_statement", "text", "Stem cells cure lupus.")]
    [InlineData("explain_mechanism", "from", "mesenchymal stem cells")]
    public async Task A_label_within_an_English_sentence_has_no_capital(string tool, string argument, string value)
    {
        await using var client = await ConnectAsync();
        var evidence = EvidenceText.English;
        IEnumerable<string> labels = [.. Enum.GetValues<Certainty>().Select(evidence.Certainty), .. Enum.GetValues<ClaimWord>().Select(evidence.Word), evidence.Design(StudyDesign.Rct), evidence.Design(StudyDesign.CaseSeries)];

        var answer = await CallAsync(client, tool, (argument, value), ("language", "en"));

        Assert.All([answer.GetProperty("text").GetString(), answer.GetProperty("metadata").GetProperty("quote").GetString()],
            said => Assert.DoesNotMatch($"(?:[,;] |Judged: )(?:{string.Join('|', labels)})", said));
    }

    [Theory]
    [InlineData("en", "China: ")]
    [InlineData("zh", "中国：")]
    public async Task Of_approvals_a_decision_is_quoted(string language, string says)
    {
        await using var client = await ConnectAsync();
        var answer = await CallAsync(client, "get_approvals", ("place", "CN"), ("language", language));
        var quote = answer.GetProperty("metadata").GetProperty("quote").GetString()!;
        Assert.Contains(says, quote, StringComparison.Ordinal);
        Assert.Contains(quote.Split(says)[0], answer.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fetch", "id", "en/diseases/nothing")]
    [InlineData("fetch", "id", "en/cell-types/lupus-nephritis")]
    [InlineData("fetch", "next", "12")]
    [InlineData("search", "query", "  ")]
    [InlineData("search", "sql", "1; DROP TABLE claims")]
    [InlineData("get_claims", "language", "fr")]
    [InlineData("get_claims", "about", "zzqqxx")]
    [InlineData("get_study", "work", "<script>alert(1)</script>")]
    [InlineData("list_changes", "since", "yesterday")]
    [InlineData("get_approvals", "place", "Atlantis")]
    public async Task A_bad_argument_is_an_error_in_words_that_says_nothing_of_it_again(string tool, string argument, string value)
    {
        await using var client = await ConnectAsync();

        var result = await client.CallToolAsync(tool, new Dictionary<string, object?> { [argument] = value }, cancellationToken: Ending);

        Assert.True(result.IsError);
        var said = Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
        Assert.DoesNotContain(value.Trim() is { Length: > 2 } given ? given : "\0", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_part_of_every_page_stays_below_eight_thousand_tokens_and_the_parts_are_the_page()
    {
        var pages = new AssistantPages(site.Services.GetRequiredService<CurrentBuild>().Database, site.Services.GetRequiredService<SiteRoot>());
        var isCut = false;
        foreach (var address in Language.All.SelectMany(language => ConceptKind.All.SelectMany(kind => pages.Database.Indexes.List(language, kind).Concepts)).Select(entry => entry.Concept.Url))
        {
            var page = pages.Find(address)!;
            var read = new StringBuilder();
            string? next = null;
            do
            {
                var answer = pages.Answer(page, next);
                Assert.InRange(TextParts.Tokens(JsonSerializer.Serialize(answer, AssistantAnswer.Options)), 1, 8000);
                read.Append(answer.Text);
                next = answer.Metadata.Next;
                isCut |= next is not null;
            }
            while (next is not null);
            Assert.Equal(page.Markdown, read.ToString());
        }
        Assert.True(isCut);
    }

    [Fact]
    public void An_effect_cites_the_works_of_its_own_claim_and_no_others()
    {
        var pages = new AssistantPages(site.Services.GetRequiredService<CurrentBuild>().Database, site.Services.GetRequiredService<SiteRoot>());
        var claims = pages.Database.Evidence.ListClaims(Language.English, pages.Database.Evidence.ListIds()).ToDictionary(claim => claim.Id);
        var cited = 0;
        foreach (var effect in pages.Database.Effects.List(Language.English))
        {
            var named = pages.Effects([effect], UiText.Of(Language.English)).Split("/en/references/").Skip(1).Select(rest => rest.Split('>')[0]).ToList();
            Assert.Subset(claims[effect.Claim].Items.Select(item => item.Work.Key.Value).ToHashSet(), named.ToHashSet());
            cited += named.Count;
        }
        Assert.NotEqual(0, cited);
    }

    [Fact]
    public async Task Only_of_several_steps_is_one_the_weakest()
    {
        await using var client = await ConnectAsync();

        var answer = await CallAsync(client, "explain_mechanism", ("from", "mesenchymal stem cells"), ("to", "Th17 cell"));

        var paths = answer.GetProperty("text").GetString()!.Split("\n\n").Select(path => path.Trim()).Where(path => path.StartsWith("- ", StringComparison.Ordinal)).ToList();
        Assert.Contains(paths, path => !path.Contains('\n', StringComparison.Ordinal));
        Assert.All(paths, path => Assert.Equal(path.Contains('\n', StringComparison.Ordinal), path.Contains(AssistantText.Of(Language.English).WeakestStep, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Resources_are_pages_under_their_addresses_and_lists_may_be_kept()
    {
        await using var client = await ConnectAsync();

        var resources = await client.ListResourcesAsync(cancellationToken: Ending);
        Assert.Contains(resources, resource => resource.Uri == "http://localhost/zh/methods");
        Assert.Contains(resources, resource => resource.Uri == "http://localhost/en/diseases/lupus-nephritis");
        Assert.Equal(3, (await client.ListResourceTemplatesAsync(cancellationToken: Ending)).Count);
        foreach (var address in new[] { "http://localhost/en/methods", "http://localhost/en/references/deng-2017", "http://localhost/zh/evidence/uc-msc-in-refractory-lupus-nephritis" })
        {
            var read = await client.ReadResourceAsync(address, cancellationToken: Ending);
            Assert.NotEmpty(Assert.IsType<TextResourceContents>(Assert.Single(read.Contents)).Text);
            Assert.Equal((AssistantTools.Life, CacheScope.Public), (read.TimeToLive, read.CacheScope));
        }
        await Assert.ThrowsAsync<McpProtocolException>(async () => await client.ReadResourceAsync("file:///etc/passwd", cancellationToken: Ending));
        Assert.Equal(3, (await client.ListPromptsAsync(cancellationToken: Ending)).Count);
        Assert.Single((await client.GetPromptAsync("does_it_help", new Dictionary<string, object?> { ["disease"] = "银屑病" }, cancellationToken: Ending)).Messages);
    }

    [Fact]
    public async Task Chinese_is_not_escaped_inside_the_text()
    {
        var answer = await PostAsync("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"search","arguments":{"query":"银屑病"}}}""");

        Assert.Equal(200, answer.Status);
        Assert.DoesNotContain(@"\\u", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 200)]
    [InlineData("http://localhost", 200)]
    [InlineData("http://127.0.0.1:6274", 200)]
    [InlineData("https://evil.example", 403)]
    [InlineData("http://localhost.evil.example", 403)]
    [InlineData("null", 403)]
    [InlineData("file:///x", 403)]
    public async Task Only_programs_and_pages_of_this_site_or_machine_may_ask(string? origin, int status)
    {
        const string Initialize = """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""";

        Assert.Equal(status, (await PostAsync(Initialize, origin is null ? [] : [("Origin", origin)])).Status);
        // A name that was made to point here is no name of ours.
        Assert.Equal(403, (await PostAsync(Initialize, ("Origin", "http://rebound.example"), ("Host", "rebound.example"))).Status);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    [InlineData("PUT")]
    public async Task Only_post_is_answered(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/mcp");
        var answer = await site.Send(request);
        Assert.Equal((405, "POST"), (answer.Status, answer.Header("Allow")));
    }

    public static TheoryData<string, int> Malformed => new()
    {
        { "", 400 }, { "{", 400 }, { "[]", 400 }, { "null", 400 }, { "{\"jsonrpc\":\"2.0\"}", 400 }, { "{\"jsonrpc\":2,\"id\":1,\"method\":\"ping\"}", 400 },
        { "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}", 400 }, { "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"\\ud800\"}", 400 },
        { """{"jsonrpc":"2.0","id":1,"method":"prompts/get","params":{"name":"does_it_help","arguments":{"disease":"\ud83d"}}}""", 400 },
        { """{"jsonrpc":"2.0","id":1,"method":"<b>bold</b>"}""", 400 },
        { new string('[', 5000), 400 }, { new string(' ', 65 * 1024), 413 },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task What_is_no_message_is_refused(string body, int status)
    {
        var answer = await PostAsync(body);
        Assert.Equal(status, answer.Status);
        Assert.Contains("\"error\"", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MCP-Protocol-Version")]
    [InlineData("Mcp-Method")]
    [InlineData("Mcp-Name")]
    public async Task A_header_is_not_said_again(string header)
    {
        var answer = await PostAsync("""{"jsonrpc":"2.0","id":1,"method":"tools/list"}""", (header, "<b>marked</b>"));
        Assert.Equal(400, answer.Status);
        Assert.DoesNotContain("marked", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_generations_are_answered_by_hand()
    {
        const string Meta = """
            "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientInfo":{"name":"t","version":"1"},"io.modelcontextprotocol/clientCapabilities":{}}
            """;
        var former = await PostAsync("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""");
        Assert.Contains("\"protocolVersion\":\"2025-06-18\"", former.Body, StringComparison.Ordinal);
        Assert.Equal(("", 202), (former.Header("Mcp-Session-Id"), (await PostAsync("""{"jsonrpc":"2.0","method":"notifications/initialized"}""")).Status));
        var present = await PostAsync($$"""{"jsonrpc":"2.0","id":1,"method":"server/discover","params":{ {{Meta}} } }""", ("MCP-Protocol-Version", "2026-07-28"), ("Mcp-Method", "server/discover"));
        Assert.Contains("\"supportedVersions\"", present.Body, StringComparison.Ordinal);
        Assert.Contains("\"ttlMs\":300000", present.Body, StringComparison.Ordinal);
        Assert.Contains("\"cacheScope\":\"public\"", present.Body, StringComparison.Ordinal);
        var listed = await PostAsync($$"""{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{ {{Meta}} } }""", ("MCP-Protocol-Version", "2026-07-28"), ("Mcp-Method", "tools/list"));
        Assert.Contains("\"ttlMs\":300000,\"cacheScope\":\"public\"", listed.Body, StringComparison.Ordinal);
    }

    /// <summary>A page on another port of this machine, such as the protocol's inspector, may ask and may read the answer.</summary>
    [Theory]
    [InlineData("http://localhost:6274", "http://localhost:6274")]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:8080")]
    [InlineData("http://[::1]:8080", "http://[::1]:8080")]
    [InlineData("https://evil.example", "")]
    [InlineData("null", "")]
    public async Task A_browser_lets_those_scripts_read_that_may_ask(string origin, string allowed)
    {
        var answer = await PostAsync("""{"jsonrpc":"2.0","id":1,"method":"ping"}""", ("Origin", origin));
        Assert.Equal(allowed, answer.Header("Access-Control-Allow-Origin"));
        Assert.Equal(allowed.Length > 0, answer.Header("Vary").Contains("Origin", StringComparison.Ordinal));

        using var request = new HttpRequestMessage(HttpMethod.Options, "/mcp");
        request.Headers.TryAddWithoutValidation("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        var before = await site.Send(request);
        Assert.Equal(allowed.Length > 0 ? (204, allowed, "POST") : (405, "", ""), (before.Status, before.Header("Access-Control-Allow-Origin"), before.Header("Access-Control-Allow-Methods")));
    }

    /// <summary>300 messages from a fresh seed; 10,000 with <c>STEMCELLKB_TESTS=all</c>.</summary>
    [Fact]
    public async Task Hostile_messages_get_clean_errors()
    {
        string[] payloads = ["\"<script>alert(1)</script>\"", "\"' OR 1=1 --\"", "\"\\u0000\\u202e\\ud83d\"", "\"\\u0007marked\"", "1e400", "[[[[1]]]]", "{\"a\":{\"b\":null}}", "true", "null", "-1", $"\"{new string('x', 20_000)}\""];
        string[] methods = ["tools/call", "tools/list", "resources/read", "resources/list", "prompts/get", "prompts/list", "initialize", "ping", "server/discover", "completion/complete", "logging/setLevel", "subscriptions/listen", "nothing/at/all", "notifications/initialized"];
        var random = new Random(TestExtent.Seed);
        for (var i = 0; i < (TestExtent.IsAll ? 10_000 : 300); i++)
        {
            var (method, payload) = (methods[random.Next(methods.Length)], payloads[random.Next(payloads.Length)]);
            var tool = AssistantTools.All[random.Next(AssistantTools.All.Count)];
            var given = random.Next(3) switch
            {
                0 => $$"""{"name":"{{tool.Name}}","arguments":{"{{tool.Arguments[random.Next(tool.Arguments.Count)].Name}}":{{payload}} } }""",
                1 => $$"""{"name":{{payload}},"uri":{{payload}},"cursor":{{payload}},"level":{{payload}}}""",
                _ => $$"""{"_meta":{{payload}},"arguments":{{payload}},"protocolVersion":{{payload}}}""",
            };
            var message = $$"""{"jsonrpc":"2.0","id":{{i}},"method":"{{method}}","params":{{given}} }""";
            var answer = await PostAsync(random.Next(3) == 0 ? Broken(message, random) : message);

            Assert.True(answer.Status < 500, $"{method} {given}: {answer.Status}. {TestExtent.SaysSeed}");
            Assert.DoesNotContain("<script>", answer.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", answer.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("OR 1=1", method == "tools/call" && tool.Name == "check_statement" ? "" : answer.Body, StringComparison.Ordinal);
        }
    }

    /// <summary>A part left out, said twice, or with other characters.</summary>
    private static string Broken(string message, Random random)
    {
        var (from, length) = (random.Next(message.Length), random.Next(1, 20));
        var end = Math.Min(message.Length, from + length);
        return random.Next(4) switch
        {
            0 => message[..from] + message[end..],
            1 => message[..end] + message[from..],
            2 => message[..from] + new string("\"{}[]\\,:\u0000\u202e\ufffd狼"[random.Next(12)], length) + message[from..],
            _ => message[..from],
        };
    }

    [Fact]
    public async Task A_site_can_do_without()
    {
        await using var without = new SiteHost(RepositoryFolder.Content, ("assistants", "false"));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Content = new StringContent("{}", Encoding.UTF8, "application/json") };

        Assert.Equal(404, (await without.Send(request)).Status);
    }

    private async Task<McpClient> ConnectAsync(string? protocol = null) => await McpClient.CreateAsync(
        new HttpClientTransport(new HttpClientTransportOptions { Endpoint = new Uri("http://localhost/mcp"), TransportMode = HttpTransportMode.StreamableHttp }, site.Client),
        new McpClientOptions { ProtocolVersion = protocol },
        cancellationToken: Ending);

    private static async Task<JsonElement> CallAsync(McpClient client, string tool, params (string Name, string Value)[] arguments)
    {
        var result = await client.CallToolAsync(tool, arguments.ToDictionary(argument => argument.Name, argument => (object?)argument.Value), cancellationToken: Ending);
        var text = Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
        Assert.NotEqual(true, result.IsError);
        var structured = result.StructuredContent!.Value;
        Assert.True(JsonElement.DeepEquals(structured, JsonElement.Parse(text)));
        return structured;
    }

    private async Task<Answer> PostAsync(string body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Accept", Accepted);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await site.Send(request);
    }
}
