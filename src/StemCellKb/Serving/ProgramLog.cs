using System.Globalization;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;
using StemCellKb.Building;

namespace StemCellKb.Serving;

/// <summary>The log on the standard output: for people, or a line of JSON each for machines.</summary>
internal static class ProgramLog
{
    private const string Line = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff} {Level:u3} {Message:lj}{NewLine}{Exception}";

    public static void AddProgramLog(this IServiceCollection services, KbOptions options) => services.AddSerilog(logging =>
    {
        // The host would give each request an activity and a scope for lines that it never writes; the record of requests is our own.
        logging.MinimumLevel.Override("Microsoft.AspNetCore.Hosting.Diagnostics", LevelAlias.Off);
        foreach (var (source, level) in options.LogLevels)
        {
            if (source.Length == 0)
                logging.MinimumLevel.Is(level);
            else
                logging.MinimumLevel.Override(source, level);
        }
        // A failed start is told in words of our own.
        logging.MinimumLevel.Override("Microsoft.Extensions.Hosting.Internal.Host", LogEventLevel.Fatal);
        if (options.JsonLog)
            logging.WriteTo.Console(new RenderedCompactJsonFormatter());
        else
            logging.WriteTo.Console(outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture);
    });
}
