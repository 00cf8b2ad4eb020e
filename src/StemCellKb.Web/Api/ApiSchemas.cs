using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using StemCellKb.Model;

namespace StemCellKb.Web.Api;

/// <summary>
/// The JSON schemas of the API's answers, read off the same metadata that writes the answers. Objects and vocabularies are components,
/// what may be null is <c>oneOf</c> a component and null, and pages that differ by kind share a base with a discriminator: the forms that
/// generators of clients understand.
/// </summary>
internal sealed class ApiSchemas
{
    private const string Root = "#/components/schemas/";

    private readonly SortedDictionary<string, JsonObject> components = new(StringComparer.Ordinal);

    /// <summary>The schema of every object and vocabulary met so far, by name.</summary>
    public IReadOnlyDictionary<string, JsonObject> Components => components;

    public JsonObject Of(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return OrNull(Of(underlying));
        if (Words(type) is { } words)
        {
            components.TryAdd(type.Name, new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. words.Select(word => (JsonNode)word)]) });
            return Reference(type.Name);
        }

        var info = ApiJson.Options.GetTypeInfo(type);
        return info.Kind switch
        {
            JsonTypeInfoKind.Object => Component(type, info),
            JsonTypeInfoKind.Enumerable => new JsonObject { ["type"] = "array", ["items"] = Of(info.ElementType!) },
            JsonTypeInfoKind.Dictionary => DictionaryOf(info),
            _ => Simple(type),
        };
    }

    /// <summary>An answer of several types: a base with the shared properties, discriminated by <see cref="ApiJson.Form"/>.</summary>
    public JsonObject OneOf(string name, IReadOnlyList<Type> types)
    {
        if (components.ContainsKey(name))
            return Reference(name);
        foreach (var type in types)
            Of(type);
        var all = types.Select(type => components[type.Name]).ToList();
        var shared = all[0]["properties"]!.AsObject().Select(property => property.Key)
            .Where(property => all.All(each => JsonNode.DeepEquals(each["properties"]![property], all[0]["properties"]![property]))).ToList();
        components[name] = new JsonObject
        {
            ["type"] = "object",
            ["required"] = new JsonArray([.. shared.Select(property => (JsonNode)property)]),
            ["properties"] = new JsonObject(shared.Select(property => KeyValuePair.Create(property, all[0]["properties"]![property]?.DeepClone()))),
            ["discriminator"] = new JsonObject
            {
                ["propertyName"] = ApiJson.Form,
                ["mapping"] = new JsonObject(types.Select(type => KeyValuePair.Create(ApiJson.FormOf(type)!, (JsonNode?)(Root + type.Name)))),
            },
        };
        foreach (var type in types)
        {
            var own = components[type.Name];
            own.Remove("additionalProperties");
            foreach (var property in shared)
                own["properties"]!.AsObject().Remove(property);
            own["required"] = new JsonArray([.. own["properties"]!.AsObject().Select(property => (JsonNode)property.Key)]);
            components[type.Name] = new JsonObject { ["allOf"] = new JsonArray(Reference(name), own) };
        }
        return Reference(name);
    }

    private JsonObject Component(Type type, JsonTypeInfo info)
    {
        var name = ApiJson.IsLocalized(type) ? "Localized" : type.Name;
        if (!components.ContainsKey(name))
        {
            var properties = new JsonObject();
            // Ignored properties have no getter in the metadata.
            var written = info.Properties.Where(property => property.Get is not null).ToList();
            components[name] = new JsonObject
            {
                ["type"] = "object",
                ["required"] = new JsonArray([.. written.Select(property => (JsonNode)property.Name)]),
                ["properties"] = properties,
                ["additionalProperties"] = false,
            };
            foreach (var property in written)
            {
                var schema = property.IsGetNullable && Nullable.GetUnderlyingType(property.PropertyType) is null ? OrNull(Of(property.PropertyType)) : Of(property.PropertyType);
                if (property.AttributeProvider?.IsDefined(typeof(ObsoleteAttribute), inherit: true) == true)
                    schema["deprecated"] = true;
                properties[property.Name] = schema;
            }
        }
        return Reference(name);
    }

    private static JsonObject Reference(string name) => new() { ["$ref"] = Root + name };

    private JsonObject DictionaryOf(JsonTypeInfo info)
    {
        var schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = Of(info.ElementType!) };
        if (Words(info.KeyType!) is not null)
            schema["propertyNames"] = Of(info.KeyType!);
        return schema;
    }

    private static JsonObject OrNull(JsonObject schema)
    {
        if (schema["type"] is JsonValue type)
        {
            schema["type"] = new JsonArray(type.GetValue<string>(), "null");
            return schema;
        }
        return new JsonObject { ["oneOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) };
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
        : ApiJson.IsVocabulary(type) ? Enum.GetValues(type).Cast<Enum>().Select(Vocabularies.Word)
        : null;
}
