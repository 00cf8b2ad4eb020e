using System.Text.Json;
using StemCellKb.Model;
using StemCellKb.Testing;

namespace StemCellKb.Web.Tests.Machines;

/// <summary>Effects for other programs: the API, the tables, the knowledge graph and the network for Cytoscape, each read back by the rules of its form.</summary>
public sealed class EffectExchangeTests(ShippedSite site)
{
    private static readonly IReadOnlyList<EffectEdge> Edges = [.. ShippedContent.Corpus.Claims.Select(EffectEdge.Of).OfType<EffectEdge>()];

    [Theory]
    [InlineData("")]
    [InlineData("subject=mesenchymal-stem-cells")]
    [InlineData("predicate=inhibits")]
    [InlineData("object=th17-cell")]
    [InlineData("subject=mesenchymal-stem-cells&predicate=inhibits&object=th17-cell")]
    [InlineData("subject=th17-cell&object=mesenchymal-stem-cells")]
    public async Task Effects_are_filtered_by_subject_predicate_and_object(string filter)
    {
        var wanted = filter.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1]);
        var expected = Edges.Where(edge => new Dictionary<string, string>
        {
            ["subject"] = edge.Effect.Subject.Value, ["predicate"] = edge.Effect.Predicate.Word(), ["object"] = edge.Effect.Object.Value,
        }.All(value => wanted.GetValueOrDefault(value.Key, value.Value) == value.Value)).Select(edge => edge.Claim.Id.Value).ToList();

        var answer = (await site.Get("/api/v1/effects?" + filter)).Json;

        Assert.Equal(expected, answer.GetProperty("effects").EnumerateArray().Select(effect => effect.GetProperty("claim").GetString()));
        Assert.Equal(expected.Count, answer.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task An_effect_names_its_sides_in_the_language_and_counts_the_studies_by_whom_they_looked_at()
    {
        var effect = (await site.Get("/api/v1/effects?language=zh&subject=mesenchymal-stem-cells&object=th17-cell")).Json.GetProperty("effects")[0];

        Assert.Equal("mscs-inhibit-th17-cells", effect.GetProperty("claim").GetString());
        Assert.Equal(("间充质干细胞", "inhibits", "down", "Th17细胞"), (effect.GetProperty("subject").GetProperty("name").GetString(), effect.GetProperty("predicate").GetString(), effect.GetProperty("sign").GetString(), effect.GetProperty("object").GetProperty("name").GetString()));
        var seen = effect.GetProperty("seen");
        Assert.Equal("people", seen.GetProperty("reach").GetString());
        Assert.Equal((2, 1, 2), (seen.GetProperty("people").GetProperty("supports").GetInt32(), seen.GetProperty("animals").GetProperty("supports").GetInt32(), seen.GetProperty("dishes").GetProperty("noBenefit").GetInt32()));
        Assert.Equal("biolink:affects", effect.GetProperty("relation").GetProperty("biolink").GetString());
    }

    [Fact]
    public async Task A_path_leads_from_interferon_to_autoantibodies_and_names_its_weakest_step()
    {
        var answer = (await site.Get("/api/v1/paths?from=ifn-gamma&to=autoantibody")).Json;

        var paths = answer.GetProperty("paths").EnumerateArray().ToList();
        Assert.NotEmpty(paths);
        foreach (var path in paths)
        {
            var steps = path.GetProperty("steps").EnumerateArray().ToList();
            Assert.InRange(steps.Count, 1, EffectPaths.LongestPath);
            Assert.Contains(path.GetProperty("weakest").GetString(), steps.Select(step => step.GetProperty("claim").GetString()));
            Assert.Equal("autoantibody", steps[^1].GetProperty("object").GetProperty("id").GetString());
            foreach (var (before, after) in steps.Zip(steps.Skip(1)))
                Assert.Equal(before.GetProperty("object").GetProperty("id").GetString(), after.GetProperty("subject").GetProperty("id").GetString());
        }
    }

    [Fact]
    public async Task The_table_has_a_row_for_every_effect_the_same_as_CSV_and_as_JSON_Lines()
    {
        var rows = CsvText.Rows((await site.Get("/data/effects.csv")).Body);
        var lines = (await site.Get("/data/effects.jsonl")).Body.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();

        Assert.Equal(Edges.Select(edge => edge.Claim.Id.Value), rows.Select(row => row["claim"]));
        foreach (var (row, line) in rows.Zip(lines))
        {
            Assert.Equal(row.Keys, line.EnumerateObject().Select(value => value.Name));
            Assert.Equal((row["claim"], row["reach"], row["people_supports"]), (line.GetProperty("claim").GetString(), line.GetProperty("reach").GetString(), line.GetProperty("people_supports").ToString()));
        }
    }

    /// <summary>By the rules of the format: unquoted fields between tabs, CURIEs, categories and predicates of Biolink, no edge without its nodes.</summary>
    [Fact]
    public async Task The_knowledge_graph_is_read_back_by_the_rules_of_KGX()
    {
        var nodes = Rows((await site.Get("/data/kgx/nodes.tsv")).Body);
        var edges = Rows((await site.Get("/data/kgx/edges.tsv")).Body);

        var ids = nodes.Select(node => node["id"]).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(nodes, node =>
        {
            Assert.Matches(@"^[A-Za-z]+:\S+$", node["id"]);
            Assert.Matches("^biolink:[A-Z][A-Za-z]+$", node["category"]);
            Assert.NotEmpty(node["name"]);
            Assert.All(List(node["xref"]), xref => Assert.Matches(@"^[A-Za-z]+:\S+$", xref));
        });
        Assert.Equal(Edges.Select(edge => $"stemcellkb:{edge.Claim.Id}"), edges.Select(edge => edge["id"]));
        Assert.All(edges, edge =>
        {
            Assert.Empty(List(edge["through"]).Append(edge["subject"]).Append(edge["object"]).Concat(List(edge["disease_context_qualifier"])).Except(ids));
            Assert.Matches("^biolink:[a-z_]+$", edge["predicate"]);
            Assert.Equal(("knowledge_assertion", "manual_agent", "infores:stemcellkb"), (edge["knowledge_level"], edge["agent_type"], edge["primary_knowledge_source"]));
            Assert.Contains(edge["object_direction_qualifier"], new[] { "", "increased", "decreased" });
            Assert.Equal(edge["object_direction_qualifier"].Length > 0, edge["qualified_predicate"] == "biolink:causes");
            Assert.Contains(edge["negated"], new[] { "true", "false" });
            Assert.All(List(edge["publications"]).Concat(List(edge["publications_against"])), work => Assert.Matches(@"^(PMID:\d+|doi:10\.\S+|stemcellkb:[a-z0-9-]+)$", work));
        });

        var th17 = edges.Single(edge => edge["id"] == "stemcellkb:mscs-inhibit-th17-cells");
        Assert.Equal(("biolink:affects", "CL:0000899", "decreased", "people"), (th17["predicate"], th17["object"], th17["object_direction_qualifier"], th17["seen_in"]));
        Assert.True(List(th17["publications"]).Length > 0 && List(th17["publications_against"]).Length > 0);
        // Three reports looked for the step, and none found it.
        Assert.Equal("true", edges.Single(edge => edge["id"] == "stemcellkb:falling-antibody-explains-remission-after-hsct-in-myasthenia-gravis")["negated"]);
    }

    /// <summary>By the rules of the format: aspects in order, counted, every attribute declared and of its type, edges between nodes there are.</summary>
    [Fact]
    public async Task The_network_is_read_back_by_the_rules_of_CX2()
    {
        var parts = (await site.Get("/data/effects.cx2")).Json.EnumerateArray().ToList();
        Assert.Equal("2.0", parts[0].GetProperty("CXVersion").GetString());
        Assert.False(parts[0].GetProperty("hasFragments").GetBoolean());
        Assert.True(parts[^1].GetProperty("status")[0].GetProperty("success").GetBoolean());

        var aspects = parts[2..^1].Select(part => Assert.Single(part.EnumerateObject())).ToDictionary(aspect => aspect.Name, aspect => aspect.Value);
        Assert.Equal(
            parts[1].GetProperty("metaData").EnumerateArray().Select(meta => (meta.GetProperty("name").GetString(), meta.GetProperty("elementCount").GetInt32())),
            aspects.Select(aspect => ((string?)aspect.Key, aspect.Value.GetArrayLength())));

        var declared = aspects["attributeDeclarations"][0];
        var nodes = aspects["nodes"].EnumerateArray().ToList();
        var edges = aspects["edges"].EnumerateArray().ToList();
        Assert.Equal(Edges.Count, edges.Count);
        var ids = nodes.Select(node => node.GetProperty("id").GetInt32()).ToHashSet();
        Assert.Equal(nodes.Count, ids.Count);
        Assert.All(edges, edge => Assert.True(ids.Contains(edge.GetProperty("s").GetInt32()) && ids.Contains(edge.GetProperty("t").GetInt32())));
        foreach (var (elements, kind) in new[] { (nodes, "nodes"), (edges, "edges") })
        {
            foreach (var value in elements.SelectMany(element => element.GetProperty("v").EnumerateObject()))
            {
                var type = declared.GetProperty(kind).GetProperty(value.Name).GetProperty("d").GetString();
                Assert.Equal(type switch { "integer" => JsonValueKind.Number, "list_of_string" => JsonValueKind.Array, _ => JsonValueKind.String }, value.Value.ValueKind);
            }
        }
        foreach (var mapping in aspects["visualProperties"][0].GetProperty("edgeMapping").EnumerateObject())
            Assert.True(declared.GetProperty("edges").TryGetProperty(mapping.Value.GetProperty("definition").GetProperty("attribute").GetString()!, out _));
    }

    [Fact]
    public async Task Linked_data_ties_each_claim_to_the_concepts_of_its_effect()
    {
        var concepts = (await site.Get("/data/concepts.jsonld")).Json.GetProperty("@graph").EnumerateArray().Select(node => node.GetProperty("@id").GetString()).ToHashSet();
        var effects = (await site.Get("/data/claims.jsonld")).Json.GetProperty("@graph").EnumerateArray()
            .Select(node => node.TryGetProperty("kb:effect", out var effect) ? effect : (JsonElement?)null).OfType<JsonElement>().ToList();

        Assert.Equal(Edges.Count, effects.Count);
        Assert.All(effects, effect => Assert.Subset(concepts, new HashSet<string?> { effect.GetProperty("kb:subject").GetString(), effect.GetProperty("kb:object").GetString() }));
    }

    [Fact]
    public async Task The_Markdown_of_an_article_says_what_does_what()
    {
        Assert.Contains("\nMesenchymal stem cells inhibit Th17 cell (seen in people)\n", (await site.Get("/en/mechanisms/immunomodulation.md")).Body, StringComparison.Ordinal);
        Assert.Contains("\n间充质干细胞抑制Th17细胞（已见于人体研究）\n", (await site.Get("/zh/mechanisms/immunomodulation.md")).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/search?q=What%20inhibits%20Th17", "Mesenchymal stem cells inhibit Th17 cell")]
    [InlineData("/zh/search?q=%E5%93%AA%E4%BA%9B%E7%BB%86%E8%83%9E%E6%8A%91%E5%88%B6Th17", "间充质干细胞 抑制 Th17细胞")]
    public async Task A_search_shows_the_effect_above_the_pages(string address, string effect)
    {
        var page = (await site.Get(address)).Document;

        var card = page.QuerySelector(".effect-answer a")!;
        Assert.Equal(effect, string.Join(' ', card.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.EndsWith("/evidence/mscs-inhibit-th17-cells", card.GetAttribute("href"), StringComparison.Ordinal);
        Assert.True(page.QuerySelector("#effects")!.CompareDocumentPosition(page.QuerySelector("#pages")!).HasFlag(AngleSharp.Dom.DocumentPositions.Following));
    }

    private static string[] List(string field) => field.Split('|', StringSplitOptions.RemoveEmptyEntries);

    private static List<Dictionary<string, string>> Rows(string table)
    {
        Assert.EndsWith("\n", table, StringComparison.Ordinal);
        var lines = table[..^1].Split('\n').Select(line => line.Split('\t')).ToList();
        Assert.All(lines, line => Assert.Equal(lines[0].Length, line.Length));
        return [.. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(field => field.First, field => field.Second))];
    }
}
