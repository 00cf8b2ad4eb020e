using Microsoft.AspNetCore.Http;

namespace StemCellKb.Web;

/// <summary>What an operator may set about the site itself.</summary>
public sealed class SiteOptions
{
    /// <summary>The public address without a trailing slash, e.g. <c>https://example.org</c>; empty: taken from each request.</summary>
    public string BaseUrl { get; set; } = "";

    /// <summary>The address that stands before every path; empty where no operator has said it.</summary>
    public string Root => BaseUrl.TrimEnd('/');

    /// <summary>The address under which a request reached the site.</summary>
    public string RootOf(HttpRequest request) => Root.Length > 0 ? Root : $"{request.Scheme}://{request.Host}{request.PathBase}";

    /// <summary>Where a reader reports a problem.</summary>
    public string IssuesUrl { get; set; } = $"{Model.SiteUrls.Source}/issues/new";
}
