using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StemCellKb.Web.Tests.Trust;

/// <summary>What came back over a socket.</summary>
internal sealed record RawAnswer(int Status, string Head, byte[] Body, bool Closes)
{
    public bool IsHtml => Head.Contains("\nContent-Type: text/html", StringComparison.OrdinalIgnoreCase);
}

/// <summary>One connection to the site that sends whatever bytes it is given, several requests ahead of their answers.</summary>
internal sealed class RawConnection : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] buffer = new byte[256 * 1024];
    private int start;
    private int end;

    public static async Task<RawConnection> OpenAsync(int port)
    {
        var connection = new RawConnection();
        await connection.socket.ConnectAsync(IPAddress.Loopback, port);
        return connection;
    }

    public async Task SendAsync(IEnumerable<byte[]> requests) => await socket.SendAsync(requests.SelectMany(request => request).ToArray());

    /// <summary>Null where the connection ends before the answer does.</summary>
    public async Task<RawAnswer?> ReadAsync(bool withoutBody)
    {
        int headEnd;
        while ((headEnd = buffer.AsSpan(start, end - start).IndexOf("\r\n\r\n"u8)) < 0)
        {
            if (!await FillAsync())
                return null;
        }
        var head = Encoding.Latin1.GetString(buffer, start, headEnd + 2);
        start += headEnd + 4;
        var status = int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture);
        var closes = head.Contains("\nConnection: close", StringComparison.OrdinalIgnoreCase);
        if (withoutBody || status is 304 or 204)
            return new RawAnswer(status, head, [], closes);
        var body = head.Contains("\nTransfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase) ? await ReadChunksAsync() : await TakeAsync(LengthIn(head));
        return body is null ? null : new RawAnswer(status, head, body, closes);
    }

    public void Dispose() => socket.Dispose();

    private static int LengthIn(string head)
    {
        const string Name = "\nContent-Length: ";
        var at = head.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? 0 : int.Parse(head.AsSpan(at + Name.Length, head.IndexOf('\r', at) - at - Name.Length), CultureInfo.InvariantCulture);
    }

    private async Task<byte[]?> ReadChunksAsync()
    {
        using var body = new MemoryStream();
        while (true)
        {
            int lineEnd;
            while ((lineEnd = buffer.AsSpan(start, end - start).IndexOf("\r\n"u8)) < 0)
            {
                if (!await FillAsync())
                    return null;
            }
            var length = int.Parse(Encoding.ASCII.GetString(buffer, start, lineEnd), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            start += lineEnd + 2;
            if (await TakeAsync(length + 2) is not { } chunk)
                return null;
            if (length == 0)
                return body.ToArray();
            body.Write(chunk, 0, length);
        }
    }

    private async Task<byte[]?> TakeAsync(int length)
    {
        while (end - start < length)
        {
            if (!await FillAsync())
                return null;
        }
        var taken = buffer.AsSpan(start, length).ToArray();
        start += length;
        return taken;
    }

    private async Task<bool> FillAsync()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }
        if (end == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
        try
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(end)).AsTask().WaitAsync(Patience);
            end += read;
            return read > 0;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
