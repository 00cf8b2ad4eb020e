using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace StemCellKb.Web.Telemetry;

/// <summary>All figures in the text form that Prometheus and its kin read: ours, the program's, and the runtime's.</summary>
internal static class MetricsText
{
    public const string MediaType = "text/plain; version=0.0.4; charset=utf-8";

    private const string RuntimeMeter = "System.Runtime";

    /// <param name="scope">Whose meters count, among those of several sites in one process.</param>
    public static string Write(IMeterFactory scope)
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
        return string.Concat(lines.Values);
    }

    private static void Add(SortedDictionary<string, StringBuilder> lines, Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var isCounter = instrument.GetType().GetGenericTypeDefinition() == typeof(ObservableCounter<>);
        var name = instrument.Name.Replace('.', '_') + instrument.Unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" } + (isCounter ? "_total" : "");
        if (!lines.TryGetValue(name, out var text))
            lines[name] = text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"# HELP {name} {instrument.Description}\n# TYPE {name} {(isCounter ? "counter" : "gauge")}\n");
        text.Append(name);
        for (var i = 0; i < tags.Length; i++)
            text.Append(i == 0 ? '{' : ',').Append(tags[i].Key.Replace('.', '_')).Append("=\"").Append(Escaped(tags[i].Value)).Append('"');
        text.Append(CultureInfo.InvariantCulture, $"{(tags.Length > 0 ? "}" : "")} {value}\n");
    }

    private static string Escaped(object? value) =>
        (Convert.ToString(value, CultureInfo.InvariantCulture) ?? "").Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
