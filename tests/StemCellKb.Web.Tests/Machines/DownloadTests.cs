using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Data.Sqlite;
using StemCellKb.Model;
using StemCellKb.Store;
using StemCellKb.Testing;

namespace StemCellKb.Web.Tests.Machines;

/// <summary><c>/data/</c>: the whole knowledge base in files.</summary>
public sealed class DownloadTests(ShippedSite site)
{
    private const string Root = "http://localhost";

    public static readonly TheoryData<string> Files =
        [
            "stemcellkb.db", "claims.csv", "evidence-items.csv", "studies.csv", "effects.csv", "outcomes.csv", "claims.jsonl", "evidence-items.jsonl", "studies.jsonl", "effects.jsonl", "outcomes.jsonl",
            "concepts.jsonld", "claims.jsonld", "kgx/nodes.tsv", "kgx/edges.tsv", "effects.cx2", "dictionary.csv", "LICENSE.txt", "datapackage.json",
        ];

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
    public async Task A_client_that_was_cut_off_gets_the_rest(string name)
    {
        var address = SiteUrls.Download(name);
        var whole = await site.Client.GetByteArrayAsync(address, TestContext.Current.CancellationToken);
        var etag = (await site.Get(address)).Header("ETag");
        foreach (var (range, ifRange, status, expected, said) in new[]
        {
            ("bytes=100-", "", 206, whole[100..], $"bytes 100-{whole.Length - 1}/{whole.Length}"),
            ("bytes=0-99", "", 206, whole[..100], $"bytes 0-99/{whole.Length}"),
            ("bytes=-10", "", 206, whole[^10..], $"bytes {whole.Length - 10}-{whole.Length - 1}/{whole.Length}"),
            ("bytes=100-", etag, 206, whole[100..], $"bytes 100-{whole.Length - 1}/{whole.Length}"),
            ("bytes=100-", "\"of another build\"", 200, whole, ""),
            ($"bytes={whole.Length}-", "", 416, [], $"bytes */{whole.Length}"),
        })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation("Range", range);
            if (ifRange.Length > 0)
                request.Headers.TryAddWithoutValidation("If-Range", ifRange);
            using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal((range, status), (range, (int)answer.StatusCode));
            Assert.Equal(said, answer.Content.Headers.ContentRange?.ToString() ?? "");
            Assert.Equal(expected, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            Assert.Equal("bytes", string.Join("", answer.Headers.AcceptRanges));
        }
    }

    [Theory, MemberData(nameof(Files))]
    public async Task What_comes_packed_unpacks_to_the_file(string name)
    {
        var whole = await site.Client.GetByteArrayAsync(SiteUrls.Download(name), TestContext.Current.CancellationToken);
        foreach (var (coding, unpack) in new (string, Func<Stream, Stream>)[] { ("br", each => new BrotliStream(each, CompressionMode.Decompress)), ("gzip", each => new GZipStream(each, CompressionMode.Decompress)) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, SiteUrls.Download(name));
            request.Headers.TryAddWithoutValidation("Accept-Encoding", coding);
            using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
            var stream = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
            using var unpacked = new MemoryStream();
            await (answer.Content.Headers.ContentEncoding.Contains(coding) ? unpack(stream) : stream).CopyToAsync(unpacked, TestContext.Current.CancellationToken);
            Assert.Equal(whole, unpacked.ToArray());
        }
    }

