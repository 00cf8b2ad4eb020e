using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>
/// A content folder being compiled, article by article. After checking, only the facts other files need are kept. Afterwards it follows
/// edits of single articles while other threads read diagnostics.
/// </summary>
public sealed class ContentCompilation
{
    private readonly ContentFiles files;
    private readonly Severity least;
    private readonly IReadOnlyList<(ContentFile File, ParsedFile Parsed)> data;
    private readonly ContentIndex index;
    private readonly IReadOnlyList<Diagnostic> dataDiagnostics;
    private readonly bool dataHasErrors;
    private readonly SortedDictionary<string, ConceptFolder> folders = new(StringComparer.Ordinal);
    private readonly TextUses uses = new();
    private readonly HashSet<ConceptFolder> broken = [];
    private readonly HashSet<ConceptFolder> unbuilt = [];
    private readonly Lock turn = new();
    private FolderFingerprint? fingerprint;
    private volatile bool hasErrors;

    private ContentCompilation(ContentFiles files, DateOnly today, Severity least)
    {
        (this.files, this.least) = (files, least);
        var kinds = files.Files.ToLookup(file => ContentPath.Parse(file.Path).Kind == ContentFileKind.Article);
        data = [.. kinds[false].Zip(ContentParser.Parse(files.Root, kinds[false]))];
        foreach (var (_, parsed) in data.Where(each => each.Parsed.Path.Kind == ContentFileKind.Concept))
            FolderOf(parsed.Path.Name).Concepts.Add(parsed);
        foreach (var article in kinds[true])
            FolderOf(ContentPath.Parse(article.Path).Name).Articles.Add(article);
        index = IndexOf();
        dataDiagnostics = [.. DiagnosticList.Of([.. files.Diagnostics, .. data.SelectMany(each => each.Parsed.Diagnostics), .. ContentChecker.CheckData(index, files.Root, today)])];
        hasErrors = dataHasErrors = dataDiagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
    }

    /// <summary>Reads and checks everything but the articles.</summary>
    /// <param name="today">Articles last reviewed long before this day are overdue.</param>
    /// <param name="least">Less severe diagnostics are not looked for: a large folder can have many hints.</param>
    public static ContentCompilation Begin(ContentFiles files, DateOnly today, Severity least) => new(files, today, least);

    /// <summary>The compiled files, as they were before edits.</summary>
    public ContentFiles Files => files;

    /// <summary>An error has been found. More may follow while articles are still to be read.</summary>
    public bool HasErrors => hasErrors;

    /// <summary>The corpus without its articles, and without the fingerprint, which needs all of them.</summary>
    public Corpus BuildFacts() => CorpusBuilder.BuildFacts(index);

    /// <summary>
    /// Reads and checks every article, and yields each as long as there is no error: by concept id, English before Chinese.
    /// Enumerate it to the end before asking for the fingerprint or the diagnostics.
    /// </summary>
    public IEnumerable<Article> ReadArticles() => Read(build: true);

    /// <summary>Reads and checks every article without building any.</summary>
    public void CheckArticles()
    {
        foreach (var _ in Read(build: false))
        {
        }
    }

    /// <summary>
    /// Applies edits of article texts and returns the articles to replace: none while there is any error; once the last error is fixed, every
    /// article edited since the first. Null if more changed than texts of existing articles: then everything has to be compiled again.
    /// </summary>
    /// <param name="edited">In their present state; the other articles of the same concepts are reread with them.</param>
    public IReadOnlyList<Article>? Edit(IReadOnlyCollection<ContentFile> edited)
    {
        lock (turn)
            return EditTexts(edited);
    }

    private List<Article>? EditTexts(IReadOnlyCollection<ContentFile> edited)
    {
        List<ConceptFolder> changed = [];
        foreach (var file in edited)
        {
            if (ContentPath.Parse(file.Path) is not { Kind: ContentFileKind.Article } path || !folders.TryGetValue(path.Name, out var folder)
                || folder.Concepts.Count == 0 || folder.Articles.FindIndex(known => known.Path == file.Path) is not (>= 0 and var i))
                return null;
            folder.Articles[i] = file;
            changed.Add(folder);
        }

        Dictionary<ConceptFolder, IReadOnlyList<Article>> built = [];
        foreach (var folder in changed.Distinct())
        {
            var (digest, articles) = Compile(folder, build: !dataHasErrors);
            if (!digest.IsUnreadable && folder.Digest!.Fingerprints.Zip(digest.Fingerprints).All(both => both.First.AsSpan().SequenceEqual(both.Second)))
                continue;
            uses.Remove(folder.Digest!);
            Take(folder, digest);
            foreach (var (path, content) in FingerprintsOf(folder))
                fingerprint?.Exchange(path, content);
            unbuilt.Add(folder);
            built.Add(folder, articles);
        }
        hasErrors = dataHasErrors || broken.Count > 0;
        if (hasErrors)
            return [];
        List<Article> exchanged = [.. unbuilt.OrderBy(folder => folder.Name, StringComparer.Ordinal).SelectMany(folder => built.GetValueOrDefault(folder) ?? Compile(folder, build: true).Articles)];
        unbuilt.Clear();
        return exchanged;
    }

