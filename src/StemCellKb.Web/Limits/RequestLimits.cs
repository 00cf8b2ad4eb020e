using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace StemCellKb.Web.Limits;

/// <summary>How much of a request the server takes in, and how long it waits for it. The site is only read: no request has a body.</summary>
public static class RequestLimits
{
    /// <summary>Bytes. The longest address of ours, a search of 200 Chinese characters with ten values in each facet, has about 5,000.</summary>
    private const int RequestLine = 8 * 1024;

    private const int Headers = 16 * 1024;
    private const int HeaderCount = 64;

    private static readonly TimeSpan UntilHeadersAreThere = TimeSpan.FromSeconds(10);

    /// <summary>Longer than a proxy keeps an idle connection (nginx: 60 s), so that it never sends into one that is being closed.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(120);

    /// <summary>Bytes a second, after a grace: whoever writes more slowly than that holds a connection from others.</summary>
    private static readonly MinDataRate SlowestWriter = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));

    /// <summary>Whoever reads more slowly holds memory from others. A page is some 15 kB as it is sent, and waits in the socket for most readers.</summary>
    private static readonly MinDataRate SlowestReader = new(bytesPerSecond: 4_000, gracePeriod: TimeSpan.FromSeconds(5));

    /// <param name="maxConnections">Zero: as many as come.</param>
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
