using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>
/// Articles that have been edited since a finished build was made, compiled by themselves. What an article does not see is not read: the
/// evidence, which is nearly all there is to parse.
/// </summary>
public sealed class ArticleUpdate
{
    /// <summary>Of concepts; beyond it, a build of everything takes no longer and leaves a file in better order.</summary>
    private const int MostFolders = 500;

    private ArticleUpdate(IReadOnlyList<(Concept, IReadOnlyList<Article>)> concepts, FolderFingerprint fingerprint, IReadOnlyList<FileFingerprint> changed, Compilation compilation) =>
        (Concepts, Fingerprint, Changed, Compilation) = (concepts, fingerprint, changed, compilation);

    /// <summary>Those of which a file has been edited, with all their articles. Of a <c>concept.yaml</c> only the date and the records of translation may be others.</summary>
    public IReadOnlyList<(Concept Concept, IReadOnlyList<Article> Articles)> Concepts { get; }

    /// <summary>Of the whole folder.</summary>
    public FolderFingerprint Fingerprint { get; }

    public IReadOnlyList<FileFingerprint> Changed { get; }

    /// <summary>What was found in the edited files; no errors.</summary>
    public Compilation Compilation { get; }

    /// <summary>Null where anything else has changed, where there is an error, or where files change at this moment: then everything has to be compiled.</summary>
    /// <param name="fingerprint">Of the files as they are.</param>
    /// <param name="former">The files of a build without errors.</param>
    public static ArticleUpdate? TryCompile(ContentFiles files, FolderFingerprint fingerprint, IReadOnlyDictionary<string, string> former, DateOnly today, Severity least)
    {
        var present = fingerprint.Files;
        if (present.Count != former.Count || !present.All(file => former.ContainsKey(file.Path)))
            return null;
        List<FileFingerprint> changed = [.. present.Where(file => former[file.Path] != file.Hash)];
        var names = changed.Select(file => ContentPath.Parse(file.Path)).Where(path => path.Kind is ContentFileKind.Article or ContentFileKind.Concept).Select(path => path.Name).ToHashSet();
        if (names.Count is 0 or > MostFolders || changed.Exists(file => ContentPath.Parse(file.Path).Kind is not (ContentFileKind.Article or ContentFileKind.Concept)))
            return null;

        var hashes = present.ToDictionary(file => file.Path, file => file.Hash);
        var kinds = files.Files.ToLookup(file => ContentPath.Parse(file.Path).Kind);
        List<ContentFile> seen = [.. kinds.Where(kind => kind.Key is not (ContentFileKind.Article or ContentFileKind.Evidence or ContentFileKind.Studies)).SelectMany(kind => kind)];
        var data = ContentParser.Parse(files.Root, seen);
        if (!seen.Zip(data).All(each => IsAsHashed(each.First, each.Second)) || data.Any(HasErrors))
            return null;
        var index = ContentIndex.Of(data, []);
        var folders = names.ToDictionary(name => name, name => new ConceptFolder(name));
        foreach (var parsed in data.Where(file => file.Path.Kind == ContentFileKind.Concept && names.Contains(file.Path.Name)))
            folders[parsed.Path.Name].Concepts.Add(parsed);
        foreach (var article in kinds[ContentFileKind.Article])
        {
            if (folders.TryGetValue(ContentPath.Parse(article.Path).Name, out var folder))
                folder.Articles.Add(article);
        }

        List<(Concept, IReadOnlyList<Article>)> concepts = [];
        List<Diagnostic> found = [.. ReviewsDue.Run(index, today)];
        foreach (var (folder, parsed, digest, articles) in folders.Values.OrderBy(folder => folder.Name, StringComparer.Ordinal).SelectAhead(Compile))
        {
            if (digest.HasErrors || folder.Concepts is not [{ Concepts: [var concept] }] || !folder.Articles.Zip(parsed).All(each => IsAsHashed(each.First, each.Second)))
                return null;
            found.AddRange(folder.Concepts[0].Diagnostics.Concat(digest.Diagnostics));
            concepts.Add((CorpusBuilder.ConceptOf(concept, index), articles));
        }
        var edited = changed.Select(file => $"{files.Root}/{file.Path}").ToHashSet();
        return new ArticleUpdate(concepts, fingerprint, changed, new Compilation(null, [.. Diagnostic.Sorted(found.Where(each => each.Severity <= least && edited.Contains(each.Path)))], changed.Count));

        bool IsAsHashed(ContentFile file, ParsedFile parsed) => hashes[file.Path] == Convert.ToHexStringLower(parsed.Fingerprint);

        (ConceptFolder, IReadOnlyList<ParsedFile>, TextDigest, IReadOnlyList<Article>) Compile(ConceptFolder folder)
        {
            IReadOnlyList<ParsedFile> parsed = [.. folder.Articles.Select(file => ContentParser.Parse(files.Root, file))];
            return SafetyNet.Over(
                () =>
                {
                    var texts = new ConceptTexts([.. folder.Concepts, .. parsed]);
                    var digest = TextDigest.Of(folder.Name, texts, parsed, index, least);
                    return (folder, parsed, digest, digest.HasErrors ? [] : CorpusBuilder.BuildArticles(texts, index));
                },
                failure => (folder, parsed, TextDigest.Failed(folder.Name, parsed, failure), (IReadOnlyList<Article>)[]));
        }
    }

    private static bool HasErrors(ParsedFile file) => file.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}
