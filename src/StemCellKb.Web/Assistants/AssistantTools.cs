using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Microsoft.Extensions.Logging;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using StemCellKb.Model;
using StemCellKb.Search;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Assistants;

/// <param name="Words">The only values, or null.</param>
internal sealed record ToolArgument(string Name, string Means, bool IsRequired = false, IReadOnlyList<string>? Words = null);

/// <param name="Answers">The type of the answer.</param>
/// <param name="Run">An answer with members for a program; its text is the same as JSON.</param>
internal sealed record AssistantTool(string Name, string Title, string Means, IReadOnlyList<ToolArgument> Arguments, Type Answers, Func<ToolCall, object> Run)
{
    public static AssistantTool Of<T>(string name, string title, string means, IReadOnlyList<ToolArgument> arguments, Func<ToolCall, T> run) where T : notnull =>
        new(name, title, means, arguments, typeof(T), call => run(call));
}

/// <summary>A call whose arguments are strings that the tool knows.</summary>
internal sealed record ToolCall(AssistantPages Pages, Language Language, IReadOnlyDictionary<string, string> Arguments)
{
    public UiText Text => UiText.Of(Language);

    public string? this[string name] => Arguments.GetValueOrDefault(name);

    public AssistantAnswer Answer(AssistantPage page) => Pages.Answer(page, this["next"]);
}

/// <summary>What an assistant can ask. Everything is read-only.</summary>
internal static partial class AssistantTools
{
    /// <summary>Lists stay as they are until another build or program takes this one's place, and nobody knows when.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    /// <summary>Found of pages, claims and works each.</summary>
    private const int MostOfAKind = 10;

    private static readonly ToolArgument Language = new("language", "Of the answer; by default Chinese if the question has Chinese characters, else English.", Words: ["en", "zh"]);
    private static readonly ToolArgument Next = new("next", "metadata.next of an earlier answer to the same question, for what follows.");

    public static readonly IReadOnlyList<AssistantTool> All =
    [
        AssistantTool.Of("search", "Search", "Finds claims, diseases, cell types, mechanisms, terms and works on stem-cell therapy for immune-mediated diseases, in English or Chinese. Read what it finds with fetch.",
            [new("query", "Words in either language.", IsRequired: true), Language], Search),
        AssistantTool.Of("fetch", "Fetch", "One page that search found, as Markdown, with every claim's word, certainty and studies for and against.",
            [new("id", "As search gave it, or the page's address.", IsRequired: true), Next],
            call => call.Answer(call.Pages.Find(call["id"]!) ?? throw new AssistantMisuse("No page has that id. search gives ids."))),
        AssistantTool.Of("get_claims", "Claims on a subject", "The claims on a disease, cell type or mechanism, each with its word, certainty and every study for and against.",
            [new("about", "A concept's name, abbreviation or id.", IsRequired: true), new("also_about", "A second concept, to narrow: a cell type for a disease."), Language, Next], Claims),
        AssistantTool.Of("get_study", "A study", "A cited work: its record, whether it is retracted, and what it found on each claim.",
            [new("work", "Its key, as in ids, or its title or DOI.", IsRequired: true), Language, Next], Study),
        AssistantTool.Of("check_statement", "Check a statement", "Sets each sentence of a text beside the evidence: the nearest claims, the strongest study for and against, what the sentence leaves out. It never says that a sentence is true.",
            [new("text", $"At most {StatementChecker.MostCharacters} characters in English or Chinese.", IsRequired: true), Language, Next], Check),
        AssistantTool.Of("explain_mechanism", "How it acts", "What one thing does to others, or the chains of effects between two, step by step, each with the studies that saw it and the weakest step.",
            [new("from", "A cell type, molecule or mechanism.", IsRequired: true), new("to", "What it acts on, by however many steps up to four."), Language, Next], Mechanism),
        AssistantTool.Of("get_approvals", "Approvals", "What regulators have decided on stem-cell products for these diseases.",
            [new("disease", "A disease's name or id; default: all."), new("place", "A code such as US, EU, CN or JP; default: all."), Language, Next], Approvals),
        AssistantTool.Of("list_changes", "What changed", "Claims whose word or certainty changed and by which study, works added or retracted, approvals; latest first.",
            [new("since", "A day as 2026-01-31; default: all."), new("about", "A concept's name or id; default: all."), Language, Next], Changes),
    ];

