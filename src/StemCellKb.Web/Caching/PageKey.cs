using Microsoft.AspNetCore.Http;
using StemCellKb.Store;

namespace StemCellKb.Web.Caching;

/// <summary>What a page is kept under: the build, and the whole address, since pages name their own.</summary>
internal static class PageKey
{
    public static string Of(KbDatabase build, HttpRequest request) =>
        $"{build.BuildId} {request.Scheme}://{request.Host}{request.PathBase}{request.Path}{request.QueryString}";

    public static bool IsOf(string key, string buildId) => key.StartsWith(buildId, StringComparison.Ordinal) && key[buildId.Length] == ' ';

    /// <summary>The address in a key.</summary>
    public static Uri AddressIn(string key) => new(key[(key.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
}
