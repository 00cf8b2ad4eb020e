using System.Globalization;

namespace StemCellKb.Serving;

/// <summary>How many files and connections the system lets this program have open at once.</summary>
internal static class OpenFiles
{
    /// <summary>The program's own, before the first reader: code, databases, the collector's.</summary>
    private const int Own = 400;

    private const int LeastConnections = 100;

    /// <summary>Why there are too few of them, or null.</summary>
    public static string? Shortage() => Most() is { } most && most < Own + LeastConnections
        ? $"The program may have {most} files open at once and needs {Own + LeastConnections}: raise it by 'ulimit -n' or LimitNOFILE."
        : null;

    /// <summary>Connections for which there is room: more would be accepted and could not be answered.</summary>
    /// <param name="wanted">Zero: as many as there can be.</param>
    public static int Connections(int wanted) => Most() is { } most && (wanted == 0 || wanted > most - Own) ? (int)Math.Min(most - Own, int.MaxValue) : wanted;

    /// <summary>Null where nobody says.</summary>
    private static long? Most()
    {
        const string Limits = "/proc/self/limits";
        const string Row = "Max open files";
        return File.Exists(Limits)
            && File.ReadLines(Limits).FirstOrDefault(line => line.StartsWith(Row, StringComparison.Ordinal)) is { } row
            && long.TryParse(row[Row.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[0], CultureInfo.InvariantCulture, out var most)
                ? most
                : null;
    }
}