    public static void Answer(McpServerHandlers handlers, AssistantPages pages, ILogger logger)
    {
        handlers.ListToolsHandler = (_, _) => ValueTask.FromResult(new ListToolsResult { Tools = [.. All.Select(Described)], TimeToLive = Life, CacheScope = CacheScope.Public });
        handlers.CallToolHandler = (request, _) =>
        {
            var tool = All.FirstOrDefault(each => each.Name == request.Params?.Name) ?? throw new McpProtocolException("No tool has that name; tools/list names them.", McpErrorCode.InvalidParams);
            try
            {
                var answer = JsonSerializer.SerializeToElement(tool.Run(CallOf(tool, request.Params!.Arguments, pages)), AssistantAnswer.Options);
                return ValueTask.FromResult(new CallToolResult { Content = [new TextContentBlock { Text = JsonSerializer.Serialize(answer, AssistantAnswer.Options) }], StructuredContent = answer });
            }
            catch (AssistantMisuse misuse)
            {
                return ValueTask.FromResult(new CallToolResult { IsError = true, Content = [new TextContentBlock { Text = misuse.Message }] });
            }
            catch (Exception fault) when (IsLogged(tool, fault))
            {
                throw;
            }
        };

        // The SDK, whose log is silent, answers with an error that says nothing. A fault's message may say what was sent.
        bool IsLogged(AssistantTool tool, Exception fault)
        {
            Failed(logger, tool.Name, fault.GetType().Name);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Error, "The tool {Tool} for assistants failed by a {Fault}")]
    private static partial void Failed(ILogger logger, string tool, string fault);

    private static ToolCall CallOf(AssistantTool tool, IDictionary<string, JsonElement>? given, AssistantPages pages)
    {
        var arguments = new Dictionary<string, string>();
        foreach (var (name, value) in given ?? new Dictionary<string, JsonElement>())
        {
            if (tool.Arguments.FirstOrDefault(each => each.Name == name) is not { } argument)
                throw new AssistantMisuse($"{tool.Name} takes: {string.Join(", ", tool.Arguments.Select(each => each.Name))}.");
            if (value.ValueKind == JsonValueKind.Null)
                continue;
            if (value.ValueKind != JsonValueKind.String)
                throw new AssistantMisuse($"{name} is a string.");
            var text = value.GetString()!;
            if (text.Length > StatementChecker.MostCharacters)
                throw new AssistantMisuse($"{name} has at most {StatementChecker.MostCharacters} characters.");
            if (argument.Words?.Contains(text) == false)
                throw new AssistantMisuse($"{name} is one of: {string.Join(", ", argument.Words)}.");
            if (!string.IsNullOrWhiteSpace(text))
                arguments[name] = text;
        }
        if (tool.Arguments.FirstOrDefault(argument => argument.IsRequired && !arguments.ContainsKey(argument.Name)) is { } missing)
            throw new AssistantMisuse($"{tool.Name} needs {missing.Name}: {missing.Means}");
        var language = Model.Language.TryParse(arguments.GetValueOrDefault(Language.Name), out var asked) ? asked
            : arguments.Values.Any(text => text.Any(Scripts.IsHan)) ? Model.Language.Chinese : Model.Language.English;
        return new(pages, language, arguments);
    }

    private static FoundList Search(ToolCall call)
    {
        var found = call.Pages.Database.Search.Search(new SearchRequest(TypedText.Read(call["query"]), call.Language, FacetSelection.None));
        IEnumerable<(string Title, string Url)> pages =
        [
            .. found.Concepts.Take(MostOfAKind).Select(hit => (hit.Name, hit.Url)),
            .. found.Claims.Take(MostOfAKind).Select(hit => (hit.Says, hit.Url)),
            .. found.Hits.Take(MostOfAKind).Select(hit => (hit.Title, hit.Url)),
            .. found.References.Take(MostOfAKind).Select(hit => (hit.Title, hit.Url)),
        ];
        return new([.. pages.Select(page => page with { Url = page.Url.Split('#')[0] }).DistinctBy(page => page.Url).Select(page => new FoundPage(page.Url[1..], page.Title, call.Pages.Root + page.Url))]);
    }

