using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using StemCellKb.Model;

namespace StemCellKb.Search.Offline;

/// <summary>
/// The files of a search that runs in the browser without a server: scripts, and the index of one build in pieces of which a query needs a few.
/// All data is packed here (gzip), because a plain file server sends files as they are.
/// </summary>
public static class OfflineFiles
{
    /// <summary>Weights, analyzer tables, and where to find what: read before the first query.</summary>
    public const string Root = "root.bin";

    /// <summary>See <see cref="OfflineCharacters"/>: read when a query needs it.</summary>
    public const string Characters = "characters.bin";

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        // These are separate files, never part of a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { Indexing.ClaimReasons.Words },
    };

    /// <summary>The first loads the others, but for the last, which runs from a disk.</summary>
    public static readonly IReadOnlyList<string> Scripts = ["offline.js", "results.js", "search.js", "pieces.js", "ranking.js", "passages.js", "spelling.js", "names.js", "slips.js", "analyzer.js", "disk.js"];

    /// <summary>Each with the name by which the others refer to it.</summary>
    public static IEnumerable<(string Name, byte[] Content)> Of(SearchEngine search)
    {
        foreach (var script in Scripts)
            yield return (script, Read(script));
        yield return (Characters, Packed(JsonSerializer.SerializeToUtf8Bytes(OfflineCharacters.Create(), Json)));
        using var version = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (texts, records) = (OfflineTexts.Of(search), OfflineRecords.Of(search));
        var shelf = new OfflineShelf(search, texts, records);
        foreach (var file in shelf.Pieces().Select((piece, i) => ($"words/{i}.bin", Packed(piece)))
            .Concat(Language.All.SelectMany(language => InPieces($"cards/{language.Code}", OfflineRoot.CardsInPiece, OfflineCard.Of(search, texts, language))))
            .Concat(Language.All.SelectMany(language => InPieces($"records/{language.Code}", OfflineRoot.RecordsInPiece, records.Records.Select(record => record[language]))))
            .Concat(TextsOf(search)))
        {
            version.AppendData(file.Item2);
            yield return file;
        }
        var root = OfflineRoot.Of(search, texts, shelf, records, Convert.ToHexStringLower(version.GetHashAndReset().AsSpan(0, 6)));
        yield return (Root, Packed(JsonSerializer.SerializeToUtf8Bytes(root, Json)));
    }

    private static IEnumerable<(string Name, byte[] Content)> InPieces<T>(string folder, int count, IEnumerable<T> items) =>
        items.Chunk(count).Select((piece, i) => ($"{folder}/{i}.bin", Packed(JsonSerializer.SerializeToUtf8Bytes(piece, Json))));

    /// <summary>The sections of each article, for the passages of a hit that comes into sight.</summary>
    private static IEnumerable<(string Name, byte[] Content)> TextsOf(SearchEngine search) =>
        from text in search.EachText()
        where text.Sections.Count > 0
        select ($"texts/{text.Language.Code}/{text.Concept}.bin", Packed(JsonSerializer.SerializeToUtf8Bytes(text.Sections.Select(section => section.Text), Json)));

    private static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var packing = new GZipStream(packed, CompressionLevel.SmallestSize))
            packing.Write(content);
        return packed.ToArray();
    }

    private static byte[] Read(string script)
    {
        using var stream = typeof(OfflineFiles).Assembly.GetManifestResourceStream($"Offline.{script}")
            ?? throw new InvalidOperationException($"The script {script} is not part of the program.");
        using var reader = new StreamReader(stream);
        return Encoding.UTF8.GetBytes(reader.ReadToEnd().ReplaceLineEndings("\n"));
    }
}
