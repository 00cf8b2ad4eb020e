using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Caching;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Api;

/// <summary>Sets a statement beside the claims: JSON in, JSON out. Nothing of it is stored or logged, nor said again in an error.</summary>
internal static class CheckEndpoint
{
    private static readonly JsonDocumentOptions Plain = new() { MaxDepth = 4, AllowDuplicateProperties = false };

    public static void MapCheck(this IEndpointRouteBuilder endpoints) => endpoints.MapPosted(Routes.CheckStatement, AnswerAsync);

    private static async Task<IResult> AnswerAsync(HttpContext context)
    {
        if (context.Request.QueryString.HasValue && context.Request.Query.Count > 0)
            return Misuse("Unknown parameter", "The address takes no parameters: the text goes into the body.", StatusCodes.Status400BadRequest);
        return await PostedBody.ReadAsync(context, "application/json") switch
        {
            (null, StatusCodes.Status415UnsupportedMediaType) => Misuse("Not JSON", "The body is JSON: Content-Type: application/json.", StatusCodes.Status415UnsupportedMediaType),
            (null, StatusCodes.Status413PayloadTooLarge) => Misuse("Too long", $"The body has at most {SiteUrls.MostPosted} bytes.", StatusCodes.Status413PayloadTooLarge),
            (null, _) => Misuse("Unreadable", "The body is not UTF-8.", StatusCodes.Status400BadRequest),
            (var body, _) => Answer(context, body),
        };
    }

    private static IResult Answer(HttpContext context, string body)
    {
        string? text = null;
        var language = Language.English;
        try
        {
            using var json = JsonDocument.Parse(body, Plain);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                return Misuse("Not an object", "The body is an object with text and language.");
            foreach (var property in json.RootElement.EnumerateObject())
            {
                switch (property.Name)
                {
                    case "text" when property.Value.ValueKind == JsonValueKind.String:
                        text = property.Value.GetString();
                        break;
                    case "language" when property.Value.ValueKind == JsonValueKind.String && Language.TryParse(property.Value.GetString(), out var asked):
                        language = asked;
                        break;
                    case "text":
                        return Misuse("Unknown value", "text is a string.", parameter: "text");
                    case "language":
                        return Misuse("Unknown value", "language is one of: en, zh.", parameter: "language");
                    default:
                        return Misuse("Unknown parameter", "The body has text and language, nothing else.");
                }
            }
        }
        // The latter for half of a surrogate pair in an escape.
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return Misuse("Not JSON", "The body is not well-formed JSON.");
        }
        if (string.IsNullOrWhiteSpace(text))
            return Misuse("Missing parameter", $"{Routes.CheckStatement.Template} needs text: the statement to check.", parameter: "text");
        if (text.Length > StatementChecker.MostCharacters)
            return Misuse("Too long", $"text has at most {StatementChecker.MostCharacters} characters.", parameter: "text");
        return Results.Json(context.Build().Statements.Check(text, language), ApiJson.Options);
    }

    private static IResult Misuse(string title, string detail, int status = StatusCodes.Status400BadRequest, string? parameter = null) => Results.Problem(
        title: title, detail: detail, statusCode: status, extensions: parameter is null ? null : new Dictionary<string, object?> { ["parameter"] = parameter });
}
