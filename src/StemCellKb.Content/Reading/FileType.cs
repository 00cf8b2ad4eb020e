using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace StemCellKb.Content;

/// <summary>What an entry of a folder is, asked without opening it. The library does not tell a named pipe from an empty file.</summary>
internal static class FileType
{
    private const int WorkingFolder = -100;
    private const int NotThroughLinks = 0x100;
    private const uint TypeAndMode = 3;

    /// <summary>Bytes into <c>struct statx</c>, which is laid out alike on every processor.</summary>
    private const int Mode = 28;

    private const int TypeBits = 0xF000;
    private const int Regular = 0x8000;

    /// <summary>Also where the system cannot be asked.</summary>
    public static bool IsRegular(FileInfo file)
    {
        // What has a length can be read to its end.
        if (!OperatingSystem.IsLinux() || file.Length > 0)
            return true;
        try
        {
            var found = new byte[256];
            return statx(WorkingFolder, [.. Encoding.UTF8.GetBytes(file.FullName), 0], NotThroughLinks, TypeAndMode, found) != 0
                || (BinaryPrimitives.ReadUInt16LittleEndian(found.AsSpan(Mode)) & TypeBits) == Regular;
        }
        catch (Exception exception) when (exception is EntryPointNotFoundException or DllNotFoundException)
        {
            return true;
        }
    }

    [DllImport("libc", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int statx(int folder, byte[] path, int flags, uint mask, byte[] found);
}
