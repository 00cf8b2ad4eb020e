using StemCellKb.Model;

namespace StemCellKb.Web.References;

/// <summary>The titles of a work with italics, superscripts and subscripts, as HTML or LaTeX.</summary>
internal sealed class TitleMarkup
{
    private static readonly (TextStyles Style, string Html, string Latex)[] Elements =
    [
        (TextStyles.Italic, "i", "textit"),
        (TextStyles.Bold, "b", "textbf"),
        (TextStyles.Superscript, "sup", "textsuperscript"),
        (TextStyles.Subscript, "sub", "textsubscript"),
        (TextStyles.SmallCapitals, "span class=\"small-caps\"", "textsc"),
    ];

    private TitleMarkup(StyledText title, StyledText? container) => (Title, Container) = (title, container);

    public StyledText Title { get; }

    public StyledText? Container { get; }

    /// <summary>Most records have no markup and need no second reading.</summary>
    public static TitleMarkup Of(Reference work)
    {
        var details = work.CslJson.Contains('<', StringComparison.Ordinal) ? WorkDetails.Of(work) : null;
        return new TitleMarkup(
            details?.Title is { } title && title.Plain == work.Title ? title : Unmarked(work.Title),
            details?.ContainerTitle is { } container && container.Plain == work.ContainerTitle ? container
            : work.ContainerTitle is { } name ? Unmarked(name) : null);
    }

    public static StyledText Unmarked(string words) => new([new StyledRun(words, TextStyles.None)]);

    public static string Html(StyledText text) => string.Concat(text.Runs.Select(run => Elements.Where(element => run.Styles.HasFlag(element.Style))
        .Aggregate(HtmlSyntax.Encoder.Encode(run.Text), (words, element) => $"<{element.Html}>{words}</{element.Html.Split(' ')[0]}>")));

    public static string Latex(StyledText text) => string.Concat(text.Runs.Select(run => Elements.Where(element => run.Styles.HasFlag(element.Style))
        .Aggregate(run.Styles.HasFlag(TextStyles.NoCase) ? $"{{{LatexText.Of(run.Text)}}}" : LatexText.Of(run.Text), (words, element) => $"\\{element.Latex}{{{words}}}")));
}
