using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using StemCellKb.Model;

namespace StemCellKb.Web.Limits;

/// <summary>
/// One token bucket per client, charged for uncached work: a search or API query costs a token of the operator's limit, a page not yet
/// made a tenth of that. Cached answers are free.
/// </summary>
internal sealed class ClientRates(IOptions<SiteOptions> options) : IDisposable
{
    /// <summary>Bounds the memory, about 20 MB at worst. Clients whose hashes collide share a bucket.</summary>
    private const int MostBuckets = 1 << 16;

    /// <summary>A site with many networks (an IPv6 /48 has 65,536) gets as much as this many clients.</summary>
    private const int ClientsOfSite = 16;

    private const int IPv6ClientBytes = 8;
    private const int IPv6SiteBytes = 6;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly PartitionedRateLimiter<HttpContext>? buckets = options.Value.SearchRate == 0 ? null : PartitionedRateLimiter.CreateChained(
        Buckets(options.Value, 1, IPv6ClientBytes, _ => true),
        Buckets(options.Value, ClientsOfSite, IPv6SiteBytes, address => address.AddressFamily == AddressFamily.InterNetworkV6));

    /// <summary>Takes tokens from the client's bucket; if too few are left, answers 429 with the time to retry.</summary>
    public bool Charge(HttpContext context, int tokens)
    {
        if (buckets is null || tokens == 0)
            return true;
        using var lease = buckets.AttemptAcquire(context, tokens);
        if (lease.IsAcquired)
            return true;
        Refuse(context.Response, StatusCodes.Status429TooManyRequests, lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Second);
        return false;
    }

    public static void Refuse(HttpResponse response, int status, TimeSpan wait)
    {
        response.StatusCode = status;
        response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
    }

    public void Dispose() => buckets?.Dispose();

    private static PartitionedRateLimiter<HttpContext> Buckets(SiteOptions site, int clients, int ipv6Bytes, Func<IPAddress, bool> counts) =>
        PartitionedRateLimiter.Create<HttpContext, int>(context => AddressOf(context) is var address && counts(address)
            ? RateLimitPartition.GetTokenBucketLimiter(BucketOf(address, ipv6Bytes), _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = Math.Max(site.SearchBurst, 1) * Routes.Question * clients,
                TokensPerPeriod = site.SearchRate * Routes.Question * clients,
                ReplenishmentPeriod = Second,
                QueueLimit = 0,
            })
            : RateLimitPartition.GetNoLimiter(-1));

    private static IPAddress AddressOf(HttpContext context) => context.Connection.RemoteIpAddress switch
    {
        null => IPAddress.None,
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4(),
        var address => address,
    };

    /// <summary>A client with one IPv6 address has 2⁶⁴ of them, so its network counts.</summary>
    private static int BucketOf(IPAddress address, int ipv6Bytes)
    {
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out var length);
        var hash = new HashCode();
        hash.AddBytes(bytes[..(address.AddressFamily == AddressFamily.InterNetworkV6 ? ipv6Bytes : length)]);
        return (hash.ToHashCode() & int.MaxValue) % MostBuckets;
    }
}
