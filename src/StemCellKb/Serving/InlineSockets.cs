using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace StemCellKb.Serving;

/// <summary>
/// Requests are handled by the thread that reads the sockets, as a file server does it: waking another thread costs as much as sending a
/// finished page. What keeps one client from holding that thread is in <c>Web.Caching.InlineTurns</c>.
/// </summary>
internal static class InlineSockets
{
    /// <summary>The runtime has no other switch, and reads it when the first socket is opened.</summary>
    private const string Variable = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";

    public static void AddInlineSockets(this IServiceCollection services)
    {
        if (Environment.GetEnvironmentVariable(Variable) is null)
            Environment.SetEnvironmentVariable(Variable, "1");
        services.Configure<SocketTransportOptions>(sockets => sockets.UnsafePreferInlineScheduling = true);
    }
}
