using System.Text;
using System.Text.Json.Nodes;
using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Api;
using StemCellKb.Web.Interface;
using StemCellKb.Web.Machines;
using StemCellKb.Web.References;

namespace StemCellKb.Web.Downloads;

/// <summary>Effects as a network in CX2, which Cytoscape opens and draws as our pictures do: ends by sign, lines by whom it was seen in.</summary>
internal static class CytoscapeNetwork
{
    private const string Text = "string";
    private const string Texts = "list_of_string";
    private const string Number = "integer";

    private static readonly string[] NetworkAttributes = ["name", "description", "version", "rights"];

    private static readonly (string Name, string Type, Func<ConceptRecord, DownloadSource, JsonNode?> Value)[] NodeAttributes =
    [
        ("name", Text, (concept, _) => concept.Name.English),
        ("name_zh", Text, (concept, _) => concept.Name.Chinese),
        ("concept", Text, (concept, _) => concept.Id.Value),
        ("category", Text, (concept, source) => KgxGraph.CategoryOf(concept, source)),
        ("url", Text, (concept, source) => source.Root + SiteUrls.Concept(Language.English, concept.Kind, concept.Id)),
    ];

    private static readonly (string Name, string Type, Func<EffectEdge, DownloadSource, JsonNode?> Value)[] EdgeAttributes =
    [
        ("interaction", Text, (edge, _) => edge.Effect.Predicate.Word()),
        ("name", Text, (edge, _) => edge.Claim.Says.English),
        ("name_zh", Text, (edge, _) => edge.Claim.Says.Chinese),
        ("claim", Text, (edge, _) => edge.Claim.Id.Value),
        ("sign", Text, (edge, _) => edge.Effect.Sign.Word()),
        ("reach", Text, (edge, _) => edge.Seen.Reach.Word()),
        ("way", Text, (edge, _) => edge.Effect.Way.Word()),
        ("through", Texts, (edge, _) => new JsonArray([.. edge.Effect.Through.Select(mediator => (JsonNode)mediator.Value)])),
        ("word", Text, (edge, _) => edge.Assessment.Word.Word()),
        ("certainty", Text, (edge, _) => edge.Assessment.Certainty?.Word()),
        ("people", Number, (edge, _) => edge.Seen.People.Total),
        ("animals", Number, (edge, _) => edge.Seen.Animals.Total),
        ("dishes", Number, (edge, _) => edge.Seen.Dishes.Total),
        ("url", Text, (edge, source) => source.Root + SiteUrls.Claim(Language.English, edge.Claim.Id)),
    ];

    public static Task WriteAsync(DownloadSource source, Stream stream, CancellationToken cancellationToken)
    {
        var concepts = source.Effects.SelectMany(edge => edge.Effect.Concepts).Distinct().Order().ToList();
        var numbers = concepts.Index().ToDictionary(each => each.Item, each => each.Index);
        (string Name, JsonArray Elements)[] aspects =
        [
            ("attributeDeclarations", new(Declarations())),
            ("networkAttributes", new(Network(source))),
            ("nodes", new([.. concepts.Select(concept => new JsonObject { ["id"] = numbers[concept], ["v"] = Values(NodeAttributes, source.Concepts[concept], source) })])),
            ("edges", new([.. source.Effects.Index().Select(each => new JsonObject
            {
                ["id"] = each.Index,
                ["s"] = numbers[each.Item.Effect.Subject],
                ["t"] = numbers[each.Item.Effect.Object],
                ["v"] = Values(EdgeAttributes, each.Item, source),
            })])),
            ("visualProperties", new(Looks())),
        ];
        var file = new JsonArray(
        [
            new JsonObject { ["CXVersion"] = "2.0", ["hasFragments"] = false },
            new JsonObject { ["metaData"] = new JsonArray([.. aspects.Select(aspect => new JsonObject { ["name"] = aspect.Name, ["elementCount"] = aspect.Elements.Count })]) },
            .. aspects.Select(aspect => new JsonObject { [aspect.Name] = aspect.Elements }),
            new JsonObject { ["status"] = new JsonArray(new JsonObject { ["error"] = "", ["success"] = true }) },
        ]);
        return stream.WriteAsync(Encoding.UTF8.GetBytes(file.ToJsonString(ApiJson.Options) + "\n"), cancellationToken).AsTask();
    }

    private static JsonObject Declarations() => new()
    {
        ["networkAttributes"] = new JsonObject([.. NetworkAttributes.Select(name => Declared(name, Text))]),
        ["nodes"] = new JsonObject([.. NodeAttributes.Select(attribute => Declared(attribute.Name, attribute.Type))]),
        ["edges"] = new JsonObject([.. EdgeAttributes.Select(attribute => Declared(attribute.Name, attribute.Type))]),
    };

    private static KeyValuePair<string, JsonNode?> Declared(string name, string type) => new(name, new JsonObject { ["d"] = type });

    private static JsonObject Network(DownloadSource source)
    {
        var text = UiText.Of(Language.English);
        return new() { ["name"] = text.SiteName, ["description"] = text.Data.Means("effects.cx2"), ["version"] = source.Database.BuildId, ["rights"] = SiteAuthor.Licence };
    }

    private static JsonObject Values<T>((string Name, string Type, Func<T, DownloadSource, JsonNode?> Value)[] attributes, T of, DownloadSource source) =>
        new(attributes.Select(attribute => KeyValuePair.Create(attribute.Name, attribute.Value(of, source))).Where(value => value.Value is not (null or JsonArray { Count: 0 })));

    private static JsonObject Looks() => new()
    {
        ["default"] = new JsonObject
        {
            ["node"] = new JsonObject { ["NODE_SHAPE"] = "round-rectangle", ["NODE_WIDTH"] = 140, ["NODE_HEIGHT"] = 36 },
            ["edge"] = new JsonObject { ["EDGE_TARGET_ARROW_SHAPE"] = "none", ["EDGE_LINE_STYLE"] = "solid" },
        },
        ["nodeMapping"] = new JsonObject { ["NODE_LABEL"] = new JsonObject { ["type"] = "PASSTHROUGH", ["definition"] = new JsonObject { ["attribute"] = "name", ["type"] = Text } } },
        ["edgeMapping"] = new JsonObject
        {
            ["EDGE_TARGET_ARROW_SHAPE"] = ByWord<EffectSign>("sign", sign => sign switch { EffectSign.Up => "triangle", EffectSign.Down => "tee", EffectSign.Neutral => "circle" }),
            ["EDGE_LINE_STYLE"] = ByWord<EffectReach>("reach", reach => reach switch
            {
                EffectReach.People => "solid", EffectReach.Animals => "dashed", EffectReach.Dishes or EffectReach.Nowhere => "dotted",
            }),
        },
    };

    private static JsonObject ByWord<T>(string attribute, Func<T, string> look) where T : struct, Enum => new()
    {
        ["type"] = "DISCRETE",
        ["definition"] = new JsonObject
        {
            ["attribute"] = attribute,
            ["type"] = Text,
            ["map"] = new JsonArray([.. Enum.GetValues<T>().Select(value => new JsonObject { ["v"] = value.Word(), ["vp"] = look(value) })]),
        },
    };
}
