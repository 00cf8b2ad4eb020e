using StemCellKb.Commands;

namespace StemCellKb.Tests;

/// <summary>A command run to its end in the process of the tests, one at a time: what it prints and returns does not depend on the process.</summary>
internal static class CommandHere
{
    private static readonly SemaphoreSlim Console = new(1, 1);

    public static async Task<ProgramResult> ToEndAsync(params string[] arguments)
    {
        await Console.WaitAsync();
        var (output, errors) = (System.Console.Out, System.Console.Error);
        using var written = new StringWriter();
        using var complained = new StringWriter();
        try
        {
            System.Console.SetOut(written);
            System.Console.SetError(complained);
            var code = await KbCommandLine.RunAsync(arguments);
            return new ProgramResult(code, written.ToString(), complained.ToString());
        }
        finally
        {
            System.Console.SetOut(output);
            System.Console.SetError(errors);
            Console.Release();
        }
    }
}
