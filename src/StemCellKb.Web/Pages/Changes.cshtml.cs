using Microsoft.AspNetCore.Mvc;
using StemCellKb.Model;
using StemCellKb.Web.Changes;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Pages;

/// <summary>What has changed from build to build, the latest first.</summary>
public sealed class ChangesModel : SitePage
{
    public IReadOnlyList<ChangeSet> Sets { get; private set; } = [];

    public DateOnly? LastReview { get; private set; }

    /// <summary>By the address of what changed; null for what is gone.</summary>
    public IEnumerable<(string Anchor, ShownChange Shown, string? Url)> In(ChangeSet set)
    {
        var targets = new ChangeTargets(Database, Language);
        return set.Changes.Select(change => (ShownChange.Anchor(set, change), ShownChange.Of(change, Text), targets.Of(change)));
    }

    public IActionResult OnGet()
    {
        Sets = Database.Changes.List();
        LastReview = Database.Indexes.LastReview();
        return Answer(
            new { Language, Build = Database.BuildId, Reviewed = LastReview, Sets },
            new PageHead(Text.Changes.Title, Text.Changes.Lead, SiteUrls.Changes, Forms: [AnswerFormat.Json], Trail: []));
    }
}
