namespace StemCellKb.Content;

/// <summary>
/// What nobody foresaw happens to one file, not to the whole content folder: it becomes a diagnostic, and the last good build stays.
/// A fault that is found so is mended where it arises, never here.
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
