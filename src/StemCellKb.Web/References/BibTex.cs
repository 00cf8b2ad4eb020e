using System.Text;
using System.Text.RegularExpressions;
using StemCellKb.Model;

namespace StemCellKb.Web.References;

/// <summary>Works as BibTeX entries, in UTF-8. A web page is <c>@online</c>, which biber and Zotero know and BibTeX reads as <c>@misc</c>.</summary>
public static partial class BibTex
{
    public static string Write(IEnumerable<Reference> references) => string.Join('\n', references.Select(Entry));

    private static string Entry(Reference reference)
    {
        var type = EntryType(reference.Type);
        var titles = TitleMarkup.Of(reference);
        var text = new StringBuilder($"@{type}{{{reference.Key},\n");
        Field("author", Names(reference.Authors, reference.AuthorsIncomplete));
        Field("editor", Names(reference.Editors, incomplete: false));
        // Double braces preserve the title's capitals.
        Field("title", $"{{{TitleMarkup.Latex(titles.Title)}}}");
        Field(ContainerField(type), titles.Container is { } container ? TitleMarkup.Latex(container) : null);
        Field(PublisherField(type, reference), Words(reference.Publisher));
        Field("year", reference.Issued?.Year.ToString("D4"));
        Field("month", reference.Issued?.Month?.ToString());
        Field("day", reference.Issued?.Day?.ToString());
        Field("volume", Words(reference.Volume));
        Field("number", Words(reference.Issue));
        Field("pages", Words(PageRange.Of(reference.Page)?.With("--")));
        Field("language", Words(reference.Language));
        Field("doi", reference.Doi is { } doi ? LatexText.Verbatim(doi) : null);
        Field("pmid", Words(reference.Pmid));
        Field("pmcid", Words(reference.Pmcid));
        Field("url", reference.Url is { } url ? LatexText.Verbatim(url) : null);
        Field("urldate", reference.Accessed?.Iso);
        Field("pubstate", Words(reference.Issued is null ? reference.Status : null));
        Field("note", Words(reference.Note));
        return text.Append("}\n").ToString();

        void Field(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                text.Append($"  {name} = {{{value}}},\n");
        }
    }

    private static string EntryType(string cslType) => cslType switch
    {
        "article-journal" or "article-magazine" or "article-newspaper" or "review" or "review-book" => "article",
        "book" or "classic" => "book",
        "collection" => "collection",
        "chapter" or "entry" or "entry-dictionary" or "entry-encyclopedia" => "incollection",
        "report" or "standard" => "techreport",
        "thesis" => "phdthesis",
        "paper-conference" => "inproceedings",
        "manuscript" => "unpublished",
        "webpage" or "post" or "post-weblog" => "online",
        _ => "misc",
    };

    private static string ContainerField(string entryType) => entryType switch
    {
        "article" => "journal",
        "incollection" or "inproceedings" => "booktitle",
        "online" => "organization",
        "book" or "collection" or "techreport" or "phdthesis" => "series",
        _ => "howpublished",
    };

    private static string PublisherField(string entryType, Reference reference) => entryType switch
    {
        "techreport" => "institution",
        "phdthesis" => "school",
        "online" when reference.ContainerTitle is null => "organization",
        _ => "publisher",
    };

    private static string? Names(IReadOnlyList<PersonName> names, bool incomplete) =>
        names.Count == 0 ? null : string.Join(" and ", names.Select(Name)) + (incomplete ? " and others" : "");

    /// <summary><c>van den Berg, Jan</c>; <c>King, Jr., Martin L.</c></summary>
    private static string Name(PersonName name) =>
        name.Literal is { } literal ? $"{{{LatexText.Of(literal)}}}"
        : name.Given is null && name.Suffix is null ? $"{{{LatexText.Of(name.FamilyInFull)}}}"
        : string.Join(", ", new[] { Family(name), Part(name.Suffix), Part(name.Given) }.OfType<string>());

    /// <summary>BibTeX treats everything up to the last lower-case word as particles; braces keep a family name with one in its middle together.</summary>
    private static string Family(PersonName name)
    {
        var particles = name.FamilyInFull[..^(name.Family?.Length ?? 0)];
        var family = name.Family ?? "";
        return LatexText.Of(particles) + (ParticleInside().IsMatch(family) ? $"{{{LatexText.Of(family)}}}" : Part(family));
    }

    /// <summary>Inside braces, "and" does not separate names, nor a comma family and given name.</summary>
    private static string? Part(string? name) =>
        name is null ? null
        : name.Contains(',', StringComparison.Ordinal) || name.Contains(" and ", StringComparison.Ordinal) ? $"{{{LatexText.Of(name)}}}" : LatexText.Of(name);

    private static string? Words(string? text) => text is null ? null : LatexText.Of(text);

    [GeneratedRegex(@"\p{Lu}.*[\s-]\p{Ll}")]
    private static partial Regex ParticleInside();
}
