using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using StemCellKb.Model;
using StemCellKb.Web.Caching;

namespace StemCellKb.Web.Limits;

/// <summary>
/// A bucket of tokens for each client, taken from by what is worked out anew for each who asks: the API, searches and filters.
/// Pages that are kept and assets cost next to nothing and are never refused.
/// </summary>
internal static class ClientRates
{
    /// <summary>Bounds the memory, about 20 MB at worst. Two clients that meet in one place share its bucket.</summary>
    private const int Places = 1 << 16;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public static void UseClientRates(this IApplicationBuilder app, SiteOptions site)
    {
        if (site.SearchRate == 0)
            return;
        app.UseRateLimiter(new RateLimiterOptions
        {
            RejectionStatusCode = StatusCodes.Status429TooManyRequests,
            OnRejected = (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Second;
                rejected.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            },
            GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, int>(context => IsWorkedOutAnew(context.Request)
                ? RateLimitPartition.GetTokenBucketLimiter(PlaceOf(context.Connection.RemoteIpAddress), _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = Math.Max(site.SearchBurst, 1),
                    TokensPerPeriod = site.SearchRate,
                    ReplenishmentPeriod = Second,
                    QueueLimit = 0,
                })
                : RateLimitPartition.GetNoLimiter(-1)),
        });
    }

    private static bool IsWorkedOutAnew(HttpRequest request)
    {
        var path = request.Path.Value ?? "";
        return path.StartsWith("/api/", StringComparison.Ordinal)
            || (request.QueryString.HasValue && !PageCaching.IsPage(request) && Language.TryParse(path.Split('/', 3).ElementAtOrDefault(1), out _));
    }

    /// <summary>Whoever has one IPv6 address has 2⁶⁴ of them: the network counts.</summary>
    private static int PlaceOf(IPAddress? client)
    {
        if (client is null)
            return 0;
        Span<byte> bytes = stackalloc byte[16];
        var address = client.IsIPv4MappedToIPv6 ? client.MapToIPv4() : client;
        address.TryWriteBytes(bytes, out var length);
        var hash = new HashCode();
        hash.AddBytes(bytes[..(address.AddressFamily == AddressFamily.InterNetworkV6 ? 8 : length)]);
        return (hash.ToHashCode() & int.MaxValue) % Places;
    }
}
