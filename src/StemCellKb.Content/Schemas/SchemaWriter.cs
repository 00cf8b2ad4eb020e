using System.Globalization;
using System.Text.Json.Nodes;
using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Writes what a parser asks for as a JSON Schema.</summary>
/// <param name="file">The kind of file, which descriptions begin with.</param>
/// <param name="ids">Null where any well-formed id will do.</param>
internal sealed class SchemaWriter(string file, PresentIds? ids)
{
    private static readonly string SlugPattern = FormattableString.Invariant($"^(?=.{{1,{Slug.MaxLength}}}$)[a-z0-9]+(-[a-z0-9]+)*$");

    private readonly OrderedDictionary<string, JsonObject> lists = [];

    public JsonObject Write(FileSchema schema)
    {
        var record = Mapping(schema.Form(), file);
        var root = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = file,
            ["description"] = schema.About,
        };
        if (schema.IsList)
        {
            root["type"] = "array";
            root["items"] = record;
        }
        else
        {
            foreach (var (key, value) in record.ToList())
                root[key] = value?.DeepClone();
        }
        if (lists.Count > 0)
            root["definitions"] = new JsonObject(lists.Select(list => KeyValuePair.Create<string, JsonNode?>(list.Key, list.Value)));
        return root;
    }

    private JsonObject Mapping(MappingForm form, string path)
    {
        var schema = new JsonObject { ["type"] = "object" };
        if (form.Fields.Any())
            schema["properties"] = new JsonObject(form.Fields.Select(field => KeyValuePair.Create<string, JsonNode?>(field.Key, Field(field.Form, field.IsRequired, form.EmptyIsAbsent, $"{path}.{field.Key}"))));
        if (form.Fields.Where(field => field.IsRequired).Select(field => (JsonNode)field.Key).ToArray() is { Length: > 0 } required)
            schema["required"] = new JsonArray(required);
        foreach (var (keys, isExclusive) in form.Choices)
            schema[isExclusive ? "oneOf" : "anyOf"] = new JsonArray([.. keys.Select(key => Has(key, form.EmptyIsAbsent))]);
        if (form.Cases.Count > 0)
        {
            schema["allOf"] = new JsonArray(
            [
                .. form.Cases.Select(each => new JsonObject
                {
                    ["if"] = new JsonObject { ["properties"] = new JsonObject { [each.By] = new JsonObject { ["const"] = each.Word } } },
                    ["then"] = new JsonObject { ["properties"] = new JsonObject { [each.Key] = Form(each.Form, form.EmptyIsAbsent, path) } },
                }),
            ]);
        }
        if (form.OfAnyKey is { } any)
        {
            schema["additionalProperties"] = Form(any, form.EmptyIsAbsent, $"{path}.*");
            if (form.Keys is { } keys)
                schema["propertyNames"] = Form(keys, form.EmptyIsAbsent, $"{path}.*");
        }
        else if (form.IsClosed)
            schema["additionalProperties"] = false;
        return schema;
    }

    /// <summary>A key without a value is a key that is not there.</summary>
    private static JsonObject Has(string key, bool emptyIsAbsent) => new()
    {
        ["required"] = new JsonArray(key),
        ["properties"] = new JsonObject { [key] = new JsonObject { ["not"] = Absent(emptyIsAbsent) } },
    };

    private static JsonObject Absent(bool emptyIsAbsent) =>
        emptyIsAbsent ? new() { ["anyOf"] = new JsonArray(Type("null"), Type("string", ("pattern", @"^\s*$"))) } : Type("null");

    private JsonObject Field(FieldForm form, bool isRequired, bool emptyIsAbsent, string path)
    {
        var schema = Form(form, emptyIsAbsent, path);
        if (!isRequired)
            schema = Optional(schema, emptyIsAbsent);
        if (FieldDescriptions.Of(path) is { } description)
            schema["description"] = description;
        return schema;
    }

    /// <summary>Editors offer what stands in the schema itself, so <c>null</c> is an exception beside it, not a value in its list.</summary>
    private static JsonObject Optional(JsonObject schema, bool emptyIsAbsent) =>
        schema.Count == 0 ? schema : new() { ["anyOf"] = new JsonArray(schema, Absent(emptyIsAbsent)) };

    private JsonObject Form(FieldForm form, bool emptyIsAbsent, string path) => form switch
    {
        FieldForm.TextForm text => Type("string", ("pattern", text.Pattern ?? @"\S")),
        FieldForm.ScalarForm scalar => Scalar(scalar.Pattern ?? @"\S", scalar.Numbers),
        FieldForm.CountForm whole => Scalar(@"^[-+]?[0-9]+$", new(whole.Least, EvidenceField.MostCount) { IsWhole = true }),
        FieldForm.WordForm word => new JsonObject { ["enum"] = new JsonArray([.. Words(word.Allowed)]) },
        FieldForm.TruthForm => Type("boolean"),
        FieldForm.IdForm { Of: null } => OwnId(),
        FieldForm.IdForm id => ids is null ? OwnId() : new JsonObject { ["$ref"] = "#/definitions/" + ListOf(id, ids) },
        FieldForm.ListForm list => List(Form(list.Of, emptyIsAbsent, path), list.Least, list.Most),
        FieldForm.InnerForm mapping => Mapping(mapping.Of, path),
        FieldForm.ItemsForm mappings => List(Mapping(mappings.Of, path), 0, null),
        FieldForm.EitherForm either => new JsonObject { ["anyOf"] = new JsonArray(Form(either.One, emptyIsAbsent, path), Form(either.Other, emptyIsAbsent, path)) },
        FieldForm.AnyForm => [],
        _ => throw new InvalidOperationException($"{form} has no schema."),
    };

    /// <summary>A schema for the ids that can be named here, written once in a file.</summary>
    private string ListOf(FieldForm.IdForm form, PresentIds present)
    {
        var name = form.Role?.Name ?? (form.Of == typeof(ConceptId) ? "concept" : form.Of == typeof(ClaimId) ? "claim" : "work");
        if (!lists.ContainsKey(name))
        {
            // An empty list of values is no schema.
            var named = present.Named(form);
            lists[name] = named.Count == 0 ? new JsonObject { ["not"] = new JsonObject() } : new JsonObject
            {
                ["enum"] = new JsonArray([.. Words(named.Select(each => each.Id))]),
                ["enumDescriptions"] = new JsonArray([.. named.Select(each => (JsonNode)each.Words)]),
            };
        }
        return name;
    }

    /// <summary>A phase of <c>2</c> is read like one of <c>"2"</c>. Numbers come after the words, so that each word keeps its description.</summary>
    private static IEnumerable<JsonNode> Words(IEnumerable<string> words)
    {
        var all = words.ToList();
        return
        [
            .. all.Select(word => (JsonNode)word),
            .. all.Where(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == word)
                .Select(word => (JsonNode)int.Parse(word, CultureInfo.InvariantCulture)),
        ];
    }

    private static JsonObject OwnId() => Scalar(SlugPattern, new(0, null) { IsWhole = true });

    private static JsonObject Scalar(string pattern, NumberRange? numbers)
    {
        if (numbers is null)
            return Type("string", ("pattern", pattern));
        var schema = new JsonObject { ["type"] = new JsonArray("string", numbers.IsWhole ? "integer" : "number"), ["pattern"] = pattern };
        if (numbers.Least is { } least)
            schema["minimum"] = least;
        if (numbers.Most is { } most)
            schema["maximum"] = most;
        return schema;
    }

    private static JsonObject List(JsonObject item, int least, int? most)
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = item };
        if (least > 0)
            schema["minItems"] = least;
        if (most is { } end)
            schema["maxItems"] = end;
        return schema;
    }

    private static JsonObject Type(string type, params ReadOnlySpan<(string Key, string Value)> more)
    {
        var schema = new JsonObject { ["type"] = type };
        foreach (var (key, value) in more)
            schema[key] = value;
        return schema;
    }
}
