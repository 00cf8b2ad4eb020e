using System.Runtime.InteropServices;

namespace StemCellKb.Store;

/// <summary>What .NET does not expose about a file or folder: its identity whatever its name, and its owner. Links are followed.</summary>
/// <param name="Identity">Equal for one file under two names; different for any file that replaces it.</param>
/// <param name="Owner">The user's number; null where the system has none.</param>
/// <param name="IsOpenToAll">Everyone may write to it.</param>
public sealed partial record FileOnDisk(string Identity, uint? Owner, bool IsOpenToAll)
{
    private const int WorkingDirectory = -100;

    /// <summary>STATX_BASIC_STATS and STATX_BTIME.</summary>
    private const uint Asked = 0xfff;

    /// <summary>The user of this process; null where the system has no user numbers.</summary>
    public static uint? CurrentUser => OperatingSystem.IsLinux() ? GetEffectiveUser() : null;

    /// <summary>Null if it does not exist or cannot be queried.</summary>
    public static FileOnDisk? Find(string path)
    {
        FileSystemInfo info = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
        if (!info.Exists)
            return null;
        if (!OperatingSystem.IsLinux())
            return new FileOnDisk(FormattableString.Invariant($"{info.CreationTimeUtc:O}"), null, false);
        // The kernel's layout, the same on every processor.
        Span<byte> answer = stackalloc byte[256];
        if (GetStatus(WorkingDirectory, path, 0, Asked, answer) != 0)
            return null;
        var owner = MemoryMarshal.Read<uint>(answer[20..]);
        var mode = MemoryMarshal.Read<ushort>(answer[28..]);
        var number = MemoryMarshal.Read<ulong>(answer[32..]);
        var born = Convert.ToHexString(answer[80..92]);
        var device = Convert.ToHexString(answer[136..144]);
        return new FileOnDisk(FormattableString.Invariant($"{device}/{number}/{born}"), owner, (mode & 2) != 0);
    }

    /// <summary>Gives the file a second name. False if the disk, the system or the file's owner does not allow it.</summary>
    internal static bool TryLink(string file, string name) => OperatingSystem.IsLinux() && Link(file, name) == 0;

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string file, string name);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int GetStatus(int folder, string path, int flags, uint asked, Span<byte> answer);

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint GetEffectiveUser();
}
