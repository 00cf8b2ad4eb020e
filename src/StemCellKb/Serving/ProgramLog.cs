using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using Serilog;
using Serilog.Configuration;
using Serilog.Core;
using Serilog.Events;
using Serilog.Extensions.Logging;
using Serilog.Sinks.Async;
using StemCellKb.Building;

namespace StemCellKb.Serving;

/// <summary>
/// The log of a running program: for people, requests and events on the standard output, builds and failures on the standard error;
/// for machines, one JSON line each. <c>Serilog</c> in appsettings.json can add sinks and levels.
/// </summary>
internal sealed class ProgramLog : IDisposable
{
    private const string Line = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff} {Level:u3} {Message:lj}{NewLine}{Exception}";
    private const string Bare = "{Message:lj}{NewLine}{Exception}";

    private static readonly TimeSpan LongestFlush = TimeSpan.FromSeconds(1);

    private readonly Logger logger;

    private ProgramLog(LoggerConfiguration logging)
    {
        logger = logging.CreateLogger();
        Loggers = new SerilogLoggerFactory(logger);
    }

    public ILoggerFactory Loggers { get; }

    /// <summary>For short-lived commands.</summary>
    public static ProgramLog OfCommand(bool asJson) => new(new LoggerConfiguration().WriteTo.Console(asJson, Bare, toErrors: true));

    public static ProgramLog OfServer(KbOptions options, IConfiguration configuration)
    {
        var logging = new LoggerConfiguration().Enrich.FromLogContext().Filter.ByExcluding(IsToldOtherwise);
        Apply(logging, KbOptions.UsualLogLevels);
        // The host would create an activity and a scope per request for lines it never writes; request logging is our own.
        logging.MinimumLevel.Override("Microsoft.AspNetCore.Hosting.Diagnostics", LevelAlias.Off);
        // It would write what assistants send, and a stack trace for each message that it refuses.
        logging.MinimumLevel.Override("ModelContextProtocol", LevelAlias.Off);
        if (configuration.GetSection("Serilog").Exists())
            logging.ReadFrom.Configuration(configuration);
        if (!options.LogLevels.ToHashSet().SetEquals(KbOptions.UsualLogLevels))
            Apply(logging, options.LogLevels);
        if (options.JsonLog)
        {
            logging.WriteTo.Waiting(to => to.Console(asJson: true, Line, toErrors: false));
        }
        else
        {
            logging.WriteTo.Logger(events => events.Filter.ByExcluding(IsForThePersonAtTheTerminal).WriteTo.Waiting(to => to.Console(asJson: false, Line, toErrors: false)));
            logging.WriteTo.Logger(builds => builds.Filter.ByIncludingOnly(IsForThePersonAtTheTerminal).WriteTo.Waiting(to => to.Console(asJson: false, Bare, toErrors: true)));
        }
        return new ProgramLog(logging);
    }

    /// <summary>Flushes pending lines, unless nobody reads them.</summary>
    public void Dispose() => Task.Run(logger.Dispose).Wait(LongestFlush);

    private static void Apply(LoggerConfiguration logging, IReadOnlyDictionary<string, LogEventLevel> levels)
    {
        foreach (var (source, level) in levels)
        {
            if (source.Length == 0)
                logging.MinimumLevel.Is(level);
            else
                logging.MinimumLevel.Override(source, level);
        }
    }

    private static bool IsForThePersonAtTheTerminal(LogEvent logEvent) =>
        SourceOf(logEvent) is { } source && (source == typeof(BuildReport).FullName || source.StartsWith("StemCellKb.Commands.", StringComparison.Ordinal));

    /// <summary>A failed start has its own message, and the cancellations it causes are not faults.</summary>
    private static bool IsToldOtherwise(LogEvent logEvent)
    {
        const int StartFailed = 11;
        return SourceOf(logEvent) == "Microsoft.Extensions.Hosting.Internal.Host"
            && (logEvent.Exception is OperationCanceledException
                || (logEvent.Properties.GetValueOrDefault("EventId") is StructureValue id && id.Properties.Any(part => part.Name == "Id" && part.Value is ScalarValue { Value: StartFailed })));
    }

    private static string? SourceOf(LogEvent logEvent) =>
        logEvent.Properties.GetValueOrDefault(Constants.SourceContextPropertyName) is ScalarValue { Value: string source } ? source : null;
}

/// <summary>Where events go.</summary>
file static class Sinks
{
    /// <summary>Lines waiting to be read. More are dropped and counted: a stalled reader does not stop the site.</summary>
    private const int MostWaiting = 10_000;

    public static LoggerConfiguration Console(this LoggerSinkConfiguration to, bool asJson, string template, bool toErrors)
    {
        LogEventLevel? errorsFrom = toErrors ? LevelAlias.Minimum : null;
        return asJson
            ? to.Console(new JsonLines(), standardErrorFromLevel: errorsFrom)
            : to.Console(outputTemplate: template, formatProvider: CultureInfo.InvariantCulture, standardErrorFromLevel: errorsFrom);
    }

    public static LoggerConfiguration Waiting(this LoggerSinkConfiguration to, Action<LoggerSinkConfiguration> sink) =>
        to.Async(sink, MostWaiting, blockWhenFull: false, monitor: new DroppedLines());
}

/// <summary>Counts dropped lines, for <c>/metrics</c> and collectors.</summary>
file sealed class DroppedLines : IAsyncLogEventSinkMonitor
{
    private static readonly Meter Meter = new("StemCellKb");
    private static readonly ConcurrentDictionary<IAsyncLogEventSinkInspector, byte> Sinks = new();

    static DroppedLines() => Meter.CreateObservableCounter(
        "stemcellkb.log.dropped", () => Sinks.Keys.Sum(sink => sink.DroppedMessagesCount), description: "Lines of the log that nobody took in time.");

    public void StartMonitoring(IAsyncLogEventSinkInspector inspector) => Sinks.TryAdd(inspector, 0);

    public void StopMonitoring(IAsyncLogEventSinkInspector inspector) => Sinks.TryRemove(inspector, out _);
}
