using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace StemCellKb.Content;

/// <summary>Bytes to text, strictly UTF-8.</summary>
internal static class SourceDecoder
{
    /// <summary>A binary file would produce thousands.</summary>
    private const int MaximumComplaints = 10;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Null where the bytes are not UTF-8; the diagnostic points at the first invalid one.</summary>
    public static SourceText? Decode(string path, ReadOnlySpan<byte> bytes, DiagnosticList diagnostics)
    {
        if (bytes.StartsWith(ByteOrderMark))
            bytes = bytes[ByteOrderMark.Length..];

        var characters = new char[bytes.Length];
        var status = Utf8.ToUtf16(bytes, characters, out var read, out var written, replaceInvalidSequences: false);
        if (status != OperationStatus.Done)
        {
            var shown = new SourceText(path, Encoding.UTF8.GetString(bytes));
            diagnostics.Add(Problems.Files.NotUtf8(shown.At(written, 1), bytes[read]));
            return null;
        }

        var source = new SourceText(path, new string(characters, 0, written));
        for (int at = 0, found = 0; found < MaximumComplaints && CharacterClasses.IndexOfForbidden(source.Text, at) is >= 0 and var i; at = i + 1, found++)
            diagnostics.Add(Problems.Files.ForbiddenCharacter(source.At(i, 1), source.Text[i]));
        if (!source.Path.EndsWith(".json", StringComparison.Ordinal))
        {
            foreach (var i in Enumerable.Range(0, source.Text.Length).Where(i => CharacterClasses.IsUnseen(source.Text[i])).Take(MaximumComplaints))
                diagnostics.Add(Problems.Files.InvisibleCharacter(source.At(i, 1), source.Text[i]));
        }
        return source;
    }
}
