using System.Net;

namespace StemCellKb.Web;

/// <summary>An operator's settings for the site itself, already validated.</summary>
public sealed record SiteOptions
{
    public const string PathInEditUrl = "{path}";
    public const string LineInEditUrl = "{line}";
    public const string DefaultIssuesUrl = $"{Model.SiteUrls.Source}/issues/new";

    /// <summary>The public address without a trailing slash, e.g. <c>https://example.org</c>; empty: where the server listens (<see cref="SiteRoot"/>).</summary>
    public string BaseUrl { get; init; } = "";

    /// <summary>The address is a placeholder; files whose bytes are fixed leave it out.</summary>
    public bool IsAddressUnknown { get; init; }

    /// <summary>Where readers report problems.</summary>
    public string IssuesUrl { get; init; } = DefaultIssuesUrl;

    /// <summary>Where the content folder is edited, without a trailing slash; empty: pages do not lead to their source.</summary>
    public string EditUrl { get; init; } = "";

    /// <summary>Host names to answer for; <c>*.example.org</c> for its subdomains, <c>*</c> for any.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = ["*"];

    /// <summary>Forwarded client addresses and schemes are accepted from these networks only.</summary>
    public IReadOnlyList<IPNetwork> TrustedProxies { get; init; } = [];

    /// <summary>Requests per second and client that may need work, averaged over time; zero: no limit.</summary>
    public int SearchRate { get; init; }

    /// <summary>How many of those may come at once.</summary>
    public int SearchBurst { get; init; }

    /// <summary>Requests arrive on the thread that reads the sockets, which may send an answer that is ready and must leave all other work.</summary>
    public bool InlineAnswers { get; init; }

    /// <summary>
    /// Addresses in one part of the sitemap. The protocol allows 50,000 and 50 MB; with its counterparts in other languages an address takes half
    /// a kilobyte, and more under a long public address.
    /// </summary>
    public int MostInSitemap { get; init; } = 25_000;

    /// <summary>Seconds for which caches between the site and its readers may answer without asking; zero: they always ask.</summary>
    public int SharedAge { get; init; }

    /// <summary>Assistants are answered by the Model Context Protocol.</summary>
    public bool Assistants { get; init; } = true;

    /// <summary>Answers are packed and kept for the next reader; not so where every address is asked for once.</summary>
    public bool KeepsAnswers { get; init; } = true;

    /// <summary>A book in each language stands beside the downloads, as in an export that was asked for them.</summary>
    public bool HasBooks { get; init; }

    /// <summary>Metrics are shown to every machine, not only to this one.</summary>
    public bool OpenMetrics { get; init; }
}
