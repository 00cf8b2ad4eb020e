using System.Xml.Linq;
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
    private static string Alone(XElement picture, Language language, string root)
    {
        var box = ((string)picture.Attribute("viewBox")!).Split(' ');
        picture.SetAttributeValue("width", box[2]);
        picture.SetAttributeValue("height", box[3]);
        // A margin: by itself a picture begins at the edge of its window.
        picture.SetAttributeValue("viewBox", $"-12 -12 {Number(box[2])} {Number(box[3])}");
        picture.SetAttributeValue("lang", language.Tag);
        picture.Elements().First(element => element.Name.LocalName == "desc").AddAfterSelf(Canvas.Make("style").With(FigureStyle.Css));
        foreach (var address in picture.Descendants().Attributes("href").Where(address => !address.Value.StartsWith('#')))
            address.Value = root + address.Value;
        return picture.Markup() + "\n";

        static string Number(string side) => Canvas.Number(double.Parse(side, System.Globalization.CultureInfo.InvariantCulture) + 24);
    }
}
