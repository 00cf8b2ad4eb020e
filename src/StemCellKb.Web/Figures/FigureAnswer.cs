using StemCellKb.Model;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Figures;

/// <summary>A figure in a form other than a page.</summary>
internal static class FigureAnswer
{
    /// <summary>Null where the figure has no such form.</summary>
    public static (string Text, string MediaType)? Of(Figure figure, AnswerFormat format, Language language, SiteRoot root) => format switch
    {
        AnswerFormat.Svg when figure.Picture is { } picture => (Alone(picture(), language, root.Value), "image/svg+xml"),
        AnswerFormat.Csv => (figure.Table.Csv, "text/csv"),
        AnswerFormat.Json => (figure.Table.Json(figure.Title, figure.Description), "application/json"),
        AnswerFormat.Svg or AnswerFormat.Html or AnswerFormat.Markdown or AnswerFormat.BibTex or AnswerFormat.Ris => null,
    };

    /// <summary>With its style, its language and whole addresses, so that it can be passed on.</summary>
    private static string Alone(SvgElement picture, Language language, string root)
    {
        var box = picture["viewBox"]!.Split(' ');
        picture["width"] = box[2];
        picture["height"] = box[3];
        // A margin: by itself a picture begins at the edge of its window.
        picture["viewBox"] = $"-12 -12 {Number(box[2])} {Number(box[3])}";
        picture["lang"] = language.Tag;
        picture.InsertAfter("desc", Canvas.Make("style").With(FigureStyle.Css));
        foreach (var element in picture.Descendants())
        {
            if (element["href"] is { } address && !address.StartsWith('#'))
                element["href"] = root + address;
        }
        return picture.Markup() + "\n";

        static string Number(string side) => Canvas.Number(double.Parse(side, System.Globalization.CultureInfo.InvariantCulture) + 24);
    }
}
