using StemCellKb.Model;
using StemCellKb.Store;

namespace StemCellKb.Web.Machines;

/// <summary>A page in its own right: not a result list, not another form of a page.</summary>
/// <param name="Languages">The languages the page exists in.</param>
/// <param name="Reviewed">When an editor last checked it, where that is known.</param>
public sealed record SitePageAddress(Func<Language, string> PathIn, IReadOnlyList<Language> Languages, DateOnly? Reviewed);

/// <summary>Every page of the site: listed in the sitemap, and the starting points of an export.</summary>
public static class SitePages
{
    public static IEnumerable<SitePageAddress> Of(KbDatabase database) =>
        Fixed.Select(pathIn => new SitePageAddress(pathIn, Language.All, null))
            .Concat(database.Indexes.ListWritten().Select(concept => new SitePageAddress(
                language => SiteUrls.Concept(language, concept.Kind, concept.Id), concept.Languages, concept.Reviewed)))
            .Concat(database.Evidence.ListIds().Select(claim => new SitePageAddress(language => SiteUrls.Claim(language, claim), Language.All, null)))
            .Concat(database.References.ListKeys().Select(work => new SitePageAddress(language => SiteUrls.Reference(language, work), Language.All, null)));

    /// <summary>Pages that exist once per language, and once per kind of concept.</summary>
    private static IEnumerable<Func<Language, string>> Fixed => Routes.All.Where(route => route.IsInSitemap).SelectMany(route => route.Values switch
    {
        [] or ["language"] => [route.In],
        ["language", "kind"] => ConceptKind.All.Select(kind => (Func<Language, string>)(language => route.Of(language.Code, kind.Folder))),
        _ => Enumerable.Empty<Func<Language, string>>(),
    });
}
