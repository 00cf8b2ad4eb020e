using System.Net;

namespace StemCellKb.Web;

/// <summary>What an operator may set about the site itself, checked before it comes here.</summary>
public sealed record SiteOptions
{
    public const string DefaultIssuesUrl = $"{Model.SiteUrls.Source}/issues/new";

    /// <summary>The public address without a trailing slash, e.g. <c>https://example.org</c>; empty: where the server listens (<see cref="SiteRoot"/>).</summary>
    public string BaseUrl { get; init; } = "";

    /// <summary>The address only holds the place of one that nobody knows yet: files that are taken byte for byte do without.</summary>
    public bool IsAddressUnknown { get; init; }

    /// <summary>Where a reader reports a problem.</summary>
    public string IssuesUrl { get; init; } = DefaultIssuesUrl;

    /// <summary>Host names to answer for, <c>*.example.org</c> for all under it, <c>*</c> for any.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = ["*"];

    /// <summary>Whoever sends from here is believed about the client and the scheme it forwards for.</summary>
    public IReadOnlyList<IPNetwork> TrustedProxies { get; init; } = [];

    /// <summary>Requests per second that are worked out anew for one client, in the long run; zero: as many as it sends.</summary>
    public int SearchRate { get; init; }

    /// <summary>How many of them at once.</summary>
    public int SearchBurst { get; init; }

    /// <summary>The metrics are shown to every machine, not only to this one.</summary>
    public bool OpenMetrics { get; init; }
}
