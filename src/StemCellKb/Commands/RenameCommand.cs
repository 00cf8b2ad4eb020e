using System.CommandLine;
using StemCellKb.Building;
using StemCellKb.Content;

namespace StemCellKb.Commands;

/// <summary><c>rename scaly-skin psoriasis</c>: another id for a concept, claim or work in every file, with a redirect from the former one.</summary>
internal static class RenameCommand
{
    public static Command Create()
    {
        var options = OptionSet.Of(KbOption.Content);
        var id = new Argument<string>("id") { Description = "The concept, claim or work as it is called now." };
        var name = new Argument<string>("new-id") { Description = "Lower-case letters, digits and single hyphens." };
        var kind = new Option<string?>("--kind") { Description = "What the id names, where a concept, a claim or a work share it." };
        kind.AcceptOnlyFromAmong([.. IdRenaming.Kinds]);
        var isDry = new Option<bool>("--dry-run") { Description = "Only list what would change." };
        var command = new Command("rename", "Gives a concept, claim or work another id in every file, moves its folder and keeps its former addresses working.") { id, name, kind, isDry };
        options.AddTo(command);
        command.SetAction(parsed => options.Read(parsed) is { } given
            ? Run(given, parsed.GetValue(id)!, parsed.GetValue(name)!, parsed.GetValue(kind), parsed.GetValue(isDry))
            : ExitCode.Misuse);
        return command;
    }

    private static int Run(KbOptions options, string id, string name, string? kind, bool isDry)
    {
        var files = ContentFolder.Read(options.ContentPath);
        if (files.Diagnostics.Any(found => found.Severity == Severity.Error))
        {
            foreach (var diagnostic in files.Diagnostics)
                DiagnosticPrinter.WriteText(Console.Error, diagnostic);
            return ExitCode.Failed;
        }
        var (renaming, problem) = IdRenaming.Of(files, id, name, kind);
        if (renaming is null)
        {
            Console.Error.WriteLine(problem);
            return ExitCode.Failed;
        }
        try
        {
            if (!isDry)
            {
                ContentFolder.WriteTogether(options.ContentPath, renaming.Files, renaming.Folder);
                // The schemas hold the ids.
                if (Directory.Exists(Path.Combine(options.ContentPath, ContentSchemas.Folder)))
                    SchemaCommand.Write(options.ContentPath, ContentFolder.Read(options.ContentPath));
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"Nothing has been renamed: {failure.Message}");
            return ExitCode.Failed;
        }
        foreach (var place in renaming.Places)
            Console.WriteLine(place);
        if (renaming.Folder is var (from, to))
            Console.WriteLine($"{files.Root}/{from}: {to}");
        Console.WriteLine(isDry ? "Nothing has been written." : $"'{id}' is called '{name}' now.");
        return ExitCode.Clean;
    }
}
