using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Parses a file of <c>studies/</c>: a list, one record per study.</summary>
internal static class StudiesFileParser
{
    public static IReadOnlyList<StudyFile> Parse(SourceText source, DiagnosticList diagnostics)
    {
        return [.. DataFields.RecordsOf(source, "studies", "study", "a list of studies, each beginning with '- study:'", diagnostics)
            .Select(StudyOf)
            .OfType<StudyFile>()];
    }

    public static StudyFile? StudyOf(DataFields fields)
    {
        var id = fields.RequiredId<ReferenceKey>("study");
        var reports = fields.Ids<ReferenceKey>("reports");
        var shared = fields.Ids<ReferenceKey>("shares-patients-with");
        var study = new Study
        {
            Id = id?.Value ?? default,
            Reports = [.. reports.Select(report => report.Value)],
            Registrations = [.. fields.Values("registrations").Select(number => number.Value)],
            Phase = fields.WordOf("phase", Vocabularies.Phases)?.Value,
            Participants = fields.Count("participants")?.Value,
            Randomized = fields.Count("randomized")?.Value,
            Comparison = fields.Word<StudyComparison>("comparison")?.Value,
            Masked = fields.Word<Masking>("masked")?.Value,
            Registered = fields.Word<RegistrationTime>("registered")?.Value,
            Stopped = fields.Word<StudyEnd>("stopped")?.Value,
            Report = fields.Word<ReportForm>("report")?.Value,
            AnalysisSet = fields.Word<AnalysisSet>("analysis-set")?.Value,
            Flaws = fields.Words<StudyFlaw>("flaws"),
            SharesPatientsWith = [.. shared.Select(other => other.Value)],
            Countries = [.. fields.WordsOf("countries", Model.Countries.Codes).Select(country => country.Value)],
            Pooled = fields.Fields("pooled") is { } pooled ? PooledOf(pooled) : null,
            Checked = fields.Day("checked")?.Value,
        };
        fields.RefuseOthers();
        return id is { } key ? new StudyFile(study, key, reports, shared, new WrittenFields(fields)) : null;
    }

    public static Pooled? PooledOf(DataFields fields)
    {
        var design = fields.RequiredWord<StudyDesign>("design");
        var studies = fields.RequiredCount("studies");
        var participants = fields.Count("participants");
        fields.RefuseOthers();
        return design is { } of && studies is { } count ? new Pooled(of.Value, count.Value, participants?.Value) : null;
    }
}
