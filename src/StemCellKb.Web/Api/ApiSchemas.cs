using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using StemCellKb.Model;

namespace StemCellKb.Web.Api;

/// <summary>The JSON schemas of the API's answers, read off the same metadata that writes the answers.</summary>
internal sealed class ApiSchemas
{
    private readonly SortedDictionary<string, JsonObject> components = new(StringComparer.Ordinal);

    /// <summary>The schema of every object met so far, by name.</summary>
    public IReadOnlyDictionary<string, JsonObject> Components => components;

    public JsonObject Of(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return OrNull(Of(underlying));
        if (Words(type) is { } words)
            return new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. words.Select(word => (JsonNode)word)]) };

        var info = ApiJson.Options.GetTypeInfo(type);
        return info.Kind switch
        {
            JsonTypeInfoKind.Object => Component(type, info),
            JsonTypeInfoKind.Enumerable => new JsonObject { ["type"] = "array", ["items"] = Of(info.ElementType!) },
            JsonTypeInfoKind.Dictionary => DictionaryOf(info),
            _ => Simple(type),
        };
    }

    private JsonObject Component(Type type, JsonTypeInfo info)
    {
        if (!components.ContainsKey(type.Name))
        {
            var properties = new JsonObject();
            var schema = components[type.Name] = new JsonObject
            {
                ["type"] = "object",
                ["required"] = new JsonArray([.. info.Properties.Select(property => (JsonNode)property.Name)]),
                ["properties"] = properties,
                ["additionalProperties"] = false,
            };
            foreach (var property in info.Properties)
                properties[property.Name] = property.IsGetNullable && Nullable.GetUnderlyingType(property.PropertyType) is null ? OrNull(Of(property.PropertyType)) : Of(property.PropertyType);
        }
        return new JsonObject { ["$ref"] = $"#/components/schemas/{type.Name}" };
    }

    private JsonObject DictionaryOf(JsonTypeInfo info)
    {
        var schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = Of(info.ElementType!) };
        if (Words(info.KeyType!) is { } words)
            schema["propertyNames"] = new JsonObject { ["enum"] = new JsonArray([.. words.Select(word => (JsonNode)word)]) };
        return schema;
    }

    private static JsonObject OrNull(JsonObject schema)
    {
        if (schema["type"] is JsonValue type && schema["enum"] is null)
        {
            schema["type"] = new JsonArray(type.GetValue<string>(), "null");
            return schema;
        }
        return new JsonObject { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) };
    }

    private static JsonObject Simple(Type type)
    {
        if (type == typeof(bool))
            return new JsonObject { ["type"] = "boolean" };
        if (type == typeof(int) || type == typeof(long))
            return new JsonObject { ["type"] = "integer" };
        if (type == typeof(double))
            return new JsonObject { ["type"] = "number" };
        if (type == typeof(Uri))
            return new JsonObject { ["type"] = "string", ["format"] = "uri" };
        if (type == typeof(DateOnly))
            return new JsonObject { ["type"] = "string", ["format"] = "date" };
        return new JsonObject { ["type"] = "string" };
    }

    private static IEnumerable<string>? Words(Type type) =>
        type == typeof(Language) ? Language.All.Select(language => language.Code)
        : type == typeof(ConceptKind) ? ConceptKind.All.Select(kind => kind.Word)
        : type == typeof(EvidenceModel) ? Vocabularies.All<EvidenceModel>()
        : type == typeof(StudyDesign) ? Vocabularies.All<StudyDesign>()
        : type == typeof(Direction) ? Vocabularies.All<Direction>()
        : type == typeof(ApprovalStatus) ? Vocabularies.All<ApprovalStatus>()
        : type == typeof(ClaimVerdict) ? Vocabularies.All<ClaimVerdict>()
        : null;
}
