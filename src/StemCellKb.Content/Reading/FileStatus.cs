using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace StemCellKb.Content;

/// <summary>What an entry of a folder is.</summary>
internal enum EntryKind
{
    File,
    Folder,
    Link,

    /// <summary>A named pipe, a socket, a device.</summary>
    Other,
}

/// <summary>What the system says of an entry of a folder without opening it. The library does not tell a named pipe from an empty file, nor when the system noted the last change.</summary>
/// <param name="Length">Bytes.</param>
/// <param name="Written">UTC.</param>
/// <param name="Stamp">Null where the system has none.</param>
internal readonly record struct FileStatus(EntryKind Kind, long Length, DateTime Written, FileStamp? Stamp)
{
    private const int WorkingFolder = -100;
    private const int NotThroughLinks = 0x100;

    /// <summary>Type, number, size, and the times of content and status.</summary>
    private const uint Wanted = 0x1 | 0x40 | 0x80 | 0x100 | 0x200;

    /// <summary>Bytes into <c>struct statx</c>, which is laid out alike on every processor.</summary>
    private const int ModeAt = 28, NumberAt = 32, SizeAt = 40, ChangedAt = 96, WrittenAt = 112, Bytes = 256;

    private const int TypeBits = 0xF000;

    /// <summary>Null if it is not there, or not any more.</summary>
    public static FileStatus? Of(string path)
    {
        if (OperatingSystem.IsLinux() && AskSystem(path) is { } known)
            return known;
        FileSystemInfo entry = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
        return !entry.Exists ? null
            : entry.LinkTarget is not null ? new(EntryKind.Link, 0, entry.LastWriteTimeUtc, null)
            : entry is FileInfo file ? new(EntryKind.File, file.Length, file.LastWriteTimeUtc, null)
            : new(EntryKind.Folder, 0, entry.LastWriteTimeUtc, null);
    }

    private static FileStatus? AskSystem(string path)
    {
        Span<byte> name = stackalloc byte[1024];
        var length = Encoding.UTF8.GetMaxByteCount(path.Length) < name.Length ? Encoding.UTF8.GetBytes(path, name) : 0;
        if (length == 0)
            name = Encoding.UTF8.GetBytes(path + '\0');
        else
            name[length] = 0;
        Span<byte> found = stackalloc byte[Bytes];
        try
        {
            if (statx(WorkingFolder, ref MemoryMarshal.GetReference(name), NotThroughLinks, Wanted, ref MemoryMarshal.GetReference(found)) != 0)
                return null;
        }
        catch (Exception exception) when (exception is EntryPointNotFoundException or DllNotFoundException)
        {
            return null;
        }
        if ((BinaryPrimitives.ReadUInt32LittleEndian(found) & Wanted) != Wanted)
            return null;
        var size = BinaryPrimitives.ReadInt64LittleEndian(found[SizeAt..]);
        var written = TimeAt(found[WrittenAt..]);
        var kind = (BinaryPrimitives.ReadUInt16LittleEndian(found[ModeAt..]) & TypeBits) switch
        {
            0x8000 => EntryKind.File,
            0x4000 => EntryKind.Folder,
            0xA000 => EntryKind.Link,
            _ => EntryKind.Other,
        };
        return new FileStatus(kind, size, written.Day, new FileStamp(size, written.Exact, TimeAt(found[ChangedAt..]).Exact, BinaryPrimitives.ReadInt64LittleEndian(found[NumberAt..])));
    }

    /// <summary>Nanoseconds since 1970, for comparing, and the time as far as the calendar goes.</summary>
    private static (long Exact, DateTime Day) TimeAt(ReadOnlySpan<byte> found)
    {
        var (seconds, part) = (BinaryPrimitives.ReadInt64LittleEndian(found), BinaryPrimitives.ReadUInt32LittleEndian(found[8..]));
        var day = seconds < (DateTime.MinValue - DateTime.UnixEpoch).TotalSeconds ? DateTime.MinValue
            : seconds >= (DateTime.MaxValue - DateTime.UnixEpoch).TotalSeconds ? DateTime.MaxValue
            : DateTime.UnixEpoch.AddTicks((seconds * TimeSpan.TicksPerSecond) + (part / TimeSpan.NanosecondsPerTick));
        return (unchecked((seconds * 1_000_000_000) + part), day);
    }

    [DllImport("libc", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int statx(int folder, ref byte path, int flags, uint mask, ref byte found);
}
