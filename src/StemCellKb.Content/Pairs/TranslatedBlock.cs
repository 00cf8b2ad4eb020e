using System.Text;

namespace StemCellKb.Content;

/// <summary>The last key of a <c>concept.yaml</c>. Everything before it is preserved byte for byte.</summary>
internal static class TranslatedBlock
{
    private const string Key = "translated";

    /// <param name="file">Already read as YAML without an error.</param>
    public static ReadOnlyMemory<byte> Renew(ReadOnlyMemory<byte> file, IReadOnlyList<string> lines)
    {
        var text = Encoding.UTF8.GetString(file.Span);
        var kept = Without(text);
        var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var written = new StringBuilder(kept);
        if (kept.Length > 0 && !kept.EndsWith('\n'))
            written.Append(newLine);
        written.Append(Key).Append(':').Append(lines.Count == 0 ? " {}" : "").Append(newLine);
        foreach (var line in lines)
            written.Append(line).Append(newLine);
        return Encoding.UTF8.GetBytes(written.ToString());
    }

    /// <summary>Removes the block's lines, wherever an editor has moved them.</summary>
    private static string Without(string text)
    {
        var skipped = text.StartsWith('\uFEFF') ? 1 : 0;
        var source = new SourceText("", text[skipped..]);
        if (YamlReader.Read(source, []) is not DataMap map || map.Entries.FirstOrDefault(entry => entry.Key.Text == Key) is not { Key: { } key } entry)
            return text;
        var start = key.Place.Span.Start;
        var line = source.PositionOf(Math.Max(EndOf(entry.Value), entry.Value.Place.Span.End)).Line;
        var end = line < source.LineCount ? source.LineSpan(line + 1).Start : source.Text.Length;
        return text[..(skipped + start)] + text[(skipped + end)..];
    }

    /// <summary>Of the last word in it; in brackets the value's own place goes further, to the last of them.</summary>
    private static int EndOf(DataNode node) => node switch
    {
        DataMap { Entries: [.., (_, var last)] } => EndOf(last),
        DataList { Items: [.., var last] } => EndOf(last),
        _ => node.Place.Span.End,
    };
}
