using System.Text;
using StemCellKb.Model;
using StemCellKb.Store.Reading;

namespace StemCellKb.Web.Downloads;

/// <summary>
/// Effects as a knowledge graph in the exchange format of the Biolink Model: two tables with tabs, lists parted by bars. A node has the id that
/// public graphs give the thing, where our concept has it, so that graphs can be joined.
/// </summary>
internal static class KgxGraph
{
    private const string Prefix = "stemcellkb";

    /// <summary>Of exact identifiers, the one that names a node: scheme, and the prefix that Biolink writes where our value has none.</summary>
    private static readonly (string Scheme, string Prefix)[] NodeIds =
        [("mondo", ""), ("cl", ""), ("pr", ""), ("uniprot", "UniProtKB:"), ("chebi", ""), ("go", ""), ("uberon", ""), ("mesh", "MESH:")];

    private static readonly string[] NodeColumns = ["id", "category", "name", "name_zh", "synonym", "xref", "description", "provided_by"];

    private static readonly string[] EdgeColumns =
    [
        "id", "subject", "predicate", "object", "qualified_predicate", "object_aspect_qualifier", "object_direction_qualifier", "disease_context_qualifier", "negated",
        "publications", "knowledge_level", "agent_type", "primary_knowledge_source",
        "relation", "original_predicate", "through", "way", "seen_in", "certainty", "publications_against", "description", "description_zh",
    ];

    public static Task WriteNodesAsync(DownloadSource source, Stream stream, CancellationToken cancellationToken)
    {
        var ids = IdsOf(source);
        return WriteAsync(stream, NodeColumns, ids.OrderBy(node => node.Key).Select(node => NodeOf(source.Concepts[node.Key], node.Value, source)), cancellationToken);
    }

    public static Task WriteEdgesAsync(DownloadSource source, Stream stream, CancellationToken cancellationToken)
    {
        var ids = IdsOf(source);
        return WriteAsync(stream, EdgeColumns, source.Effects.Select(edge => EdgeOf(edge, ids, source)), cancellationToken);
    }

    /// <summary>The category of the Biolink Model.</summary>
    public static string CategoryOf(ConceptRecord concept, DownloadSource source) => EffectParties.Of(concept.Kind, concept.Group) switch
    {
        // Vesicles are treated like cells, and are none.
        EffectParty.Cell when concept.Broader.Any(wide => source.Concepts[wide].Group == "molecules") => "biolink:CellularComponent",
        EffectParty.Cell => "biolink:Cell",
        EffectParty.Molecule when Has(concept, "pr", "uniprot") => "biolink:Protein",
        EffectParty.Molecule when Has(concept, "chebi") => "biolink:SmallMolecule",
        EffectParty.Molecule when Has(concept, "go") => "biolink:CellularComponent",
        EffectParty.Molecule => "biolink:MolecularEntity",
        EffectParty.Process => "biolink:BiologicalProcess",
        EffectParty.Tissue => Has(concept, "cl") ? "biolink:Cell" : "biolink:AnatomicalEntity",
        EffectParty.Therapy => "biolink:Procedure",
        EffectParty.Disease => "biolink:Disease",
        null => "biolink:NamedThing",
    };

    private static bool Has(ConceptRecord concept, params string[] schemes) => concept.Identifiers.Any(entry => entry.Relation == "exact" && schemes.Contains(entry.Scheme));

    private static Dictionary<ConceptId, string> IdsOf(DownloadSource source)
    {
        Dictionary<ConceptId, string> ids = [];
        HashSet<string> taken = [];
        foreach (var concept in source.Effects.SelectMany(edge => edge.Claim.Disease is { } disease ? edge.Effect.Concepts.Append(disease) : edge.Effect.Concepts).Distinct().Order())
        {
            var own = CodesOf(source.Concepts[concept]).FirstOrDefault(taken.Add);
            ids.Add(concept, own ?? $"{Prefix}:{concept}");
        }
        return ids;
    }

    private static IEnumerable<string> CodesOf(ConceptRecord concept) =>
        from scheme in NodeIds
        from entry in concept.Identifiers
        where entry.Relation == "exact" && entry.Scheme == scheme.Scheme
        select scheme.Prefix + entry.Value;

    private static string[] NodeOf(ConceptRecord concept, string id, DownloadSource source) =>
    [
        id,
        CategoryOf(concept, source),
        concept.Name.English,
        concept.Name.Chinese,
        List(concept.Names.SelectMany(forms => new[] { forms.Name, forms.Abbreviation }.Concat(forms.Also)).OfType<string>().Distinct().Where(name => name != concept.Name.English)),
        List(CodesOf(concept).Append($"{Prefix}:{concept.Id}").Where(code => code != id)),
        concept.Texts.FirstOrDefault(text => ReferenceEquals(text.Language, Language.English))?.Summary ?? "",
        $"infores:{Prefix}",
    ];

    private static string[] EdgeOf(EffectEdge edge, Dictionary<ConceptId, string> ids, DownloadSource source)
    {
        var (claim, effect, seen) = (edge.Claim, edge.Effect, edge.Seen);
        var relation = effect.Predicate.Relation();
        var against = seen.Studies.Where(study => study.Direction.IsAgainst()).ToList();
        var found = seen.Studies.Except(against).ToList();
        // Those who looked and did not find it say that it is not so.
        var negated = found.Count == 0 && against.Count > 0;
        var direction = relation.Aspect is null ? null : effect.Sign switch { EffectSign.Up => "increased", EffectSign.Down => "decreased", EffectSign.Neutral => null };
        return
        [
            $"{Prefix}:{claim.Id}",
            ids[effect.Subject],
            relation.Biolink,
            ids[effect.Object],
            direction is null ? "" : "biolink:causes",
            relation.Aspect ?? "",
            direction ?? "",
            claim.Disease is { } disease ? ids[disease] : "",
            negated ? "true" : "false",
            WorksOf(negated ? against : found, source),
            "knowledge_assertion",
            "manual_agent",
            $"infores:{Prefix}",
            relation.RelationOntology ?? "",
            effect.Predicate.Word(),
            List(effect.Through.Select(mediator => ids[mediator])),
            effect.Way.Word(),
            seen.Reach.Word(),
            edge.Assessment.Certainty?.Word() ?? "",
            negated ? "" : WorksOf(against, source),
            claim.Says.English,
            claim.Says.Chinese,
        ];
    }

    /// <summary>By PubMed's number or the DOI, else by our key.</summary>
    private static string WorksOf(IEnumerable<SeenStudy> studies, DownloadSource source) => List(studies.SelectMany(study => study.Works).Distinct().Order().Select(key =>
        source.Works[key] is { Pmid: { } pmid } ? $"PMID:{pmid}" : source.Works[key].Doi is { } doi ? $"doi:{doi}" : $"{Prefix}:{key}"));

    private static string List(IEnumerable<string> values) => string.Join('|', values.Select(value => value.Replace('|', '/')));

    private static async Task WriteAsync(Stream stream, string[] columns, IEnumerable<string[]> rows, CancellationToken cancellationToken)
    {
        foreach (var row in rows.Prepend(columns))
        {
            // A field holds no tab and no line break; nothing of it is quoted.
            var line = string.Join('\t', row.Select(value => value.Replace('\t', ' ').ReplaceLineEndings(" "))) + "\n";
            await stream.WriteAsync(Encoding.UTF8.GetBytes(line), cancellationToken);
        }
    }
}
