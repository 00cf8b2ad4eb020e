using System.CommandLine;
using StemCellKb.Building;
using StemCellKb.Content;
using StemCellKb.Model;
using StemCellKb.Store;

namespace StemCellKb.Commands;

/// <summary><c>diff</c>: what a change of the content means to a reader.</summary>
internal static class DiffCommand
{
    private static readonly Dictionary<string, Action<TextWriter, DiffReport>> Formats = new(StringComparer.Ordinal)
    {
        ["text"] = DiffReport.WriteText,
        ["json"] = DiffReport.WriteJson,
        ["github"] = DiffReport.WriteSummary,
    };

    public static Command Create()
    {
        var options = OptionSet.Of(KbOption.Content);
        var builds = new Argument<string[]>("builds") { Description = "Two database files, the older first.", HelpName = "OLD NEW", Arity = new ArgumentArity(0, 2) };
        var since = new Option<string?>("--since") { Description = "Compare the content folder with itself at a git revision, e.g. main or HEAD~5.", HelpName = "REVISION" };
        var format = new Option<string>("--format") { Description = "How to write: text, json, or github (a Markdown summary of a job).", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong([.. Formats.Keys]);
        var command = new Command("diff", "Tells which claims are judged otherwise and by which study, and what came, went or fell behind. Wording does not count.") { builds, since, format };
        options.AddTo(command);
        command.Validators.Add(result =>
        {
            var (files, revision) = (result.GetValue(builds) ?? [], result.GetValue(since));
            if (revision is null ? files.Length != 2 : files.Length > 0)
                result.AddError("Name two database files, or a revision with --since.");
        });
        command.SetAction(parsed => options.Read(parsed) is not { } given ? ExitCode.Misuse
            : Compare(given, parsed.GetValue(builds) ?? [], parsed.GetValue(since)) is not { } report ? ExitCode.Failed
            : Write(report, Formats[parsed.GetValue(format)!]));
        return command;
    }

    /// <summary>That there are changes is no failure.</summary>
    private static int Write(DiffReport report, Action<TextWriter, DiffReport> write)
    {
        write(Console.Out, report);
        return ExitCode.Clean;
    }

    private static DiffReport? Compare(KbOptions options, string[] builds, string? revision)
    {
        if (revision is not null)
            return Since(options.ContentPath, revision);
        var read = builds.Select(file => EarlierBuild.TryRead(Path.GetFullPath(file))).ToList();
        foreach (var (file, build) in builds.Zip(read))
        {
            if (build is null)
                Console.Error.WriteLine(File.Exists(file) ? $"'{file}' is no build that this version of the program can read, or is cut short." : $"There is no file '{file}'.");
        }
        return read is [{ } old, { } now] ? new DiffReport(old.BuildId, now.BuildId, Comparison.Between(old.State, now.State)) : null;
    }

    private static DiffReport? Since(string contentPath, string revision)
    {
        if (!Directory.Exists(contentPath))
        {
            Console.Error.WriteLine($"There is no folder '{contentPath}'.");
            return null;
        }
        if (GitContent.Read(contentPath, revision, out var problem) is not { } former)
        {
            Console.Error.WriteLine(problem);
            return null;
        }
        return StateOf(former.Files) is { } before && StateOf(ContentFolder.Read(contentPath)) is { } now
            ? new DiffReport(former.Commit, ContentFolder.DisplayRoot(contentPath), Comparison.Between(before, now))
            : null;
    }

    /// <summary>Null where the content has errors, after reporting them.</summary>
    private static KnowledgeState? StateOf(ContentFiles files)
    {
        var compilation = ContentCompiler.Compile(files, DateOnly.FromDateTime(DateTime.Now));
        if (compilation.Corpus is { } corpus)
            return KnowledgeState.Of(corpus);
        foreach (var error in compilation.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error))
            Console.Error.WriteLine(DiagnosticPrinter.Headline(error));
        Console.Error.WriteLine($"'{files.Root}' has errors, so there is nothing to compare.");
        return null;
    }
}
