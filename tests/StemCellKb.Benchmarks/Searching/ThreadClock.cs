using System.Runtime.InteropServices;

namespace StemCellKb.Benchmarks.Searching;

/// <summary>Processor time of the calling thread: what a measurement cost even where others share the machine. Linux and macOS.</summary>
internal static class ThreadClock
{
    private static readonly int Clock = OperatingSystem.IsMacOS() ? 16 : 3; // CLOCK_THREAD_CPUTIME_ID

    public static double Milliseconds()
    {
        _ = clock_gettime(Clock, out var time);
        return time.Seconds * 1e3 + time.Nanoseconds / 1e6;
    }

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int clock_gettime(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
