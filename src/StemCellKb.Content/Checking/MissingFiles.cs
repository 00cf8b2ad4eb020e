using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>A concept's folder holds a <c>concept.yaml</c> and both articles.</summary>
internal static class MissingFiles
{
    public static IEnumerable<Diagnostic> Run(ConceptTexts texts) => texts.Files
        .Where(file => ConceptId.TryParse(file.Path.Name, out _))
        .GroupBy(file => file.Path.ConceptKind)
        .SelectMany(folder => Check([.. folder]));

    private static IEnumerable<Diagnostic> Check(List<ParsedFile> files)
    {
        var folder = files[0].DisplayPath[..files[0].DisplayPath.LastIndexOf('/')];
        var concept = files.Find(file => file.Path.Kind == ContentFileKind.Concept);
        var articles = files.Where(file => file.Path.Kind == ContentFileKind.Article).ToList();

        if (concept is null && articles[0].Article is { } orphan)
            yield return Problems.Concepts.MissingFile(orphan.Source, $"{folder}/concept.yaml");
        if (concept?.Concepts is [var written] && articles.Count == 0)
            yield return Problems.Articles.NoArticle(written.Id.Place, folder);
        if (articles is [{ Article: { } only }])
            yield return Problems.Articles.MissingLanguage(only.Title.Place, $"{folder}/{only.Language.Other.Code}.md");
    }
}
