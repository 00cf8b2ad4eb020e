using System.CommandLine;
using StemCellKb.Building;
using StemCellKb.Content;
using StemCellKb.Model;

namespace StemCellKb.Commands;

/// <summary><c>new disease psoriasis</c>: the three initial files of a concept.</summary>
internal static class NewCommand
{
    public static Command Create()
    {
        var options = OptionSet.Of(KbOption.Content);
        var kind = new Argument<string>("kind") { Description = "What the concept is." };
        kind.AcceptOnlyFromAmong([.. ConceptKind.WithArticles.Select(each => each.Word)]);
        var id = new Argument<string>("id") { Description = "Its folder and address: lower-case letters, digits and single hyphens." };
        var command = new Command("new", "Writes the files of a new concept: concept.yaml and the article in both languages.") { kind, id };
        options.AddTo(command);
        command.SetAction(parsed => options.Read(parsed) is { } given ? Run(given, parsed.GetValue(kind)!, parsed.GetValue(id)!) : ExitCode.Misuse);
        return command;
    }

    private static int Run(KbOptions options, string kindWord, string idText)
    {
        if (!ConceptKind.TryParseWord(kindWord, out var kind) || !ConceptId.TryParse(idText, out var id))
        {
            Console.Error.WriteLine($"'{idText}' is no id: use lower-case letters, digits and single hyphens, e.g. systemic-sclerosis.");
            return ExitCode.Misuse;
        }
        if (ConceptScaffold.IsTaken(ContentFolder.Read(options.ContentPath), id))
        {
            Console.Error.WriteLine($"'{id}' exists already. Ids are shared by all kinds and never reused.");
            return ExitCode.Failed;
        }
        try
        {
            foreach (var file in ConceptScaffold.For(kind, id, DateOnly.FromDateTime(DateTime.Now)))
                Console.WriteLine(ContentWriting.Write(options.ContentPath, file));
            // Their first line names the schema; the ids in it include the new one.
            SchemaCommand.Write(options.ContentPath, ContentFolder.Read(options.ContentPath));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"The files cannot be written: {problem.Message}");
            return ExitCode.Failed;
        }
        Console.WriteLine("Write the texts, then run 'stemcellkb check'; it says what is missing.");
        return ExitCode.Clean;
    }
}
