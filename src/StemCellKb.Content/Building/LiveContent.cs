using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>
/// A content folder while somebody types in it: the texts of an editor over the files on disk. What an edit can change at once is checked at
/// once, the rest a few folders at a time. Nothing is built. For one thread; <see cref="Facts"/> is for all.
/// </summary>
internal sealed class LiveContent
{
    private readonly DateOnly today;
    private readonly IReadOnlyList<Diagnostic> ofListing;
    private readonly SortedDictionary<string, ConceptFolder> folders = new(StringComparer.Ordinal);
    private readonly HashSet<string> stale = new(StringComparer.Ordinal);
    private readonly TextUses uses = new();

    public LiveContent(ContentFiles files, DateOnly today)
    {
        (this.today, Root, ofListing) = (today, files.Root, files.Diagnostics);
        var kinds = files.Files.ToLookup(file => ContentPath.Parse(file.Path).Kind == ContentFileKind.Article);
        foreach (var article in kinds[true])
            FolderOf(article.Path).Articles.Add(article);
        Facts = new ContentFacts(Root, files.Files.ToDictionary(file => file.Path), new Dictionary<string, ParsedFile>(), ContentIndex.Of([], []), Array.Empty<Diagnostic>().ToLookup(found => found.Path));
        Take(kinds[false].Zip(ContentParser.Parse(Root, kinds[false])).ToDictionary(each => each.First.Path, each => each.Second));
        stale.UnionWith(folders.Keys);
    }

    /// <summary>The content folder as messages show it.</summary>
    public string Root { get; }

    public ContentFacts Facts { get; private set; }

    /// <summary>Folders whose articles have not been checked against what is known now.</summary>
    public int Stale => stale.Count;

    public bool Has(string path) => Facts.Files.ContainsKey(path);

    /// <summary>Takes other texts of files that exist.</summary>
    public void Replace(IReadOnlyCollection<ContentFile> edited)
    {
        Dictionary<string, ContentFile> files = new(Facts.Files);
        foreach (var file in edited)
            files[file.Path] = file;
        Facts = Facts with { Files = files };
        var kinds = edited.ToLookup(file => ContentPath.Parse(file.Path).Kind == ContentFileKind.Article);
        foreach (var file in kinds[true])
        {
            var folder = FolderOf(file.Path);
            folder.Articles[folder.Articles.FindIndex(known => known.Path == file.Path)] = file;
            stale.Add(folder.Name);
        }
        if (!kinds[false].Any())
            return;
        Dictionary<string, ParsedFile> data = new(Facts.Data);
        foreach (var file in kinds[false])
        {
            var (former, now) = (Facts.Data[file.Path], ContentParser.Parse(Root, file));
            if (ForArticles(former) != ForArticles(now))
                stale.UnionWith(folders.Keys);
            else if (now.Path.Kind == ContentFileKind.Concept)
                stale.Add(now.Path.Name);
            data[file.Path] = now;
        }
        Take(data);
    }

    /// <summary>Checks folders that are stale: the wanted ones, or some of the rest.</summary>
    /// <returns>Their names.</returns>
    public IReadOnlyList<string> Check(IEnumerable<string> wanted, int most)
    {
        List<string> names = [.. wanted.Where(stale.Contains).Distinct()];
        names.AddRange(stale.Where(name => !names.Contains(name)).Take(most - names.Count));
        foreach (var (folder, digest) in names.Select(name => folders[name]).SelectAhead(folder => (folder, DigestOf(folder))))
        {
            if (folder.Digest is { } former)
                uses.Remove(former);
            uses.Add(folder.Digest = digest);
            stale.Remove(folder.Name);
        }
        return names;
    }

    /// <summary>Everything known about one file, in order of place.</summary>
    /// <param name="path">Relative to the content folder.</param>
    public IReadOnlyList<Diagnostic> DiagnosticsOf(string path)
    {
        var shown = $"{Root}/{path}";
        var texts = folders.GetValueOrDefault(ContentPath.Parse(path).Name)?.Digest;
        return Diagnostic.Sorted([.. Facts.Diagnostics[shown], .. texts?.Diagnostics.Where(found => found.Path == shown) ?? []]);
    }

