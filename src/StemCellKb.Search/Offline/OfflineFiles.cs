using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StemCellKb.Search.Offline;

/// <summary>The files of a search that runs in the browser without a server: scripts, analyzer tables, and the index of one build.</summary>
public static class OfflineFiles
{
    private static readonly string[] Scripts = ["offline.js", "search.js", "names.js", "slips.js", "analyzer.js", "disk.js"];

    // These are separate files, never part of a page.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { Indexing.ClaimReasons.Words } };

    /// <summary>Each with the name by which the others refer to it.</summary>
    public static IEnumerable<(string Name, byte[] Content)> Of(SearchEngine search)
    {
        foreach (var script in Scripts)
            yield return (script, Read(script));
        yield return ("tables.json", JsonSerializer.SerializeToUtf8Bytes(OfflineTables.Create(), Json));
        yield return ("names.json", JsonSerializer.SerializeToUtf8Bytes(OfflineNames.Of(search), Json));
        yield return ("words.json", JsonSerializer.SerializeToUtf8Bytes(OfflineWords.Of(search), Json));
        yield return ("records.json", JsonSerializer.SerializeToUtf8Bytes(OfflineRecords.Of(search), Json));
    }

    private static byte[] Read(string script)
    {
        using var stream = typeof(OfflineFiles).Assembly.GetManifestResourceStream($"Offline.{script}")
            ?? throw new InvalidOperationException($"The script {script} is not part of the program.");
        using var reader = new StreamReader(stream);
        return Encoding.UTF8.GetBytes(reader.ReadToEnd().ReplaceLineEndings("\n"));
    }
}
