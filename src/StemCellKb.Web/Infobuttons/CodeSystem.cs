using StemCellKb.Model;

namespace StemCellKb.Web.Infobuttons;

/// <summary>A code system as health records name it: by OID, or by its address in FHIR.</summary>
/// <param name="Scheme">Ours; null for a system of which no codes are held.</param>
internal sealed record CodeSystem(string Name, string Oid, string Address, string? Scheme)
{
    private const string OidPrefix = "urn:oid:";

    public static readonly IReadOnlyList<CodeSystem> All =
    [
        new("ICD-10-CM", "2.16.840.1.113883.6.90", "http://hl7.org/fhir/sid/icd-10-cm", "icd10cm") { IsNested = true },
        new("ICD-10", "2.16.840.1.113883.6.3", "http://hl7.org/fhir/sid/icd-10", "icd10") { IsNested = true },
        new("ICD-11", "2.16.840.1.113883.6.347", "http://id.who.int/icd/release/11/mms", "icd11-mms") { IsNested = true },
        new("MeSH", "2.16.840.1.113883.6.177", "https://id.nlm.nih.gov/mesh", "mesh"),
        new("SNOMED CT", "2.16.840.1.113883.6.96", "http://snomed.info/sct", null),
    ];

    /// <summary>A code is inside the one that it begins with: <c>M32.14</c> in <c>M32.1</c>, and that in <c>M32</c>.</summary>
    public bool IsNested { get; private init; }

    public static CodeSystem? Find(string named)
    {
        var name = named.StartsWith(OidPrefix, StringComparison.OrdinalIgnoreCase) ? named[OidPrefix.Length..] : named.TrimEnd('/');
        return All.FirstOrDefault(system => name == system.Oid || name.Equals(system.Address, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The code itself, then those around it, nearest first.</summary>
    public IEnumerable<string> Around(string code)
    {
        code = IdentifierScheme.InItsCase(code.Trim());
        yield return code;
        var dot = code.IndexOf('.', StringComparison.Ordinal);
        if (!IsNested || dot < 0)
            yield break;
        for (var end = code.Length - 1; end > dot + 1; end--)
            yield return code[..end];
        yield return code[..dot];
    }
}
