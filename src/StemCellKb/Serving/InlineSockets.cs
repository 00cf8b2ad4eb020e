using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace StemCellKb.Serving;

/// <summary>
/// A request is taken up by the thread that hears of it. What is ready is answered there, as a file server would: handing it to another
/// thread takes a quarter more of the processor. All other work leaves that thread at once (<c>ReadyPages</c>).
/// </summary>
internal static class InlineSockets
{
    /// <summary>.NET knows no other way to say it, and reads it when the first socket is opened.</summary>
    private const string Variable = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";

    public static void AddInlineSockets(this IServiceCollection services)
    {
        if (Environment.GetEnvironmentVariable(Variable) is null)
            Environment.SetEnvironmentVariable(Variable, "1");
        services.Configure<SocketTransportOptions>(sockets => sockets.UnsafePreferInlineScheduling = true);
    }
}