    /// <summary>64 hex digits over all paths and the bytes that were compiled.</summary>
    public string Fingerprint() => Fingerprints().ToString();

    /// <summary>The same, file by file.</summary>
    public FolderFingerprint Fingerprints()
    {
        if (fingerprint is null)
        {
            Dictionary<string, byte[]> read = [];
            foreach (var (file, parsed) in data)
                read.Add(file.Path, parsed.Fingerprint);
            foreach (var (path, content) in folders.Values.SelectMany(FingerprintsOf))
                read.Add(path, content);
            // The files stand in order of path.
            fingerprint = new FolderFingerprint(files.Files.Select(file => (file.Path, read[file.Path])));
        }
        return fingerprint;
    }

    /// <summary>The concept of an article from <see cref="ReadArticles"/> or <see cref="Edit"/>.</summary>
    public Concept ConceptOf(Article article) => index.FindConcept(article.Concept.Value)!.ToConcept();

    /// <summary>Everything found, by file and place.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics() => Diagnostic.Sorted(
    [
        .. dataDiagnostics,
        .. folders.Values.SelectMany(folder => folder.Digest!.Diagnostics),
        .. ContentChecker.CheckUses(index, uses),
    ]);

    /// <summary>Errors anywhere, and every diagnostic of one folder, by file and place.</summary>
    /// <param name="folder">Relative to the content folder: <c>diseases/psoriasis</c>.</param>
    public IReadOnlyList<Diagnostic> DiagnosticsOf(string folder)
    {
        var here = $"{files.Root}/{folder}/";
        var texts = folders.GetValueOrDefault(folder[(folder.LastIndexOf('/') + 1)..]);
        lock (turn)
        {
            return Diagnostic.Sorted(
            [
                .. dataDiagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error || IsHere(diagnostic)),
                .. broken.SelectMany(other => other.Digest!.Diagnostics).Where(diagnostic => diagnostic.Severity == Severity.Error),
                .. texts?.Digest!.Diagnostics.Where(IsHere) ?? [],
                .. ContentChecker.CheckUses(index, uses).Where(IsHere),
            ]);
        }

        bool IsHere(Diagnostic diagnostic) => diagnostic.Path.StartsWith(here, StringComparison.Ordinal);
    }

    public int Count(Severity severity)
    {
        lock (turn)
        {
            return DiagnosticPrinter.CountOf(dataDiagnostics, severity)
                + folders.Values.Sum(folder => DiagnosticPrinter.CountOf(folder.Digest!.Diagnostics, severity))
                + DiagnosticPrinter.CountOf(ContentChecker.CheckUses(index, uses), severity);
        }
    }

    public Compilation Result(Corpus? corpus = null) => new(corpus, Diagnostics(), files.Files.Count);

    private IEnumerable<Article> Read(bool build)
    {
        foreach (var (folder, (digest, articles)) in folders.Values.SelectAhead(folder => (folder, Compile(folder, build && !hasErrors))))
        {
            Take(folder, digest);
            hasErrors |= digest.HasErrors;
            foreach (var article in hasErrors ? [] : articles)
                yield return article;
        }
    }

    private static IEnumerable<(string Path, byte[] Content)> FingerprintsOf(ConceptFolder folder) =>
        folder.Articles.Zip(folder.Digest!.Fingerprints, (file, content) => (file.Path, content));

    private void Take(ConceptFolder folder, TextDigest digest)
    {
        folder.Digest = digest;
        uses.Add(digest);
        if (digest.HasErrors)
            broken.Add(folder);
        else
            broken.Remove(folder);
    }

    private (TextDigest Digest, IReadOnlyList<Article> Articles) Compile(ConceptFolder folder, bool build)
    {
        IReadOnlyList<ParsedFile> parsed = [.. folder.Articles.Select(file => ContentParser.Parse(files.Root, file))];
        return SafetyNet.Over(() => Compile(folder, parsed, build), failure => (TextDigest.Failed(folder.Name, parsed, failure), []));
    }

    private (TextDigest Digest, IReadOnlyList<Article> Articles) Compile(ConceptFolder folder, IReadOnlyList<ParsedFile> parsed, bool build)
    {
        var texts = new ConceptTexts([.. folder.Concepts, .. parsed]);
        var digest = TextDigest.Of(folder.Name, texts, parsed, index, least);
        return (digest, build && !digest.HasErrors ? CorpusBuilder.BuildArticles(texts, index) : []);
    }

    private ContentIndex IndexOf()
    {
        var known = data.SelectMany(each => each.Parsed.Concepts).Select(concept => concept.Id.Value.Value).ToHashSet();
        var without = folders.Values
            .Where(folder => !known.Contains(folder.Name) && folder.Articles.Any(file => ContentParser.Parse(files.Root, file).Article is not null))
            .Select(folder => folder.Name);
        return ContentIndex.Of([.. data.Select(each => each.Parsed)], without);
    }

    private ConceptFolder FolderOf(string name)
    {
        if (!folders.TryGetValue(name, out var folder))
            folders.Add(name, folder = new ConceptFolder(name));
        return folder;
    }
}