    private static AssistantAnswer Claims(ToolCall call)
    {
        var about = call.Pages.Concept(call["about"]!, call.Language);
        var also = call["also_about"] is { } second ? call.Pages.Concept(second, call.Language) : null;
        var listed = call.Pages.Database.Evidence.ListAbout(also is null ? [about.Id] : [about.Id, also.Id]);
        var claims = listed.In(call.Language, listed.Ids);
        var title = also is null ? about.Name : about.Name + call.Text.ListSeparator + also.Name;
        return call.Answer(call.Pages.Page(
            call.Language, language => SiteUrls.Concept(language, about.Kind, about.Id), title, $"# {title}\n\n{call.Pages.Claims(claims, call.Text)}",
            claims is [var first, ..] ? AssistantPages.Quote(first, call.Text) : call.Text.Claims.None, AssistantPages.WorksOf(claims)));
    }

    private static AssistantAnswer Study(ToolCall call)
    {
        var work = call["work"]!.Trim();
        var page = call.Pages.OfWork(call.Language, work);
        if (page is null && call.Pages.Database.Search.Search(new SearchRequest(TypedText.Read(work), call.Language, FacetSelection.None)).References is [var hit, ..])
            page = call.Pages.OfWork(call.Language, hit.Key);
        return call.Answer(page ?? throw new AssistantMisuse("No work has that key, title or DOI. search finds works."));
    }

    private static AssistantAnswer Check(ToolCall call)
    {
        var (database, text) = (call.Pages.Database, call.Text);
        var answer = database.Statements.Check(call["text"]!, call.Language);
        var claims = database.Evidence.ListClaims(call.Language, answer.Sentences.SelectMany(sentence => sentence.Matches).Select(match => match.Claim));
        var nearest = answer.Sentences.SelectMany(sentence => sentence.Matches).FirstOrDefault();
        return call.Answer(call.Pages.Page(
            call.Language, SiteUrls.Check, text.Check.Title, call.Pages.Checked(answer, text),
            claims.FirstOrDefault(claim => claim.Id.Equals(nearest?.Claim)) is { } claim ? AssistantPages.Quote(claim, text) : text.Check.Means(StatementRelation.NotCovered), AssistantPages.WorksOf(claims)));
    }

    private static AssistantAnswer Mechanism(ToolCall call)
    {
        var (database, text) = (call.Pages.Database, call.Text);
        var from = call.Pages.Concept(call["from"]!, call.Language);
        if (call["to"] is not { } target)
        {
            var effects = database.Effects.ListOf(call.Language, from.Id);
            return Answered(from.Name, language => SiteUrls.Concept(language, from.Kind, from.Id), effects, call.Pages.Effects(effects, text));
        }
        var to = call.Pages.Concept(target, call.Language);
        var paths = database.Effects.FindPaths(call.Language, from.Id, to.Id)?.Paths ?? [];
        return Answered(
            $"{from.Name} → {to.Name}", language => SiteUrls.Paths(language, from.Id, to.Id), [.. paths.SelectMany(path => path.Steps)],
            string.Join('\n', paths.Select(path => call.Pages.Effects(path.Steps, text, path.Steps.Count > 1 ? path.Weakest : null))));

        AssistantAnswer Answered(string title, Func<Language, string> path, IReadOnlyList<EffectEntry> effects, string list) => call.Answer(call.Pages.Page(
            call.Language, path, title, $"# {title}\n\n{(effects.Count == 0 ? AssistantText.Of(call.Language).NoPath : list)}",
            effects is [var first, ..] && database.Evidence.FindClaim(call.Language, first.Claim) is { } claim ? AssistantPages.Quote(claim, text) : AssistantText.Of(call.Language).NoPath,
            effects.SelectMany(effect => effect.Seen.Studies.SelectMany(study => study.Works).Select(key => effect.Works[key]))));
    }

