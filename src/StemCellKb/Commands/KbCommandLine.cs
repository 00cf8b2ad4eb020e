using System.CommandLine;

namespace StemCellKb.Commands;

/// <summary>The command line: commands, options, and the answer to misuse.</summary>
internal static class KbCommandLine
{
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(2);

    public static async Task<int> RunAsync(string[] args)
    {
        var root = Create();
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            CommandOutput.WriteProblems([.. parsed.Errors.Select(error => error.Message), "'stemcellkb --help' lists the commands and their options."], CommandOutput.IsJsonWanted(args));
            return ExitCode.Misuse;
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                // A server shuts itself down after its last answer; a command that works on files ends soon.
                ProcessTerminationTimeout = parsed.CommandResult.Command is RootCommand or { Name: ServeCommand.Name } ? null : LongestEnd,
            });
        }
        catch (OperationCanceledException)
        {
            CommandOutput.WriteProblem("Interrupted.", CommandOutput.IsJsonWanted(args));
            return ExitCode.Interrupted;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            CommandOutput.WriteProblem($"The program failed, by a fault of its own. {UnexpectedFault.Describe(fault)}", CommandOutput.IsJsonWanted(args));
            return ExitCode.Failed;
        }
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
            DiffCommand.Create(),
            AuditCommand.Create(),
            LspCommand.Create(),
            NewCommand.Create(),
            PublishCommand.Create(),
            RenameCommand.Create(),
            SchemaCommand.Create(),
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
