using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Parses <c>approvals.yaml</c>: a list, one row per product and jurisdiction.</summary>
internal static class ApprovalsFileParser
{
    public static IReadOnlyList<ApprovalFile> Parse(SourceText source, DiagnosticList diagnostics)
    {
        return [.. DataFields.RecordsOf(source, "approvals", "approval", "a list of rows, each beginning with '- product:'", diagnostics)
            .Select(ApprovalOf)
            .OfType<ApprovalFile>()];
    }

    public static ApprovalFile? ApprovalOf(DataFields fields)
    {
        var product = fields.RequiredLocalizedOrText("product");
        var term = fields.Id<ConceptId>("term", ConceptRole.Term);
        var cellType = fields.RequiredId<ConceptId>("cell-type", ConceptRole.CellType);
        var cellSource = fields.Text("cell-source");
        var disease = fields.RequiredId<ConceptId>("disease", ConceptRole.Disease);
        var jurisdiction = fields.RequiredWordOf("jurisdiction", Approval.Jurisdictions);
        var status = fields.RequiredWord<ApprovalStatus>("status");
        var date = DateOf(fields);
        var indication = fields.RequiredLocalized("indication");
        var reference = fields.Id<ReferenceKey>("reference");
        var source = fields.Address("source");
        var note = fields.Localized("note");
        if (!fields.HasEither("reference", "source"))
            fields.Diagnostics.Add(Problems.Evidence.OneSourceNeeded(product?.Place ?? fields.Place));
        fields.RefuseOthers();

        return product is { } name && cellType is { } cells && disease is { } of && jurisdiction is { } where && status is { } what
            && date is not null && indication is not null
            ? new ApprovalFile(
                new Approval
                {
                    Product = name.Value,
                    Term = term?.Value,
                    CellType = cells.Value,
                    CellSource = cellSource?.Value,
                    Disease = of.Value,
                    Jurisdiction = where.Value,
                    Status = what.Value,
                    Date = date,
                    Indication = indication,
                    Reference = reference?.Value,
                    Source = source?.Value,
                    Note = note,
                },
                name.With(name.Value.English), term, of, cells, reference)
            : null;
    }

    private static PartialDate? DateOf(DataFields fields)
    {
        if (fields.RequiredValue("date", FieldForm.DayMonthOrYear) is not { } text)
            return null;
        if (PartialDate.TryParse(text.Value, out var date) && DataFields.IsCredibleYear(date.Year))
            return date;
        fields.Diagnostics.Add(Problems.Data.WrongDate(text, "date", "\"2024\", \"2024-12\" or \"2024-12-18\", from 1900 to 2100"));
        return null;
    }
}
