using System.CommandLine;
using System.Diagnostics;
using System.Text;
using StemCellKb.Building;
using StemCellKb.Content;

namespace StemCellKb.Commands;

/// <summary><c>audit</c>: what others have published about the works and studies since. It reports, and changes nothing.</summary>
internal static class AuditCommand
{
    /// <summary>The data set has some 60 MB; the limit is against a wrong file.</summary>
    private const long MostBytes = 1L << 30;

    public static Command Create()
    {
        var options = OptionSet.Of(KbOption.Content);
        var retractions = new Option<string?>("--retractions") { Description = "The Retraction Watch data set, as Crossref publishes it (CSV).", HelpName = "FILE" };
        var trials = new Option<string?>("--trials") { Description = "Answers of ClinicalTrials.gov's API, version 2, saved as JSON.", HelpName = "FILE" };
        var format = new Option<string>("--format") { Description = "How to write: text, json, or github (annotations).", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong([.. CheckCommand.Formats.Keys]);
        var command = new Command("audit", "Compares works with published retractions, and studies with their registers.") { retractions, trials, format };
        options.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(retractions) is null && result.GetValue(trials) is null)
                result.AddError("Name a file to compare with: --retractions FILE or --trials FILE.");
        });
        command.SetAction(parsed => options.Read(parsed) is { } given
            ? Run(given, parsed.GetValue(retractions), parsed.GetValue(trials), CheckCommand.Formats[parsed.GetValue(format)!])
            : ExitCode.Misuse);
        return command;
    }

    private static int Run(KbOptions options, string? retractions, string? trials, DiagnosticFormat format)
    {
        var watch = Stopwatch.StartNew();
        var files = ContentFolder.Read(options.ContentPath);
        List<Diagnostic> found = [.. files.Diagnostics];
        if (!Take(retractions, reader => (ContentAudit.Retractions(files, reader, out var problem), problem))
            || !Take(trials, reader => (ContentAudit.Trials(files, reader.ReadToEnd(), out var problem), problem)))
            return ExitCode.Misuse;
        DiagnosticPrinter.Write(Console.Out, new Compilation(null, found, files.Files.Count), format, watch.Elapsed);
        return found.Exists(diagnostic => diagnostic.Severity == Severity.Error) ? ExitCode.Failed : ExitCode.Clean;

        bool Take(string? path, Func<TextReader, (IReadOnlyList<Diagnostic>? Found, string Problem)> read)
        {
            if (path is null)
                return true;
            try
            {
                if (new FileInfo(path) is { Exists: true, Length: > MostBytes })
                    throw new IOException("It is larger than any such file.");
                using var reader = new StreamReader(path, Encoding.UTF8);
                var (diagnostics, problem) = read(reader);
                if (diagnostics is not null)
                {
                    found.AddRange(diagnostics);
                    return true;
                }
                Console.Error.WriteLine($"'{path}' cannot be used. {problem}");
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
            {
                Console.Error.WriteLine($"'{path}' cannot be read: {fault.Message}");
            }
            return false;
        }
    }
}
