using System.Text;
using System.Text.Json.Nodes;
using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Api;
using StemCellKb.Web.Interface;
using StemCellKb.Web.Machines;
using StemCellKb.Web.References;

namespace StemCellKb.Web.Downloads;

/// <summary>Concepts and claims as JSON-LD, one node per line. Ids are absolute addresses of the site; absent values have no property.</summary>
internal static class LinkedData
{
    /// <summary>Columns of a claim that map to schema.org properties.</summary>
    internal static readonly HashSet<string> ToldBySchema = ["id", "says_en", "says_zh", "disease", "cell_type", "mechanisms", "topic", "origin"];

    /// <summary>Columns of an item that are implied by its place, its work or its English counterpart.</summary>
    internal static readonly HashSet<string> ToldElsewhere = ["claim", "study", "doi", "pmid", "found_zh"];

    public static Task WriteConceptsAsync(DownloadSource source, Stream stream, CancellationToken cancellationToken) => WriteGraphAsync(
        [Dataset(source), Scheme(source.Root), .. LinkedTerms.Explained(source.Root), .. source.Database.Corpus.ReadConcepts().Select(concept => ConceptNode(concept, source.Root))],
        source.Root, stream, cancellationToken);

    public static Task WriteClaimsAsync(DownloadSource source, Stream stream, CancellationToken cancellationToken) => WriteGraphAsync(
        new[] { Dataset(source) }
            .Concat(LinkedTerms.Explained(source.Root))
            .Concat(source.ClaimRows.Select(row => ClaimNode(row, source)))
            .Concat(source.Works.Values.OrderBy(work => work.Key).Select(work => WorkNode(work, source.Root))),
        source.Root, stream, cancellationToken);

    private static JsonObject Context(string root) => Without(new JsonObject
    {
        ["@base"] = root.Length > 0 ? root + "/" : null,
        ["@vocab"] = "https://schema.org/",
        ["skos"] = "http://www.w3.org/2004/02/skos/core#",
        ["dcterms"] = "http://purl.org/dc/terms/",
        ["rdf"] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        ["rdfs"] = "http://www.w3.org/2000/01/rdf-schema#",
        ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
        [LinkedTerms.Prefix] = LinkedTerms.Namespace,
        ["sameAs"] = Link(),
        ["url"] = Link(),
        ["license"] = Link(),
        ["about"] = Link(),
        ["isPartOf"] = Link(),
        ["firstAppearance"] = Link(),
        ["rdfs:seeAlso"] = Link(),
        ["skos:inScheme"] = Link(),
        ["skos:broader"] = Link(),
        ["skos:broadMatch"] = Link(),
        ["skos:narrowMatch"] = Link(),
        ["skos:closeMatch"] = Link(),
        ["skos:relatedMatch"] = Link(),
        ["dcterms:replaces"] = Link(),
        ["kb:reference"] = Link(),
        ["kb:pools"] = Link(),
        ["kb:subject"] = Link(),
        ["kb:object"] = Link(),
        ["kb:through"] = Link(),
        ["kb:disputes"] = Link(),
        ["kb:relationOntology"] = Link(),
        ["kb:reviewed"] = new JsonObject { ["@type"] = "xsd:date" },
    });

    private static JsonObject Link() => new() { ["@type"] = "@id" };

    private static string DatasetId(string root) => root + SiteUrls.Data;

    private static string SchemeId(string root) => $"{root}{SiteUrls.Data}#concepts";

    private static JsonObject Dataset(DownloadSource source)
    {
        var text = UiText.Of(Language.English);
        return Without(new JsonObject
        {
            ["@id"] = DatasetId(source.Root),
            ["@type"] = "Dataset",
            ["name"] = text.SiteName,
            ["description"] = text.Tagline,
            ["url"] = source.Root + SiteUrls.DataIn(Language.English),
            ["license"] = SiteAuthor.Licence,
            ["creator"] = new JsonObject { ["@type"] = "Organization", ["name"] = SiteAuthor.Name, ["url"] = SiteUrls.Source },
            ["version"] = source.Database.BuildId,
            ["dateModified"] = source.Database.Indexes.LastReview()?.ToString("O"),
        });
    }

