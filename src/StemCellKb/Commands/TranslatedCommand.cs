using System.CommandLine;
using StemCellKb.Building;
using StemCellKb.Content;
using StemCellKb.Model;

namespace StemCellKb.Commands;

/// <summary><c>translated psoriasis</c>: records that both languages of a pair now say the same.</summary>
internal static class TranslatedCommand
{
    public static Command Create()
    {
        var options = OptionSet.Of(KbOption.Content);
        var ids = new Argument<string[]>("id") { Description = "The concepts whose pairs are in step.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("translated", "Records that the two languages of a pair say the same; 'check' warns when one of them changes afterwards.") { ids };
        options.AddTo(command);
        command.SetAction(parsed => options.Read(parsed) is { } given ? Run(given, parsed.GetValue(ids)!) : ExitCode.Misuse);
        return command;
    }

    private static int Run(KbOptions options, IReadOnlyList<string> ids)
    {
        var files = ContentFolder.Read(options.ContentPath);
        var code = ExitCode.Clean;
        foreach (var text in ids)
        {
            if (!ConceptId.TryParse(text, out var id))
            {
                Console.Error.WriteLine($"'{text}' is no id: use lower-case letters, digits and single hyphens.");
                return ExitCode.Misuse;
            }
            var recording = Pairs.Record(files, id);
            foreach (var diagnostic in recording.Diagnostics)
                DiagnosticPrinter.WriteText(Console.Error, diagnostic);
            if (recording.ConceptFile is not { } file)
            {
                code = ExitCode.Failed;
                continue;
            }
            try
            {
                Console.WriteLine($"{ContentWriting.Write(options.ContentPath, file)}: '{id}' is in step.");
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                Console.Error.WriteLine($"The record cannot be written: {problem.Message}");
                code = ExitCode.Failed;
            }
        }
        return code;
    }
}
