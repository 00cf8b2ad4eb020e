using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StemCellKb.Model;
using StemCellKb.Store;
using StemCellKb.Web.Caching;
using StemCellKb.Web.Interface;
using StemCellKb.Web.Machines;
using StemCellKb.Web.Routing;
using Route = StemCellKb.Model.Route;

namespace StemCellKb.Web.Changes;

/// <summary>What has changed, as Atom feeds: of everything, of one concept, of one claim.</summary>
internal static class ChangeFeeds
{
    public static void MapChangeFeeds(this IEndpointRouteBuilder endpoints, SiteRoot root)
    {
        Map(Routes.ChangesFeed, (database, language, _) => Of(
            database, new AtomFeed(language, root.Value, SiteUrls.ChangesFeed(language), SiteUrls.Changes(language)), $"{UiText.Of(language).SiteName}{UiText.Of(language).Colon}{UiText.Of(language).Changes.Title}", database.Changes.List()));
        Map(Routes.ClaimChanges, (database, language, context) =>
            ClaimId.TryParse(context.RouteValue("id"), out var id) && database.Evidence.FindClaim(language, id) is { } claim
                ? Of(database, new AtomFeed(language, root.Value, SiteUrls.ChangesFeed(language, id), claim.Url), UiText.Of(language).Changes.FeedTitle(claim.Says), database.Changes.Of(id))
                : null);
        Map(Routes.ConceptChanges, (database, language, context) =>
            ConceptId.TryParse(context.RouteValue("id"), out var id) && database.Indexes.Find(language, id.Value) is { } concept && concept.Id == id && concept.Kind.Folder == context.RouteValue("kind")
                ? Of(database, new AtomFeed(language, root.Value, SiteUrls.ChangesFeed(language, concept.Kind, id), concept.Url), UiText.Of(language).Changes.FeedTitle(concept.Name), database.Changes.Of(id))
                : null);

        void Map(Route route, Func<KbDatabase, Language, HttpContext, XDocument?> write) => endpoints.Map(route, context =>
            write(context.Build(), context.RequestedRoute()!.Language!, context) is { } feed
                ? Results.Text(AtomFeed.Xml(feed), $"{AtomFeed.MediaType}; charset=utf-8")
                : Results.NotFound());
    }

    private static XDocument Of(KbDatabase database, AtomFeed feed, string title, IReadOnlyList<ChangeSet> sets)
    {
        var text = UiText.Of(feed.Language);
        var targets = new ChangeTargets(database, feed.Language);
        return feed.Of(
            title,
            // Without a change, the day the knowledge is of.
            sets is [var latest, ..] ? latest.Day : database.Indexes.LastReview() ?? DateOnly.MinValue,
            from set in sets
            from change in set.Changes
            let shown = ShownChange.Of(change, text)
            let place = $"{SiteUrls.Changes(feed.Language)}#{ShownChange.Anchor(set, change)}"
            select feed.Entry(place, shown.Title, targets.Of(change) ?? place, set.Day, (change.Subject.Word(), text.Changes.Title), string.Join('\n', shown.Lines)));
    }
}
