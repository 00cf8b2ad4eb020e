using System.Diagnostics;

namespace StemCellKb.Exporting;

/// <summary>A progress line, on interactive terminals only.</summary>
internal sealed class ExportProgress(TextWriter output, bool isWatched)
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly Lock gate = new();
    private TimeSpan shown = -Step;

    public TimeSpan Elapsed => watch.Elapsed;

    public void Report(int done, int known)
    {
        lock (gate)
        {
            if (!isWatched || watch.Elapsed - shown < Step)
                return;
            shown = watch.Elapsed;
            output.Write($"\r{done} of {known} addresses …\e[K");
        }
    }

    public void Finish(string line)
    {
        if (isWatched)
            output.Write("\r\e[K");
        output.WriteLine(line);
    }
}
