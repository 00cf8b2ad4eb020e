using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using StemCellKb.Model;

namespace StemCellKb.Web.Assistants;

/// <summary>Pages under their own addresses: the rule and every concept by list, claims and works by template.</summary>
internal static class AssistantResources
{
    private const string Markdown = "text/markdown";

    private const int OnPage = 100;

    public static void Answer(McpServerHandlers handlers, AssistantPages pages)
    {
        handlers.ListResourcesHandler = (request, _) => ValueTask.FromResult(List(pages, request.Params?.Cursor));
        handlers.ListResourceTemplatesHandler = (_, _) => ValueTask.FromResult(new ListResourceTemplatesResult
        {
            ResourceTemplates =
            [
                Template("claim", "A claim with every study for and against it", "evidence/{id}"),
                Template("work", "A cited work: its standing, and what it found", "references/{key}"),
                Template("concept", "A disease, cell type, mechanism, topic or term", "{kind}/{id}"),
            ],
            TimeToLive = AssistantTools.Life,
            CacheScope = CacheScope.Public,
        });
        handlers.ReadResourceHandler = (request, _) =>
        {
            var address = request.Params?.Uri ?? "";
            // A page by its address only: what is short for one elsewhere is none here.
            if (!address.StartsWith(pages.Root + "/", StringComparison.Ordinal) || pages.Find(address) is not { } page)
                throw new McpProtocolException("No resource has that address.", McpErrorCode.ResourceNotFound);
            return ValueTask.FromResult(new ReadResourceResult
            {
                Contents = [new TextResourceContents { Uri = pages.Root + page.Path, MimeType = Markdown, Text = page.Markdown }],
                TimeToLive = AssistantTools.Life,
                CacheScope = CacheScope.Public,
            });
        };

        ResourceTemplate Template(string name, string means, string rest) =>
            new() { Name = name, Title = means, UriTemplate = $"{pages.Root}/{{language}}/{rest}", MimeType = Markdown };
    }

    private static ListResourcesResult List(AssistantPages pages, string? cursor)
    {
        var from = 0;
        if (cursor is not null && !int.TryParse(cursor, System.Globalization.NumberStyles.None, null, out from))
            throw new McpProtocolException("The cursor is none of ours.", McpErrorCode.InvalidParams);
        var all = Language.All.SelectMany(language => ConceptKind.All.SelectMany(kind => pages.Database.Indexes.Names(language, kind)).Select(concept => Resource(concept.Url, concept.Name)).Prepend(Resource(SiteUrls.Methods(language), pages.Rule(language).Title))).ToList();
        return new()
        {
            Resources = [.. all.Skip(from).Take(OnPage)],
            NextCursor = from < all.Count - OnPage ? (from + OnPage).ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
            TimeToLive = AssistantTools.Life,
            CacheScope = CacheScope.Public,
        };

        Resource Resource(string path, string title) => new() { Uri = pages.Root + path, Name = path[1..], Title = title, MimeType = Markdown };
    }
}
