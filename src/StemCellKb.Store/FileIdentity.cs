namespace StemCellKb.Store;

/// <summary>What tells a file from any other that has stood or will stand in its place, without reading it.</summary>
/// <param name="Length">In bytes; -1 where there is no file.</param>
/// <param name="Written">UTC, as the next.</param>
public sealed record FileIdentity(long Length, DateTime Written, DateTime Created)
{
    public static FileIdentity Of(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new FileIdentity(file.Length, file.LastWriteTimeUtc, file.CreationTimeUtc) : new FileIdentity(-1, default, default);
    }
}
