using System.Text;
using StemCellKb.Model;

namespace StemCellKb.Web.References;

/// <summary>Works in the RIS format: one tagged line per value, CRLF, an empty line between works.</summary>
public static class Ris
{
    public static string Write(IEnumerable<Reference> references) => string.Join("\r\n", references.Select(Record));

    private static string Record(Reference reference)
    {
        var text = new StringBuilder();
        Line("TY", RecordType(reference.Type));
        Line("ID", reference.Key.Value);
        foreach (var author in reference.Authors)
            Line("AU", Name(author));
        foreach (var editor in reference.Editors)
            Line(reference.Type is "book" or "collection" ? "ED" : "A2", Name(editor));
        Line("TI", reference.Title);
        Line("T2", reference.ContainerTitle);
        Line("PB", reference.Publisher);
        if (reference.Issued is { } issued)
        {
            Line("PY", $"{issued.Year:D4}");
            Line("DA", Day(issued));
        }
        Line("VL", reference.Volume);
        Line("IS", reference.Issue);
        var pages = PageRange.Of(reference.Page);
        Line("SP", pages?.First);
        Line("EP", pages?.Last);
        Line("LA", reference.Language);
        Line("DO", reference.Doi);
        // RIS has no field for the numbers of PubMed; in M2 Zotero keeps them as it does everywhere, in "Extra".
        Line("M2", reference.Pmid is { } pmid ? $"PMID: {pmid}" : null);
        Line("M2", reference.Pmcid is { } pmcid ? $"PMCID: {pmcid}" : null);
        Line("UR", reference.Url);
        Line("Y2", reference.Accessed is { } seen ? Day(seen) : null);
        Line("N1", reference.Note);
        text.Append("ER  - \r\n");
        return text.ToString();

        void Line(string tag, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
                text.Append($"{tag}  - {value.ReplaceLineEndings(" ")}\r\n");
        }
    }

    private static string Name(PersonName name) =>
        name.Literal ?? string.Join(", ", new[] { name.FamilyInFull, name.Given, name.Suffix }.Where(part => !string.IsNullOrEmpty(part)));

    private static string Day(PartialDate date) => $"{date.Year:D4}/{date.Month:D2}/{date.Day:D2}/";

    private static string RecordType(string cslType) => cslType switch
    {
        "article" or "manuscript" => "UNPB",
        "article-journal" or "review" or "review-book" or "periodical" => "JOUR",
        "article-magazine" => "MGZN",
        "article-newspaper" => "NEWS",
        "bill" => "BILL",
        "book" or "classic" or "collection" => "BOOK",
        "broadcast" or "motion_picture" => "MPCT",
        "chapter" or "entry" => "CHAP",
        "dataset" => "DATA",
        "entry-dictionary" => "DICT",
        "entry-encyclopedia" => "ENCYC",
        "figure" or "graphic" => "FIGURE",
        "hearing" => "HEAR",
        "legal_case" => "CASE",
        "legislation" or "regulation" or "treaty" => "STAT",
        "map" => "MAP",
        "musical_score" or "song" => "SOUND",
        "pamphlet" => "PAMP",
        "paper-conference" => "CONF",
        "patent" => "PAT",
        "personal_communication" => "PCOMM",
        "post-weblog" => "BLOG",
        "report" => "RPRT",
        "software" => "COMP",
        "speech" => "SLIDE",
        "standard" => "STAND",
        "thesis" => "THES",
        "webpage" or "post" => "ELEC",
        _ => "GEN",
    };
}
