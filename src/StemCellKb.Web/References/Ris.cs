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
            Line("AU", author.Literal ?? (author.Given is { } given ? $"{author.Family}, {given}" : author.Family));
        Line("TI", reference.Title);
        Line("T2", reference.ContainerTitle);
        Line("PB", reference.Publisher);
        if (reference.Issued is { } issued)
        {
            Line("PY", $"{issued.Year:D4}");
            Line("DA", $"{issued.Year:D4}/{issued.Month:D2}/{issued.Day:D2}/");
        }
        Line("VL", reference.Volume);
        Line("IS", reference.Issue);
        var pages = reference.Page?.Split('-', 2, StringSplitOptions.TrimEntries) ?? [];
        Line("SP", pages.ElementAtOrDefault(0));
        Line("EP", pages.ElementAtOrDefault(1));
        Line("DO", reference.Doi);
        Line("AN", reference.Pmid);
        Line("C2", reference.Pmcid);
        Line("UR", reference.Url);
        Line("N1", reference.Note);
        text.Append("ER  - \r\n");
        return text.ToString();

        void Line(string tag, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
                text.Append($"{tag}  - {value.ReplaceLineEndings(" ")}\r\n");
        }
    }

    private static string RecordType(string cslType) => cslType switch
    {
        "article-journal" => "JOUR",
        "book" => "BOOK",
        "chapter" => "CHAP",
        "report" => "RPRT",
        "thesis" => "THES",
        "paper-conference" => "CONF",
        "webpage" => "ELEC",
        _ => "GEN",
    };
}
