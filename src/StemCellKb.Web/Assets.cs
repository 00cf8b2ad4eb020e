using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StemCellKb.Model;
using StemCellKb.Web.Caching;
using StemCellKb.Web.Routing;
using StemCellKb.Web.Telemetry;

namespace StemCellKb.Web;

/// <summary>
/// The site's style sheet, scripts and pictures, served from the assembly. Addresses carry a fingerprint of the bytes, so browsers may
/// cache them for a year and never combine an old style sheet with a new page.
/// </summary>
public static partial class Assets
{
    private const string Prefix = "StemCellKb.Web.Assets.";

    private static readonly Dictionary<string, Asset> ByName = Load().ToDictionary(asset => asset.Name, StringComparer.Ordinal);

    private static readonly Dictionary<string, Asset> ByFileName = ByName.Values.ToDictionary(asset => asset.FileName, StringComparer.Ordinal);

    public static IEnumerable<string> Urls => ByName.Values.Select(asset => asset.Url);

    /// <param name="name">The file name, e.g. <c>site.css</c>.</param>
    public static string UrlOf(string name) => ByName[name].Url;

    /// <summary>For what is made from it.</summary>
    internal static string TextOf(string name) => Encoding.UTF8.GetString(ByName[name].Content);

    /// <summary>A file that also has a fixed address without a fingerprint.</summary>
    internal static FinishedPage Unversioned(string name) => ByName[name].Unversioned;

    public static void MapAssets(this IEndpointRouteBuilder endpoints) => endpoints.Map(
        Routes.Asset,
        context =>
        {
            if (ByFileName.TryGetValue(context.RouteValue("fileName"), out var asset))
                return asset.Answer.WriteAsync(context);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });

    private static IEnumerable<Asset> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            var name = resource[Prefix.Length..];
            yield return new Asset(name, Path.GetExtension(name) switch
            {
                ".css" => Without(CommentOfStyle(), content),
                ".js" => Without(CommentOfScript(), content),
                _ => content,
            });
        }
    }

    /// <summary>A tenth of what a first visit fetches would be comments and indentation.</summary>
    private static byte[] Without(Regex comments, byte[] content) => Encoding.UTF8.GetBytes(comments.Replace(Encoding.UTF8.GetString(content), ""));

    [GeneratedRegex(@"/\*[^*]*\*+(?:[^/*][^*]*\*+)*/\s*|^[ \t]+|\n(?=\s*\n)", RegexOptions.Multiline)]
    private static partial Regex CommentOfStyle();

    /// <summary>Lines that are a comment; nothing within a line, which might be a text.</summary>
    [GeneratedRegex(@"^[ \t]*//.*\n", RegexOptions.Multiline)]
    private static partial Regex CommentOfScript();

    private sealed record Asset(string Name, byte[] Content)
    {
        private readonly Lazy<FinishedPage> answer = new(() => new FinishedPage(Content, MediaTypeOf(Name), "public, max-age=31536000, immutable", Packing.Thorough));

        public string FileName { get; } =
            $"{Path.GetFileNameWithoutExtension(Name)}.{Convert.ToHexStringLower(SHA256.HashData(Content))[..10]}{Path.GetExtension(Name)}";

        public string Url => Routes.Asset.Of(FileName);

        public FinishedPage Answer => answer.Value;

        public FinishedPage Unversioned => new(Content, MediaTypeOf(Name), "public, max-age=86400");

        private static string MediaTypeOf(string name) => Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            ".png" => "image/png",
            ".ico" => "image/x-icon",
            _ => "application/octet-stream",
        };
    }
}
