using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace StemCellKb.Web.Limits;

/// <summary>
/// The accepted names in the Host header. The framework's host filter would also apply to health checks, and accepts any text if all names
/// are allowed; here it must at least be a valid name.
/// </summary>
internal sealed class RequestHosts(IReadOnlyList<string> allowed)
{
    private readonly StringSegment[]? patterns = allowed.Contains("*") ? null : [.. allowed.Select(host => new StringSegment(host))];

    /// <summary>Nearly all requests carry the same one.</summary>
    private volatile string? latest;

    public bool Answer(HostString host)
    {
        if (host.Value is not { Length: > 0 } text)
            return false;
        if (text == latest)
            return true;
        if (!IsWellFormed(host) || (patterns is not null && !HostString.MatchesAny(host.Host, patterns)))
            return false;
        latest = text;
        return true;
    }

    public static Task RefuseAsync(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status400BadRequest;
        response.ContentType = "text/plain; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        return response.WriteAsync("There is no site of that name here.\n");
    }

    /// <summary>Kestrel accepts anything made of valid characters: <c>!</c>, <c>a..b</c>, <c>x:99999</c>.</summary>
    private static bool IsWellFormed(HostString host) => Uri.CheckHostName(host.Host) != UriHostNameType.Unknown && host.Port is null or > 0 and <= ushort.MaxValue;
}
