using System.Globalization;
using System.Text;

namespace StemCellKb.Loading;

/// <summary>What became of the requests of a load run.</summary>
/// <param name="Milliseconds">By kind of request, ascending.</param>
/// <param name="Errors">Answers other than a whole 200, the first few.</param>
/// <param name="Mixed">Pages made from two builds, the first few.</param>
/// <param name="Editions">Edits that readers came to see.</param>
/// <param name="Visible">Milliseconds until an edit was seen, ascending.</param>
/// <param name="Megabytes">Resident memory of the program, sampled at even distances.</param>
public sealed record LoadReport(
    TimeSpan Duration,
    IReadOnlyDictionary<string, IReadOnlyList<double>> Milliseconds,
    IReadOnlyCollection<string> Errors,
    IReadOnlyCollection<string> Mixed,
    int Editions,
    IReadOnlyList<double> Visible,
    IReadOnlyList<double> Megabytes)
{
    public int Requests => Milliseconds.Values.Sum(kind => kind.Count);

    public override string ToString()
    {
        var table = new StringBuilder();
        table.AppendLine(CultureInfo.InvariantCulture, $"{Duration.TotalMinutes:F1} min, {Requests} requests ({Requests / Duration.TotalSeconds:F0}/s), {Errors.Count} errors, {Mixed.Count} mixed pages, {Editions} editions");
        table.AppendLine();
        table.AppendLine("| ms | requests | median | 90 % | 99 % | 99.9 % | longest |");
        table.AppendLine("|---|---|---|---|---|---|---|");
        foreach (var (kind, times) in Milliseconds.Append(new("edit until seen", Visible)))
            table.AppendLine(CultureInfo.InvariantCulture, $"| {kind} | {times.Count} | {At(times, 0.5):F1} | {At(times, 0.9):F1} | {At(times, 0.99):F1} | {At(times, 0.999):F1} | {At(times, 1):F1} |");
        table.AppendLine();
        table.AppendLine($"Resident MB over time: {string.Join(' ', Samples().Select(sample => sample.ToString("F0", CultureInfo.InvariantCulture)))}");
        foreach (var problem in Errors.Concat(Mixed))
            table.AppendLine(problem);
        return table.ToString();
    }

    private static double At(IReadOnlyList<double> ascending, double part) => ascending.Count == 0 ? 0 : ascending[(int)((ascending.Count - 1) * part)];

    private IEnumerable<double> Samples()
    {
        const int Most = 20;
        var step = Math.Max(1, Megabytes.Count / Most);
        return Megabytes.Where((_, i) => i % step == 0);
    }
}
