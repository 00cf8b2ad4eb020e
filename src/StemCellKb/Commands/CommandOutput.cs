using StemCellKb.Serving;

namespace StemCellKb.Commands;

/// <summary>What a command writes to the standard error before, or instead of, a running program's log.</summary>
internal static partial class CommandOutput
{
    public static void WriteProblem(string problem, bool asJson) => WriteProblems([problem], asJson);

    public static void WriteProblems(IReadOnlyList<string> problems, bool asJson)
    {
        using var log = ProgramLog.OfCommand(asJson);
        var logger = log.Loggers.CreateLogger(typeof(CommandOutput));
        foreach (var problem in problems)
            Write(logger, problem);
    }

    /// <summary>The requested log format, read leniently: the rest of the command line may be invalid.</summary>
    public static bool IsJsonWanted(IReadOnlyList<string> arguments)
    {
        var option = KbOption.All.Single(option => option.Name == KbOption.LogFormat);
        var given = arguments.Index().Select(each => each.Item == $"--{option.Name}" ? arguments.ElementAtOrDefault(each.Index + 1)
            : each.Item.StartsWith($"--{option.Name}=", StringComparison.Ordinal) ? each.Item[(option.Name.Length + 3)..]
            : null);
        return (given.FirstOrDefault(format => format is not null)
            ?? Environment.GetEnvironmentVariable(option.Variable)
            ?? OptionSettings.Read(out _).GetValueOrDefault(option.Name)) == "json";
    }

    [LoggerMessage(LogLevel.Critical, "{Problem}")]
    private static partial void Write(ILogger logger, string problem);
}
