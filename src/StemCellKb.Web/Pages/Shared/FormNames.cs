using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Pages.Shared;

/// <summary>Names and media types of a page's forms.</summary>
public static class FormNames
{
    public static string Name(AnswerFormat form) => form switch
    {
        AnswerFormat.Json => "JSON",
        AnswerFormat.Markdown => "Markdown",
        AnswerFormat.BibTex => "BibTeX",
        AnswerFormat.Ris => "RIS",
        AnswerFormat.Svg => "SVG",
        AnswerFormat.Csv => "CSV",
        AnswerFormat.Html => "HTML",
    };

    public static string MediaType(AnswerFormat form) => form switch
    {
        AnswerFormat.Json => "application/json",
        AnswerFormat.Markdown => "text/markdown",
        AnswerFormat.BibTex => "application/x-bibtex",
        AnswerFormat.Ris => "application/x-research-info-systems",
        AnswerFormat.Svg => "image/svg+xml",
        AnswerFormat.Csv => "text/csv",
        AnswerFormat.Html => "text/html",
    };
}
