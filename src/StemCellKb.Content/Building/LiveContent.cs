using System.Collections.Immutable;
using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>
/// A content folder while somebody types in it: the texts of an editor over the files on disk. What a file says by itself is known at once, what
/// the data files say together once somebody has settled it, and the articles are checked a few folders at a time. Nothing is built. For one
/// thread; <see cref="Facts"/> and a settling are for all.
/// </summary>
internal sealed class LiveContent
{
    private readonly DateOnly today;
    private readonly IReadOnlyList<Diagnostic> ofListing;
    private readonly SortedDictionary<string, ConceptFolder> folders = new(StringComparer.Ordinal);
    private readonly HashSet<string> stale = new(StringComparer.Ordinal);
    private readonly HashSet<string> touched = new(StringComparer.Ordinal);
    private readonly TextUses uses = new();
    private readonly Dictionary<string, SourceText?> textsAsSettled = new(StringComparer.Ordinal);
    private ImmutableSortedDictionary<string, ContentFile> files;
    private ImmutableSortedDictionary<string, ParsedFile> data;
    private DataFacts settled;
    private ILookup<string, Diagnostic> ofUses = NoDiagnostics;
    private bool usesMayDiffer = true;

    public LiveContent(ContentFiles content, DateOnly today)
    {
        (this.today, Root, ofListing) = (today, content.Root, content.Diagnostics);
        files = content.Files.ToImmutableSortedDictionary(file => file.Path, file => file, StringComparer.Ordinal);
        var kinds = content.Files.ToLookup(file => ContentPath.Parse(file.Path).Kind == ContentFileKind.Article);
        foreach (var article in kinds[true])
            FolderOf(article.Path).Articles.Add(article);
        data = kinds[false].Zip(ContentParser.Parse(Root, kinds[false])).ToImmutableSortedDictionary(each => each.First.Path, each => each.Second, StringComparer.Ordinal);
        foreach (var (path, parsed) in data.Where(each => each.Value.Path.Kind == ContentFileKind.Concept))
            FolderOf(path).Concepts.Add(parsed);
        settled = Settling()();
        Facts = new ContentFacts(Root, files, data, settled.Index);
        stale.UnionWith(folders.Keys);
        touched.UnionWith(data.Where(each => each.Value.Diagnostics.Count > 0).Select(each => each.Key).Concat(settled.Diagnostics.Select(file => file.Key)));
    }

    private static ILookup<string, Diagnostic> NoDiagnostics => Array.Empty<Diagnostic>().ToLookup(found => found.Path);

    /// <summary>The content folder as messages show it.</summary>
    public string Root { get; }

    public ContentFacts Facts { get; private set; }

    /// <summary>Folders whose articles have not been checked against what is known now.</summary>
    public int Stale => stale.Count;

    /// <summary>What the data files say together is that of their present texts.</summary>
    public bool IsSettled => ReferenceEquals(settled.Data, data);

    public bool Has(string path) => Facts.Files.ContainsKey(path);

    /// <summary>Takes other texts of files that exist.</summary>
    public void Replace(IReadOnlyCollection<ContentFile> edited)
    {
        foreach (var file in edited)
        {
            touched.Add(file.Path);
            if (data.ContainsKey(file.Path))
            {
                var parsed = ContentParser.Parse(Root, file);
                // An editor that opens a file sends what is on disk.
                if (ContentFingerprint.AreSame(parsed.Fingerprint, data[file.Path].Fingerprint))
                    continue;
                if (!textsAsSettled.ContainsKey(file.Path))
                    textsAsSettled.Add(file.Path, TextOf(files[file.Path]));
                data = data.SetItem(file.Path, parsed);
                continue;
            }
            var folder = FolderOf(file.Path);
            folder.Articles[folder.Articles.FindIndex(known => known.Path == file.Path)] = file;
            stale.Add(folder.Name);
        }
        files = files.SetItems(edited.Select(file => KeyValuePair.Create(file.Path, file)));
        Facts = Facts with { Files = files, Data = data };
    }

    /// <summary>Work that takes long and may be done by any thread: what the present data files say together.</summary>
    public Func<DataFacts> Settling()
    {
        var (present, names) = (data, folders.Keys.ToList());
        return () =>
        {
            IReadOnlyList<ParsedFile> parsed = [.. present.Values];
            var known = parsed.SelectMany(file => file.Concepts).Select(concept => concept.Id.Value.Value).ToHashSet();
            var index = ContentIndex.Of(parsed, names.Where(name => !known.Contains(name)));
            var found = DiagnosticList.Of([.. ofListing, .. ContentChecker.CheckData(index, Root, today)]);
            return new DataFacts(present, index, found.ToLookup(each => PathOf(each.Path)));
        };
    }