    private static JsonObject Scheme(string root) => new()
    {
        ["@id"] = SchemeId(root),
        ["@type"] = new JsonArray("skos:ConceptScheme", "DefinedTermSet"),
        ["name"] = UiText.Of(Language.English).SiteName,
        ["license"] = SiteAuthor.Licence,
        ["isPartOf"] = DatasetId(root),
    };

    private static JsonObject ConceptNode(ConceptRecord concept, string root)
    {
        var type = concept.Kind.SchemaType;
        var node = new JsonObject
        {
            ["@id"] = root + SiteUrls.Id(concept.Id),
            ["@type"] = new JsonArray("skos:Concept", type),
            ["skos:inScheme"] = SchemeId(root),
            ["additionalType"] = concept.Kind.Word,
            ["skos:prefLabel"] = Texts(concept.Names.Select(forms => (forms.Name, forms.Script))),
            ["skos:altLabel"] = Texts(concept.Names.SelectMany(forms => new[] { forms.Abbreviation }.Concat(forms.Also).OfType<string>().Select(name => (name, forms.Script)))),
            [concept.Kind == ConceptKind.Term ? "skos:definition" : "description"] = Texts(concept.Texts.Select(text => (text.Summary, text.Language.Code))),
            ["url"] = new JsonArray([.. Language.All.Select(language => (JsonNode)(root + SiteUrls.Concept(language, concept.Kind, concept.Id)))]),
            ["sameAs"] = Vocabulary.SameAs(concept.Identifiers),
            ["skos:broader"] = new JsonArray([.. concept.Broader.Select(id => (JsonNode)(root + SiteUrls.Id(id)))]),
            ["kb:reviewed"] = concept.Reviewed?.ToString("O"),
        };
        // Medical entities of schema.org have codes; a term has its own and others' identifiers.
        if (type == Vocabulary.Term)
        {
            node["termCode"] = concept.Id.Value;
            node["identifier"] = Vocabulary.Numbers(concept.Identifiers);
        }
        else
        {
            node["identifier"] = concept.Id.Value;
            node["code"] = Vocabulary.Codes(concept.Identifiers);
        }
        foreach (var near in concept.Identifiers.Where(entry => entry is { Relation: not "exact", Address: not null }).GroupBy(entry => Vocabulary.MatchOf(entry.Relation)))
            node[near.Key] = new JsonArray([.. near.Select(entry => (JsonNode)entry.Address!.AbsoluteUri)]);
        return Without(node);
    }

    private static JsonObject ClaimNode(ClaimRow row, DownloadSource source)
    {
        var (claim, root) = (row.Claim, source.Root);
        var node = new JsonObject
        {
            ["@id"] = root + SiteUrls.Id(claim.Id),
            ["@type"] = "Claim",
            ["identifier"] = claim.Id.Value,
            ["url"] = new JsonArray([.. Language.All.Select(language => (JsonNode)(root + SiteUrls.Claim(language, claim.Id)))]),
            ["isPartOf"] = DatasetId(root),
            ["text"] = Texts([(claim.Says.English, "en"), (claim.Says.Chinese, "zh")]),
            ["about"] = new JsonArray([.. claim.Concepts.Select(id => (JsonNode)(root + SiteUrls.Id(id)))]),
            ["firstAppearance"] = claim.Origin is { } origin ? root + SiteUrls.Id(origin) : null,
        };
        foreach (var column in EvidenceTables.Claims.Columns.Where(column => !ToldBySchema.Contains(column.Name)))
            node[LinkedTerms.Of(column.Name)] = Value(column.Value(row));
        if (EffectEdge.Of(claim) is { } edge)
            node["kb:effect"] = EffectNode(edge, root);
        node["kb:evidence"] = new JsonArray([.. claim.Evidence.Index().Select(item => ItemNode(new EvidenceRow(claim.Id, item.Index + 1, item.Item, null), root))]);
        return Without(node);
    }

