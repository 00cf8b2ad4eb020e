using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace StemCellKb.Web;

/// <summary>
/// The site's own address without a trailing slash, for absolute links. It is the operator's setting (<c>--base-url</c>), or else the first
/// address the server listens on; never taken from a request, so that a page is the same for everyone.
/// </summary>
public sealed class SiteRoot(IOptions<SiteOptions> options, IServer server)
{
    // The port may be known only once the server listens.
    private readonly Lazy<string> value = new(() => options.Value.BaseUrl is { Length: > 0 } given ? given : Listening(server));

    public string Value => value.Value;

    public override string ToString() => Value;

    private static string Listening(IServer server) =>
        server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address ? Named(address) : "http://localhost";

    /// <summary><c>http://[::]:8080</c> and <c>http://*:8080</c> are addresses to listen on, not to link to.</summary>
    private static string Named(string address)
    {
        var parts = BindingAddress.Parse(address);
        var host = parts.IsUnixPipe || parts.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : parts.Host;
        return new UriBuilder(parts.Scheme, host, parts.IsUnixPipe ? -1 : parts.Port).Uri.GetLeftPart(UriPartial.Authority);
    }
}
