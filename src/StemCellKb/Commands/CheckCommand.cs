using System.CommandLine;
using System.Diagnostics;
using StemCellKb.Building;
using StemCellKb.Content;

namespace StemCellKb.Commands;

/// <summary><c>check</c>: everything that is wrong with the content, in one run.</summary>
internal static class CheckCommand
{
    private static readonly Dictionary<string, DiagnosticFormat> Formats = new(StringComparer.Ordinal)
    {
        ["text"] = DiagnosticFormat.Text,
        ["json"] = DiagnosticFormat.Json,
        ["github"] = DiagnosticFormat.GitHub,
    };

    public static Command Create()
    {
        var content = KbCommandOptions.Content();
        var format = new Option<string>("--format") { Description = "How to write: text, json, or github (annotations).", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong([.. Formats.Keys]);
        var strict = new Option<bool>("--strict") { Description = "Fail on warnings too." };
        var command = new Command("check", "Checks the content folder and reports every problem with its place.") { content, format, strict };
        command.SetAction(parsed => Run(new KbOptions { Content = parsed.GetValue(content) }, Formats[parsed.GetValue(format)!], parsed.GetValue(strict)));
        return command;
    }

    private static int Run(KbOptions options, DiagnosticFormat format, bool strict)
    {
        var watch = Stopwatch.StartNew();
        var compilation = ContentCompiler.Compile(ContentFolder.Read(options.ContentPath), DateOnly.FromDateTime(DateTime.Now));
        DiagnosticPrinter.Write(Console.Out, compilation, format, watch.Elapsed);
        var worst = strict ? Severity.Warning : Severity.Error;
        return compilation.Diagnostics.Any(diagnostic => diagnostic.Severity <= worst) ? ExitCode.ContentErrors : ExitCode.Clean;
    }
}
