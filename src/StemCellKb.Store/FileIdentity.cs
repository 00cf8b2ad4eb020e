namespace StemCellKb.Store;

/// <summary>Distinguishes a file from any other that was or will be at its path, without reading it.</summary>
/// <param name="Length">In bytes; -1 if there is no file.</param>
/// <param name="Written">UTC, as is the next.</param>
public sealed record FileIdentity(long Length, DateTime Written, DateTime Created)
{
    public static FileIdentity Of(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new FileIdentity(file.Length, file.LastWriteTimeUtc, file.CreationTimeUtc) : new FileIdentity(-1, default, default);
    }
}
