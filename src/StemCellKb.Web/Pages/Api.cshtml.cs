using Microsoft.AspNetCore.Mvc;
using StemCellKb.Model;
using StemCellKb.Web.Api;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Pages;

/// <summary>The API for people: the same operations and types that OpenAPI describes.</summary>
public sealed class ApiModel : SitePage
{
    internal IReadOnlyList<ApiOperation> Operations { get; } = ApiOperation.All;

    internal ApiSchemas Schemas { get; } = new();

    public IActionResult OnGet() => Answer(new { Language, OpenApi = SiteUrls.OpenApi }, new PageHead(Text.Api.Title, Text.Api.Lead, SiteUrls.Api, Forms: [AnswerFormat.Json], Trail: []));

    internal string ValuesOf(ApiParameter parameter)
    {
        var values = parameter.Words.Count > 0 ? string.Join(" | ", parameter.Words)
            : parameter.IsConcept || parameter.InPath ? Text.Api.ConceptId
            : parameter.Maximum is { } most ? Text.Api.NumberUpTo(most)
            : Text.Api.AnyText;
        return parameter.Repeatable ? values + Text.ListSeparator + Text.Api.Repeatable : values;
    }
}
