using Microsoft.AspNetCore.Mvc;
using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Pages;

/// <summary>The rule from items to word and certainty, with a real claim as the example.</summary>
public sealed class MethodsModel : SitePage
{
    public ClaimCard? Example { get; private set; }

    public IActionResult OnGet()
    {
        // The claim with the most evenly divided studies illustrates most of the rule.
        Example = Database.Evidence.FindMostDisputed(Language);
        return Answer(
            new { Language, Text.Methods.Rule, Example },
            new PageHead(Text.Methods.Title, Text.Methods.Lead, SiteUrls.Methods, Forms: [AnswerFormat.Json], Trail: []));
    }
}
