using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace StemCellKb.Web.Telemetry;

/// <summary>Durations of requests by kind: counts below bounds, in Prometheus's sense.</summary>
internal sealed class RequestDurations
{
    private const string Name = "http_server_request_duration_seconds";

    /// <summary>Seconds; the bounds OpenTelemetry recommends for requests.</summary>
    private static readonly double[] Bounds = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

    private static readonly long[] BoundTicks = [.. Bounds.Select(bound => (long)(bound * Stopwatch.Frequency))];

    private readonly long[] counts = new long[RequestKind.Names.Count * (Bounds.Length + 1)];
    private readonly long[] ticks = new long[RequestKind.Names.Count];

    public void Add(RequestKind kind, long elapsedTicks)
    {
        var bucket = 0;
        while (bucket < BoundTicks.Length && elapsedTicks > BoundTicks[bucket])
            bucket++;
        Interlocked.Increment(ref counts[kind.Number * (Bounds.Length + 1) + bucket]);
        Interlocked.Add(ref ticks[kind.Number], elapsedTicks);
    }

    public string Write()
    {
        var text = new StringBuilder($"# HELP {Name} Time to answer a request, by kind of page.\n# TYPE {Name} histogram\n");
        for (var kind = 0; kind < ticks.Length; kind++)
        {
            var buckets = Enumerable.Range(kind * (Bounds.Length + 1), Bounds.Length + 1).Select(i => Interlocked.Read(ref counts[i])).ToList();
            if (buckets.Sum() is 0)
                continue;
            var label = $"kind=\"{RequestKind.Names[kind]}\"";
            var below = 0L;
            for (var i = 0; i < Bounds.Length; i++)
                text.Append(CultureInfo.InvariantCulture, $"{Name}_bucket{{{label},le=\"{Bounds[i]}\"}} {below += buckets[i]}\n");
            text.Append(CultureInfo.InvariantCulture, $"{Name}_bucket{{{label},le=\"+Inf\"}} {buckets.Sum()}\n");
            text.Append(CultureInfo.InvariantCulture, $"{Name}_sum{{{label}}} {Interlocked.Read(ref ticks[kind]) / (double)Stopwatch.Frequency}\n");
            text.Append(CultureInfo.InvariantCulture, $"{Name}_count{{{label}}} {buckets.Sum()}\n");
        }
        return text.ToString();
    }
}
