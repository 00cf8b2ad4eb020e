using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace StemCellKb.Web.Telemetry;

/// <summary>All figures in Prometheus text format: ours, the program's, and the runtime's.</summary>
internal static class MetricsText
{
    public const string MediaType = "text/plain; version=0.0.4; charset=utf-8";

    private const string RuntimeMeter = "System.Runtime";

    /// <summary>The runtime calls these counters, but they go up and down: as counters, every fall would look like a restart.</summary>
    private static readonly HashSet<string> NoCounters = ["dotnet.thread_pool.queue.length", "dotnet.thread_pool.thread.count"];

    /// <param name="scope">Selects the meters of one site when several share a process.</param>
    public static string Write(IMeterFactory scope, RequestDurations durations)
    {
        var lines = new SortedDictionary<string, StringBuilder>(StringComparer.Ordinal);
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, each) =>
        {
            if (instrument.IsObservable && (instrument.Meter.Name == RuntimeMeter || (instrument.Meter.Name == SiteMetrics.MeterName && (instrument.Meter.Scope is null || instrument.Meter.Scope == scope))))
                each.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(lines, instrument, value, tags));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(lines, instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(lines, instrument, value, tags));
        listener.Start();
        listener.RecordObservableInstruments();
        return string.Concat(lines.Values) + durations.Write();
    }

    private static void Add(SortedDictionary<string, StringBuilder> lines, Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var isCounter = instrument.GetType().GetGenericTypeDefinition() == typeof(ObservableCounter<>) && !NoCounters.Contains(instrument.Name);
        var name = NameOf(instrument, isCounter);
        if (!lines.TryGetValue(name, out var text))
            lines[name] = text = new StringBuilder($"# HELP {name} {Help(instrument)}\n# TYPE {name} {(isCounter ? "counter" : "gauge")}\n");
        text.Append(name);
        for (var i = 0; i < tags.Length; i++)
            text.Append(i == 0 ? '{' : ',').Append(tags[i].Key.Replace('.', '_')).Append("=\"").Append(Escaped(tags[i].Value)).Append('"');
        text.Append(CultureInfo.InvariantCulture, $"{(tags.Length > 0 ? "}" : "")} {value}\n");
    }

    /// <summary>Names ending in <c>_count</c> belong to histograms, so gauges drop the suffix.</summary>
    private static string NameOf(Instrument instrument, bool isCounter)
    {
        var name = instrument.Name.Replace('.', '_');
        if (!isCounter && name.EndsWith("_count", StringComparison.Ordinal))
            name = name[..^"_count".Length];
        return name + instrument.Unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" } + (isCounter ? "_total" : "");
    }

    private static string Help(Instrument instrument) => string.IsNullOrEmpty(instrument.Description)
        ? instrument.Name
        : instrument.Description.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Escaped(object? value) =>
        (Convert.ToString(value, CultureInfo.InvariantCulture) ?? "").Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
