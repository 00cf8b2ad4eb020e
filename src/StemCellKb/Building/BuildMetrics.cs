using System.Diagnostics.Metrics;
using StemCellKb.Content;

namespace StemCellKb.Building;

/// <summary>Figures of this process's builds, shown with the site's own under <c>/metrics</c>.</summary>
internal static class BuildMetrics
{
    private static readonly Meter Meter = new("StemCellKb");

    private static long built;
    private static long failed;
    private static Outcome? latest;

    static BuildMetrics()
    {
        Meter.CreateObservableCounter(
            "stemcellkb.builds",
            () => new[] { new Measurement<long>(Interlocked.Read(ref built), Tag("outcome", "served")), new Measurement<long>(Interlocked.Read(ref failed), Tag("outcome", "stale")) },
            null, "Builds, by whether they could be served.");
        Meter.CreateObservableGauge("stemcellkb.build.duration", () => Latest(outcome => new[] { new Measurement<double>(outcome.Elapsed.TotalSeconds) }), "s", "How long the last build took.");
        Meter.CreateObservableGauge(
            "stemcellkb.diagnostics",
            () => Latest(outcome => Enum.GetValues<Severity>().Select(severity => new Measurement<int>(
                outcome.Count(severity), Tag("severity", severity.ToString().ToLowerInvariant())))),
            null, "What the last build had to say about the content; nothing where content and program were unchanged.");
    }

    /// <param name="count">The number of diagnostics of a severity.</param>
    public static void Record(bool isStale, TimeSpan elapsed, Func<Severity, int> count)
    {
        Interlocked.Increment(ref isStale ? ref failed : ref built);
        Volatile.Write(ref latest, new Outcome(elapsed, count));
    }

    private sealed record Outcome(TimeSpan Elapsed, Func<Severity, int> Count);

    private static IEnumerable<Measurement<T>> Latest<T>(Func<Outcome, IEnumerable<Measurement<T>>> measure)
        where T : struct => Volatile.Read(ref latest) is { } outcome ? measure(outcome) : [];

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
