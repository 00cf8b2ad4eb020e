using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace StemCellKb.Serving;

/// <summary>
/// Traces and metrics for a collector, enabled and configured by the standard OTEL_ variables (OTEL_EXPORTER_OTLP_PROTOCOL,
/// OTEL_SERVICE_NAME, OTEL_TRACES_SAMPLER …). Without them none of it is loaded.
/// </summary>
internal static class Telemetry
{
    private const string ServiceName = "stemcellkb";

    public static void AddTelemetry(this IServiceCollection services)
    {
        if (Variable("OTEL_SDK_DISABLED") == "true")
            return;
        var traces = IsExported("TRACES");
        var metrics = IsExported("METRICS");
        if (!traces && !metrics)
            return;
        var telemetry = services.AddOpenTelemetry();
        if (Variable("OTEL_SERVICE_NAME").Length == 0)
            telemetry.ConfigureResource(resource => resource.AddService(ServiceName));
        if (traces)
            telemetry.WithTracing(tracing => tracing.AddAspNetCoreInstrumentation().AddOtlpExporter());
        if (metrics)
            telemetry.WithMetrics(meters => meters.AddMeter("StemCellKb", "System.Runtime", "Microsoft.AspNetCore.Hosting").AddOtlpExporter());
    }

    /// <summary>An end point is set for this signal or for all, or an exporter is set; and it is not switched off.</summary>
    private static bool IsExported(string signal) => Variable($"OTEL_{signal}_EXPORTER") switch
    {
        "otlp" => true,
        "" => Variable("OTEL_EXPORTER_OTLP_ENDPOINT").Length + Variable($"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT").Length > 0,
        _ => false,
    };

    private static string Variable(string name) => Environment.GetEnvironmentVariable(name) ?? "";
}
