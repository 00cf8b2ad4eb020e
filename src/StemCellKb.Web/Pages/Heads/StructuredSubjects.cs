using System.Text.Json.Nodes;
using StemCellKb.Model;
using StemCellKb.Store.Documents;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Downloads;
using StemCellKb.Web.References;

namespace StemCellKb.Web.Pages.Heads;

/// <summary>Concepts, works and claims as nodes of schema.org.</summary>
internal static class StructuredSubjects
{
    public static JsonObject Concept(ConceptFacts facts, string description, Language language, string root)
    {
        var type = facts.Concept.Kind.SchemaType;
        var node = new JsonObject
        {
            ["@type"] = type,
            ["@id"] = root + SiteUrls.Id(facts.Concept.Id),
            ["name"] = facts.Concept.Name,
            ["alternateName"] = new JsonArray([.. facts.Names.SelectMany(NamesOf).Where(name => name != facts.Concept.Name).Distinct().Select(name => (JsonNode)name)]),
            ["description"] = description,
            ["url"] = root + facts.Concept.Url,
            ["sameAs"] = Vocabulary.SameAs(facts.Identifiers),
        };
        if (type == Vocabulary.Term)
        {
            node["termCode"] = facts.Concept.Id.Value;
            node["inDefinedTermSet"] = root + SiteUrls.Index(language, facts.Concept.Kind);
        }
        else
        {
            node["code"] = Vocabulary.Codes(facts.Identifiers);
        }
        return node;
    }

    public static JsonObject Work(Reference work, Language language, string root)
    {
        var node = new JsonObject
        {
            ["@type"] = Vocabulary.SchemaType(work),
            ["@id"] = root + SiteUrls.Id(work.Key),
            ["url"] = root + SiteUrls.Reference(language, work.Key),
            ["name"] = work.Title,
            ["headline"] = work.Title,
            ["inLanguage"] = WorkLanguage.TagOf(work),
            ["author"] = new JsonArray([.. work.Authors.Select(Person)]),
            ["identifier"] = new JsonArray([.. Numbers(work)]),
            ["sameAs"] = new JsonArray([.. Addresses(work).Select(address => (JsonNode)address)]),
        };
        if (work.Issued is { } issued)
            node["datePublished"] = issued.Iso;
        if (work.Editors.Count > 0)
            node["editor"] = new JsonArray([.. work.Editors.Select(Person)]);
        if (work.ContainerTitle is { } container)
            node["isPartOf"] = new JsonObject { ["@type"] = ContainerType(work.Type), ["name"] = container };
        if (work.Page is { } pages)
            node["pagination"] = pages;
        if (work.Retracted)
            node["creativeWorkStatus"] = "Retracted";
        return node;
    }

    public static JsonObject Claim(ClaimCard claim, Language language, string root) => new()
    {
        ["@type"] = "Claim",
        ["@id"] = root + SiteUrls.Id(claim.Id),
        ["url"] = root + claim.Url,
        ["text"] = claim.Says,
        ["inLanguage"] = language.Tag,
        ["about"] = new JsonArray([.. new[] { claim.Disease, claim.CellType, claim.Topic }.Concat(claim.Mechanisms).OfType<ConceptLink>()
            .Select(concept => new JsonObject { ["@id"] = root + SiteUrls.Id(concept.Id) })]),
        ["citation"] = new JsonArray([.. claim.Items.Select(item => item.Work.Key).Distinct().Select(key => new JsonObject { ["@id"] = root + SiteUrls.Id(key) })]),
    };

    private static IEnumerable<string> NamesOf(NameForms forms) => new[] { forms.Name, forms.Abbreviation }.OfType<string>().Concat(forms.Also);

    private static JsonObject Person(PersonName name) => name.Literal is { } body
        ? new JsonObject { ["@type"] = "Organization", ["name"] = body }
        : Known(new JsonObject { ["@type"] = "Person", ["name"] = name.InFull }, ("familyName", name.FamilyInFull), ("givenName", name.Given), ("honorificSuffix", name.Suffix));

    private static JsonObject Known(JsonObject node, params IEnumerable<(string Name, string? Value)> members)
    {
        foreach (var (name, value) in members.Where(member => !string.IsNullOrEmpty(member.Value)))
            node[name] = value;
        return node;
    }

    private static string ContainerType(string cslType) =>
        WorkTypes.IsSerial(cslType) ? "Periodical" : WorkTypes.IsWeb(cslType) ? "WebSite" : WorkTypes.IsPart(cslType) ? "Book" : "CreativeWork";

    private static IEnumerable<JsonNode> Numbers(Reference work) =>
        from number in new[] { (Scheme: "doi", Value: work.Doi), (Scheme: "pmid", Value: work.Pmid), (Scheme: "pmcid", Value: work.Pmcid) }
        where number.Value is not null
        select new JsonObject { ["@type"] = "PropertyValue", ["propertyID"] = number.Scheme, ["value"] = number.Value };

    private static IEnumerable<string> Addresses(Reference work) => new[]
    {
        work.Doi is { } doi ? SiteUrls.Doi(doi) : null,
        work.Pmid is { } pmid ? SiteUrls.PubMed(pmid) : null,
        work.Pmcid is { } pmcid ? SiteUrls.Pmc(pmcid) : null,
        work.Doi is null ? work.Url : null,
    }.OfType<string>();
}
