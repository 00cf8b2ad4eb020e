using System.CommandLine;

namespace StemCellKb.Commands;

/// <summary>Options that several commands share, so that they are spelt and explained once.</summary>
internal static class KbCommandOptions
{
    public static Option<string?> Content() => new("--content")
    {
        Description = "The content folder. Default: 'content' in the working directory or above the program.",
        HelpName = "DIR",
    };

    public static Option<string?> Data() => new("--data")
    {
        Description = "The folder for built databases. Default: a folder in the user's cache folder.",
        HelpName = "DIR",
    };
}
