namespace StemCellKb.Content;

/// <summary>One file of the content folder: in memory, or on disk and reread each time its bytes are needed.</summary>
public sealed record ContentFile
{
    private readonly ReadOnlyMemory<byte> held;
    private readonly string? onDisk;

    /// <param name="path">Relative to the content folder, with <c>/</c>: <c>diseases/psoriasis/zh.md</c>.</param>
    public ContentFile(string path, ReadOnlyMemory<byte> bytes) => (Path, Bytes) = (path, bytes);

    internal ContentFile(string path, string onDisk, FileStatus status) => (Path, this.onDisk, Length, Written, Stamp) = (path, onDisk, status.Length, status.Written, status.Stamp);

    public string Path { get; }

    /// <summary>What kind of file it is by its path.</summary>
    internal ContentPath Place => field ??= ContentPath.Parse(Path);

    /// <summary>Bytes; for a file on disk, as of the listing of the folder.</summary>
    public long Length { get; private init; }

    /// <summary>UTC; for a file on disk, as of the listing of the folder.</summary>
    public DateTime Written { get; }

    /// <summary>As of the listing of the folder; null where the system has none.</summary>
    internal FileStamp? Stamp { get; private init; }

    /// <exception cref="IOException">The file is on disk and cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public ReadOnlyMemory<byte> Bytes
    {
        get => onDisk is null ? held : File.ReadAllBytes(onDisk);
        init => (held, onDisk, Length, Stamp) = (value, null, value.Length, null);
    }

    /// <summary>The bytes, or null and the reason they cannot be read.</summary>
    internal ReadOnlyMemory<byte>? TryRead(out string problem)
    {
        try
        {
            problem = "";
            return Bytes;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problem = exception.Message;
            return null;
        }
    }
}
