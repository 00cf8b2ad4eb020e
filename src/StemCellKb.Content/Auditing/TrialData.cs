using System.Globalization;
using System.Text.Json;
using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Answers of ClinicalTrials.gov's API (version 2), saved as JSON: one study, a list, or pages of <c>studies</c>.</summary>
internal static class TrialData
{
    /// <returns>By number; null where the text is no such answer, and then why not.</returns>
    public static Dictionary<string, RegisteredTrial>? Read(string json, out string problem)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 64 });
            var trials = StudiesIn(document.RootElement).Select(TrialOf).OfType<RegisteredTrial>().DistinctBy(trial => trial.Number).ToDictionary(trial => trial.Number, StringComparer.OrdinalIgnoreCase);
            problem = trials.Count == 0 ? "It holds no study with a 'protocolSection': this is no answer of ClinicalTrials.gov's API, version 2." : "";
            return trials.Count == 0 ? null : trials;
        }
        catch (JsonException malformed)
        {
            problem = $"This is not valid JSON (line {malformed.LineNumber + 1}).";
            return null;
        }
    }

    private static IEnumerable<JsonElement> StudiesIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(StudiesIn),
        JsonValueKind.Object => At(element, "studies") is { ValueKind: JsonValueKind.Array } studies ? studies.EnumerateArray() : [element],
        _ => [],
    };

    private static RegisteredTrial? TrialOf(JsonElement study)
    {
        if (Text(study, "protocolSection", "identificationModule", "nctId") is not { } number)
            return null;
        var phases = At(study, "protocolSection", "designModule", "phases") is { ValueKind: JsonValueKind.Array } listed
            ? listed.EnumerateArray().Select(phase => phase.ValueKind == JsonValueKind.String ? phase.GetString() : null).OfType<string>().Where(phase => phase.StartsWith("PHASE", StringComparison.Ordinal)).Select(phase => phase["PHASE".Length..]).Order(StringComparer.Ordinal).ToList()
            : [];
        return new RegisteredTrial(
            number.Trim().ToUpperInvariant(),
            Text(study, "protocolSection", "statusModule", "overallStatus") ?? "",
            phases.Count == 0 ? null : string.Join('/', phases),
            Day(study, "protocolSection", "statusModule", "studyFirstSubmitDate"),
            Day(study, "protocolSection", "statusModule", "startDateStruct", "date"),
            At(study, "protocolSection", "designModule", "enrollmentInfo") is { } enrolled && Text(enrolled, "type") == "ACTUAL" && At(enrolled, "count") is { ValueKind: JsonValueKind.Number } count && count.TryGetInt32(out var people)
                ? people : null);
    }

    private static JsonElement? At(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                return null;
        }
        return element;
    }

    private static string? Text(JsonElement element, params ReadOnlySpan<string> path) => At(element, path) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>A month alone does not tell before from after within it.</summary>
    private static DateOnly? Day(JsonElement element, params ReadOnlySpan<string> path) =>
        DateOnly.TryParseExact(Text(element, path), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <param name="Status">As the register writes it: <c>TERMINATED</c>.</param>
/// <param name="Phase">As content writes it: <c>1/2</c>.</param>
/// <param name="Enrolled">People, once all are in; null while expected.</param>
internal sealed record RegisteredTrial(string Number, string Status, string? Phase, DateOnly? Submitted, DateOnly? Started, int? Enrolled)
{
    public bool EndedEarly => Status is "TERMINATED" or "WITHDRAWN" or "SUSPENDED";

    public RegistrationTime? Registered => Submitted is { } submitted && Started is { } started ? submitted <= started ? RegistrationTime.Before : RegistrationTime.After : null;
}
