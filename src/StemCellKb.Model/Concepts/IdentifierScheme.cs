using System.Diagnostics.CodeAnalysis;

namespace StemCellKb.Model;

/// <summary>A public vocabulary we give identifiers from.</summary>
/// <param name="Key">The key in <c>concept.yaml</c>.</param>
/// <param name="Name">The vocabulary's name as pages show it.</param>
/// <param name="Pattern">A regular expression over the whole value.</param>
/// <param name="Template">Address of an identifier's page, with <c>{0}</c> for the value; null where no stable public page exists.</param>
/// <param name="Example">A well-formed value, for messages.</param>
public sealed record IdentifierScheme(string Key, string Name, [StringSyntax(StringSyntaxAttribute.Regex)] string Pattern, string? Template, string Example)
{
    private const string OrphanetPrefix = "Orphanet:";

    /// <summary>In the order in which a page lists them.</summary>
    public static readonly IReadOnlyList<IdentifierScheme> All =
    [
        new("mondo", "MONDO", @"MONDO:\d{7}", "https://purl.obolibrary.org/obo/{0}", "MONDO:0007915"),
        new("mesh", "MeSH", @"[CD]\d{6,9}", "https://id.nlm.nih.gov/mesh/{0}", "D008180"),
        new("icd11-mms", "ICD-11", @"[0-9A-Z]{4}(\.[0-9A-Z]{1,2})?", null, "4A40.0"),
        new("icd11-foundation", "ICD-11 Foundation", @"\d{6,12}", "https://id.who.int/icd/entity/{0}", "749596428"),
        new("icd10", "ICD-10", @"[A-Z]\d{2}(\.\d{1,2})?", null, "M32"),
        new("icd10cm", "ICD-10-CM", @"[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?", null, "M32.14"),
        new("doid", "Disease Ontology", @"DOID:\d{1,7}", "https://purl.obolibrary.org/obo/{0}", "DOID:9074"),
        new("orphanet", "Orphanet", @"Orphanet:\d+", "https://www.orpha.net/en/disease/detail/{0}", "Orphanet:536"),
        new("hp", "HPO", @"HP:\d{7}", "https://purl.obolibrary.org/obo/{0}", "HP:0002725"),
        new("cl", "Cell Ontology", @"CL:\d{7}", "https://purl.obolibrary.org/obo/{0}", "CL:0000899"),
        new("go", "Gene Ontology", @"GO:\d{7}", "https://purl.obolibrary.org/obo/{0}", "GO:0001525"),
        new("uberon", "Uberon", @"UBERON:\d{7}", "https://purl.obolibrary.org/obo/{0}", "UBERON:0002371"),
        new("chebi", "ChEBI", @"CHEBI:\d+", "https://purl.obolibrary.org/obo/{0}", "CHEBI:15551"),
        new("pr", "Protein Ontology", @"PR:[0-9A-Z]+", "https://purl.obolibrary.org/obo/{0}", "PR:000001471"),
        new("so", "Sequence Ontology", @"SO:\d{7}", "https://purl.obolibrary.org/obo/{0}", "SO:0000276"),
        new("hgnc", "HGNC", @"HGNC:\d+", "https://identifiers.org/{0}", "HGNC:5962"),
        new("uniprot", "UniProt", @"[A-Z0-9]{6,10}", "https://www.uniprot.org/uniprotkb/{0}", "P22301"),
        new("efo", "EFO", @"EFO:\d{7}", "https://www.ebi.ac.uk/efo/{0}", "EFO:0002690"),
        new("umls", "UMLS", @"C\d{7}", null, "C0024141"),
        new("wikidata", "Wikidata", @"Q\d+", "https://www.wikidata.org/wiki/{0}", "Q1485"),
    ];

    public static bool TryParse(string? key, [MaybeNullWhen(false)] out IdentifierScheme scheme)
    {
        scheme = All.FirstOrDefault(candidate => candidate.Key == key);
        return scheme is not null;
    }

    /// <summary>The identifier in its vocabulary's letter case: capitals, except for Orphanet's prefix.</summary>
    public static string InItsCase(string identifier) =>
        identifier.StartsWith(OrphanetPrefix, StringComparison.OrdinalIgnoreCase) ? OrphanetPrefix + identifier[OrphanetPrefix.Length..] : identifier.ToUpperInvariant();

    /// <summary>OBO pages write the colon as an underscore; Orphanet and EFO drop or keep the prefix in their own way.</summary>
    public Uri? AddressOf(string value) => Template is null ? null : new Uri(Template.Replace("{0}", Key switch
    {
        "orphanet" => value[OrphanetPrefix.Length..],
        "hgnc" or "mesh" or "uniprot" or "wikidata" or "icd11-foundation" => value,
        _ => value.Replace(':', '_'),
    }, StringComparison.Ordinal));
}
