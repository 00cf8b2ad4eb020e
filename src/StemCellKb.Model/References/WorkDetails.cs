using System.Text.Json;

namespace StemCellKb.Model;

/// <summary>What a CSL-JSON record says beyond the fields that are searched and sorted. Empty text counts as absent.</summary>
/// <param name="Title">With italics and superscripts.</param>
/// <param name="ContainerTitle">The journal, book or site, with italics and superscripts.</param>
/// <param name="Authors">Only those with a name.</param>
/// <param name="Editors">Of the book, or of the book that contains a chapter.</param>
/// <param name="Issued">Null where absent or nonsensical.</param>
/// <param name="Accessed">When an online source was read.</param>
/// <param name="Status">Of unpublished work: <c>in press</c>, <c>submitted</c>.</param>
public sealed record WorkDetails(
    StyledText Title,
    StyledText? ContainerTitle,
    IReadOnlyList<PersonName> Authors,
    IReadOnlyList<PersonName> Editors,
    PublicationDate? Issued,
    PartialDate? Accessed,
    string? Status)
{
    private static readonly WorkDetails None = new(new StyledText([]), null, [], [], null, null, null);

    public static WorkDetails Of(Reference work) => Of(work.CslJson);

    /// <summary>Never throws: text that is not a record gives empty details.</summary>
    public static WorkDetails Of(string cslJson)
    {
        try
        {
            using var document = JsonDocument.Parse(cslJson);
            return Of(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return None;
        }
    }

    private static WorkDetails Of(JsonElement record)
    {
        if (record.ValueKind != JsonValueKind.Object)
            return None;
        var issued = CslDate.Read(record, "issued");
        return new WorkDetails(
            StyledText.Parse(CslValues.Text(record, "title") ?? ""),
            CslValues.Text(record, "container-title") is { } container ? StyledText.Parse(container) : null,
            NamesOf(record, "author"),
            NamesOf(record, "editor"),
            issued,
            CslDate.Read(record, "accessed")?.From,
            CslValues.Text(record, "status") ?? issued?.Words);
    }

    private static List<PersonName> NamesOf(JsonElement record, string key) =>
        record.TryGetProperty(key, out var names) && names.ValueKind == JsonValueKind.Array
            ? [.. names.EnumerateArray().Select(NameOf).OfType<PersonName>()]
            : [];

    private static PersonName? NameOf(JsonElement name)
    {
        if (name.ValueKind != JsonValueKind.Object)
            return null;
        var (family, literal) = (CslValues.Text(name, "family"), CslValues.Text(name, "literal"));
        if (literal is not null)
            return new PersonName(null, null, literal);
        return family is null ? null : new PersonName(family, CslValues.Text(name, "given"), null)
        {
            Particle = CslValues.Text(name, "non-dropping-particle"),
            DroppingParticle = CslValues.Text(name, "dropping-particle"),
            Suffix = CslValues.Text(name, "suffix"),
        };
    }
}
