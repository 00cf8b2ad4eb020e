using System.Xml.Linq;
using StemCellKb.Model;
using StemCellKb.Web.Api;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Machines;

/// <summary>Describes the search to browsers, including suggestions.</summary>
internal static class OpenSearchDescription
{
    public const string MediaType = "application/opensearchdescription+xml";

    private static readonly XNamespace OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";

    public static XDocument Of(Language language, string root)
    {
        var text = UiText.Of(language);
        return new XDocument(new XElement(
            OpenSearch + "OpenSearchDescription",
            new XElement(OpenSearch + "ShortName", text.Navigation.SearchName),
            new XElement(OpenSearch + "Description", text.Search.Placeholder),
            new XElement(OpenSearch + "InputEncoding", "UTF-8"),
            new XElement(OpenSearch + "Language", language.Tag),
            new XElement(OpenSearch + "Image", new XAttribute("width", "32"), new XAttribute("height", "32"), new XAttribute("type", "image/x-icon"), root + SiteUrls.FavIcon),
            new XElement(OpenSearch + "Query", new XAttribute("role", "example"), new XAttribute("searchTerms", text.Navigation.SearchExample)),
            Url("text/html", $"{root}{SiteUrls.Search(language)}?q={{searchTerms}}"),
            Url(SuggestionForms.OpenSearchMediaType, $"{root}{SiteUrls.ApiRoot}/suggest?language={language.Code}&format={SuggestionForms.OpenSearch}&q={{searchTerms}}"),
            new XElement(OpenSearch + "Url", new XAttribute("type", MediaType), new XAttribute("rel", "self"), new XAttribute("template", root + SiteUrls.OpenSearch(language)))));
    }

    private static XElement Url(string type, string template) => new(OpenSearch + "Url", new XAttribute("type", type), new XAttribute("template", template));
}
