namespace StemCellKb;

internal static class ExitCode
{
    public const int Clean = 0;

    /// <summary>The content has errors, or there is no build to serve.</summary>
    public const int ContentErrors = 1;

    /// <summary>The command line cannot be understood.</summary>
    public const int Misuse = 2;
}
