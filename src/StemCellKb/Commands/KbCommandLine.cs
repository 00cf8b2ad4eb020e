using System.CommandLine;

namespace StemCellKb.Commands;

/// <summary>The command line: what there is, and what a misuse gets.</summary>
internal static class KbCommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var root = Create();
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync("'stemcellkb --help' lists the commands and their options.");
            return ExitCode.Misuse;
        }
        return await parsed.InvokeAsync();
    }

    private static RootCommand Create()
    {
        var serve = ServeCommand.Create();
        var root = new RootCommand("Knowledge base on stem-cell therapy for immune-mediated diseases, in English and Chinese.")
        {
            serve,
            CheckCommand.Create(),
            ExplainCommand.Create(),
            ExportCommand.Create(),
            NewCommand.Create(),
            TranslatedCommand.Create(),
        };
        // Without a command the program serves, with the same options.
        foreach (var option in serve.Options)
            root.Options.Add(option);
        root.SetAction(serve.Action is System.CommandLine.Invocation.AsynchronousCommandLineAction action
            ? (parsed, cancellationToken) => action.InvokeAsync(parsed, cancellationToken)
            : throw new InvalidOperationException("'serve' runs asynchronously."));
        return root;
    }
}
