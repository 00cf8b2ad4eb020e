using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Compares the bibliography and the studies with what others publish about them. Reports, and changes nothing.</summary>
public static class ContentAudit
{
    private const string Retraction = "Retraction";

    /// <param name="problem">Why the file cannot be compared with.</param>
    /// <returns>Null where it cannot.</returns>
    public static IReadOnlyList<Diagnostic>? Retractions(ContentFiles files, TextReader csv, out string problem)
    {
        var works = Parsed(files, ContentFileKind.References).SelectMany(file => file.References).ToList();
        var dois = works.Select(work => RetractionData.DoiOf(work.Reference.Doi ?? "")).Where(doi => doi.Length > 0).ToHashSet();
        var pmids = works.Select(work => work.Reference.Pmid).OfType<string>().ToHashSet();
        return RetractionData.Read(csv, dois, pmids, out problem) is { } data ? Diagnostic.Sorted(works.SelectMany(work => Of(work, data))) : null;
    }

    /// <inheritdoc cref="Retractions"/>
    public static IReadOnlyList<Diagnostic>? Trials(ContentFiles files, string json, out string problem)
    {
        if (TrialData.Read(json, out problem) is not { } trials)
            return null;
        return Diagnostic.Sorted(
            from file in Parsed(files, ContentFileKind.Studies)
            from study in file.Studies
            from number in study.Study.Registrations
            from found in Of(study, number, trials)
            select found);
    }

    private static IEnumerable<Diagnostic> Of(ReferenceFile work, RetractionData data)
    {
        var record = work.Reference;
        if (record.Doi is null && record.Pmid is null)
        {
            yield return Problems.Audit.WorkNotAsked(work.Key);
            yield break;
        }
        var notices = data.Of(record.Doi, record.Pmid);
        var standing = notices.LastOrDefault(notice => notice.Is(Retraction) || notice.Is("Reinstatement"));
        if (standing is not null && standing.Is(Retraction) && !record.Retracted)
            yield return Problems.Audit.Retracted(work.Key, standing.Shown);
        if (record.Retracted && standing?.Is(Retraction) != true)
            yield return Problems.Audit.NotRetracted(work.Key);
        if (notices.LastOrDefault(notice => notice.Is("Expression of concern")) is { } concern)
            yield return Problems.Audit.UnderConcern(work.Key, concern.Shown);
        if (notices.LastOrDefault(notice => notice.Is("Correction")) is { } correction)
            yield return Problems.Audit.Corrected(work.Key, correction.Shown);
    }

    private static IEnumerable<Diagnostic> Of(StudyFile file, string number, Dictionary<string, RegisteredTrial> trials)
    {
        var (study, place) = (file.Study, file.Written["registrations"]);
        if (!trials.TryGetValue(number, out var trial))
        {
            yield return Problems.Audit.TrialNotAsked(place, number);
            yield break;
        }
        if (trial.EndedEarly && study.Stopped is null or StudyEnd.Planned)
            yield return Problems.Audit.EndedEarly(file.Written["stopped"], number, trial.Status);
        if (study.Phase is { } phase && trial.Phase is { } registered && phase != registered)
            yield return Problems.Audit.OtherPhase(file.Written["phase"], number, phase, registered);
        if (study.Registered is RegistrationTime.Before or RegistrationTime.After && trial.Registered is { } time && time != study.Registered)
            yield return Problems.Audit.OtherRegistrationTime(file.Written["registered"], number, $"{trial.Submitted:O}", $"{trial.Started:O}");
        if (trial.Enrolled is { } enrolled && study.People > enrolled)
            yield return Problems.Audit.MorePeople(file.Written[study.Participants is null ? "randomized" : "participants"], number, study.People.Value, enrolled);
    }

    private static IEnumerable<ParsedFile> Parsed(ContentFiles files, ContentFileKind kind) =>
        ContentParser.Parse(files.Root, files.Files.Where(file => ContentPath.Parse(file.Path).Kind == kind));
}
