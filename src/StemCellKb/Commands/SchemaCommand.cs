using System.CommandLine;
using StemCellKb.Building;
using StemCellKb.Content;

namespace StemCellKb.Commands;

/// <summary><c>schema</c>: JSON Schemas of the data files, for editors.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var options = OptionSet.Of(KbOption.Content);
        var folder = new Option<string?>("--out") { Description = $"Where to. Default: the folder {ContentSchemas.Folder} within the content, which is no content itself.", HelpName = "folder" };
        var command = new Command("schema", "Writes JSON Schemas of the data files, by which editors complete keys, words and ids; run it again when ids are added.") { folder };
        options.AddTo(command);
        command.SetAction(parsed => options.Read(parsed) is { } given ? Run(given, parsed.GetValue(folder)) : ExitCode.Misuse);
        return command;
    }

    private static int Run(KbOptions options, string? folder)
    {
        var files = ContentFolder.Read(options.ContentPath);
        if (files.Diagnostics.Count > 0)
        {
            foreach (var diagnostic in files.Diagnostics)
                DiagnosticPrinter.WriteText(Console.Error, diagnostic);
            return ExitCode.Failed;
        }
        try
        {
            foreach (var written in Write(options.ContentPath, files, folder))
                Console.WriteLine(written);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"The schemas cannot be written: {problem.Message}");
            return ExitCode.Failed;
        }
        return ExitCode.Clean;
    }

    /// <summary>Returns the paths as shown to the editor.</summary>
    public static IReadOnlyList<string> Write(string contentPath, ContentFiles files, string? folder = null) =>
        [.. ContentSchemas.For(files).Select(file => ContentWriting.Write(folder ?? Path.Combine(contentPath, ContentSchemas.Folder), file))];
}
