using System.Text.Json.Nodes;
using StemCellKb.Model;

namespace StemCellKb.Web.Downloads;

/// <summary>
/// The words of our own in JSON-LD. They are the columns of the tables, and the same wherever the site stands; each installation explains
/// them on its page of downloads.
/// </summary>
internal static class LinkedTerms
{
    public const string Prefix = "kb";

    public const string Namespace = $"{SiteUrls.Source}#";

    /// <summary>Columns of effects that a claim's node has.</summary>
    private static readonly HashSet<string> ToldOfEffects = ["subject", "predicate", "object", "through", "way", "sign", "disputes", "relation_ontology", "biolink", "reach"];

    private static readonly Localized<string> EvidenceItem = new("What one work found that bears on one claim", "一篇文献中与一条论断有关的结果");
    private static readonly Localized<string> Evidence = new("The evidence items under a claim", "一条论断下的各条证据");
    private static readonly Localized<string> Effect = new("What one thing does to another, as a claim states it", "论断所述的一方对另一方的作用");
    private static readonly Localized<string> Found = new("What was found", "研究结果");
    private static readonly Localized<string> Reviewed = new("The day on which an editor last checked the article", "编辑最近一次审阅条目的日期");

    /// <summary><c>strongest_design</c> is <c>kb:strongestDesign</c>; <c>found_en</c>, which says so in its language, <c>kb:found</c>.</summary>
    public static string Of(string column)
    {
        var parts = column.Split('_').Where(part => part is not "en").ToList();
        return $"{Prefix}:{parts[0]}{string.Concat(parts.Skip(1).Select(part => char.ToUpperInvariant(part[0]) + part[1..]))}";
    }

    /// <summary>The definition of each, as a node of a graph.</summary>
    public static IEnumerable<JsonObject> Explained(string root) =>
        new[] { Term("EvidenceItem", EvidenceItem, "rdfs:Class", "evidence-items", root), Term("evidence", Evidence, "rdf:Property", "evidence-items", root), Term("reviewed", Reviewed, "rdf:Property", "", root), Term("Effect", Effect, "rdfs:Class", "effects", root), Term("effect", Effect, "rdf:Property", "effects", root) }
            .Concat(EffectTables.Effects.Entries.Where(entry => ToldOfEffects.Contains(entry.Column)).Select(entry => Term(Of(entry.Column)[(Prefix.Length + 1)..], entry.Means, "rdf:Property", entry.Anchor, root)))
            .Concat(EvidenceTables.Dictionary.Where(entry => !(entry.Table == EvidenceTables.Claims.Name ? LinkedData.ToldBySchema : LinkedData.ToldElsewhere).Contains(entry.Column))
                .DistinctBy(entry => Of(entry.Column))
                .Select(entry => Term(Of(entry.Column)[(Prefix.Length + 1)..], entry.Column == "found_en" ? Found : entry.Means, "rdf:Property", entry.Anchor, root)));

    private static JsonObject Term(string name, Localized<string> means, string type, string anchor, string root) => new()
    {
        ["@id"] = $"{Prefix}:{name}",
        ["@type"] = type,
        ["rdfs:label"] = name,
        ["rdfs:comment"] = new JsonArray(Vocabulary.InLanguage(means.English, Language.English.Tag), Vocabulary.InLanguage(means.Chinese, Language.Chinese.Tag)),
        ["rdfs:seeAlso"] = root + SiteUrls.DataIn(Language.English) + (anchor.Length > 0 ? "#" + anchor : ""),
    };
}