    private static JsonObject EffectNode(EffectEdge edge, string root)
    {
        var effect = edge.Effect;
        return Without(new JsonObject
        {
            ["@type"] = "kb:Effect",
            ["kb:subject"] = root + SiteUrls.Id(effect.Subject),
            ["kb:predicate"] = effect.Predicate.Word(),
            ["kb:object"] = root + SiteUrls.Id(effect.Object),
            ["kb:through"] = new JsonArray([.. effect.Through.Select(mediator => (JsonNode)(root + SiteUrls.Id(mediator)))]),
            ["kb:way"] = effect.Way.Word(),
            ["kb:sign"] = effect.Sign.Word(),
            ["kb:disputes"] = new JsonArray([.. effect.Disputes.Select(claim => (JsonNode)(root + SiteUrls.Id(claim)))]),
            ["kb:relationOntology"] = effect.Predicate.Relation().RelationOntology is { } term ? "http://purl.obolibrary.org/obo/" + term.Replace(':', '_') : null,
            ["kb:biolink"] = effect.Predicate.Relation().Biolink,
            ["kb:reach"] = edge.Seen.Reach.Word(),
        });
    }

    private static JsonObject ItemNode(EvidenceRow row, string root)
    {
        var node = new JsonObject { ["@type"] = "kb:EvidenceItem" };
        foreach (var column in EvidenceTables.Items.Columns.Where(column => !ToldElsewhere.Contains(column.Name)))
        {
            node[LinkedTerms.Of(column.Name)] = column.Name switch
            {
                "reference" => root + SiteUrls.Id(row.Item.Reference),
                "found_en" => Texts([(row.Item.Found.English, "en"), (row.Item.Found.Chinese, "zh")]),
                _ => column.Form == ColumnForm.List ? null : Value(column.Value(row)),
            };
        }
        foreach (var field in EvidenceFields.All.Where(field => field.Form == EvidenceForm.Works))
            node[LinkedTerms.Of(field.Column)] = new JsonArray([.. field.Works(row.Item).Select(key => (JsonNode)(root + SiteUrls.Id(key)))]);
        return Without(node);
    }

    private static JsonObject WorkNode(Reference work, string root) => Without(new JsonObject
    {
        ["@id"] = root + SiteUrls.Id(work.Key),
        ["@type"] = Vocabulary.SchemaType(work),
        ["identifier"] = work.Key.Value,
        ["name"] = work.Title,
        ["datePublished"] = work.Issued?.Iso,
        ["url"] = new JsonArray([.. Language.All.Select(language => (JsonNode)(root + SiteUrls.Reference(language, work.Key)))]),
        ["sameAs"] = new JsonArray([.. new[] { work.Doi is { } doi ? SiteUrls.Doi(doi) : null, work.Pmid is { } pmid ? SiteUrls.PubMed(pmid) : null }.OfType<string>().Select(address => (JsonNode)address)]),
    });

    private static JsonNode? Value(object? value) => value switch
    {
        null => null,
        bool truth => truth,
        int number => number,
        IEnumerable<string> list => new JsonArray([.. list.Select(each => (JsonNode)each)]),
        _ => value.ToString(),
    };

    private static JsonArray Texts(IEnumerable<(string Text, string Script)> texts) =>
        [.. texts.Select(each => Vocabulary.InLanguage(each.Text, Vocabulary.TagOf(each.Script)))];

    /// <summary>Removes properties without a value, which some programs read as unknown.</summary>
    private static JsonObject Without(JsonObject node)
    {
        foreach (var name in node.Where(property => property.Value is null or JsonArray { Count: 0 }).Select(property => property.Key).ToList())
            node.Remove(name);
        return node;
    }

    private static async Task WriteGraphAsync(IEnumerable<JsonObject> nodes, string root, Stream stream, CancellationToken cancellationToken)
    {
        await WriteAsync($"{{\"@context\":{Context(root).ToJsonString(ApiJson.Options)},\n\"@graph\":[");
        var separator = "\n";
        foreach (var node in nodes)
        {
            await WriteAsync(separator + node.ToJsonString(ApiJson.Options));
            separator = ",\n";
        }
        await WriteAsync("\n]}\n");

        ValueTask WriteAsync(string text) => stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
    }
}
