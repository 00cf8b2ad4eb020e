namespace StemCellKb;

internal static class ExitCode
{
    public const int Clean = 0;

    /// <summary>The content has errors, there is no build to serve, or the work failed.</summary>
    public const int Failed = 1;

    /// <summary>The command line, or an address in it, cannot be used: trying again will not help.</summary>
    public const int Misuse = 2;

    /// <summary>Stopped from outside before the work was done; the number shells use for Ctrl-C.</summary>
    public const int Interrupted = 130;
}
