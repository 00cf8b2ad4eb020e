using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using StemCellKb.Testing;

namespace StemCellKb.Content.Tests;

/// <summary>The schemas against the readers: what one admits, the other does.</summary>
public sealed class ContentSchemaTests
{
    private static readonly Dictionary<string, JsonSchema> WithIds = Parsed(ContentSchemas.For(ContentFolder.Read(RepositoryFolder.Content)));
    private static readonly Dictionary<string, JsonSchema> OfForms = Parsed(ContentSchemas.OfForms());

    [Fact]
    public void Every_kind_of_data_file_has_a_schema() =>
        Assert.Equal(
            Enum.GetValues<ContentFileKind>().Except([ContentFileKind.Article, ContentFileKind.Stray]).Select(kind => kind.ToString().ToLowerInvariant()).Order(),
            OfForms.Keys.Order());

    [Fact]
    public void Every_shipped_file_fits_its_schema()
    {
        var wrong = DataFiles(ContentFolder.Read(RepositoryFolder.Content)).AsParallel()
            .Where(file => !WithIds[file.Schema].Evaluate(file.Json).IsValid)
            .Select(file => file.Path);
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_key_is_described_and_no_description_is_left_over()
    {
        var paths = ContentSchemas.OfForms().SelectMany(file => Paths(JsonNode.Parse(file.Bytes.Span)!, file.Path.Split('.')[0])).ToList();
        Assert.True(paths.Count > 150);
        Assert.DoesNotContain(paths, path => string.IsNullOrEmpty(FieldDescriptions.Of(path)));
        Assert.Empty(FieldDescriptions.Keys.Except(paths.Select(FieldDescriptions.KeyOf)));
    }

    /// <summary>Twenty slips that editors make, each in a file that is right without it; tests/editors tries them with an editor's own server.</summary>
    [Fact]
    public void Every_slip_is_found()
    {
        using var all = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(RepositoryFolder.Root, "tests", "editors", "slips.json")));
        var right = all.RootElement.GetProperty("right").EnumerateObject().ToDictionary(file => file.Name, file => file.Value.GetString()!);
        Assert.All(right, file => Assert.True(WithIds[file.Key].Evaluate(Json(file.Value)).IsValid, file.Key));
        var slips = all.RootElement.GetProperty("slips").EnumerateArray().Select(slip => (Name: Word(slip, "slip"), File: Word(slip, "file"), Text: right[Word(slip, "file")], From: Word(slip, "from"), To: Word(slip, "to"))).ToList();
        Assert.Equal(20, slips.Count);
        Assert.All(slips, slip => Assert.Contains(slip.From, slip.Text, StringComparison.Ordinal));
        Assert.Empty(slips.Where(slip => WithIds[slip.File].Evaluate(Json(slip.Text.Replace(slip.From, slip.To, StringComparison.Ordinal))).IsValid).Select(slip => slip.Name));

