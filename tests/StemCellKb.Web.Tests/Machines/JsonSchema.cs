using System.Text.Json;

namespace StemCellKb.Web.Tests.Machines;

/// <summary>Holds a value against the schemas of an OpenAPI document: the words those schemas use, and no others.</summary>
internal sealed class JsonSchema(JsonElement document)
{
    private static readonly HashSet<string> Known = ["$ref", "type", "enum", "format", "oneOf", "deprecated", "allOf", "discriminator", "items", "required", "properties", "additionalProperties", "propertyNames", "pattern"];

    /// <summary>What does not hold, each with its place.</summary>
    public IEnumerable<string> Complaints(JsonElement value, JsonElement schema, string place = "$")
    {
        foreach (var word in schema.EnumerateObject())
            Assert.Contains(word.Name, Known);
        if (schema.TryGetProperty("$ref", out var reference))
            return Complaints(value, Find(reference.GetString()!), place);
        if (schema.TryGetProperty("discriminator", out var discriminator))
            return OfForm(value, Find(FormOf(value, discriminator)), place);
        if (schema.TryGetProperty("oneOf", out var any))
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

    private static string FormOf(JsonElement value, JsonElement discriminator) =>
        discriminator.GetProperty("mapping").GetProperty(value.GetProperty(discriminator.GetProperty("propertyName").GetString()!).GetString()!).GetString()!;

    /// <summary>An object that is a base and what one form adds: nothing else may be in it, though neither part says so alone.</summary>
    private IEnumerable<string> OfForm(JsonElement value, JsonElement form, string place)
    {
        var parts = form.GetProperty("allOf").EnumerateArray().Select(part => part.TryGetProperty("$ref", out var reference) ? Find(reference.GetString()!) : part).ToList();
        foreach (var name in parts.SelectMany(part => part.GetProperty("required").EnumerateArray()).Select(name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _)))
            yield return $"{place}: lacks {name}";
        foreach (var member in value.EnumerateObject())
        {
            var at = $"{place}.{member.Name}";
            var described = parts.Select(part => part.GetProperty("properties")).Where(properties => properties.TryGetProperty(member.Name, out _)).ToList();
            if (described.Count != 1)
                yield return $"{at} is described {described.Count} times";
            foreach (var complaint in described.SelectMany(properties => Complaints(member.Value, properties.GetProperty(member.Name), at)))
                yield return complaint;
        }
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
