namespace StemCellKb.Content;

/// <summary>Differs between two states of a file, whatever time its writer has given it: nobody sets the time at which the system notes a change.</summary>
/// <param name="Length">Bytes.</param>
/// <param name="Written">Nanoseconds since 1970, as are the next.</param>
/// <param name="Changed">When the system last noted a change of the file or its properties.</param>
/// <param name="Number">The file's number on its disk: another file that takes its name has another.</param>
internal readonly record struct FileStamp(long Length, long Written, long Changed, long Number)
{
    /// <summary>Some file systems count in steps of two seconds, and the clocks of servers differ: a change sooner after the last one may bear the same times.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    /// <summary>A later change cannot leave it as it is.</summary>
    /// <param name="now">UTC, before the file is read.</param>
    public bool IsSettledAt(DateTime now) => Math.Max(Written, Changed) < ((now - Fresh) - DateTime.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick;
}
