using System.Security.Cryptography;
using System.Text.Json;
using StemCellKb.Model;
using StemCellKb.Store;
using StemCellKb.Testing;

namespace StemCellKb.Web.Tests.Machines;

/// <summary><c>/data/</c>: the whole knowledge base in files.</summary>
public sealed class DownloadTests(ShippedSite site)
{
    public static readonly TheoryData<string> Files =
        ["stemcellkb.db", "claims.csv", "evidence-items.csv", "claims.jsonl", "evidence-items.jsonl", "concepts.jsonld", "claims.jsonld", "LICENSE.txt"];

    [Theory, MemberData(nameof(Files))]
    public async Task The_checksum_is_that_of_the_file(string name)
    {
        var bytes = await site.Client.GetByteArrayAsync(SiteUrls.Download(name), TestContext.Current.CancellationToken);
        var sums = (await site.Get("/data/SHA256SUMS")).Body.Split('\n');
        Assert.Contains($"{Convert.ToHexStringLower(SHA256.HashData(bytes))}  {name}", sums);
    }

    [Theory, MemberData(nameof(Files))]
    public async Task Who_holds_the_file_gets_no_second_one(string name)
    {
        var first = await site.Get(SiteUrls.Download(name));
        var second = await site.Get(SiteUrls.Download(name), ("If-None-Match", first.Header("ETag")));
        Assert.Equal((200, 304, ""), (first.Status, second.Status, second.Body));
    }

    [Theory, MemberData(nameof(Files))]
    public async Task The_page_of_downloads_links_to_the_file_in_both_languages(string name)
    {
        foreach (var language in Language.All)
        {
            var page = await site.Get(SiteUrls.DataIn(language));
            Assert.Equal(language.Tag, page.Document.DocumentElement.GetAttribute("lang"));
            Assert.NotNull(page.Document.QuerySelector($"a[href='{SiteUrls.Download(name)}']"));
        }
    }

    [Fact]
    public async Task The_page_of_downloads_comes_in_the_language_of_the_reader()
    {
        var chinese = await site.Get("/data/", ("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.5"));
        var english = await site.Get("/data/", ("Accept-Language", "de"));
        Assert.Equal(("zh-Hans", "en"), (chinese.Document.DocumentElement.GetAttribute("lang"), english.Document.DocumentElement.GetAttribute("lang")));
        Assert.Contains("Accept-Language", chinese.Header("Vary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_of_claims_holds_every_claim_in_both_languages_with_its_verdict()
    {
        var rows = CsvText.Rows((await site.Get("/data/claims.csv")).Body);
        Assert.Equal(
            ShippedContent.Corpus.Claims.Select(claim => (claim.Id.Value, claim.Says.English, claim.Says.Chinese, ClaimState.Of(claim.Evidence).Verdict.Word(), string.Join(' ', claim.Mechanisms))),
            rows.Select(row => (row["id"], row["says_en"], row["says_zh"], row["verdict"], row["mechanisms"])));
    }

    [Fact]
    public async Task The_table_of_items_holds_every_item_in_both_languages()
    {
        var rows = CsvText.Rows((await site.Get("/data/evidence-items.csv")).Body);
        Assert.Equal(
            ShippedContent.Corpus.Claims.SelectMany(claim => claim.Evidence.Select(item => (claim.Id.Value, item.Reference.Value, item.Direction.Word(), item.Found.English, item.Found.Chinese))),
            rows.Select(row => (row["claim"], row["reference"], row["direction"], row["found_en"], row["found_zh"])));
    }

    [Theory]
    [InlineData("claims")]
    [InlineData("evidence-items")]
    public async Task Json_lines_say_what_the_table_says(string name)
    {
        var table = CsvText.Rows((await site.Get($"/data/{name}.csv")).Body);
        var lines = (await site.Get($"/data/{name}.jsonl")).Body.Split('\n')[..^1].Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(table.Count, lines.Count);
        foreach (var (row, line) in table.Zip(lines))
            Assert.Equal(row, line.EnumerateObject().ToDictionary(field => field.Name, field => Text(field.Value)));
    }

    [Fact]
    public async Task The_database_opens_and_is_the_build_that_is_served()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder["kb.db"], await site.Client.GetByteArrayAsync("/data/stemcellkb.db", TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        var database = KbDatabase.TryOpen(folder["kb.db"]);
        Assert.Equal((await site.Get("/health/ready")).Json.GetProperty("build").GetString(), database?.BuildId);
    }

    [Fact]
    public async Task Concepts_carry_their_own_identifiers_as_same_and_near_ones_as_matches()
    {
        var nodes = Graph(await site.Get("/data/concepts.jsonld"));
        Assert.Equal(ShippedContent.Corpus.Concepts.Select(concept => SiteUrls.Id(concept.Id)).Order(StringComparer.Ordinal), nodes.Keys.Order(StringComparer.Ordinal));
        foreach (var concept in ShippedContent.Corpus.Concepts)
        {
            var node = nodes[SiteUrls.Id(concept.Id)];
            Assert.Equal(concept.Identifiers.Select(entry => entry.Address?.AbsoluteUri).OfType<string>(), Texts(node, "sameAs"));
            Assert.Equal(concept.Identifiers.Select(entry => entry.Value), node.GetProperty("code").EnumerateArray().Select(code => code.GetProperty("codeValue").GetString()));
            Assert.Equal(concept.Broader.Select(SiteUrls.Id).Order(StringComparer.Ordinal), Texts(node, "skos:broader"));
            foreach (var (relation, property) in new[] { ("broad", "skos:broadMatch"), ("narrow", "skos:narrowMatch"), ("close", "skos:closeMatch"), ("related", "skos:relatedMatch") })
                Assert.Equal(concept.CloseIdentifiers.Where(entry => entry.Relation == relation).Select(entry => entry.Address?.AbsoluteUri).OfType<string>(), Texts(node, property));
        }
    }

    [Fact]
    public async Task Claims_name_what_they_are_about_and_the_works_that_bear_on_them()
    {
        var nodes = Graph(await site.Get("/data/claims.jsonld"));
        foreach (var claim in ShippedContent.Corpus.Claims)
        {
            var node = nodes[SiteUrls.Claim(Language.English, claim.Id)];
            Assert.Equal(claim.Concepts.Select(SiteUrls.Id), Texts(node, "about"));
            Assert.Equal(
                claim.Evidence.Select(item => SiteUrls.Reference(Language.English, item.Reference)),
                node.GetProperty("kb:evidence").EnumerateArray().Select(item => item.GetProperty("citation").GetProperty("@id").GetString()));
        }
    }

    [Fact]
    public async Task Another_build_of_the_same_content_makes_the_same_files()
    {
        await using var other = new SiteHost(RepositoryFolder.Content);
        Assert.Equal((await site.Get("/data/SHA256SUMS")).Body, (await other.Get("/data/SHA256SUMS")).Body);
    }

    private static Dictionary<string, JsonElement> Graph(Answer answer)
    {
        Assert.Equal("application/ld+json", answer.MediaType);
        return answer.Json.GetProperty("@graph").EnumerateArray().ToDictionary(node => node.GetProperty("@id").GetString()!);
    }

    private static IEnumerable<string?> Texts(JsonElement node, string property) =>
        node.TryGetProperty(property, out var values) ? values.EnumerateArray().Select(value => value.GetString()) : [];

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => string.Join(' ', value.EnumerateArray().Select(Text)),
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };
}
