namespace StemCellKb.Content;

/// <summary>
/// An unforeseen failure affects one file, not the whole content folder: it becomes a diagnostic, and the last good build stays.
/// Faults found this way are fixed where they arise, never here.
/// </summary>
internal static class SafetyNet
{
    public static T Over<T>(Func<T> work, Func<Exception, T> failed)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return failed(exception);
        }
    }
}
