using System.CommandLine;
using System.Reflection;
using StemCellKb.Building;
using StemCellKb.LanguageServer;
using StemCellKb.Web.Interface;

namespace StemCellKb.Commands;

/// <summary><c>lsp</c>: helps an editor while somebody writes, over the standard input and output.</summary>
internal static class LspCommand
{
    public const string Name = "lsp";

    public static Command Create()
    {
        var options = OptionSet.Of(KbOption.Content, KbOption.LogFormat);
        var command = new Command(Name, "Serves an editor: diagnostics, completion and more while typing (the Language Server Protocol, over the standard input and output).");
        // Editors name the way to talk; there is one.
        command.Options.Add(new Option<bool>("--stdio") { Description = "Has no effect: there is no other way." });
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) => options.Read(parsed) is { } given ? await RunAsync(given, cancellationToken) : ExitCode.Misuse);
        return command;
    }

    private static async Task<int> RunAsync(KbOptions given, CancellationToken cancellationToken)
    {
        await using var input = Console.OpenStandardInput();
        await using var output = Console.OpenStandardOutput();
        // Whatever else is written, by whomever, is no part of the protocol.
        Console.SetOut(Console.Error);
        return await KbLanguageServer.RunAsync(input, output, OptionsFor(given), cancellationToken);
    }

    private static LanguageServerOptions OptionsFor(KbOptions given) => new()
    {
        ContentPath = given.ContentPath,
        Version = typeof(LspCommand).Assembly.GetName().Version?.ToString(3) ?? "",
        Today = () => DateOnly.FromDateTime(DateTime.Now),
        Words = language => WordsOf(UiText.Of(language)),
        Watch = WatchedFolder.Begin,
        Log = sentence => CommandOutput.WriteProblem(sentence, given.JsonLog),
    };

    private static EvidenceWords WordsOf(UiText text) => new(
        text.Evidence.Word, text.Evidence.Certainty, text.Reasons.Sentence, text.Evidence.Design, text.Evidence.Participants, text.Evidence.DirectionCount);
}
