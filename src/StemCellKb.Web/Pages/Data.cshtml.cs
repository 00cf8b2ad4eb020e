using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using StemCellKb.Model;
using StemCellKb.Web.Downloads;
using StemCellKb.Web.Routing;
using StemCellKb.Web.Variants;

namespace StemCellKb.Web.Pages;

/// <summary>
/// Everything to take away. The address stands outside the languages, since each file holds both: the page comes in the one the
/// reader prefers, or in the one that was asked for (<c>?language=zh</c>).
/// </summary>
public sealed class DataModel : SitePage
{
    public IReadOnlyList<DownloadEntry> Files { get; private set; } = [];

    public IReadOnlyList<Language> Books { get; private set; } = [];

    public string BuildId => Database.BuildId;

    public async Task<IActionResult> OnGetAsync()
    {
        if (ReadingVariant.TryParse(Request.Query["language"], out var variant))
        {
            Language = Language.Chinese;
            HttpContext.SetVariant(variant);
        }
        else
        {
            Language = Language.TryParse(Request.Query["language"], out var asked) ? asked : RequestLanguage.Negotiate(HttpContext);
        }
        Response.Headers.Vary = $"{HeaderNames.Accept}, {HeaderNames.AcceptLanguage}";
        Files = await HttpContext.RequestServices.GetRequiredService<DownloadCatalogue>().ListAsync(Database);
        Books = HttpContext.RequestServices.GetRequiredService<IOptions<SiteOptions>>().Value.HasBooks ? Language.All : [];
        return Answer(Files, new PageHead(Text.Data.Title, Text.Data.Lead, SiteUrls.DataIn, Trail: []));
    }
}
