using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace StemCellKb.Web.Telemetry;

/// <summary>Counts every request and logs those worth a line.</summary>
internal sealed partial class RequestLog(SiteMetrics metrics, ILoggerFactory loggers)
{
    /// <summary>The category under which an operator sets the level of these lines.</summary>
    private const string Source = "StemCellKb.Requests";

    private const int LongestPath = 300;

    private readonly ILogger logger = loggers.CreateLogger(Source);

    /// <param name="start">From <see cref="Stopwatch.GetTimestamp"/>.</param>
    /// <param name="fromMemory">A line would cost more than the answer: logged at Debug.</param>
    public void Write(HttpContext context, RequestKind kind, int status, long start, bool fromMemory)
    {
        metrics.CountRequest(kind, status, Stopwatch.GetTimestamp() - start);
        var level = status >= 500 ? LogLevel.Error : kind.IsMinor || fromMemory ? LogLevel.Debug : LogLevel.Information;
        if (!logger.IsEnabled(level))
            return;
        var (method, path, elapsed) = (OneLine(context.Request.Method), OneLine(context.Request.Path.Value ?? ""), Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        Answered(logger, level, method, path, status, elapsed, kind.Name, kind.Reading ?? "-", fromMemory);
    }

    [LoggerMessage("{Method} {Path} {Status} in {Elapsed:0.0} ms ({Kind}, {Language}, from memory: {FromMemory})")]
    private static partial void Answered(ILogger logger, LogLevel level, string method, string path, int status, double elapsed, string kind, string language, bool fromMemory);

    /// <summary>Request text cannot start a new log line, nor colour or hide it.</summary>
    private static string OneLine(string text)
    {
        var shown = text.Length > LongestPath ? text.AsSpan(0, LongestPath) : text;
        if (shown.Length == text.Length && !shown.ContainsAnyExceptInRange('!', '~'))
            return text;
        var line = new StringBuilder(shown.Length);
        foreach (var rune in shown.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || (rune.IsAscii && rune.Value is > 0x20 and < 0x7F))
                line.Append(rune);
            else
                line.Append("\\u{").Append(rune.Value.ToString("x", CultureInfo.InvariantCulture)).Append('}');
        }
        return line.Append(shown.Length < text.Length ? "…" : "").ToString();
    }
}
