using StemCellKb.Building;
using StemCellKb.Publishing;

namespace StemCellKb.Commands;

/// <summary>
/// An option of the program. One name serves everywhere: <c>--search-rate 5</c> on the command line, <c>STEMCELLKB_SEARCH_RATE=5</c> in the
/// environment, <c>"search-rate": 5</c> under <c>StemCellKb</c> in appsettings.json.
/// </summary>
internal sealed record KbOption(string Name)
{
    public const string Content = "content";
    public const string Data = "data";
    public const string BaseUrl = "base-url";
    public const string LogFormat = "log-format";

    private const int MostPerSecond = 100_000;
    private const int MostSharedAge = 3600;
    private const int MostConnections = 1_000_000;
    private const string Switch = "true or false";

    public static readonly IReadOnlyList<KbOption> All =
    [
        new(Content)
        {
            Form = "DIR",
            Means = "The content folder. Default: 'content' in the working directory or above the program.",
            Expects = "a folder",
            With = (options, text) => text.Length > 0 ? options with { Content = text } : null,
        },
        new(Data)
        {
            Form = "DIR",
            Means = "The folder for built databases. Default: a folder in the user's cache folder.",
            Expects = "a folder",
            With = (options, text) => text.Length > 0 ? options with { Data = text } : null,
        },
        new("database")
        {
            Form = "PLACE",
            Means = "Serve finished builds and read no content: a file (another put in its place is taken up), a folder of 'publish', the https address of its current.json, or s3://bucket/prefix. Default: build from the content.",
            Expects = "a file, a folder, or an address like https://example.org/kb/current.json or s3://bucket/prefix",
            With = (options, text) => OptionValue.DatabasePlace(text) is { } place ? options with { Database = place } : null,
        },
        new("pin")
        {
            Form = "ID",
            Means = "Of the published builds, serve this one. Default: the current one.",
            Expects = "the id of a build, 16 hexadecimal digits",
            With = (options, text) => BuildManifest.IsId(text) ? options with { Pin = text } : null,
        },
        new("poll-interval")
        {
            Form = "SECONDS",
            Default = "15",
            Means = "How long to wait between two looks at which published build is current.",
            Expects = "a number of seconds from 0.1 to 86400",
            With = (options, text) => OptionValue.Seconds(text, 0.1, 86_400) is { } interval ? options with { PollInterval = interval } : null,
        },
        new("private-http")
        {
            Default = "false",
            Means = "Let --database be an http address, of this machine or in a private network.",
            Expects = Switch,
            With = (options, text) => bool.TryParse(text, out var allowed) ? options with { PrivateHttp = allowed } : null,
        },
        new("watch")
        {
            Default = "false",
            Means = "Build again whenever a file of the content changes, and refresh open pages.",
            Expects = Switch,
            With = (options, text) => bool.TryParse(text, out var watch) ? options with { Watch = watch } : null,
        },
        new("urls")
        {
            Form = "URLS",
            Default = "http://localhost:5000",
            Means = "The addresses to listen on, separated by semicolons; * for every network. ASPNETCORE_URLS is heeded too.",
            Complain = OptionValue.WhyNoListenAddresses,
            With = (options, text) => OptionValue.ListenAddresses(text) is { } urls ? options with { Urls = urls } : null,
        },
        new(BaseUrl)
        {
            Form = "URL",
            Means = "The public address, e.g. https://example.org. Default: the first of the addresses it listens on.",
            Complain = OptionValue.WhyNoRootAddress,
            With = (options, text) => OptionValue.RootAddress(text) is { } root ? options.OfSite(site => site with { BaseUrl = root }) : null,
        },
        new("issues-url")
        {
            Form = "URL",
            Default = Web.SiteOptions.DefaultIssuesUrl,
            Means = "Where a reader reports a problem.",
            Expects = "an address that begins with http:// or https://",
            With = (options, text) => OptionValue.WebAddress(text) is { } url ? options.OfSite(site => site with { IssuesUrl = url }) : null,
        },
        new("edit-url")
        {
            Form = "URL",
            Means = "Where the content folder is edited, e.g. https://github.com/you/kb/edit/main/content, or a pattern with {path} and {line}; pages and claims then lead to their source. Default: none, pages offer no editing.",
            Expects = "an address that begins with http:// or https://; of what stands in braces, {path} must be there and {line} may",
            With = (options, text) => OptionValue.EditAddress(text) is { } url ? options.OfSite(site => site with { EditUrl = url.TrimEnd('/') }) : null,
        },
        new("allowed-hosts")
        {
            Form = "HOSTS",
            Default = "*",
            Means = "The host names to answer for, separated by semicolons; *.example.org for all under it, * for any.",
            Expects = "a list of host names without port",
            With = (options, text) => OptionValue.HostNames(text) is { } hosts ? options.OfSite(site => site with { AllowedHosts = hosts }) : null,
        },
        new("trusted-proxies")
        {
            Form = "CIDRS",
            Default = "none",
            Means = "The proxies whose X-Forwarded-For and X-Forwarded-Proto are believed, e.g. 127.0.0.1;10.0.0.0/8.",
            Expects = "a list of addresses or CIDR blocks",
            With = (options, text) => OptionValue.Networks(text) is { } proxies ? options.OfSite(site => site with { TrustedProxies = proxies }) : null,
        },
        new("shared-age")
        {
            Form = "SECONDS",
            Default = "0",
            Means = "For how long caches before the site may answer without asking, and as long again while they ask; then answers carry the keys to purge them by (Surrogate-Key, xkey). 0: they always ask.",
            Expects = WholeNumberTo(MostSharedAge),
            With = (options, text) => OptionValue.Number(text, MostSharedAge) is { } age ? options.OfSite(site => site with { SharedAge = age }) : null,
        },
        new("search-rate")
        {
            Form = "N",
            Default = "10",
            Means = "Searches, filters, downloads and API calls a client may make per second in the long run; a page that has to be made first counts a tenth; 0: no limit.",
            Expects = WholeNumberTo(MostPerSecond),
            With = (options, text) => OptionValue.Number(text, MostPerSecond) is { } rate ? options.OfSite(site => site with { SearchRate = rate }) : null,
        },
        new("search-burst")
        {
            Form = "N",
            Default = "60",
            Means = "How many of them a client may make at once after a rest.",
            Expects = WholeNumberTo(MostPerSecond),
            With = (options, text) => OptionValue.Number(text, MostPerSecond) is { } burst ? options.OfSite(site => site with { SearchBurst = burst }) : null,
        },
        new("max-connections")
        {
            Form = "N",
            Default = "10000",
            Means = "Connections open at once; 0: no limit.",
            Expects = WholeNumberTo(MostConnections),
            With = (options, text) => OptionValue.Number(text, MostConnections) is { } most ? options with { MaxConnections = most } : null,
        },
        new("inline-answers")
        {
            Default = "false",
            Means = "Answer what is ready on the thread that reads the sockets: a quarter less processor per cached page. For a server behind a proxy of your own.",
            Expects = Switch,
            With = (options, text) => bool.TryParse(text, out var inline) ? options.OfSite(site => site with { InlineAnswers = inline }) : null,
        },
        new("assistants")
        {
            Default = "true",
            Means = "Answer assistants by the Model Context Protocol: POST /mcp.",
            Expects = Switch,
            With = (options, text) => bool.TryParse(text, out var answered) ? options.OfSite(site => site with { Assistants = answered }) : null,
        },
        new("open-metrics")
        {
            Default = "false",
            Means = "Show /metrics to everybody, not only to this machine.",
            Expects = Switch,
            With = (options, text) => bool.TryParse(text, out var open) ? options.OfSite(site => site with { OpenMetrics = open }) : null,
        },
        new(LogFormat)
        {
            Form = "FORMAT",
            Default = "text",
            Means = "How the log is written: text, or json (a line each).",
            Expects = "text or json",
            With = (options, text) => text is "text" or "json" ? options with { JsonLog = text == "json" } : null,
        },
        new("log-level")
        {
            Form = "LEVELS",
            Default = "information",
            Means = "The least level to log: verbose, debug, information, warning, error or fatal; after a semicolon Source=level for one source, "
                + "e.g. StemCellKb.Requests=debug for a line about pages that were ready, too.",
            Expects = "a list of levels",
            With = (options, text) => OptionValue.LogLevels(text) is { } levels ? options with { LogLevels = levels } : null,
        },
    ];

    /// <summary>Placeholder of the value in the help; empty for a switch, which is true or false.</summary>
    public string Form { get; init; } = "";

    /// <summary>Parsed like a given value; if empty, see <see cref="Means"/>.</summary>
    public string Default { get; init; } = "";

    public required string Means { get; init; }

    /// <summary>Ends the sentence "'x' is not …".</summary>
    public string Expects { get; init; } = "";

    /// <summary>Applies a value to the options; null if the value is wrong.</summary>
    public required Func<KbOptions, string, KbOptions?> With { get; init; }

    /// <summary>A specific message for a wrong value, beyond <see cref="Expects"/>.</summary>
    public Func<string, string>? Complain { get; init; }

    public bool IsSwitch => Form.Length == 0;

    /// <summary>E.g. <c>STEMCELLKB_SEARCH_RATE</c>.</summary>
    public string Variable => OptionSet.VariablePrefix + Name.ToUpperInvariant().Replace('-', '_');

    public string WhyNot(string value) => Complain?.Invoke(value) ?? $"'{value}' is not {Expects}.";

    private static string WholeNumberTo(int most) => $"a whole number from 0 to {most}";
}
