using System.Net;
using System.Net.Sockets;

namespace StemCellKb.Publishing;

/// <summary>Published builds behind an address: those of <c>https://…/current.json</c> lie under <c>https://…/builds/</c>.</summary>
internal sealed class WebStore : IBuildStore, IDisposable
{
    private const int MostRedirects = 3;

    private static readonly TimeSpan LongestConnection = TimeSpan.FromMinutes(2);

    private readonly Uri manifest;
    private readonly StorePatience patience;
    private readonly HttpClient client;

    /// <param name="manifest">The address of <c>current.json</c>.</param>
    public WebStore(Uri manifest, StorePatience patience)
    {
        (this.manifest, this.patience) = (manifest, patience);
        client = Client(manifest.Scheme, patience);
        client.DefaultRequestHeaders.Add("User-Agent", "stemcellkb");
        client.DefaultRequestHeaders.Add("Accept-Encoding", "identity");
    }

    /// <summary>Without a query, which may hold a secret.</summary>
    public string Name => manifest.GetLeftPart(UriPartial.Path);

    public async Task<StoredObject?> OpenAsync(string name, string? known, CancellationToken cancellationToken)
    {
        var address = name == BuildManifest.Current ? manifest : new Uri(manifest, name);
        var shown = address.GetLeftPart(UriPartial.Path);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (known is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", known);
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        waiting.CancelAfter(patience.Answer);
        HttpResponseMessage? response = null;
        try
        {
            response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, waiting.Token);
            if (response.StatusCode == HttpStatusCode.NotModified && known is not null)
            {
                response.Dispose();
                return null;
            }
            if (response.StatusCode != HttpStatusCode.OK)
                throw new IOException($"'{shown}' answers {(int)response.StatusCode}.");
            if (response.Content.Headers.ContentEncoding.Count > 0)
                throw new IOException($"'{shown}' is sent as {string.Join(", ", response.Content.Headers.ContentEncoding)}, which nobody asked for.");
            var tag = response.Headers.TryGetValues("ETag", out var tags) ? tags.FirstOrDefault() : null;
            return new StoredObject(await response.Content.ReadAsStreamAsync(waiting.Token), tag);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            response?.Dispose();
            throw new IOException(FormattableString.Invariant($"'{shown}' has not answered within {patience.Answer.TotalSeconds} s."));
        }
        catch (HttpRequestException problem)
        {
            response?.Dispose();
            throw new IOException($"'{shown}' cannot be reached: {(problem.InnerException ?? problem).Message}", problem);
        }
        catch
        {
            response?.Dispose();
            throw;
        }
    }

    /// <param name="scheme">By http, only to machines nearby.</param>
    public static HttpClient Client(string scheme, StorePatience patience) => new(new SocketsHttpHandler
    {
        // Never from https to http.
        MaxAutomaticRedirections = MostRedirects,
        ConnectTimeout = patience.Answer,
        // Another machine may have the name by then.
        PooledConnectionLifetime = LongestConnection,
        UseCookies = false,
        UseProxy = scheme == Uri.UriSchemeHttps,
        ConnectCallback = scheme == Uri.UriSchemeHttp ? ConnectNearbyAsync : null,
    })
    { Timeout = Timeout.InfiniteTimeSpan };

    public void Dispose() => client.Dispose();

    /// <summary>This machine, or one of a network that the internet does not lead to.</summary>
    public static bool IsNearby(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return IPAddress.IsLoopback(address) || Nearby.Any(network => network.Contains(address));
    }

    private static readonly IPNetwork[] Nearby = [IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("fc00::/7")];

    /// <summary>Looks at the address that is really connected to: a name can mean anything, and a redirect can lead anywhere.</summary>
    private static async ValueTask<Stream> ConnectNearbyAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var isPlain = context.InitialRequestMessage.RequestUri?.Scheme != Uri.UriSchemeHttps;
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        if (isPlain)
            addresses = [.. addresses.Where(IsNearby)];
        if (addresses.Length == 0)
            throw new IOException($"'{context.DnsEndPoint.Host}' is neither this machine nor in a private network, and what comes by http can be altered on the way.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
