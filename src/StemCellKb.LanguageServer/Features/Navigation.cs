using StemCellKb.Content;
using StemCellKb.LanguageServer.Protocol;
using StemCellKb.LanguageServer.Texts;
using StemCellKb.LanguageServer.Workspace;
using StemCellKb.Model;

namespace StemCellKb.LanguageServer.Features;

/// <summary>From a name to what it names, to everything else that names it, and to the other language.</summary>
internal static class Navigation
{
    public static IReadOnlyList<Location> Definition(Subject subject, int offset) => subject.At(offset) switch
    {
        null => [],
        { What: Named.Section } section => [.. MentionsOf.File(subject.Parsed).Where(other => other is { What: Named.Section, IsDefinition: true } && other.Id == section.Id)
            .Take(1).Select(other => LocationOf(subject.Workspace, subject.Path, other.Place))],
        { What: Named.Concept } concept when ArticleOf(subject, concept.Id) is { } article => [article],
        var mention => [.. subject.Facts.Data
            .SelectMany(file => MentionsOf.File(file.Value).Where(other => other.IsDefinition && other.What == mention.What && other.Id == mention.Id).Select(other => LocationOf(subject.Workspace, file.Key, other.IdPlace)))
            .Take(1)],
    };

    /// <summary>The same section of the other article; above the first heading, its beginning.</summary>
    public static IReadOnlyList<Location> Peer(Subject subject, int offset)
    {
        if (subject.Peer() is not var (path, article))
            return [];
        var here = subject.Parsed.Article?.Sections.LastOrDefault(section => section.Heading.Place.Span.Start <= offset)?.Anchor.Value;
        var there = article.Sections.FirstOrDefault(section => section.Anchor.Value == here);
        return [LocationOf(subject.Workspace, path, there?.Heading.Place ?? article.Title.Place)];
    }

    public static IReadOnlyList<Location> References(Subject subject, int offset, bool withDefinition) =>
        subject.At(offset) is not { } mention ? []
        : [.. Of(subject.Workspace, subject.Facts, mention, subject.Path).Where(found => withDefinition || !found.Mention.IsDefinition).Select(found => LocationOf(subject.Workspace, found.Path, found.Mention.IdPlace))];

    /// <summary>Every mention of the same thing, in every file.</summary>
    /// <param name="path">Of the file that holds <paramref name="sought"/>.</param>
    public static IEnumerable<(string Path, Mention Mention)> Of(ContentWorkspace workspace, ContentFacts facts, Mention sought, string path) =>
        FilesNaming(workspace, facts, sought, path)
            .SelectMany(file => MentionsOf.File(file.File).Where(mention => mention.What == sought.What && mention.Id == sought.Id).Select(mention => (file.Path, mention)));

    /// <summary>The files in which the same thing can be named.</summary>
    public static IEnumerable<(string Path, ParsedFile File)> FilesNaming(ContentWorkspace workspace, ContentFacts facts, Mention sought, string path)
    {
        IEnumerable<string> paths = sought.What == Named.Section ? [path] : facts.Data.Keys.Concat(ArticlesNaming(workspace, facts, sought));
        return from each in paths let parsed = workspace.Parsed(each) where parsed is not null select (each, parsed);
    }

    public static Location LocationOf(ContentWorkspace workspace, string path, Place place) => new(workspace.UriOf(path), EditorPositions.RangeOf(place));

    private static IEnumerable<string> ArticlesNaming(ContentWorkspace workspace, ContentFacts facts, Mention sought)
    {
        if (sought.What == Named.Claim)
            return [];
        var folders = workspace.FoldersNaming(sought.Id).ToHashSet(StringComparer.Ordinal);
        return facts.Files.Keys.Where(path => ContentPath.Parse(path) is { Kind: ContentFileKind.Article } article
            && (folders.Contains(article.Name) || article.Name == sought.Id || workspace.Document(path) is not null));
    }

    private static Location? ArticleOf(Subject subject, string id) =>
        subject.Facts.Index.FindConcept(id) is { Kind.HasArticles: true } concept && $"{concept.Kind.Folder}/{id}/{subject.Language.Code}.md" is var path && subject.Workspace.Parsed(path)?.Article is { } article
            ? LocationOf(subject.Workspace, path, article.Title.Place)
            : null;
}
