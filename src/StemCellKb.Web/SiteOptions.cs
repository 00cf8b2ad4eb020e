namespace StemCellKb.Web;

/// <summary>What an operator may set about the site itself.</summary>
public sealed class SiteOptions
{
    /// <summary>The public address without a trailing slash, e.g. <c>https://example.org</c>; empty: taken from each request.</summary>
    public string BaseUrl { get; set; } = "";

    /// <summary>Where a reader reports a problem.</summary>
    public string IssuesUrl { get; set; } = $"{Model.SiteUrls.Source}/issues/new";
}
