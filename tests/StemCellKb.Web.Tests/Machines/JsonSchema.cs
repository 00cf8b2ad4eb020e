using System.Text.Json;

namespace StemCellKb.Web.Tests.Machines;

/// <summary>Holds a value against the schemas of an OpenAPI document: the words those schemas use, and no others.</summary>
internal sealed class JsonSchema(JsonElement document)
{
    private static readonly HashSet<string> Known = ["$ref", "type", "enum", "format", "anyOf", "items", "required", "properties", "additionalProperties", "propertyNames", "pattern"];

    /// <summary>What does not hold, each with its place.</summary>
    public IEnumerable<string> Complaints(JsonElement value, JsonElement schema, string place = "$")
    {
        foreach (var word in schema.EnumerateObject())
            Assert.Contains(word.Name, Known);
        if (schema.TryGetProperty("$ref", out var reference))
            return Complaints(value, Find(reference.GetString()!), place);
        if (schema.TryGetProperty("anyOf", out var any))
        {
            var tries = any.EnumerateArray().Select(each => Complaints(value, each, place).ToList()).ToList();
            return tries.Any(each => each.Count == 0) ? [] : tries.MinBy(each => each.Count)!;
        }
        if (schema.TryGetProperty("type", out var type) && !Types(type).Contains(TypeOf(value)))
            return [$"{place}: {TypeOf(value)} is not {type.GetRawText()}"];
        if (schema.TryGetProperty("enum", out var words) && words.EnumerateArray().All(word => word.GetString() != value.GetString()))
            return [$"{place}: '{value.GetString()}' is none of {words.GetRawText()}"];
        return value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().SelectMany((item, i) => Complaints(item, schema.GetProperty("items"), $"{place}[{i}]")),
            JsonValueKind.Object => OfObject(value, schema, place),
            _ => [],
        };
    }

    private IEnumerable<string> OfObject(JsonElement value, JsonElement schema, string place)
    {
        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var name in required.EnumerateArray().Select(name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _)))
                yield return $"{place}: lacks {name}";
        }
        var properties = schema.TryGetProperty("properties", out var known) ? known : default;
        var others = schema.GetProperty("additionalProperties");
        foreach (var member in value.EnumerateObject())
        {
            var at = $"{place}.{member.Name}";
            if (properties.ValueKind == JsonValueKind.Object && properties.TryGetProperty(member.Name, out var own))
            {
                foreach (var complaint in Complaints(member.Value, own, at))
                    yield return complaint;
            }
            else if (others.ValueKind == JsonValueKind.Object)
            {
                foreach (var complaint in Complaints(member.Value, others, at))
                    yield return complaint;
            }
            else
            {
                yield return $"{at} is not described";
            }
        }
    }

    private JsonElement Find(string reference) =>
        reference.Split('/').Skip(1).Aggregate(document, (element, name) => element.GetProperty(name));

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().SelectMany(Types) : type.GetString() == "number" ? ["number", "integer"] : [type.GetString()!];

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        JsonValueKind.Null => "null",
        _ => "boolean",
    };
}