    /// <summary>Takes what a settling has found.</summary>
    /// <returns>False, and nothing is taken, if the data files have been edited since it was begun.</returns>
    public bool Settle(DataFacts found)
    {
        if (!ReferenceEquals(found.Data, data))
            return false;
        foreach (var path in textsAsSettled.Keys)
        {
            var (former, now) = (settled.Data[path], data[path]);
            if (ForArticles(former) != ForArticles(now))
                stale.UnionWith(folders.Keys);
            if (now.Path.Kind != ContentFileKind.Concept)
                continue;
            var folder = FolderOf(path);
            folder.Concepts[folder.Concepts.IndexOf(former)] = now;
            stale.Add(folder.Name);
        }
        textsAsSettled.Clear();
        touched.UnionWith(settled.Diagnostics.Concat(found.Diagnostics).Select(file => file.Key));
        (settled, usesMayDiffer) = (found, true);
        Facts = Facts with { Index = found.Index };
        return true;
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
            {
                uses.Remove(former);
                touched.UnionWith(former.Diagnostics.Select(found => PathOf(found.Path)));
            }
            uses.Add(folder.Digest = digest);
            touched.UnionWith(digest.Diagnostics.Select(found => PathOf(found.Path)));
            stale.Remove(folder.Name);
            usesMayDiffer = true;
        }
        return names;
    }

    /// <summary>
    /// Everything known about one file, in order of place: of an edited file that has not been settled, what it says itself, and the rest where it
    /// stands now.
    /// </summary>
    /// <param name="path">Relative to the content folder; empty for the folder itself.</param>
    public IReadOnlyList<Diagnostic> DiagnosticsOf(string path)
    {
        var texts = path.Length == 0 ? null : folders.GetValueOrDefault(ContentPath.Parse(path).Name)?.Digest;
        var others = settled.Diagnostics[path].Concat(ofUses[path]).Concat(texts?.Diagnostics.Where(found => PathOf(found.Path) == path) ?? []);
        return Diagnostic.Sorted(
        [
            .. data.GetValueOrDefault(path)?.Diagnostics ?? [],
            .. textsAsSettled.TryGetValue(path, out var before) ? MovedText.Between(before, TextOf(files[path]))?.Follow(others) ?? [] : others,
        ]);
    }

    /// <summary>The files of which something else may be known than when this was last asked; all that are not clean at first. Once nothing is stale.</summary>
    public IReadOnlyList<string> Touched()
    {
        if (usesMayDiffer && stale.Count == 0)
        {
            var now = ContentChecker.CheckUses(Facts.Index, uses).ToLookup(found => PathOf(found.Path));
            touched.UnionWith(ofUses.Concat(now).Select(file => file.Key));
            (ofUses, usesMayDiffer) = (now, false);
        }
        List<string> taken = [.. touched.Order(StringComparer.Ordinal)];
        touched.Clear();
        return taken;
    }

    /// <summary>The folders whose articles link a concept or cite a work, as far as they have been read.</summary>
    public IEnumerable<string> FoldersNaming(string id) =>
        folders.Values.Where(folder => folder.Digest is not { } digest || digest.Links.Contains(id) || digest.Citations.Contains(id)).Select(folder => folder.Name);

    /// <summary>All that the articles of other folders can see of a file: ids, names, wider concepts, works, rules for terms.</summary>
    private static string ForArticles(ParsedFile file) => string.Join('\n',
    [
        file.IsUnreadable ? "unreadable" : "",
        .. file.Concepts.SelectMany(concept => concept.Names.Forms.SelectMany(form => form.Names.All.Prepend(form.Script)).Concat(concept.Names.Ambiguous)
            .Concat(concept.Broader.Select(broader => broader.Value.Value)).Prepend(concept.Id.Value.Value)),
        .. file.References.Select(work => $"{work.Key.Value}{(work.Reference.Retracted ? " retracted" : "")}"),
        .. file.TermRules.Select(rule => $"{rule.Wrong.Value} {rule.Right} {rule.Language} {rule.In} {rule.Reason} {string.Join('|', rule.Except)}"),
    ]);

    private SourceText? TextOf(ContentFile file) => file.TryRead(out _) is { } bytes ? SourceDecoder.Decode($"{Root}/{file.Path}", bytes.Span, []) : null;

    /// <summary>From a path as messages show it.</summary>
    private string PathOf(string shown) => shown.StartsWith(Root, StringComparison.Ordinal) && shown.Length > Root.Length && shown[Root.Length] == '/' ? shown[(Root.Length + 1)..] : "";

    private TextDigest DigestOf(ConceptFolder folder)
    {
        IReadOnlyList<ParsedFile> parsed = [.. folder.Articles.Select(file => ContentParser.Parse(Root, file))];
        return SafetyNet.Over(
            () => TextDigest.Of(folder.Name, new ConceptTexts([.. folder.Concepts, .. parsed]), parsed, Facts.Index, Severity.Hint),
            failure => TextDigest.Failed(folder.Name, parsed, failure));
    }

    private ConceptFolder FolderOf(string path)
    {
        var name = ContentPath.Parse(path).Name;
        if (!folders.TryGetValue(name, out var folder))
            folders.Add(name, folder = new ConceptFolder(name));
        return folder;
    }
}
