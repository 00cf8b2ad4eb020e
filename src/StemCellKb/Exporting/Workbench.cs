using System.Buffers;
using System.Text;

namespace StemCellKb.Exporting;

/// <summary>Memory for one answer at a time, used again for the next: an answer of a few hundred kilobytes is expensive to allocate and to collect.</summary>
internal sealed class Workbench
{
    private readonly ArrayBufferWriter<byte> bytes = new();
    private char[] read = [];

    public MemoryStream Body { get; } = new();

    /// <summary>The page as it will be written.</summary>
    public ArrayBufferWriter<char> Written { get; } = new();

    /// <summary>An answer as text, until the next one.</summary>
    public ReadOnlyMemory<char> Text(ReadOnlySpan<byte> answer)
    {
        if (read.Length < answer.Length)
            read = new char[answer.Length * 2];
        Written.ResetWrittenCount();
        return read.AsMemory(0, Encoding.UTF8.GetChars(answer, read));
    }

    /// <summary>What has been written, until the next answer.</summary>
    public ReadOnlyMemory<byte> WrittenBytes()
    {
        bytes.ResetWrittenCount();
        Encoding.UTF8.GetBytes(Written.WrittenSpan, bytes);
        return bytes.WrittenMemory;
    }
}
