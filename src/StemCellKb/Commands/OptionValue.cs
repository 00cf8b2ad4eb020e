using System.Buffers;
using System.Globalization;
using System.Net;
using Serilog.Events;
using StemCellKb.Building;
using StemCellKb.Publishing;

namespace StemCellKb.Commands;

/// <summary>Parses option values. Null if one is wrong.</summary>
internal static class OptionValue
{
    private static readonly SearchValues<char> NotInEditAddress = SearchValues.Create("{}<>\" \t\r\n\\");
    private static readonly SearchValues<char> NotInSiteAddress = SearchValues.Create("?#@ \t\r\n\\");

    public static int? Number(string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number : null;

    public static TimeSpan? Seconds(string text, double least, double most) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds >= least && seconds <= most ? TimeSpan.FromSeconds(seconds) : null;

    /// <summary>A path, or the address of a manifest; of the folder it is in, too.</summary>
    public static string? DatabasePlace(string text)
    {
        if (!text.Contains("://", StringComparison.Ordinal))
            return text.Length > 0 ? text : null;
        if (S3Place.TryParse(text, out var place))
            return $"{place}/{BuildManifest.Current}";
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0 || address.Fragment.Length > 0)
            return null;
        if (address.AbsolutePath.EndsWith('/') && address.Query.Length == 0)
            return address.AbsoluteUri + BuildManifest.Current;
        return address.AbsolutePath.EndsWith(".json", StringComparison.Ordinal) ? address.AbsoluteUri : null;
    }

    public static string? WebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? text : null;

    /// <summary>A folder, or a pattern with a path and perhaps a line in it.</summary>
    public static string? EditAddress(string text)
    {
        var filled = text.Replace(Web.SiteOptions.PathInEditUrl, "a/b.md", StringComparison.Ordinal).Replace(Web.SiteOptions.LineInEditUrl, "1", StringComparison.Ordinal);
        var isWhole = filled == text ? text.AsSpan().IndexOfAny('?', '#') < 0 : text.Contains(Web.SiteOptions.PathInEditUrl, StringComparison.Ordinal);
        return isWhole && WebAddress(filled) is not null && filled.AsSpan().IndexOfAny(NotInEditAddress) < 0 ? text : null;
    }

    /// <summary>The address of a site without a trailing slash; an internationalized host in the ASCII form browsers send.</summary>
    public static string? SiteAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && text.AsSpan().IndexOfAny(NotInSiteAddress) < 0
            ? $"{address.Scheme}://{address.IdnHost}{(address.IsDefaultPort ? "" : ":" + address.Port.ToString(CultureInfo.InvariantCulture))}{address.AbsolutePath}".TrimEnd('/')
            : null;

    /// <summary>The address of a served site: its pages link from the root of the host.</summary>
    public static string? RootAddress(string text) => SiteAddress(text) is { } site && new Uri(site).AbsolutePath == "/" ? site : null;

    public static string WhyNoRootAddress(string text) => SiteAddress(text) is { } site
        ? $"'{text}' has a path, and the site is served from the root of a host. Give it a host of its own (https://kb.example.org), or write it as files with 'export --base {site}'."
        : $"'{text}' is not an address a site can have: it begins with http:// or https:// and has no '?', '#', '@' or space.";

    public static IReadOnlyList<string>? ListenAddresses(string text)
    {
        var urls = Parts(text).SelectMany(part => ListenAddress.Parse(part, out var problem) is var found && problem is null ? found : [""]).Distinct().ToList();
        return urls.Count == 0 || urls.Contains("") ? null : urls;
    }

    public static string WhyNoListenAddresses(string text) => Parts(text)
        .Select(part => ListenAddress.Parse(part, out var problem) is var _ && problem is not null ? $"'{part}' is not an address to listen on: {problem}." : null)
        .FirstOrDefault(problem => problem is not null) ?? "there is no address in it; write one like http://localhost:5000.";

    public static IReadOnlyList<string>? HostNames(string text) => AllOf(text, IsHostName);

    /// <summary><c>10.0.0.0/8</c>, or one address.</summary>
    public static IReadOnlyList<IPNetwork>? Networks(string text)
    {
        if (text == "none")
            return [];
        var networks = new List<IPNetwork>();
        foreach (var part in Parts(text))
        {
            if (IPNetwork.TryParse(part, out var network))
                networks.Add(network);
            else if (IPAddress.TryParse(part, out var address))
                networks.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            else
                return null;
        }
        return networks.Count > 0 ? networks : null;
    }

    /// <summary><c>information;StemCellKb.Requests=warning</c>: the part without a source applies to all others.</summary>
    public static IReadOnlyDictionary<string, LogEventLevel>? LogLevels(string text)
    {
        var levels = new Dictionary<string, LogEventLevel>(KbOptions.UsualLogLevels, StringComparer.Ordinal);
        foreach (var part in Parts(text))
        {
            var equals = part.LastIndexOf('=');
            var word = part[(equals + 1)..].Trim();
            if (!Enum.TryParse<LogEventLevel>(word, ignoreCase: true, out var level) || !char.IsAsciiLetter(word[0]))
                return null;
            levels[equals < 0 ? "" : part[..equals].Trim()] = level;
        }
        return levels;
    }

    private static string[]? AllOf(string text, Predicate<string> isRight) =>
        Parts(text) is { Length: > 0 } parts && Array.TrueForAll(parts, isRight) ? parts : null;

    private static string[] Parts(string text) => text.Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsHostName(string text)
    {
        var name = text.StartsWith("*.", StringComparison.Ordinal) ? text[2..] : text;
        return text == "*" || (Uri.CheckHostName(name) is var type && type != UriHostNameType.Unknown && !(type == UriHostNameType.IPv6 && name[0] != '['));
    }
}
