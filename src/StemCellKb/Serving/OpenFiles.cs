using System.Globalization;

namespace StemCellKb.Serving;

/// <summary>The system's limit on open files and connections.</summary>
internal static class OpenFiles
{
    /// <summary>Files the program itself needs: code, databases, the runtime.</summary>
    private const int Own = 400;

    private const int LeastConnections = 100;

    /// <summary>A message if the limit is too low, otherwise null.</summary>
    public static string? Shortage() => Most() is { } most && most < Own + LeastConnections
        ? $"The program may have {most} files open at once and needs {Own + LeastConnections}: raise it by 'ulimit -n' or LimitNOFILE."
        : null;

    /// <summary>How many connections fit: more would be accepted but could not be served.</summary>
    /// <param name="wanted">Zero: as many as possible.</param>
    public static int Connections(int wanted) => Most() is { } most && (wanted == 0 || wanted > most - Own) ? (int)Math.Min(most - Own, int.MaxValue) : wanted;

    /// <summary>Null if unknown.</summary>
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
