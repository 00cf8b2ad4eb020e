using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Parses <c>redirects.yaml</c>: former names, each with the one in use today, under <c>concepts</c>, <c>claims</c>, <c>works</c> and <c>addresses</c>.</summary>
internal static class RedirectsFileParser
{
    public static IReadOnlyList<RedirectFile> Parse(SourceText source, DiagnosticList diagnostics) =>
        YamlReader.Read(source, diagnostics) is { } node && DataFields.Of(node, "redirects.yaml", diagnostics) is { } fields ? RedirectsOf(fields) : [];

    public static IReadOnlyList<RedirectFile> RedirectsOf(DataFields fields)
    {
        IReadOnlyList<RedirectFile> all =
        [
            .. Entries(fields, Formerly.Concept, FieldForm.IdOf<ConceptId>(null)),
            .. Entries(fields, Formerly.Claim, FieldForm.IdOf<ClaimId>(null)),
            .. Entries(fields, Formerly.Work, FieldForm.IdOf<ReferenceKey>(null)),
            .. Entries(fields, Formerly.Address, FieldForm.SitePath),
        ];
        fields.RefuseOthers();
        return all;
    }

    /// <summary>The key under which its entries stand.</summary>
    public static string KeyOf(Formerly of) => of switch
    {
        Formerly.Concept => "concepts",
        Formerly.Claim => "claims",
        Formerly.Work => "works",
        Formerly.Address => "addresses",
    };

    private static IEnumerable<RedirectFile> Entries(DataFields fields, Formerly of, FieldForm form)
    {
        foreach (var (former, value) in fields.Fields(KeyOf(of))?.All(form, of == Formerly.Address ? FieldForm.SitePath : FieldForm.OwnId) ?? [])
        {
            if (fields.ValueOf(value, former.Value) is not { } now)
                continue;
            if (new[] { former, now }.FirstOrDefault(name => !IsWellFormed(of, name.Value)) is { Value: not null } wrong)
                fields.Diagnostics.Add(of == Formerly.Address ? Problems.Links.NoSitePath(wrong) : Problems.Data.NotAnId(wrong));
            else
                yield return new RedirectFile(of, former, now);
        }
    }

    private static bool IsWellFormed(Formerly of, string name) => of == Formerly.Address
        ? name.StartsWith('/') && name[1..].Split('/').All(part => Slug.IsValid(part))
        : Slug.IsValid(name);
}
