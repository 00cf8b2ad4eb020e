using System.Text.RegularExpressions;
using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Reads <c>identifiers</c> and <c>close-identifiers</c>; each value has the form of its vocabulary.</summary>
internal static class IdentifiersReader
{
    private static readonly IReadOnlyList<string> Schemes = [.. IdentifierScheme.All.Select(scheme => scheme.Key)];

    private static readonly Dictionary<string, Regex> Patterns = IdentifierScheme.All.ToDictionary(
        scheme => scheme.Key,
        scheme => new Regex($"^(?:{scheme.Pattern})\\z", RegexOptions.CultureInvariant));

    private static readonly Dictionary<string, FieldForm> Forms = IdentifierScheme.All.ToDictionary(scheme => scheme.Key, scheme => FieldForm.Fitting(scheme.Pattern));

    /// <summary><c>identifiers: {mondo: "MONDO:0007915", icd10: [M05, M06]}</c></summary>
    public static IReadOnlyList<Identifier> Read(DataFields fields)
    {
        if (fields.Fields("identifiers") is not { } identifiers)
            return [];
        List<Identifier> found = [];
        foreach (var scheme in IdentifierScheme.All)
        {
            var values = identifiers.ValueOrValues(scheme.Key, Forms[scheme.Key]);
            found.AddRange(values.Where(value => IsWellFormed(scheme, value, fields.Diagnostics)).Select(value => new Identifier(scheme, value.Value)));
        }
        identifiers.RefuseOthers();
        return found;
    }

    /// <summary><c>close-identifiers: [{scheme: efo, id: "EFO:0002690", relation: obsolete, label: …}]</c></summary>
    public static IReadOnlyList<CloseIdentifier> ReadClose(DataFields fields)
    {
        List<CloseIdentifier> found = [];
        foreach (var item in fields.Items("close-identifiers"))
        {
            var scheme = item.RequiredWordOf("scheme", Schemes);
            var id = item.RequiredValue("id", "scheme", Forms);
            var relation = item.RequiredWordOf("relation", CloseIdentifier.Relations);
            var label = item.Text("label");
            item.RefuseOthers();
            if (IdentifierScheme.TryParse(scheme?.Value, out var known) && id is { } value && relation is { } word
                && IsWellFormed(known, value, fields.Diagnostics))
                found.Add(new CloseIdentifier(known, value.Value, word.Value, label?.Value));
        }
        return found;
    }

    private static bool IsWellFormed(IdentifierScheme scheme, Located<string> value, DiagnosticList diagnostics)
    {
        if (Patterns[scheme.Key].IsMatch(value.Value))
            return true;
        diagnostics.Add(Problems.Concepts.WrongIdentifier(value, scheme));
        return false;
    }
}
