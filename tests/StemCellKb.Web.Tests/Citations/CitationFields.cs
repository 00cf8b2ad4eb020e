using System.Globalization;
using StemCellKb.Model;

namespace StemCellKb.Web.Tests;

/// <summary>
/// A work as every exchange format can hold it. A body and a person with one name only are written alike, and white space is one space.
/// </summary>
internal sealed record CitationFields(
    string Key, string Title, string Authors, string? Container, string? Issued, string? Volume, string? Issue, string? Page,
    string? Publisher, string? Doi, string? Pmid, string? Pmcid, string? Url, string? Note)
{
    public static CitationFields Of(Reference work) => new(
        work.Key.Value,
        Answer.Words(work.Title),
        string.Join("; ", work.Authors.Select(name => Answer.Words(name.Literal ?? (name.Given is null ? name.FamilyInFull : $"{name.FamilyInFull}|{name.Given}")))),
        work.ContainerTitle,
        work.Issued?.Iso,
        work.Volume,
        work.Issue,
        work.Page?.Replace('–', '-'),
        Squeezed(work.Publisher),
        work.Doi,
        work.Pmid,
        work.Pmcid,
        work.Url,
        Squeezed(work.Note));

    public static CitationFields OfBibTex(BibliographyEntry entry) => new(
        entry.Key,
        BibTexParser.Plain(entry["title"]!),
        string.Join("; ", BibTexParser.Names(entry["author"]).Where(name => name != "others")),
        Plain(entry["journal"] ?? entry["booktitle"] ?? entry["howpublished"] ?? entry["organization"]),
        Date(entry["year"], entry["month"], entry["day"]),
        Plain(entry["volume"]),
        Plain(entry["number"]),
        Plain(entry["pages"])?.Replace("--", "-", StringComparison.Ordinal),
        Plain(entry["publisher"] ?? entry["school"] ?? entry["institution"]),
        entry["doi"],
        Plain(entry["pmid"]),
        Plain(entry["pmcid"]),
        entry["url"],
        Plain(entry["note"]));

    public static CitationFields OfRis(BibliographyEntry record)
    {
        var date = record["DA"]?.Split('/');
        return new CitationFields(
            record.Key,
            record["TI"]!,
            string.Join("; ", record.Fields["AU"].Select(name => name.Replace(", ", "|", StringComparison.Ordinal))),
            record["T2"],
            date is null ? null : Date(date[0], date[1], date[2]),
            record["VL"],
            record["IS"],
            record["EP"] is { } last ? $"{record["SP"]}-{last}" : record["SP"],
            record["PB"],
            record["DO"],
            Number(record, "PMID: "),
            Number(record, "PMCID: "),
            record["UR"],
            record["N1"]);
    }

    private static string? Number(BibliographyEntry record, string name) =>
        record.Fields["M2"].FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?[name.Length..];

    private static string? Plain(string? field) => field is null ? null : BibTexParser.Plain(field);

    private static string? Squeezed(string? text) => text is null ? null : Answer.Words(text);

    private static string? Date(string? year, string? month, string? day) =>
        year is null ? null : new PartialDate(Number(year)!.Value, Number(month), Number(day)).Iso;

    private static int? Number(string? digits) => string.IsNullOrEmpty(digits) ? null : int.Parse(digits, CultureInfo.InvariantCulture);
}