    [Fact]
    public async Task The_dictionary_explains_every_column_of_every_table_on_the_page_too()
    {
        var entries = CsvText.Rows((await site.Get("/data/dictionary.csv")).Body);
        foreach (var name in new[] { "claims", "evidence-items", "studies", "effects", "outcomes", "dictionary" })
        {
            var header = CsvText.Parse((await site.Get($"/data/{name}.csv")).Body)[0];
            Assert.Equal(header, entries.Where(entry => entry["table"] == name).Select(entry => entry["column"]));
        }
        Assert.All(entries, entry => Assert.True(entry["means_en"].Length > 0 && entry["means_zh"].Length > 0, entry["column"]));
        foreach (var language in Language.All)
        {
            var page = (await site.Get(SiteUrls.DataIn(language))).Document;
            foreach (var entry in entries)
                Assert.Contains(entry[$"means_{language.Code}"], page.GetElementById($"{entry["table"]}-{entry["column"]}")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_data_package_describes_the_files_as_they_are()
    {
        var package = (await site.Get("/data/datapackage.json")).Json;
        var resources = package.GetProperty("resources").EnumerateArray().ToDictionary(resource => resource.GetProperty("path").GetString()!);
        Assert.Equal(Files.Select(file => file.Data).Where(file => file != "datapackage.json"), resources.Keys);
        foreach (var (file, resource) in resources)
        {
            var bytes = await site.Client.GetByteArrayAsync(SiteUrls.Download(file), TestContext.Current.CancellationToken);
            Assert.Equal((bytes.Length, "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes))), (resource.GetProperty("bytes").GetInt32(), resource.GetProperty("hash").GetString()));
            Assert.Matches("^[a-z0-9._/-]+$", resource.GetProperty("name").GetString());
            if (!file.EndsWith(".csv", StringComparison.Ordinal))
                continue;
            var fields = resource.GetProperty("schema").GetProperty("fields").EnumerateArray().ToList();
            var rows = CsvText.Rows(Encoding.UTF8.GetString(bytes));
            Assert.Equal(rows[0].Keys, fields.Select(field => field.GetProperty("name").GetString()));
            foreach (var field in fields)
            {
                var values = rows.Select(row => row[field.GetProperty("name").GetString()!]).Where(value => value.Length > 0).ToList();
                Assert.All(values, value => Assert.True(field.GetProperty("type").GetString() switch
                {
                    "integer" => long.TryParse(value, out _),
                    "number" => double.TryParse(value, CultureInfo.InvariantCulture, out _),
                    "boolean" => value is "true" or "false",
                    _ => true,
                }, value));
                if (field.TryGetProperty("constraints", out var constraints))
                    Assert.Empty(values.Except(constraints.GetProperty("enum").EnumerateArray().Select(word => word.GetString()!)));
            }
        }
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
    public async Task A_client_that_does_not_read_keeps_no_build_from_being_edited()
    {
        await using var watched = new SiteHost(RepositoryFolder.Content, ("watch", "true"));
        foreach (var address in new[] { "/data/stemcellkb.db", "/api/v1/claims" })
        {
            using var answer = await watched.Client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
            var build = watched.Services.GetRequiredService<CurrentBuild>();
            Assert.True(await watched.Services.GetRequiredService<EditGate>().EditAsync(() => build.Database, TimeSpan.FromSeconds(30)));
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
    public async Task The_table_of_claims_holds_every_claim_in_both_languages_with_its_word()
    {
        var rows = CsvText.Rows((await site.Get("/data/claims.csv")).Body);
        Assert.Equal(
            ShippedContent.Corpus.Claims.Select(claim => (claim.Id.Value, claim.Says.English, claim.Says.Chinese, Assessment.Of(claim.Asks, claim.Evidence).Word.Word(), string.Join(' ', claim.Mechanisms))),
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
    [InlineData("studies")]
    [InlineData("outcomes")]
    public async Task Json_lines_say_what_the_table_says(string name)
    {
        var table = CsvText.Rows((await site.Get($"/data/{name}.csv")).Body);
        var lines = (await site.Get($"/data/{name}.jsonl")).Body.Split('\n')[..^1].Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(table.Count, lines.Count);
        foreach (var (row, line) in table.Zip(lines))
            Assert.Equal(row, line.EnumerateObject().ToDictionary(field => field.Name, field => Text(field.Value)));
    }

    [Fact]
    public async Task The_database_is_relational_explains_itself_and_asks_for_no_new_SQLite()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder["kb.db"], await site.Client.GetByteArrayAsync("/data/stemcellkb.db", TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        using var connection = new SqliteConnection($"Data Source={folder["kb.db"]};Mode=ReadOnly;Pooling=False");
        connection.Open();

        Assert.Equal("ok", Read("PRAGMA integrity_check").Single());
        Assert.Empty(Read("SELECT \"table\" FROM pragma_foreign_key_check"));
        Assert.True(Read("SELECT f.\"to\" FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f").Count >= 25);
        // Options that SQLite 3.34 does not know, and tables that no program outside can use.
        Assert.Empty(Read("SELECT sql FROM sqlite_master WHERE sql LIKE '%VIRTUAL%' OR sql LIKE '%STRICT%' OR sql LIKE '%contentless%' OR name LIKE 'search%'"));
        Assert.Empty(Read("SELECT m.name || '.' || c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' EXCEPT SELECT \"table\" || '.' || \"column\" FROM dictionary"));
        Assert.Equal((await site.Get("/health/ready")).Json.GetProperty("build").GetString(), Read("SELECT value FROM about WHERE key = 'version'").Single());
        Assert.Contains("CC BY 4.0", Read("SELECT value FROM about WHERE key = 'licence'").Single(), StringComparison.Ordinal);
        Assert.Equal(
            ShippedContent.Corpus.Claims.Select(claim => $"{claim.Id} {Assessment.Of(claim.Asks, claim.Evidence).Word.Word()}").Order(StringComparer.Ordinal),
            Read("SELECT id || ' ' || verdict FROM claim_overview ORDER BY id"));
        Assert.Equal(ShippedContent.Corpus.Claims.Sum(claim => claim.Evidence.Count), Read("SELECT claim FROM evidence_overview").Count);
        Assert.Equal(
            ShippedContent.Corpus.Claims.SelectMany(claim => Assessment.Of(claim.Asks, claim.Evidence).Reasons.Select((reason, i) => $"{claim.Id} {i + 1} {reason.Kind.Word()} {reason.Levels}")).Order(StringComparer.Ordinal),
            Read("SELECT claim || ' ' || number || ' ' || kind || ' ' || levels FROM claim_reasons").Order(StringComparer.Ordinal));

        var items = ShippedContent.Corpus.Claims.SelectMany(claim => claim.Evidence).ToList();
        Assert.Equal(
            items.Select(item => item.Study).OfType<Study>().DistinctBy(study => study.Id).SelectMany(study => study.Registrations.Select(number => $"{study.Id} {number}")).Order(StringComparer.Ordinal),
            Read("SELECT study || ' ' || value FROM study_registrations ORDER BY study || ' ' || value"));
        Assert.Equal(
            items.SelectMany(item => item.Outcomes.Select(outcome => $"{item.Study?.Id} {outcome.Name.Chinese}")).Order(StringComparer.Ordinal),
            Read("SELECT coalesce(s.id, '') || ' ' || o.name_zh FROM outcomes o JOIN evidence_items i ON i.claim = o.claim AND i.number = o.item LEFT JOIN studies s ON s.id = i.study").Order(StringComparer.Ordinal));

        List<string> Read(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var row = command.ExecuteReader();
            var values = new List<string>();
            while (row.Read())
                values.Add(row.GetString(0));
            return values;
        }
    }

    [Fact]
    public async Task Concepts_carry_their_own_identifiers_as_same_and_near_ones_as_matches()
    {
        var nodes = Graph(await site.Get("/data/concepts.jsonld"));
        foreach (var concept in ShippedContent.Corpus.Concepts)
        {
            var node = nodes[Root + SiteUrls.Id(concept.Id)];
            Assert.Equal(concept.Identifiers.Select(entry => entry.Address?.AbsoluteUri).OfType<string>(), Texts(node, "sameAs"));
            var codes = concept.Identifiers.Select(entry => entry.Value).ToList();
            if (node.TryGetProperty("code", out var medical))
                Assert.Equal(codes, medical.EnumerateArray().Select(code => code.GetProperty("codeValue").GetString()));
            else if (node.TryGetProperty("termCode", out _))
                Assert.Equal(codes, node.TryGetProperty("identifier", out var numbers) ? numbers.EnumerateArray().Select(number => number.GetProperty("value").GetString()) : []);
            else
                Assert.Empty(codes);
            Assert.Equal(concept.Broader.Select(id => Root + SiteUrls.Id(id)).Order(StringComparer.Ordinal), Texts(node, "skos:broader"));
            Assert.Equal(Root + "/data/#concepts", node.GetProperty("skos:inScheme").GetString());
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
            var node = nodes[Root + SiteUrls.Id(claim.Id)];
            Assert.Equal(claim.Concepts.Select(id => Root + SiteUrls.Id(id)), Texts(node, "about"));
            var works = node.TryGetProperty("kb:evidence", out var items) ? items.EnumerateArray().Select(item => item.GetProperty("kb:reference").GetString()!).ToList() : [];
            Assert.Equal(claim.Evidence.Select(item => Root + SiteUrls.Id(item.Reference)), works);
            Assert.All(works, work => Assert.Contains(work, nodes));
        }
    }

    [Theory]
    [InlineData("/data/concepts.jsonld")]
    [InlineData("/data/claims.jsonld")]
    public async Task Linked_data_says_whose_they_are_names_things_by_whole_addresses_and_says_nothing_of_nothing(string address)
    {
        var answer = await site.Get(address);
        var nodes = Graph(answer);
        Assert.DoesNotContain("null", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(":[]", answer.Body, StringComparison.Ordinal);
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", nodes[Root + "/data/"].GetProperty("license").GetString());
        Assert.All(nodes.Keys, id => Assert.True(id.StartsWith(Root + "/", StringComparison.Ordinal) || id.StartsWith("kb:", StringComparison.Ordinal), id));

        // Every word of our own is explained in the file, and on the page it names.
        var used = System.Text.RegularExpressions.Regex.Matches(answer.Body, "\"(kb:[A-Za-z]+)\"").Select(match => match.Groups[1].Value).Distinct();
        Assert.Empty(used.Except(nodes.Keys));
        Assert.Equal("https://github.com/stemcellkb/stemcellkb#", answer.Json.GetProperty("@context").GetProperty("kb").GetString());
        foreach (var term in nodes.Where(node => node.Key.StartsWith("kb:", StringComparison.Ordinal)))
        {
            var (page, anchor) = term.Value.GetProperty("rdfs:seeAlso").GetString()!.Split('#') is [var first, var second] ? (first, second) : (term.Value.GetProperty("rdfs:seeAlso").GetString()!, "dictionary");
            Assert.NotNull((await site.Get(page)).Document.GetElementById(anchor));
        }
    }

    [Fact]
    public async Task Another_build_of_the_same_content_makes_the_same_files()
    {
        using var folder = new TemporaryFolder();
        await using var other = new SiteHost(RepositoryFolder.Content, ("data", folder.Path));
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
