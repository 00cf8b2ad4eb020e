using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace StemCellKb.Web.Limits;

/// <summary>Limits on a request's size and on waiting for it. The site is read-only: no request has a body.</summary>
public static class RequestLimits
{
    /// <summary>Bytes. The longest address of ours, a search of 200 Chinese characters with ten values in each facet, has about 5,000.</summary>
    private const int RequestLine = 8 * 1024;

    private const int Headers = 16 * 1024;
    private const int HeaderCount = 64;

    private static readonly TimeSpan UntilHeadersAreThere = TimeSpan.FromSeconds(10);

    /// <summary>Longer than a proxy keeps an idle connection (nginx: 60 s), so that it never sends into a closing one.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(120);

    /// <summary>Bytes per second after a grace period: slower senders block a connection for others.</summary>
    private static readonly MinDataRate SlowestWriter = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));

    /// <summary>Slower readers hold memory. A page is about 15 kB on the wire, and fits the socket buffer for most readers.</summary>
    private static readonly MinDataRate SlowestReader = new(bytesPerSecond: 4_000, gracePeriod: TimeSpan.FromSeconds(5));

    /// <param name="maxConnections">Zero: no limit.</param>
    public static void Apply(KestrelServerOptions kestrel, int maxConnections)
    {
        kestrel.AddServerHeader = false;
        var limits = kestrel.Limits;
        limits.MaxRequestLineSize = RequestLine;
        limits.MaxRequestHeadersTotalSize = Headers;
        limits.MaxRequestHeaderCount = HeaderCount;
        limits.MaxRequestBodySize = 0;
        limits.RequestHeadersTimeout = UntilHeadersAreThere;
        limits.KeepAliveTimeout = Idle;
        limits.MinRequestBodyDataRate = SlowestWriter;
        limits.MinResponseDataRate = SlowestReader;
        limits.MaxConcurrentConnections = maxConnections == 0 ? null : maxConnections;
    }
}
