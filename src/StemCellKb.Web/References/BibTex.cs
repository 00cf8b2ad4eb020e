using System.Buffers;
using System.Text;
using StemCellKb.Model;

namespace StemCellKb.Web.References;

/// <summary>Works as BibTeX entries (UTF-8, as biber and Zotero read it).</summary>
public static class BibTex
{
    private static readonly SearchValues<char> Special = SearchValues.Create(@"\{}%&$#_~^");

    public static string Write(IEnumerable<Reference> references) => string.Join('\n', references.Select(Entry));

    private static string Entry(Reference reference)
    {
        var text = new StringBuilder($"@{EntryType(reference.Type)}{{{reference.Key},\n");
        Field("author", reference.Authors.Count == 0 ? null : string.Join(" and ", reference.Authors.Select(Author)), escape: false);
        // Double braces keep the capitals of the title as they are.
        Field("title", $"{{{Escape(reference.Title)}}}", escape: false);
        Field(reference.Type == "article-journal" ? "journal" : "howpublished", reference.ContainerTitle);
        Field("publisher", reference.Publisher);
        Field("year", reference.Issued?.Year.ToString("D4"));
        Field("month", reference.Issued?.Month?.ToString());
        Field("day", reference.Issued?.Day?.ToString());
        Field("volume", reference.Volume);
        Field("number", reference.Issue);
        Field("pages", reference.Page?.Replace("-", "--", StringComparison.Ordinal));
        Field("doi", reference.Doi, escape: false);
        Field("pmid", reference.Pmid);
        Field("pmcid", reference.Pmcid);
        Field("url", reference.Url, escape: false);
        Field("note", reference.Note);
        return text.Append("}\n").ToString();

        void Field(string name, string? value, bool escape = true)
        {
            if (!string.IsNullOrEmpty(value))
                text.Append($"  {name} = {{{(escape ? Escape(value) : value)}}},\n");
        }
    }

    private static string EntryType(string cslType) => cslType switch
    {
        "article-journal" => "article",
        "book" => "book",
        "chapter" => "incollection",
        "report" => "techreport",
        "thesis" => "phdthesis",
        "paper-conference" => "inproceedings",
        _ => "misc",
    };

    private static string Author(PersonName name) =>
        name.Literal is { } literal ? $"{{{Escape(literal)}}}"
        : name.Given is { } given ? $"{Part(name.Family ?? "")}, {Part(given)}"
        : $"{{{Escape(name.Family ?? "")}}}";

    /// <summary>Within braces "and" parts no names, and a comma no family name from a given one.</summary>
    private static string Part(string name) =>
        name.Contains(',', StringComparison.Ordinal) || name.Contains(" and ", StringComparison.Ordinal) ? $"{{{Escape(name)}}}" : Escape(name);

    private static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0)
            return text;
        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            escaped.Append(c switch
            {
                '\\' => @"\textbackslash{}",
                '~' => @"\textasciitilde{}",
                '^' => @"\textasciicircum{}",
                // BibTeX counts braces even behind a backslash.
                '{' => @"\textbraceleft{}",
                '}' => @"\textbraceright{}",
                '%' or '&' or '$' or '#' or '_' => $"\\{c}",
                _ => c.ToString(),
            });
        }
        return escaped.ToString();
    }
}
