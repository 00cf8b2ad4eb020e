using System.Globalization;
using System.Text;

namespace StemCellKb.Benchmarks.Measuring;

/// <summary>One measurement over the size of the knowledge base, both axes by powers of ten: what grows in step with the content is a straight line.</summary>
/// <param name="Name">Of its file, without the ending.</param>
internal sealed record GrowthChart(string Name, string Title, string Unit, IReadOnlyList<(int Concepts, double Value)> Points)
{
    private const int Width = 360, Height = 240, Left = 72, Right = 12, Inset = 44, Top = 48, Bottom = 36;

    public string Svg()
    {
        var (fromX, toX) = Decades(Points.Select(point => (double)point.Concepts));
        var (fromY, toY) = Decades(Points.Select(point => point.Value));
        double X(double concepts) => Left + Inset + (Math.Log10(concepts) - fromX) / (toX - fromX) * (Width - Left - Right - 2 * Inset);
        double Y(double value) => Height - Bottom - (Math.Log10(value) - fromY) / (toY - fromY) * (Height - Top - Bottom);

        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" role="img" font-family="system-ui, sans-serif" font-size="11">""").Append('\n');
        svg.Append(CultureInfo.InvariantCulture, $"<title>{Title}: {string.Join(", ", Points.Select(point => $"{point.Concepts:N0} concepts {Words(point.Value)}"))}</title>\n");
        svg.Append("""<rect width="100%" height="100%" fill="#fbfaf7"/>""").Append('\n');
        svg.Append(CultureInfo.InvariantCulture, $"""<text x="{Left}" y="20" font-size="13" font-weight="600" fill="#1d1d1b">{Title}</text>""").Append('\n');
        for (var decade = fromY; decade <= toY; decade++)
        {
            var y = Y(Math.Pow(10, decade));
            svg.Append(CultureInfo.InvariantCulture, $"""<path d="M{Left} {y:F1}H{Width - Right}" stroke="#dcd8cc"/><text x="{Left - 6}" y="{y + 4:F1}" text-anchor="end" fill="#5c5a55">{Words(Math.Pow(10, decade))}</text>""").Append('\n');
        }
        for (var decade = fromX; decade <= toX; decade++)
            svg.Append(CultureInfo.InvariantCulture, $"""<text x="{X(Math.Pow(10, decade)):F1}" y="{Height - Bottom + 18}" text-anchor="middle" fill="#5c5a55">{Math.Pow(10, decade):N0}{(decade == toX ? " concepts" : "")}</text>""").Append('\n');
        svg.Append(CultureInfo.InvariantCulture, $"""<polyline fill="none" stroke="#0b6b60" stroke-width="2" points="{string.Join(' ', Points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{X(point.Concepts):F1},{Y(point.Value):F1}")))}"/>""").Append('\n');
        foreach (var (concepts, value) in Points)
            svg.Append(CultureInfo.InvariantCulture, $"""<circle cx="{X(concepts):F1}" cy="{Y(value):F1}" r="3.5" fill="#0b6b60"/><text x="{X(concepts):F1}" y="{Y(value) - 8:F1}" text-anchor="middle" fill="#1d1d1b">{Words(value)}</text>""").Append('\n');
        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>What was measured at that size; a dash where nothing was.</summary>
    public string Words(int concepts) => Points.Where(point => point.Concepts == concepts).Select(point => Words(point.Value)).FirstOrDefault("–");

    private string Words(double value) => string.Create(CultureInfo.InvariantCulture, $"{(value >= 100 ? value.ToString("N0", CultureInfo.InvariantCulture) : value.ToString("0.#", CultureInfo.InvariantCulture))} {Unit}");

    /// <summary>Whole powers of ten around the values, at least one apart.</summary>
    private static (int From, int To) Decades(IEnumerable<double> values)
    {
        var logs = values.Select(Math.Log10).ToList();
        var from = (int)Math.Floor(logs.Min() + 1e-9);
        return (from, Math.Max(from + 1, (int)Math.Ceiling(logs.Max() - 1e-9)));
    }
}
