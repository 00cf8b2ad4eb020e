using System.Runtime.InteropServices;

namespace StemCellKb.Store;

/// <summary>What .NET does not tell of a file or folder: which one it is, whatever its name, and whose. Links are followed.</summary>
/// <param name="Identity">Equal for one file under two names; another for any file that takes its place.</param>
/// <param name="Owner">The number of the user; null where there are none.</param>
/// <param name="IsOpenToAll">Anybody may write to it.</param>
public sealed partial record FileOnDisk(string Identity, uint? Owner, bool IsOpenToAll)
{
    private const int WorkingDirectory = -100;

    /// <summary>STATX_BASIC_STATS and STATX_BTIME.</summary>
    private const uint Asked = 0xfff;

    /// <summary>The user this process acts for; null where there are no such numbers.</summary>
    public static uint? CurrentUser => OperatingSystem.IsLinux() ? GetEffectiveUser() : null;

    /// <summary>Null where there is none, or it cannot be asked.</summary>
    public static FileOnDisk? Find(string path)
    {
        FileSystemInfo info = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
        if (!info.Exists)
            return null;
        if (!OperatingSystem.IsLinux())
            return new FileOnDisk(FormattableString.Invariant($"{info.CreationTimeUtc:O}"), null, false);
        // The layout is the kernel's, and the same on every processor.
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

    /// <summary>Gives the file a second name. False where the disk, the system or the file's owner does not allow it.</summary>
    internal static bool TryLink(string file, string name) => OperatingSystem.IsLinux() && Link(file, name) == 0;

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string file, string name);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int GetStatus(int folder, string path, int flags, uint asked, Span<byte> answer);

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint GetEffectiveUser();
}
