using System.Text.Json;
using StemCellKb.Model;
using StemCellKb.Testing;

namespace StemCellKb.Web.Tests.Machines;

/// <summary>The JSON API, and that its description is true of it.</summary>
public sealed class ApiTests(ShippedSite site)
{
    private const string Root = "/api/v1";

    [Theory]
    [InlineData("/concepts")]
    [InlineData("/concepts?kind=term&language=zh")]
    [InlineData("/concepts/lupus-nephritis")]
    [InlineData("/concepts/lupus-nephritis?language=zh")]
    [InlineData("/concepts/il-10")]
    [InlineData("/claims")]
    [InlineData("/claims?language=zh")]
    [InlineData("/effects")]
    [InlineData("/effects?language=zh&subject=mesenchymal-stem-cells&predicate=inhibits&object=th17-cell")]
    [InlineData("/paths?from=ifn-gamma&to=autoantibody")]
    [InlineData("/paths?from=psoriasis&to=psoriasis&language=zh")]
    [InlineData("/references")]
    [InlineData("/search?q=MSC%20lupus")]
    [InlineData("/search?q=%E5%B9%B2%E7%BB%86%E8%83%9E&language=zh&kind=disease&kind=term&page=1")]
    [InlineData("/search?q=rheumatiod")]
    [InlineData("/suggest?q=rheum")]
    public async Task An_answer_is_what_the_description_says(string call)
    {
        var description = (await site.Get("/openapi/v1.json")).Json;
        var path = call.Split('?')[0];
        var operation = description.GetProperty("paths").GetProperty(path.StartsWith("/concepts/", StringComparison.Ordinal) ? "/concepts/{id}" : path).GetProperty("get");
        var schema = operation.GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("schema");
        var answer = await site.Get(Root + call);
        Assert.Equal((200, "application/json"), (answer.Status, answer.MediaType));
        Assert.Empty(new JsonSchema(description).Complaints(answer.Json, schema).Take(10));
    }

    [Theory]
    [InlineData("/claims?verdict=maybe", 400, "verdict")]
    [InlineData("/claims?disease=no-such-disease", 400, "disease")]
    [InlineData("/claims?disease=Not%20A%20Slug", 400, "disease")]
    [InlineData("/claims?diseases=psoriasis", 400, "diseases")]
    [InlineData("/claims?language=de", 400, "language")]
    [InlineData("/effects?object=th17", 400, "object")]
    [InlineData("/effects?predicate=%E6%8A%91%E5%88%B6", 400, "predicate")]
    [InlineData("/effects?page=0", 400, "page")]
    [InlineData("/effects?through=pge2", 400, "through")]
    [InlineData("/paths", 400, "from")]
    [InlineData("/paths?from=ifn-gamma", 400, "to")]
    [InlineData("/paths?from=ifn-gamma&to=", 400, "to")]
    [InlineData("/paths?from=ifn-gamma&to=nothing", 400, "to")]
    [InlineData("/paths?from=ifn-gamma&from=il-6&to=il-10", 400, "from")]
    [InlineData("/concepts?kind=gene", 400, "kind")]
    [InlineData("/concepts?kind=term&kind=disease", 400, "kind")]
    [InlineData("/concepts?id=psoriasis", 400, "id")]
    [InlineData("/search?q=msc&page=0", 400, "page")]
    [InlineData("/search?q=msc&page=1001", 400, "page")]
    [InlineData("/search?q=msc&page=one", 400, "page")]
    [InlineData("/search?q=msc&evidence=good", 400, "evidence")]
    [InlineData("/suggest?q=msc&format=xml", 400, "format")]
    [InlineData("/concepts/no-such-concept", 404, null)]
    [InlineData("/concepts/MONDO:9999999", 404, null)]
    [InlineData("/nothing", 404, null)]
    public async Task A_misuse_is_answered_with_what_is_wrong(string call, int status, string? parameter)
    {
        var answer = await site.Get(Root + call);
        Assert.Equal((status, "application/problem+json"), (answer.Status, answer.MediaType));
        Assert.NotEmpty(answer.Json.GetProperty("detail").GetString()!);
        Assert.Equal(status, answer.Json.GetProperty("status").GetInt32());
        Assert.Equal(parameter, answer.Json.TryGetProperty("parameter", out var named) ? named.GetString() : null);
    }

