using Microsoft.AspNetCore.Http;

namespace StemCellKb.Web.Caching;

/// <summary>The content codings of an answer.</summary>
internal enum Coding
{
    Identity,
    Gzip,
    Brotli,
}

/// <summary>The client's preferred coding among those available: highest weight in <c>Accept-Encoding</c>, then shortest.</summary>
internal static class AcceptedCoding
{
    public static Coding Of(HttpRequest request)
    {
        var header = request.Headers.AcceptEncoding;
        if (header.Count == 0)
            return Coding.Identity;
        // Browsers send no weights: avoid a list of objects per request.
        if (header is [{ } plainly] && !plainly.Contains(';', StringComparison.Ordinal))
        {
            var best = Coding.Identity;
            foreach (var part in plainly.AsSpan().Split(','))
            {
                var coding = Named(plainly.AsSpan()[part].Trim());
                best = coding > best ? coding : best;
            }
            return best;
        }
        var (brotli, gzip, identity) = (0.0, 0.0, 0.0);
        foreach (var accepted in request.GetTypedHeaders().AcceptEncoding)
        {
            var weight = accepted.Quality ?? 1;
            var name = accepted.Value.AsSpan();
            if (name.Equals("identity", StringComparison.OrdinalIgnoreCase))
                identity = weight;
            else if (Named(name) == Coding.Brotli)
                brotli = weight;
            else if (Named(name) == Coding.Gzip)
                gzip = weight;
        }
        return brotli > 0 && brotli >= gzip && brotli >= identity ? Coding.Brotli
            : gzip > 0 && gzip >= identity ? Coding.Gzip
            : Coding.Identity;
    }

    private static Coding Named(ReadOnlySpan<char> name) =>
        name.Equals("br", StringComparison.OrdinalIgnoreCase) ? Coding.Brotli
        : name.Equals("gzip", StringComparison.OrdinalIgnoreCase) || name.Equals("x-gzip", StringComparison.OrdinalIgnoreCase) ? Coding.Gzip
        : Coding.Identity;
}
