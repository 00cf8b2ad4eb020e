using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StemCellKb.Web.Caching;

namespace StemCellKb.Web.Telemetry;

/// <summary>Counts every request, and writes a line about it.</summary>
internal static partial class RequestRecord
{
    /// <summary>The name under which an operator sets the level of these lines.</summary>
    private const string Source = "StemCellKb.Requests";

    private const int ClientWentAway = 499;
    private const int LongestPath = 300;

    public static void UseRequestRecord(this IApplicationBuilder app)
    {
        var metrics = app.ApplicationServices.GetRequiredService<SiteMetrics>();
        var logger = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger(Source);
        app.Use(async (context, next) =>
        {
            var start = Stopwatch.GetTimestamp();
            var path = context.Request.Path.Value ?? "";
            var kind = RequestKind.Of(path);
            try
            {
                await next(context);
            }
            finally
            {
                var status = context.RequestAborted.IsCancellationRequested ? ClientWentAway : context.Response.StatusCode;
                metrics.CountRequest(kind, status);
                var level = status >= 500 ? LogLevel.Error : kind.IsMinor ? LogLevel.Debug : LogLevel.Information;
                if (logger.IsEnabled(level))
                {
                    var (method, shownPath, elapsed) = (OneLine(context.Request.Method), OneLine(path), Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                    var (language, fromMemory) = (kind.Language?.Code ?? "-", context.IsFromMemory());
                    Answered(logger, level, method, shownPath, status, elapsed, kind.Name, language, fromMemory);
                }
            }
        });
    }

    [LoggerMessage("{Method} {Path} {Status} in {Elapsed:0.0} ms ({Kind}, {Language}, from memory: {FromMemory})")]
    private static partial void Answered(ILogger logger, LogLevel level, string method, string path, int status, double elapsed, string kind, string language, bool fromMemory);

    /// <summary>What a stranger sent cannot begin a line of its own in the log, nor colour it or hide in it.</summary>
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