    /// <summary>Everything known about every file, once nothing is stale.</summary>
    public ILookup<string, Diagnostic> Diagnostics() => Diagnostic.Sorted(
    [
        .. Facts.Diagnostics.SelectMany(file => file),
        .. folders.Values.SelectMany(folder => folder.Digest?.Diagnostics ?? []),
        .. stale.Count == 0 ? ContentChecker.CheckUses(Facts.Index, uses) : [],
    ]).ToLookup(found => found.Path.StartsWith(Root + "/", StringComparison.Ordinal) ? found.Path[(Root.Length + 1)..] : "");

    /// <summary>The folders whose articles link a concept or cite a work, as far as they have been read.</summary>
    public IEnumerable<string> FoldersNaming(string id) =>
        folders.Values.Where(folder => folder.Digest is not { } digest || digest.Links.Contains(id) || digest.Citations.Contains(id)).Select(folder => folder.Name);

    private void Take(IReadOnlyDictionary<string, ParsedFile> data)
    {
        foreach (var folder in folders.Values)
            folder.Concepts.Clear();
        foreach (var parsed in data.Values.Where(file => file.Path.Kind == ContentFileKind.Concept))
            FolderNamed(parsed.Path.Name).Concepts.Add(parsed);
        var known = data.Values.SelectMany(file => file.Concepts).Select(concept => concept.Id.Value.Value).ToHashSet();
        var index = ContentIndex.Of([.. data.Values], folders.Values.Where(folder => !known.Contains(folder.Name)).Select(folder => folder.Name));
        var found = DiagnosticList.Of([.. ofListing, .. data.Values.SelectMany(file => file.Diagnostics), .. ContentChecker.CheckData(index, Root, today)]);
        Facts = Facts with { Data = data, Index = index, Diagnostics = found.ToLookup(each => each.Path) };
    }

    /// <summary>All that the articles of other folders can see of a file: ids, names, wider concepts, works, rules for terms.</summary>
    private static string ForArticles(ParsedFile file) => string.Join('\n',
    [
        file.IsUnreadable ? "unreadable" : "",
        .. file.Concepts.SelectMany(concept => concept.Names.Forms.SelectMany(form => form.Names.All.Prepend(form.Script)).Concat(concept.Names.Ambiguous)
            .Concat(concept.Broader.Select(broader => broader.Value.Value)).Prepend(concept.Id.Value.Value)),
        .. file.References.Select(work => $"{work.Key.Value}{(work.Reference.Retracted ? " retracted" : "")}"),
        .. file.TermRules.Select(rule => $"{rule.Wrong.Value} {rule.Right} {rule.Language} {rule.In} {rule.Reason} {string.Join('|', rule.Except)}"),
    ]);

    private TextDigest DigestOf(ConceptFolder folder)
    {
        IReadOnlyList<ParsedFile> parsed = [.. folder.Articles.Select(file => ContentParser.Parse(Root, file))];
        return SafetyNet.Over(
            () => TextDigest.Of(folder.Name, new ConceptTexts([.. folder.Concepts, .. parsed]), parsed, Facts.Index, Severity.Hint),
            failure => TextDigest.Failed(folder.Name, parsed, failure));
    }

    private ConceptFolder FolderOf(string path) => FolderNamed(ContentPath.Parse(path).Name);

    private ConceptFolder FolderNamed(string name)
    {
        if (!folders.TryGetValue(name, out var folder))
            folders.Add(name, folder = new ConceptFolder(name));
        return folder;
    }
}

/// <summary>What is known of a content folder at one moment, apart from its articles' texts. Immutable.</summary>
/// <param name="Files">All, by path.</param>
/// <param name="Data">The parsed files other than articles, by path.</param>
/// <param name="Diagnostics">Of these, by path as messages show it.</param>
internal sealed record ContentFacts(
    string Root,
    IReadOnlyDictionary<string, ContentFile> Files,
    IReadOnlyDictionary<string, ParsedFile> Data,
    ContentIndex Index,
    ILookup<string, Diagnostic> Diagnostics)
{
    /// <summary>A file in its present state; null where there is none.</summary>
    public ParsedFile? Parsed(string path) =>
        Data.GetValueOrDefault(path) ?? (Files.GetValueOrDefault(path) is { } file ? ContentParser.Parse(Root, file) : null);
}
