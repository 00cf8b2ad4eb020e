using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Api;

namespace StemCellKb.Web.Downloads;

/// <summary>Concepts and claims as JSON-LD, one node a line. Ids are paths from the root, or whole addresses where the site's own is known.</summary>
internal static class LinkedData
{
    public static Task WriteConceptsAsync(IEnumerable<ConceptRecord> concepts, string root, Stream stream, CancellationToken cancellationToken) =>
        WriteGraphAsync(concepts.Select(concept => ConceptNode(concept, root)), root, stream, cancellationToken);

    public static Task WriteClaimsAsync(
        IEnumerable<Claim> claims, IReadOnlyDictionary<ReferenceKey, Reference> works, string root, Stream stream, CancellationToken cancellationToken) =>
        WriteGraphAsync(claims.Select(claim => ClaimNode(claim, works, root)), root, stream, cancellationToken);

    private static JsonObject Context(string root) => new()
    {
        ["@vocab"] = "https://schema.org/",
        ["skos"] = "http://www.w3.org/2004/02/skos/core#",
        ["dcterms"] = "http://purl.org/dc/terms/",
        ["kb"] = $"{(root.Length > 0 ? root : SiteUrls.Source)}{SiteUrls.Methods(Language.English)}#",
        ["sameAs"] = Link(),
        ["license"] = Link(),
        ["about"] = Link(),
        ["firstAppearance"] = Link(),
        ["skos:broader"] = Link(),
        ["skos:broadMatch"] = Link(),
        ["skos:narrowMatch"] = Link(),
        ["skos:closeMatch"] = Link(),
        ["skos:relatedMatch"] = Link(),
        ["dcterms:replaces"] = Link(),
    };

    private static JsonObject Link() => new() { ["@type"] = "@id" };

    private static JsonObject ConceptNode(ConceptRecord concept, string root)
    {
        var node = new JsonObject
        {
            ["@id"] = root + SiteUrls.Id(concept.Id),
            ["@type"] = new JsonArray("skos:Concept", concept.Kind.SchemaType),
            ["identifier"] = concept.Id.Value,
            ["additionalType"] = concept.Kind.Word,
            ["skos:prefLabel"] = Texts(concept.Names.Select(forms => (forms.Name, forms.Script))),
            ["skos:altLabel"] = Texts(concept.Names.SelectMany(forms => new[] { forms.Abbreviation }.Concat(forms.Also).OfType<string>().Select(name => (name, forms.Script)))),
            [concept.Kind == ConceptKind.Term ? "skos:definition" : "description"] = Texts(concept.Texts.Select(text => (text.Summary, text.Language.Code))),
            ["url"] = new JsonArray([.. Language.All.Select(language => (JsonNode)(root + SiteUrls.Concept(language, concept.Kind, concept.Id)))]),
            ["code"] = Vocabulary.Codes(concept.Identifiers),
            ["sameAs"] = Vocabulary.SameAs(concept.Identifiers),
            ["skos:broader"] = new JsonArray([.. concept.Broader.Select(id => (JsonNode)(root + SiteUrls.Id(id)))]),
        };
        foreach (var near in concept.Identifiers.Where(entry => entry is { Relation: not "exact", Address: not null }).GroupBy(entry => Vocabulary.MatchOf(entry.Relation)))
            node[near.Key] = new JsonArray([.. near.Select(entry => (JsonNode)entry.Address!.AbsoluteUri)]);
        if (concept.Reviewed is { } reviewed)
            node["lastReviewed"] = reviewed.ToString("O");
        return node;
    }

    private static JsonObject ClaimNode(Claim claim, IReadOnlyDictionary<ReferenceKey, Reference> works, string root)
    {
        var state = ClaimState.Of(claim.Evidence);
        return new JsonObject
        {
            ["@id"] = root + SiteUrls.Claim(Language.English, claim.Id),
            ["@type"] = "Claim",
            ["identifier"] = claim.Id.Value,
            ["text"] = Texts([(claim.Says.English, "en"), (claim.Says.Chinese, "zh")]),
            ["about"] = new JsonArray([.. claim.Concepts.Select(id => (JsonNode)(root + SiteUrls.Id(id)))]),
            ["firstAppearance"] = claim.Origin is { } origin ? root + SiteUrls.Reference(Language.English, origin) : null,
            ["kb:verdict"] = state.Verdict.Word(),
            ["kb:strongestDesign"] = state.StrongestDesign?.Word(),
            ["kb:highestPhase"] = state.HighestPhase,
            ["kb:evidence"] = new JsonArray([.. claim.Evidence.Select(item => ItemNode(item, works.GetValueOrDefault(item.Reference), root))]),
        };
    }

    private static JsonObject ItemNode(EvidenceItem item, Reference? work, string root) => new()
    {
        ["@type"] = "kb:EvidenceItem",
        ["citation"] = new JsonObject
        {
            ["@id"] = root + SiteUrls.Reference(Language.English, item.Reference),
            ["@type"] = "CreativeWork",
            ["name"] = work?.Title,
            ["sameAs"] = new JsonArray([.. WorkAddresses(work).Select(address => (JsonNode)address)]),
        },
        ["kb:model"] = item.Model.Word(),
        ["kb:design"] = item.Design.Word(),
        ["kb:phase"] = item.Phase,
        ["kb:participants"] = item.Participants,
        ["kb:direction"] = item.Direction.Word(),
        ["kb:registration"] = item.Registration,
        ["kb:found"] = Texts([(item.Found.English, "en"), (item.Found.Chinese, "zh")]),
        ["kb:retracted"] = item.Retracted,
    };

    private static IEnumerable<string> WorkAddresses(Reference? work)
    {
        if (work?.Doi is { } doi)
            yield return SiteUrls.Doi(doi);
        if (work?.Pmid is { } pmid)
            yield return SiteUrls.PubMed(pmid);
    }

    private static JsonArray Texts(IEnumerable<(string Text, string Script)> texts) =>
        [.. texts.Select(each => Vocabulary.InLanguage(each.Text, Vocabulary.TagOf(each.Script)))];

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