    private static AssistantAnswer Approvals(ToolCall call)
    {
        var text = call.Text;
        var disease = call["disease"] is { } name ? call.Pages.Concept(name, call.Language) : null;
        var all = call.Pages.Database.Evidence.ListApprovals(call.Language);
        var place = call["place"]?.Trim().ToUpperInvariant();
        if (place is not null && all.All(approval => approval.Jurisdiction != place))
            throw new AssistantMisuse($"place is one of: {string.Join(", ", all.Select(approval => approval.Jurisdiction).Distinct().Order(StringComparer.Ordinal))}.");
        var wanted = all.Where(approval => (place is null || approval.Jurisdiction == place) && (disease is null || approval.Disease.Id == disease.Id)).ToList();
        var title = disease is null ? text.Approvals.Title : text.Approvals.Title + text.Colon + disease.Name;
        var list = wanted.Count == 0 ? text.Approvals.NoneKnown : call.Pages.Decisions(wanted, text);
        return call.Answer(call.Pages.Page(
            call.Language, language => SiteUrls.Approvals(language, place), title, $"# {title}\n\n{text.Approvals.Lead}\n\n{list}", wanted is [var first, ..] ? AssistantPages.Quote(first, text) : text.Approvals.NoneKnown, wanted.Select(approval => approval.Work).OfType<Model.Reference>()));
    }

    private static AssistantAnswer Changes(ToolCall call)
    {
        var changes = call.Pages.Database.Changes;
        var sets = call["about"] is { } name ? changes.Of(call.Pages.Concept(name, call.Language).Id) : changes.List();
        if (call["since"] is { } since)
            sets = DateOnly.TryParseExact(since.Trim(), "O", out var day) ? [.. sets.TakeWhile(set => set.Day >= day)] : throw new AssistantMisuse("since is a day as 2026-01-31.");
        var list = sets.Count > 0 ? call.Pages.Changed(sets, call.Text) : changes.List().Count > 0 ? AssistantText.Of(call.Language).NoChange : call.Text.Changes.None;
        return call.Answer(call.Pages.Page(call.Language, SiteUrls.Changes, call.Text.Changes.Title, $"# {call.Text.Changes.Title}\n\n{list}", null, []));
    }

    private static Tool Described(AssistantTool tool) => new()
    {
        Name = tool.Name,
        Title = tool.Title,
        Description = tool.Means,
        InputSchema = JsonSerializer.SerializeToElement(new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(tool.Arguments.Select(argument => KeyValuePair.Create(argument.Name, (JsonNode?)SchemaOf(argument)))),
            ["required"] = new JsonArray([.. tool.Arguments.Where(argument => argument.IsRequired).Select(argument => (JsonNode)argument.Name)]),
            ["additionalProperties"] = false,
        }),
        OutputSchema = JsonSerializer.SerializeToElement(AssistantAnswer.Options.GetJsonSchemaAsNode(tool.Answers, Written)),
        Annotations = new ToolAnnotations { Title = tool.Title, ReadOnlyHint = true, DestructiveHint = false, IdempotentHint = true, OpenWorldHint = false },
    };

    /// <summary>An object's members are always written and there are no others; an id or a language is a string.</summary>
    private static readonly JsonSchemaExporterOptions Written = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (_, schema) =>
        {
            if (schema is JsonObject members && members["properties"] is JsonObject properties)
            {
                members["required"] = new JsonArray([.. properties.Select(property => (JsonNode)property.Key)]);
                members["additionalProperties"] = false;
            }
            return schema.GetValueKind() == JsonValueKind.True ? new JsonObject { ["type"] = "string" } : schema;
        },
    };

    private static JsonObject SchemaOf(ToolArgument argument)
    {
        var schema = new JsonObject { ["type"] = "string", ["description"] = argument.Means };
        if (argument.Words is { } words)
            schema["enum"] = new JsonArray([.. words.Select(word => (JsonNode)word)]);
        return schema;
    }
}
