using System.Xml.Linq;
using StemCellKb.Model;
using StemCellKb.Store;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Machines;

/// <summary>The articles of a language as an Atom feed, most recently reviewed first.</summary>
internal static class ReviewFeed
{
    private const int MostEntries = 100;
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static XDocument Of(KbDatabase database, Language language, string root)
    {
        var text = UiText.Of(language);
        var reviewed = database.Corpus.ReadConcepts()
            .Where(concept => concept.Reviewed is not null && concept.IsIn(language))
            .OrderByDescending(concept => concept.Reviewed).ThenBy(concept => concept.Id)
            .Take(MostEntries).ToList();
        return new XDocument(new XElement(
            Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", language.Tag),
            new XElement(Atom + "id", root + SiteUrls.Feed(language)),
            new XElement(Atom + "title", text.Navigation.FeedTitle),
            new XElement(Atom + "subtitle", text.Tagline),
            Link("self", root + SiteUrls.Feed(language), language),
            Link("alternate", root + SiteUrls.Home(language), language),
            new XElement(Atom + "updated", Instant(reviewed.Select(concept => concept.Reviewed).FirstOrDefault() ?? DateOnly.MinValue)),
            new XElement(Atom + "rights", text.Navigation.Licence),
            new XElement(Atom + "author", new XElement(Atom + "name", SiteAuthor.Name)),
            reviewed.Select(concept => Entry(concept, language, root))));
    }

    private static XElement Entry(ConceptRecord concept, Language language, string root)
    {
        var text = concept.Texts.First(text => ReferenceEquals(text.Language, language));
        var address = root + SiteUrls.Concept(language, concept.Kind, concept.Id);
        return new XElement(
            Atom + "entry",
            new XElement(Atom + "id", address),
            new XElement(Atom + "title", text.Title),
            Link("alternate", address, language),
            new XElement(Atom + "updated", Instant(concept.Reviewed!.Value)),
            new XElement(Atom + "category", new XAttribute("term", concept.Kind.Word), new XAttribute("label", UiText.Of(language).Kinds.One(concept.Kind))),
            new XElement(Atom + "summary", text.Summary));
    }

    private static XElement Link(string relation, string address, Language language) => new(
        Atom + "link", new XAttribute("rel", relation), new XAttribute("href", address), new XAttribute("hreflang", language.Tag),
        new XAttribute("type", relation == "self" ? "application/atom+xml" : "text/html"));

    private static string Instant(DateOnly day) => $"{day:O}T00:00:00Z";
}
