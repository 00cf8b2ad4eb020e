using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace StemCellKb.Serving;

/// <summary>
/// A client may open as many connections as it likes while there are plenty: a whole hospital may share one address. Once half of all are
/// open, each client is limited to a share, so that none can take the rest. A trusted proxy speaks for many clients.
/// </summary>
internal sealed class FairConnections(int most, IReadOnlyList<IPNetwork> proxies)
{
    private const int Shares = 10;

    private readonly ConcurrentDictionary<IPAddress, int> clients = new();
    private int open;

    public ConnectionDelegate Use(ConnectionDelegate next) => async connection =>
    {
        if (most == 0 || ClientOf(connection.RemoteEndPoint) is not { } client)
        {
            await next(connection);
            return;
        }
        var all = Interlocked.Increment(ref open);
        var own = clients.AddOrUpdate(client, 1, (_, count) => count + 1);
        try
        {
            if (all > most / 2 && own > Math.Max(most / Shares, 1))
                connection.Abort(new ConnectionAbortedException("The client has its share of connections."));
            else
                await next(connection);
        }
        finally
        {
            Interlocked.Decrement(ref open);
            if (clients.AddOrUpdate(client, 0, (_, count) => count - 1) == 0)
                clients.TryRemove(KeyValuePair.Create(client, 0));
        }
    };

    /// <summary>A client with one IPv6 address has 2⁶⁴ of them, so its network counts. Null for trusted proxies and Unix sockets.</summary>
    private IPAddress? ClientOf(EndPoint? end)
    {
        if (end is not IPEndPoint { Address: var address })
            return null;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (proxies.Any(proxy => proxy.Contains(address)))
            return null;
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? new IPAddress([.. address.GetAddressBytes().AsSpan(0, 8), .. new byte[8]]) : address;
    }
}
