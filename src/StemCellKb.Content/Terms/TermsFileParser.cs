using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Parses <c>terms.yaml</c>: a list of forms of words that must not come back.</summary>
internal static class TermsFileParser
{
    private static readonly Dictionary<string, TermPlace> Places = new() { ["texts"] = TermPlace.Texts, ["headings"] = TermPlace.Headings, ["claims"] = TermPlace.Claims };

    private static readonly IReadOnlyList<string> Languages = [.. Language.All.Select(language => language.Code)];

    public static IReadOnlyList<TermRule> Parse(SourceText source, DiagnosticList diagnostics)
    {
        return [.. DataFields.RecordsOf(source, "terms", "term", "a list of rules, each beginning with '- wrong:'", diagnostics)
            .Select(RuleOf)
            .OfType<TermRule>()];
    }

    public static TermRule? RuleOf(DataFields fields)
    {
        var wrong = fields.RequiredText("wrong");
        var right = fields.RequiredText("right");
        var language = fields.WordOf("language", Languages);
        var place = fields.WordOf("in", [.. Places.Keys]);
        var reason = fields.RequiredText("reason");
        var except = fields.Texts("except");
        var cellTypes = fields.Ids<ConceptId>("except-cell-types", ConceptRole.CellType);
        fields.RefuseOthers();
        if (wrong is not { Value.Length: > 0 } form || right is null || reason is null)
            return null;
        foreach (var longer in except.Where(longer => !longer.Value.Contains(form.Value, StringComparison.OrdinalIgnoreCase)))
            fields.Diagnostics.Add(Problems.Style.ExceptionWithoutTerm(longer, form.Value));
        return new TermRule(
            form, right.Value.Value, language is { } code ? Language.Parse(code.Value) : null, place is { } where ? Places[where.Value] : TermPlace.Texts, reason.Value.Value,
            [.. except.Select(longer => longer.Value)], cellTypes);
    }
}
