using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Caching;

/// <summary>What caches between the site and its readers may do with an answer.</summary>
/// <param name="age">Seconds; zero: they always ask.</param>
internal sealed class SharedCaching(int age)
{
    /// <summary>A day: longer than an outage, shorter than a text should be out of date.</summary>
    private const int LongestWithoutServer = 86_400;

    /// <summary>Ids are shorter, and caches refuse long headers.</summary>
    private const int LongestKey = 200;

    /// <summary>Fastly's name for them, and that of Varnish's module.</summary>
    public static readonly string[] KeyHeaders = ["Surrogate-Key", "xkey"];

    /// <summary>Without an age, an answer may be stored but must be revalidated: a new build shows at once, an unchanged page costs a 304.</summary>
    public string CacheControl { get; } = age == 0
        ? "public, no-cache"
        : FormattableString.Invariant($"public, max-age=0, s-maxage={age}, stale-while-revalidate={age}, stale-if-error={LongestWithoutServer}");

    /// <summary>The build, and the concept, claim or work that the address names: <c>build:0123456789abcdef id:psoriasis</c>.</summary>
    public StringValues KeysOf(HttpContext context)
    {
        if (age == 0)
            return default;
        var build = $"build:{context.Build().BuildId}";
        var id = context.RouteValue("id") is { Length: > 0 } named ? named : context.RouteValue("key");
        return id.Length is > 0 and < LongestKey && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-') ? $"{build} id:{id}" : build;
    }
}