        static string Word(JsonElement of, string key) => of.GetProperty(key).GetString()!;
    }

    /// <summary>Each value of a right file is taken away, renamed or replaced by one of another shape; reader and schema must agree each time.</summary>
    [Fact]
    public void What_the_reader_refuses_the_schema_refuses_and_nothing_else()
    {
        var random = new Random(TestExtent.Seed);
        List<string> disagreements = [];
        var changed = 0;
        foreach (var (path, schema, text) in Samples())
        {
            for (var run = 0; run < (TestExtent.IsAll ? 400 : 25); run++)
            {
                var json = JsonNode.Parse(text)!;
                var change = Change(json, random);
                var isRead = !ContentParser.Parse("content", new ContentFile(path, Encoding.UTF8.GetBytes(json.ToJsonString()))).Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
                if (isRead != OfForms[schema].Evaluate(json).IsValid)
                    disagreements.Add($"{path}, {change}: the reader {(isRead ? "takes" : "refuses")} it");
                changed += isRead ? 0 : 1;
            }
        }
        Assert.True(changed > 100, $"Only {changed} changes did harm.");
        Assert.True(disagreements.Count == 0, $"{TestExtent.SaysSeed} {disagreements.Count}, the first: {string.Join('\n', disagreements.Take(5))}");
    }

    /// <summary>One record of each kind that has as many keys as any; JSON is YAML, too.</summary>
    private static IEnumerable<(string Path, string Schema, string Text)> Samples() => DataFiles(ContentFolder.Read(RepositoryFolder.Content))
        .GroupBy(file => file.Schema)
        .Select(files => files.SelectMany(file => file.Json is JsonArray list ? list.Select(record => (file.Path, file.Schema, Text: $"[{record!.ToJsonString()}]")) : [(file.Path, file.Schema, Text: file.Json!.ToJsonString())])
            .MaxBy(file => (Keys(JsonNode.Parse(file.Text)!).Distinct().Count(), -file.Text.Length)));

    private static IEnumerable<string> Keys(JsonNode node) => Slots(node).Select(slot => slot.Key ?? "");

    private static readonly Func<JsonNode?>[] Others =
    [
        () => null, () => "", () => "x", () => "Two words", () => 7, () => -1, () => 0.5m, () => 20_000_000, () => true, () => new JsonArray(), () => new JsonArray("x"), () => new JsonObject(), () => "2024", () => "https://example.org/",
    ];

    private static string Change(JsonNode root, Random random)
    {
        var slots = Slots(root).ToList();
        var (owner, key, index) = slots[random.Next(slots.Count)];
        switch (random.Next(4))
        {
            case 0 when key is not null:
                owner.AsObject().Remove(key);
                return $"without {key}";
            case 1 when key is not null:
                owner.AsObject()[key + "x"] = owner[key]!.DeepClone();
                return $"{key} also as {key}x";
            default:
                var other = Others[random.Next(Others.Length)]();
                if (key is not null)
                    owner[key] = other;
                else
                    owner[index] = other;
                return $"{key ?? $"[{index}]"} as {other?.ToJsonString() ?? "null"}";
        }
    }

    /// <summary>The parts of dates are CSL's own matter; the schema leaves them alone.</summary>
    private static IEnumerable<(JsonNode Owner, string? Key, int Index)> Slots(JsonNode node) => node switch
    {
        JsonObject map => map.Where(entry => entry.Value is not null && entry.Key != "issued").SelectMany(entry => Slots(entry.Value!).Prepend((map, entry.Key, -1))),
        JsonArray list => list.SelectMany((item, i) => Slots(item!).Prepend((list, null, i))),
        _ => [],
    };

    private static IEnumerable<(string Path, string Schema, JsonNode? Json)> DataFiles(ContentFiles files) => files.Files
        .Select(file => (file.Path, ContentPath.Parse(file.Path).Kind, Text: Encoding.UTF8.GetString(file.Bytes.Span)))
        .Where(file => file.Kind is not (ContentFileKind.Article or ContentFileKind.Stray))
        .Select(file => (file.Path, file.Kind.ToString().ToLowerInvariant(), file.Kind == ContentFileKind.References ? JsonNode.Parse(file.Text) : Json(file.Text)));

    private static JsonNode? Json(string yaml) => DataAsJson.Of(YamlReader.Read(new SourceText("file.yaml", yaml), [])!);

    private static Dictionary<string, JsonSchema> Parsed(IEnumerable<ContentFile> files) =>
        files.ToDictionary(file => file.Path.Split('.')[0], file => JsonSchema.FromText(Encoding.UTF8.GetString(file.Bytes.Span), new JsonSerializerOptions()));

    /// <summary>The keys of a schema, each below those around it.</summary>
    private static IEnumerable<string> Paths(JsonNode schema, string at)
    {
        if (schema is not JsonObject map)
            return [];
        var own = map["properties"] is JsonObject properties && map["type"] is not null
            ? properties.SelectMany(property => Paths(property.Value!, $"{at}.{property.Key}").Prepend($"{at}.{property.Key}"))
            : [];
        var inner = (map["items"] is { } item ? Paths(item, at) : []).Concat(map["additionalProperties"] is JsonObject any ? Paths(any, at + ".*").Prepend(at + ".*") : []);
        var options = map["anyOf"] is JsonArray either ? either.SelectMany(each => Paths(each!, at)) : [];
        return own.Concat(inner).Concat(options);
    }
}
