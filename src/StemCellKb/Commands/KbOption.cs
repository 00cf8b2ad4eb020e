using StemCellKb.Building;

namespace StemCellKb.Commands;

/// <summary>
/// An option of the program. One name serves everywhere: <c>--search-rate 5</c> on the command line, <c>STEMCELLKB_SEARCH_RATE=5</c> in the
/// environment, <c>"search-rate": 5</c> under <c>StemCellKb</c> in appsettings.json.
/// </summary>
/// <param name="Form">The value as help names it; empty for a switch, which is true or false.</param>
/// <param name="Default">Read like a value that was given; empty: see <paramref name="Means"/>.</param>
/// <param name="Expects">Ends the sentence "'x' is not …".</param>
/// <param name="With">The options with a value taken in, or null where the value is wrong.</param>
internal sealed record KbOption(string Name, string Form, string Default, string Means, string Expects, Func<KbOptions, string, KbOptions?> With)
{
    public const string Content = "content";
    public const string Data = "data";
    public const string BaseUrl = "base-url";

    private const int MostPerSecond = 100_000;
    private const string Switch = "true or false";

    public static readonly IReadOnlyList<KbOption> All =
    [
        new(Content, "DIR", "", "The content folder. Default: 'content' in the working directory or above the program.",
            "a folder", (options, text) => text.Length > 0 ? options with { Content = text } : null),
        new(Data, "DIR", "", "The folder for built databases. Default: a folder in the user's cache folder.",
            "a folder", (options, text) => text.Length > 0 ? options with { Data = text } : null),
        new("database", "FILE", "", "Serve this finished build and read no content; another file put in its place is taken up. Default: build from the content.",
            "a file", (options, text) => text.Length > 0 ? options with { Database = text } : null),
        new("watch", "", "false", "Build again whenever a file of the content changes, and refresh open pages.",
            Switch, (options, text) => bool.TryParse(text, out var watch) ? options with { Watch = watch } : null),
        new("urls", "URLS", "http://localhost:5000", "The addresses to listen on, separated by semicolons. ASPNETCORE_URLS is heeded too.",
            "an address to listen on; write one like http://localhost:5000", (options, text) => OptionValue.ListenAddresses(text) is { } urls ? options with { Urls = urls } : null),
        new(BaseUrl, "URL", "", "The public address, e.g. https://example.org. Default: as each request says.",
            "an address a site can have: it begins with http:// or https:// and has no '?' or '#'", (options, text) => OptionValue.SiteAddress(text) is { } root ? options with { Site = options.Site with { BaseUrl = root } } : null),
        new("issues-url", "URL", Web.SiteOptions.DefaultIssuesUrl, "Where a reader reports a problem.",
            "an address that begins with http:// or https://", (options, text) => OptionValue.WebAddress(text) is { } url ? options with { Site = options.Site with { IssuesUrl = url } } : null),
        new("allowed-hosts", "HOSTS", "*", "The host names to answer for, separated by semicolons; *.example.org for all under it, * for any.",
            "a list of host names without port", (options, text) => OptionValue.HostNames(text) is { } hosts ? options with { Site = options.Site with { AllowedHosts = hosts } } : null),
        new("trusted-proxies", "CIDRS", "none", "The proxies whose X-Forwarded-For and X-Forwarded-Proto are believed, e.g. 127.0.0.1;10.0.0.0/8.",
            "a list of addresses or CIDR blocks", (options, text) => OptionValue.Networks(text) is { } proxies ? options with { Site = options.Site with { TrustedProxies = proxies } } : null),
        new("search-rate", "N", "10", "Searches, filters and API calls a client may make per second in the long run; 0: no limit.",
            $"a whole number from 0 to {MostPerSecond}", (options, text) => OptionValue.Number(text, MostPerSecond) is { } rate ? options with { Site = options.Site with { SearchRate = rate } } : null),
        new("search-burst", "N", "60", "How many of them a client may make at once after a rest.",
            $"a whole number from 0 to {MostPerSecond}", (options, text) => OptionValue.Number(text, MostPerSecond) is { } burst ? options with { Site = options.Site with { SearchBurst = burst } } : null),
        new("max-connections", "N", "10000", "Connections open at once; 0: no limit.",
            "a whole number from 0 to 1000000", (options, text) => OptionValue.Number(text, 1_000_000) is { } most ? options with { MaxConnections = most } : null),
        new("open-metrics", "", "false", "Show /metrics to everybody, not only to this machine.",
            Switch, (options, text) => bool.TryParse(text, out var open) ? options with { Site = options.Site with { OpenMetrics = open } } : null),
        new("log-format", "FORMAT", "text", "How the log is written: text, or json (a line each).",
            "text or json", (options, text) => text is "text" or "json" ? options with { JsonLog = text == "json" } : null),
        new("log-level", "LEVELS", "information", "The least level to log: verbose, debug, information, warning, error or fatal; after a semicolon Source=level for one source, e.g. StemCellKb.Requests=debug for a line about pages that were ready, too.",
            "a list of levels", (options, text) => OptionValue.LogLevels(text) is { } levels ? options with { LogLevels = levels } : null),
    ];

    public bool IsSwitch => Form.Length == 0;

    /// <summary>E.g. <c>STEMCELLKB_SEARCH_RATE</c>.</summary>
    public string Variable => OptionSet.VariablePrefix + Name.ToUpperInvariant().Replace('-', '_');
}
