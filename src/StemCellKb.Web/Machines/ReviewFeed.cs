using System.Xml.Linq;
using StemCellKb.Model;
using StemCellKb.Store;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Machines;

/// <summary>The articles of a language as an Atom feed, most recently reviewed first.</summary>
internal static class ReviewFeed
{
    private const int MostEntries = 100;

    public static XDocument Of(KbDatabase database, Language language, string root)
    {
        var text = UiText.Of(language);
        var feed = new AtomFeed(language, root, SiteUrls.Feed(language), SiteUrls.Home(language));
        var reviewed = database.Corpus.ReadConcepts()
            .Where(concept => concept.Reviewed is not null && concept.IsIn(language))
            .OrderByDescending(concept => concept.Reviewed).ThenBy(concept => concept.Id)
            .Take(MostEntries).ToList();
        return feed.Of(
            text.Navigation.FeedTitle,
            reviewed.Select(concept => concept.Reviewed).FirstOrDefault() ?? DateOnly.MinValue,
            reviewed.Select(concept =>
            {
                var article = concept.Texts.First(each => ReferenceEquals(each.Language, language));
                var address = SiteUrls.Concept(language, concept.Kind, concept.Id);
                return feed.Entry(address, article.Title, address, concept.Reviewed!.Value, (concept.Kind.Word, text.Kinds.One(concept.Kind)), article.Summary);
            }));
    }
}
