using StemCellKb.Model;
using StemCellKb.Store.Reading;

namespace StemCellKb.Web;

/// <summary>From a page to the file it is written in, where the operator has named a place at which the content is edited.</summary>
internal static class SourceAddress
{
    /// <summary>Where the file of an article is edited; null if no place was named.</summary>
    public static string? Edit(SiteOptions options, ArticlePage article) => options.EditUrl.Length == 0
        ? null
        : $"{options.EditUrl}/{article.Facts.Concept.Kind.Folder}/{article.Facts.Concept.Id}/{article.TextLanguage.Code}.md";

    /// <summary>The former versions of a file, by the address at which it is edited; null where the place has no such page that we know of.</summary>
    public static string? History(string? edit) =>
        // GitHub, GitLab and those who follow them.
        edit?.Contains("/edit/", StringComparison.Ordinal) == true ? edit.Replace("/edit/", "/commits/", StringComparison.Ordinal) : null;
}
