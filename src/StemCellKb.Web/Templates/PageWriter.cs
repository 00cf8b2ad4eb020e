using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace StemCellKb.Web.Templates;

/// <summary>
/// Where templates write: UTF-8 at once, in memory that is used again. The framework's own writer keeps every piece of a page as an object
/// until all of it is there, and a page has ten thousand.
/// </summary>
internal sealed class PageWriter : TextWriter, IHtmlContent
{
    /// <summary>Of a letter of UTF-16.</summary>
    private const int MostBytes = 3;

    private byte[] bytes = new byte[64 * 1024];
    private int length;
    private char high;

    public override Encoding Encoding => Encoding.UTF8;

    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, length);

    public int Capacity => bytes.Length;

    public void Clear() => (length, high) = (0, default);

    public override void Write(char value)
    {
        if (char.IsAscii(value) && high == default)
        {
            Reserve(1);
            bytes[length++] = (byte)value;
        }
        else
        {
            Write(new ReadOnlySpan<char>(in value));
        }
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <param name="buffer">Half a letter at its end waits for the other half.</param>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (high != default && buffer.Length > 0)
        {
            Encode([high, buffer[0]]);
            high = default;
            buffer = buffer[1..];
        }
        if (buffer is [.., var last] && char.IsHighSurrogate(last))
        {
            high = last;
            buffer = buffer[..^1];
        }
        Encode(buffer);
    }

    public void Write(ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        utf8.CopyTo(bytes.AsSpan(length));
        length += utf8.Length;
    }

    /// <summary>Into the page that this is a part of.</summary>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => ((PageWriter)writer).Write(Written.Span);

    private void Encode(ReadOnlySpan<char> text)
    {
        Reserve(text.Length * MostBytes);
        length += Encoding.UTF8.GetBytes(text, bytes.AsSpan(length));
    }

    private void Reserve(int more)
    {
        if (bytes.Length - length < more)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + more));
    }
}
