using Microsoft.AspNetCore.Http;
using StemCellKb.Store;

namespace StemCellKb.Web.Caching;

/// <summary>What a page is kept under: the build and the address; never anything of a header.</summary>
internal static class PageKey
{
    /// <summary>Characters that a key of ours hardly ever exceeds.</summary>
    private const int Usual = 512;

    public static string Of(KbDatabase build, HttpRequest request)
    {
        for (var size = Usual; ; size *= 2)
        {
            var key = new char[size];
            if (TryWrite(key, build, request, out var length))
                return new string(key, 0, length);
        }
    }

    /// <summary>What is kept for a request. Its key is not made into a string for that, which nobody would keep.</summary>
    public static ReadyAnswer? Find(this AnswerCache cache, KbDatabase build, HttpRequest request)
    {
        Span<char> key = stackalloc char[Usual];
        return cache.Find(TryWrite(key, build, request, out var length) ? key[..length] : Of(build, request));
    }

    public static bool IsOf(string key, string buildId) => key.StartsWith(buildId, StringComparison.Ordinal) && key[buildId.Length] == ' ';

    private static bool TryWrite(Span<char> key, KbDatabase build, HttpRequest request, out int length) =>
        key.TryWrite($"{build.BuildId} {request.Path}{request.QueryString}", out length);
}
