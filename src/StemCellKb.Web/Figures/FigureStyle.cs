using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace StemCellKb.Web.Figures;

/// <summary>The style of a picture that stands by itself: the site's colours in both schemes, and the rules of <c>figures.css</c>.</summary>
internal static partial class FigureStyle
{
    public static string Css { get; } = Compose(Assets.TextOf("site.css"), Assets.TextOf("figures.css"));

    /// <summary>For the content security policy, which allows no other style.</summary>
    public static string Hash { get; } = $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}";

    /// <summary>A picture of the content, not one of the site's own.</summary>
    public static bool IsPicture(PathString path) => path.Value is { } value && value.EndsWith(".svg", StringComparison.Ordinal) && !value.StartsWith("/assets/", StringComparison.Ordinal);

    private static string Compose(string site, string figures)
    {
        var colours = Colour().Matches(site);
        var text = new StringBuilder("\n:root{--sans:system-ui,\"Segoe UI\",\"PingFang SC\",\"Noto Sans CJK SC\",\"Microsoft YaHei\",sans-serif;");
        text.AppendJoin("", colours.Select(colour => $"{colour.Groups["name"].Value}:{colour.Groups["light"].Value};")).Append("background:var(--page)}\n:lang(zh-Hant){--sans:system-ui,\"PingFang TC\",\"Noto Sans CJK TC\",\"Microsoft JhengHei\",sans-serif}\n@media (prefers-color-scheme:dark){:root{");
        text.AppendJoin("", colours.Select(colour => $"{colour.Groups["name"].Value}:{colour.Groups["dark"].Value};")).Append("}}\n");
        text.AppendJoin("", Tone().Matches(site).Select(tone => tone.Value.Trim() + "\n"));
        return text.Append(figures.ReplaceLineEndings("\n")).ToString();
    }

    [GeneratedRegex(@"(?<name>--[a-z-]+): light-dark\((?<light>#[0-9a-f]+), (?<dark>#[0-9a-f]+)\);")]
    private static partial Regex Colour();

    [GeneratedRegex(@"^ *\[data-(?:direction|kind).*\{ --(?:tone|kind):.*\}$", RegexOptions.Multiline)]
    private static partial Regex Tone();
}
