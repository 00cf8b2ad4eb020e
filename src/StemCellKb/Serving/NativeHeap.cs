using System.Runtime.InteropServices;

namespace StemCellKb.Serving;

/// <summary>The memory that SQLite and the packers take from the C library.</summary>
internal static class NativeHeap
{
    /// <summary>glibc's <c>M_ARENA_MAX</c>.</summary>
    private const int MostArenas = -8;

    /// <summary>
    /// One arena for each processor: glibc would make up to eight, and keeps in each what its threads once needed. Elsewhere nothing happens.
    /// To be called before threads of the program's own begin.
    /// </summary>
    public static void KeepSmall()
    {
        if (!OperatingSystem.IsLinux())
            return;
        try
        {
            _ = mallopt(MostArenas, Math.Max(2, Environment.ProcessorCount));
        }
        catch (EntryPointNotFoundException)
        {
            // Another C library, which has no arenas.
        }
    }

    [DllImport("libc", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int mallopt(int option, int value);
}
