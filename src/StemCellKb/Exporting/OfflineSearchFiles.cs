using StemCellKb.Search.Offline;
using StemCellKb.Store;

namespace StemCellKb.Exporting;

/// <summary>The browser's search: its modules, the analyzer's tables, and the index of this build.</summary>
internal static class OfflineSearchFiles
{
    /// <summary>The module that pages load, which loads the others.</summary>
    public const string Entrance = $"{ExportLayout.OfflineFolder}/offline.js";

    /// <summary>Explains to readers who opened the page from disk that browsers run no modules there.</summary>
    public const string Disk = $"{ExportLayout.OfflineFolder}/disk.js";

    /// <summary>What the entrance needs: named in the head, they arrive with it and not one after another.</summary>
    public static IEnumerable<string> Modules => OfflineFiles.Scripts.Skip(1).SkipLast(1).Select(script => $"{ExportLayout.OfflineFolder}/{script}");

    public static IEnumerable<(string File, byte[] Content)> Of(KbDatabase database) =>
        OfflineFiles.Of(database.Search).Select(file => ($"{ExportLayout.OfflineFolder}/{file.Name}", file.Content));
}
