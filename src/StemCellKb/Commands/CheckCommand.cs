using System.CommandLine;
using System.Diagnostics;
using StemCellKb.Building;
using StemCellKb.Content;

namespace StemCellKb.Commands;

/// <summary><c>check</c>: every problem of the content, in one run.</summary>
internal static class CheckCommand
{
    public static readonly IReadOnlyDictionary<string, DiagnosticFormat> Formats = new Dictionary<string, DiagnosticFormat>(StringComparer.Ordinal)
    {
        ["text"] = DiagnosticFormat.Text,
        ["json"] = DiagnosticFormat.Json,
        ["github"] = DiagnosticFormat.GitHub,
    };

    public static Command Create()
    {
        var options = OptionSet.Of(KbOption.Content);
        var format = new Option<string>("--format") { Description = "How to write: text, json, or github (annotations).", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong([.. Formats.Keys]);
        var strict = new Option<bool>("--strict") { Description = "Fail on warnings too." };
        var command = new Command("check", "Checks the content folder and reports every problem with its place.") { format, strict };
        options.AddTo(command);
        command.SetAction(parsed => options.Read(parsed) is { } given ? Run(given, Formats[parsed.GetValue(format)!], parsed.GetValue(strict)) : ExitCode.Misuse);
        return command;
    }

    private static int Run(KbOptions options, DiagnosticFormat format, bool strict)
    {
        var watch = Stopwatch.StartNew();
        var compilation = ContentCompiler.Check(ContentFolder.Read(options.ContentPath), DateOnly.FromDateTime(DateTime.Now));
        DiagnosticPrinter.Write(Console.Out, compilation, format, watch.Elapsed);
        var worst = strict ? Severity.Warning : Severity.Error;
        return compilation.Diagnostics.Any(diagnostic => diagnostic.Severity <= worst) ? ExitCode.Failed : ExitCode.Clean;
    }
}
