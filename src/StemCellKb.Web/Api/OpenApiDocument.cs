using System.Text.Json.Nodes;
using StemCellKb.Model;

namespace StemCellKb.Web.Api;

/// <summary>The API's OpenAPI 3.1 description, generated from the operations and their answer types.</summary>
internal static class OpenApiDocument
{
    private const string ProblemName = "Problem";

    public static string Write(string root)
    {
        var schemas = new ApiSchemas();
        var paths = new JsonObject();
        foreach (var operation in ApiOperation.All)
            paths[operation.Path] = new JsonObject { [operation.IsPosted ? "post" : "get"] = OperationOf(operation, schemas) };
        var components = new JsonObject { [ProblemName] = Problem() };
        foreach (var (name, schema) in schemas.Components)
            components[name] = schema;

        return new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject
            {
                ["title"] = "StemCellKb",
                ["version"] = "1",
                ["summary"] = "Stem-cell therapy for immune-mediated diseases: concepts, claims and the studies for and against them, in English and Chinese.",
                ["description"] = "Changes nothing, needs no key. Invalid calls are answered with problem details (RFC 9457); too many at once with 429 and Retry-After.",
                ["contact"] = new JsonObject { ["name"] = "StemCellKb", ["url"] = root + SiteUrls.About(Language.English) },
                ["license"] = new JsonObject { ["name"] = "CC BY 4.0", ["identifier"] = "CC-BY-4.0" },
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = root + SiteUrls.ApiRoot }),
            ["security"] = new JsonArray(),
            ["tags"] = new JsonArray([.. ApiOperation.All.Select(operation => operation.Tag).Distinct().Select(tag => new JsonObject { ["name"] = tag.Name, ["description"] = tag.Means })]),
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = components },
        }.ToJsonString(ApiJson.Options);
    }

    private static JsonObject OperationOf(ApiOperation operation, ApiSchemas schemas)
    {
        var content = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = operation.AnswerIn(schemas) } };
        if (operation.Parameters.Contains(ApiParameters.Form))
            content[SuggestionForms.OpenSearchMediaType] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject() } };
        var responses = new JsonObject
        {
            ["200"] = new JsonObject { ["description"] = operation.Means.English, ["content"] = content },
            ["400"] = ProblemResponse("A parameter is unknown, repeated or has a value it cannot have."),
            ["429"] = TooMany(),
        };
        if (operation.Parameters.Any(parameter => parameter.InPath))
            responses["404"] = ProblemResponse("Nothing has this id.");
        var described = new JsonObject
        {
            ["operationId"] = operation.Name,
            ["summary"] = operation.Means.English,
            ["description"] = $"For example {SiteUrls.ApiRoot}{operation.Example}",
            ["tags"] = new JsonArray(operation.Tag.Name),
            ["parameters"] = new JsonArray([.. operation.IsPosted ? [] : operation.Parameters.Select(ParameterOf)]),
            ["responses"] = responses,
        };
        if (!operation.IsPosted)
            return described;
        described["description"] = "Nothing of the text is stored or logged.";
        described["requestBody"] = BodyOf(operation);
        responses["413"] = ProblemResponse("The body has too many bytes.");
        responses["415"] = ProblemResponse("The body is not JSON.");
        return described;
    }

    private static JsonObject BodyOf(ApiOperation operation)
    {
        var properties = new JsonObject();
        foreach (var parameter in operation.Parameters)
        {
            var schema = ParameterOf(parameter)["schema"]!.DeepClone().AsObject();
            schema["description"] = parameter.Means.English;
            if (parameter.Example is { } example)
                schema["examples"] = new JsonArray(example);
            properties[parameter.Name] = schema;
        }
        return new JsonObject
        {
            ["required"] = true,
            ["content"] = new JsonObject
            {
                ["application/json"] = new JsonObject
                {
                    ["schema"] = new JsonObject
                    {
                        ["type"] = "object",
                        ["required"] = new JsonArray([.. operation.Parameters.Where(parameter => parameter.IsRequired).Select(parameter => (JsonNode)parameter.Name)]),
                        ["properties"] = properties,
                        ["additionalProperties"] = false,
                    },
                },
            },
        };
    }

    private static JsonObject ParameterOf(ApiParameter parameter)
    {
        var value = new JsonObject { ["type"] = parameter.Maximum is null ? "string" : "integer" };
        if (parameter.Words.Count > 0)
            value["enum"] = new JsonArray([.. parameter.Words.Select(word => (JsonNode)word)]);
        if (parameter.IsConcept)
            value["pattern"] = "^[a-z0-9]+(-[a-z0-9]+)*$";
        if (parameter.Maximum is { } maximum)
            (value["minimum"], value["maximum"]) = (1, maximum);
        if (parameter.MaxLength is { } length)
            value["maxLength"] = length;
        if (parameter.Default is { } given)
            value["default"] = parameter.Maximum is null ? given : int.Parse(given, System.Globalization.CultureInfo.InvariantCulture);
        var described = new JsonObject
        {
            ["name"] = parameter.Name,
            ["in"] = parameter.InPath ? "path" : "query",
            ["required"] = parameter.InPath || parameter.IsRequired,
            ["description"] = parameter.Means.English,
            ["schema"] = parameter.Repeatable ? new JsonObject { ["type"] = "array", ["items"] = value, ["maxItems"] = SearchQuery.MaxValues } : value,
        };
        if (parameter.Deprecated)
            described["deprecated"] = true;
        if (parameter.Example is { } example)
            described["example"] = parameter.Repeatable ? new JsonArray(example) : example;
        return described;
    }

    private static JsonObject TooMany()
    {
        var response = ProblemResponse("Too many calls at once from this client.");
        response["headers"] = new JsonObject
        {
            ["Retry-After"] = new JsonObject { ["description"] = "Seconds until the next call is answered.", ["schema"] = new JsonObject { ["type"] = "integer" } },
        };
        return response;
    }

    private static JsonObject ProblemResponse(string when) => new()
    {
        ["description"] = when,
        ["content"] = new JsonObject { ["application/problem+json"] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = $"#/components/schemas/{ProblemName}" } } },
    };

    /// <summary>Problem details (RFC 9457).</summary>
    private static JsonObject Problem() => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray("title", "status", "detail"),
        ["properties"] = new JsonObject
        {
            ["type"] = new JsonObject { ["type"] = "string" },
            ["title"] = new JsonObject { ["type"] = "string" },
            ["status"] = new JsonObject { ["type"] = "integer" },
            ["detail"] = new JsonObject { ["type"] = "string" },
            ["parameter"] = new JsonObject { ["type"] = "string" },
        },
    };
}