    [Fact]
    public async Task Writing_is_refused_and_said_so()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Root + "/claims");
        var answer = await site.Send(request);
        Assert.Equal((405, "application/problem+json", "GET, HEAD"), (answer.Status, answer.MediaType, answer.Header("Allow")));
    }

    [Fact]
    public async Task An_empty_value_is_no_value()
    {
        Assert.Equal((await site.Get(Root + "/concepts?language=zh")).Body, (await site.Get(Root + "/concepts?kind=&language=zh")).Body);
    }

    [Fact]
    public async Task Claims_are_filtered_by_everything_given()
    {
        var claims = (await site.Get(Root + "/claims?disease=lupus-nephritis&cell-type=mesenchymal-stem-cells&verdict=contested")).Json;
        var expected = ShippedContent.Corpus.Claims.Where(claim =>
            claim.Disease?.Value == "lupus-nephritis" && claim.CellType?.Value == "mesenchymal-stem-cells" && Assessment.Of(claim.Asks, claim.Evidence).Word == ClaimWord.Contested).ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Select(claim => claim.Id.Value), claims.GetProperty("claims").EnumerateArray().Select(claim => claim.GetProperty("id").GetString()));
        Assert.Equal(expected.Count, claims.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_concept_is_found_by_its_identifier_in_a_public_vocabulary()
    {
        var byId = await site.Get(Root + "/concepts/systemic-lupus-erythematosus?language=zh");
        Assert.Equal(byId.Body, (await site.Get(Root + "/concepts/MONDO:0007915?language=zh")).Body);
    }

    [Fact]
    public async Task Concepts_are_all_there_and_of_the_kind_asked_for()
    {
        foreach (var kind in ConceptKind.All)
        {
            var list = (await site.Get($"{Root}/concepts?kind={kind.Word}")).Json.GetProperty("concepts").EnumerateArray().Select(entry => entry.GetProperty("concept"));
            Assert.Equal(
                ShippedContent.Corpus.Concepts.Where(concept => concept.Kind == kind).Select(concept => concept.Id.Value).Order(StringComparer.Ordinal),
                list.Select(concept => concept.GetProperty("id").GetString()!).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Suggestions_come_in_the_form_a_browser_takes()
    {
        var answer = await site.Get(Root + "/suggest?q=rheum&language=zh&format=opensearch");
        Assert.Equal((200, "application/x-suggestions+json"), (answer.Status, answer.MediaType));
        var parts = answer.Json.EnumerateArray().ToList();
        Assert.Equal((4, "rheum"), (parts.Count, parts[0].GetString()));
        Assert.Contains("类风湿关节炎", parts[1].EnumerateArray().Select(name => name.GetString()));
        Assert.Contains("http://localhost/zh/diseases/rheumatoid-arthritis", parts[3].EnumerateArray().Select(address => address.GetString()));
    }

    [Fact]
    public async Task The_reference_page_shows_every_call_in_both_languages_and_its_examples_work()
    {
        var paths = (await site.Get("/openapi/v1.json")).Json.GetProperty("paths").EnumerateObject().Select(path => $"{(path.Name == "/check" ? "POST" : "GET")} {Root}{path.Name}").ToList();
        foreach (var language in Language.All)
        {
            var page = await site.Get(SiteUrls.Api(language));
            Assert.Equal(200, page.Status);
            Assert.Equal(paths, page.TextsOf("h2 code"));
            foreach (var example in page.Document.QuerySelectorAll("main a[rel=nofollow]").Select(link => link.GetAttribute("href")!))
                Assert.Equal(200, (await site.Get(example)).Status);
        }
    }

    [Fact]
    public async Task The_description_refers_to_nothing_it_lacks()
    {
        var description = (await site.Get("/openapi/v1.json")).Json;
        var names = description.GetProperty("components").GetProperty("schemas").EnumerateObject().Select(schema => schema.Name).ToHashSet();
        Assert.All(References(description), reference => Assert.Contains(reference.Split('/')[^1], names));
    }

    /// <summary>Generators of clients make a class of an inline choice, and cannot read the answer with it.</summary>
    [Fact]
    public async Task Vocabularies_and_objects_are_components_and_a_choice_is_only_of_one_or_null()
    {
        var description = (await site.Get("/openapi/v1.json")).Json;
        foreach (var (name, schema) in description.GetProperty("components").GetProperty("schemas").EnumerateObject().Select(each => (each.Name, each.Value)))
        {
            Assert.All(Within(schema, "enum"), each => Assert.True(schema.TryGetProperty("enum", out _), $"{name} holds an enum of its own"));
            Assert.Empty(Within(schema, "anyOf"));
            Assert.All(Within(schema, "oneOf"), each => Assert.Equal(["$ref", "type"], each.EnumerateArray().SelectMany(choice => choice.EnumerateObject()).Select(word => word.Name)));
        }
        var page = description.GetProperty("components").GetProperty("schemas").GetProperty("ConceptPage");
        Assert.Equal("form", page.GetProperty("discriminator").GetProperty("propertyName").GetString());
        Assert.Equal("article", (await site.Get(Root + "/concepts/lupus-nephritis")).Json.EnumerateObject().First().Value.GetString());
        Assert.Equal("term", (await site.Get(Root + "/concepts/il-10")).Json.EnumerateObject().First().Value.GetString());
    }

    [Fact]
    public async Task Every_call_describes_the_refusal_of_too_many_its_bounds_and_an_example()
    {
        var description = (await site.Get("/openapi/v1.json")).Json;
        foreach (var operation in description.GetProperty("paths").EnumerateObject().Select(path => path.Value.EnumerateObject().Single().Value))
        {
            Assert.True(operation.GetProperty("responses").GetProperty("429").GetProperty("headers").TryGetProperty("Retry-After", out _));
            Assert.NotEmpty(operation.GetProperty("tags").EnumerateArray());
            foreach (var parameter in operation.GetProperty("parameters").EnumerateArray())
            {
                var schema = parameter.GetProperty("schema");
                if (parameter.GetProperty("in").GetString() == "path")
                    Assert.True(parameter.TryGetProperty("example", out _));
                if (schema.GetProperty("type").GetString() == "array")
                    Assert.Equal(10, schema.GetProperty("maxItems").GetInt32());
                if (parameter.GetProperty("name").GetString() == "q")
                    Assert.Equal(200, schema.GetProperty("maxLength").GetInt32());
            }
        }
    }

    private static IEnumerable<JsonElement> Within(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => member.Name == name ? [member.Value] : Within(member.Value, name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(each => Within(each, name)),
        _ => [],
    };

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => member.Name == "$ref" ? [member.Value.GetString()!] : References(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
