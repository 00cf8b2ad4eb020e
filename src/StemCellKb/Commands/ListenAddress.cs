using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace StemCellKb.Commands;

/// <summary>
/// Addresses to listen on. The server treats an unknown host as "every network", so a typo (<c>127.0.0.l</c>) would open the site to all of
/// them: here a host is an IP address, localhost, a name of this machine, or explicitly every network.
/// </summary>
internal static class ListenAddress
{
    private const string Example = "write one like http://localhost:5000";

    private static readonly TimeSpan LongestLookUp = TimeSpan.FromSeconds(3);

    /// <returns>Addresses in the server's form: a name of this machine is replaced by its IP addresses. Empty, with the reason, if it is wrong.</returns>
    public static IReadOnlyList<string> Parse(string url, out string? problem)
    {
        var scheme = url.Split("://")[0];
        if (scheme.Length == url.Length || scheme is not ("http" or "https"))
        {
            problem = $"it begins with neither http:// nor https://; {Example}";
            return [];
        }
        var rest = url[(scheme.Length + 3)..];
        if (rest.StartsWith("unix:", StringComparison.Ordinal))
            return ParseSocket(url, out problem);

        var slash = rest.IndexOfAny(['/', '?', '#']);
        var (authority, path) = slash < 0 ? (rest, "") : (rest[..slash], rest[slash..]);
        if (path.Length > 1 || path is "?" or "#")
        {
            problem = $"it has a path ('{path}'); the site answers at the root of a host: {scheme}://{authority}";
            return [];
        }
        var (host, port) = Split(authority);
        if (!IsPort(port))
        {
            problem = $"'{port?.TrimStart(':')}' is no port: a number from 0 to 65535; {Example}";
            return [];
        }
        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase) && port?.TrimStart(':', '0') is "")
        {
            problem = $"a free port can be chosen for one address only; write {scheme}://127.0.0.1:0";
            return [];
        }
        problem = null;
        if (host is "*" or "+" || host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || IsAddress(host))
            return [$"{scheme}://{host}{port}"];
        var own = OwnAddresses(host);
        if (own.Count == 0)
            problem = $"'{host}' is neither an IP address nor a name of this machine; write an IP address of it, localhost, or * for every network";
        return [.. own.Select(address => $"{scheme}://{Bracketed(address)}{port}")];
    }

    /// <summary>Why an address cannot be listened on, found by trying again after the server failed: its exception does not name the address.</summary>
    public static string? WhyNot(string url)
    {
        var address = BindingAddress.Parse(url);
        try
        {
            if (address.IsUnixPipe)
            {
                var folder = Path.GetDirectoryName(address.UnixPipePath);
                if (!Directory.Exists(folder))
                    return $"{url}: there is no folder '{folder}'.";
                if (File.Exists(address.UnixPipePath))
                    return $"{url}: '{address.UnixPipePath}' exists already, and another program listens there or it is no socket.";
                Try(new UnixDomainSocketEndPoint(address.UnixPipePath));
                File.Delete(address.UnixPipePath);
                return null;
            }
            Try(new IPEndPoint(HostOf(address), address.Port));
            return null;
        }
        catch (SocketException problem)
        {
            return problem.SocketErrorCode switch
            {
                SocketError.AddressAlreadyInUse => $"{url}: another program listens there.",
                SocketError.AddressNotAvailable => $"{url}: no network of this machine has that address.",
                SocketError.AccessDenied => $"{url}: this user may not listen there{(address is { IsUnixPipe: false, Port: < 1024 } ? "; ports below 1024 are reserved" : "")}.",
                _ => $"{url}: {problem.Message}.",
            };
        }
        catch (ArgumentException problem)
        {
            return $"{url}: {problem.Message}";
        }
    }

    /// <summary>The message if every address works on its own.</summary>
    public static string WhyNot(IEnumerable<string> urls, Exception problem) =>
        problem is InvalidOperationException && urls.FirstOrDefault(url => url.StartsWith("https:", StringComparison.Ordinal)) is { } secure
            ? $"{secure}: https needs a certificate: name one under Kestrel:Certificates:Default in appsettings.json, or let a proxy in front speak TLS."
            : problem.Message.ReplaceLineEndings(" ");

    /// <summary>Removes the socket file of a killed program: nobody listens there, and nobody else can.</summary>
    public static void RemoveAbandonedSocket(string url)
    {
        if (BindingAddress.Parse(url) is not { IsUnixPipe: true } address || !File.Exists(address.UnixPipePath))
            return;
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            socket.Connect(new UnixDomainSocketEndPoint(address.UnixPipePath));
        }
        catch (SocketException refused) when (refused.SocketErrorCode == SocketError.ConnectionRefused && new FileInfo(address.UnixPipePath).Length == 0)
        {
            File.Delete(address.UnixPipePath);
        }
        catch (Exception problem) when (problem is SocketException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            // Listening will report the problem.
        }
    }

    private static string[] ParseSocket(string url, out string? problem)
    {
        const string Form = "a socket is a file with a whole path: http://unix:/run/stemcellkb/http.sock";
        var address = BindingAddress.Parse(url);
        if (!address.IsUnixPipe || !Path.IsPathRooted(address.UnixPipePath) || address.UnixPipePath.EndsWith('/'))
            problem = Form;
        else if (address.PathBase.Length > 0)
            problem = $"it has a path ('{address.PathBase}'); the site answers at the root of a socket: {url[..^(address.PathBase.Length + 1)]}";
        else
            problem = null;
        return problem is null ? [url] : [];
    }

    /// <returns>The port with its colon, or null where there is neither.</returns>
    private static (string Host, string? Port) Split(string authority)
    {
        var colon = authority.StartsWith('[') ? authority.IndexOf(']') + 1 : authority.IndexOf(':');
        return colon < 0 || colon == authority.Length ? (authority, null) : (authority[..colon], authority[colon..]);
    }

    private static bool IsPort(string? port) =>
        port is null || (port[0] == ':' && int.TryParse(port.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= IPEndPoint.MaxPort);

    /// <summary>In canonical form only: the system accepts <c>127.1</c> and <c>5000</c>, but to people they are typos.</summary>
    private static bool IsAddress(string host) => host.StartsWith('[')
        ? host.EndsWith(']') && IPAddress.TryParse(host, out _)
        : IPAddress.TryParse(host, out var address) && address.AddressFamily == AddressFamily.InterNetwork && address.ToString() == host;

    private static IReadOnlyList<IPAddress> OwnAddresses(string name)
    {
        if (Uri.CheckHostName(name) != UriHostNameType.Dns)
            return [];
        try
        {
            var found = Dns.GetHostAddressesAsync(name).WaitAsync(LongestLookUp).GetAwaiter().GetResult();
            var own = NetworkInterface.GetAllNetworkInterfaces().SelectMany(network => network.GetIPProperties().UnicastAddresses).Select(each => each.Address).ToHashSet();
            return Array.TrueForAll(found, address => IPAddress.IsLoopback(address) || own.Contains(address)) ? [.. found.Distinct()] : [];
        }
        catch (Exception problem) when (problem is SocketException or TimeoutException or NetworkInformationException or ArgumentException)
        {
            return [];
        }
    }

    private static string Bracketed(IPAddress address) => address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString();

    private static IPAddress HostOf(BindingAddress address) =>
        address.Host is "*" or "+" ? IPAddress.Any
        : IPAddress.TryParse(address.Host, out var given) ? given
        : IPAddress.Loopback;

    private static void Try(EndPoint place)
    {
        using var socket = new Socket(place.AddressFamily, SocketType.Stream, place.AddressFamily == AddressFamily.Unix ? ProtocolType.Unspecified : ProtocolType.Tcp);
        socket.Bind(place);
        socket.Listen();
    }
}
