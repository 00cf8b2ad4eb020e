using System.CommandLine;
using StemCellKb.Content;

namespace StemCellKb.Commands;

/// <summary><c>explain KB0201</c>: the meaning of a code, an example, the fix; without a code, the list of all.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var code = new Argument<string?>("code") { Description = "A code such as KB0201; none lists all.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("explain", "Explains a code that 'check' reports.") { code };
        command.SetAction(parsed => Run(parsed.GetValue(code)));
        return command;
    }

    private static int Run(string? code)
    {
        if (code is null)
        {
            foreach (var each in DiagnosticCatalogue.All)
                Console.WriteLine($"{each.Code}  {each.Title}");
            return ExitCode.Clean;
        }
        if (DiagnosticCatalogue.Find(code) is not { } explanation)
        {
            Console.Error.WriteLine($"There is no code '{code}'. 'stemcellkb explain' lists all.");
            return ExitCode.Misuse;
        }
        Console.WriteLine($"""
            {explanation.Code}: {explanation.Title}

            {explanation.Meaning}

            Example:  {explanation.Example}
            Fix:      {explanation.Fix}
            """);
        return ExitCode.Clean;
    }
}
