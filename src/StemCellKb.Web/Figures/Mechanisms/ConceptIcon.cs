using StemCellKb.Model;

namespace StemCellKb.Web.Figures.Mechanisms;

/// <summary>The mark of a kind of concept, as in the rest of the site.</summary>
internal static class ConceptIcon
{
    private static readonly Func<ConceptKind, string> Shapes = ConceptKind.Each(
        disease: "M0 -6.5 6.5 0 0 6.5 -6.5 0zM0 -2.8V2.8M-2.8 0H2.8",
        cellType: "M6.2 0A6.2 6.2 0 1 1 -6.2 0 6.2 6.2 0 1 1 6.2 0zM3.4 1A2 2 0 1 1 -.6 1 2 2 0 1 1 3.4 1z",
        mechanism: "M0 -6.6 5.7 -3.3V3.3L0 6.6 -5.7 3.3V-3.3zM-2.4 1.4 0 -2 2.4 1.4",
        topic: "M-6 -5H6V5H-6z",
        term: "M-6 .6V-6H.6L6 -.6 -.6 6zM-1.5 -2.7A1.2 1.2 0 1 1 -3.9 -2.7 1.2 1.2 0 1 1 -1.5 -2.7z");

    public static SvgElement Of(ConceptKind kind, double x, double y) =>
        Canvas.Make("path", ("class", "f-icon"), ("transform", Canvas.PathOf($"translate({x} {y})")), ("d", Shapes(kind)));
}
