using Microsoft.AspNetCore.Mvc;
using StemCellKb.Model;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Pages;

/// <summary>What the site is, and what it is not: advice.</summary>
public sealed class AboutModel : SitePage
{
    public IActionResult OnGet() => Answer(
        new { Language, Text.About.Title, Text.About.Lead, Text.About.Disclaimer },
        new PageHead(Text.About.Title, Text.About.Lead, SiteUrls.About, Forms: [AnswerFormat.Json], Trail: []));
}
