using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>
/// Files that have changed since a finished build was made, compiled by themselves. What the others say is recalled from that build: parsing the
/// evidence is nearly all the work there is.
/// </summary>
public sealed class ContentUpdate
{
    /// <summary>Of concepts or of evidence; beyond it, a build of everything takes no longer and leaves a file in better order.</summary>
    private const int Most = 500;

    private readonly ContentFiles files;
    private readonly FolderFingerprint fingerprint;
    private readonly HashSet<string> changed;
    private readonly HashSet<string> gone;
    private readonly HashSet<string> concepts;
    private readonly HashSet<string> folders;
    private readonly HashSet<string> evidence;
    private readonly Dictionary<string, ParsedFile> parsed = new(StringComparer.Ordinal);

    private ContentUpdate(ContentFiles files, FolderFingerprint fingerprint, ChangedFiles since)
    {
        (this.files, this.fingerprint, changed, gone) = (files, fingerprint, since.Present, since.Gone);
        concepts = [.. changed.Concat(gone).Select(ContentPath.Parse).Where(path => path.Kind is ContentFileKind.Article or ContentFileKind.Concept).Select(path => path.Name)];
        folders = [.. files.Files.Select(file => file.Place).Where(path => path.Kind is ContentFileKind.Article or ContentFileKind.Concept).Select(path => path.Name)];
        evidence = [.. changed.Concat(gone).Where(path => ContentPath.Parse(path).Kind == ContentFileKind.Evidence)];
    }

    private bool AreWorksChanged => IsChanged(ContentFileKind.References);

    private IReadOnlyList<ConceptId> GoneConcepts =>
        [.. gone.Select(ContentPath.Parse).Where(path => path.Kind == ContentFileKind.Concept).Select(path => path.Name).Where(name => !IsFolder(name)).Distinct().Select(name => ConceptId.Parse(name))];

    /// <summary>Null where something has changed that everything may depend on, such as a rule for terms; then everything has to be compiled.</summary>
    /// <param name="fingerprint">Of the files as they are.</param>
    /// <param name="since">What differs from the files of a build without errors.</param>
    public static ContentUpdate? TryBegin(ContentFiles files, FolderFingerprint fingerprint, ChangedFiles since) =>
        since.All.All(IsExchanged) && new ContentUpdate(files, fingerprint, since) is var update && update.concepts.Count <= Most && update.evidence.Count <= Most
            ? update
            : null;

    /// <summary>What it asks the last build. Null where a file has an error, or changes at this moment: then everything has to be compiled.</summary>
    public RecallQuestion? Ask()
    {
        if (!TryParse(files.Files.Where(file => file.Place.Kind switch
        {
            ContentFileKind.Article => false,
            ContentFileKind.Concept or ContentFileKind.Evidence => changed.Contains(file.Path),
            ContentFileKind.Stray or ContentFileKind.Glossary or ContentFileKind.Groups or ContentFileKind.Terms or ContentFileKind.Studies or ContentFileKind.Approvals
                or ContentFileKind.References or ContentFileKind.Redirects => true,
        })))
            return null;
        var index = ContentIndex.Of([.. parsed.Values], []);
        var areStudiesChanged = IsChanged(ContentFileKind.Studies);
        return new RecallQuestion(
            [.. index.Concepts.Where(concept => concept.Kind.HasArticles).Select(concept => CorpusBuilder.ConceptOf(concept, index))],
            GoneConcepts,
            concepts,
            evidence,
            [.. changed.Where(evidence.Contains).SelectMany(path => parsed[path].Claims.Select(claim => new FiledClaim(path, CorpusBuilder.ClaimOf(claim, index))))],
            [.. index.Redirects.SelectMany(each => new[] { each.Former.Value, each.Now.Value }).Select(name => name.Split('/')[^1]).Select(name => ClaimId.TryParse(name, out var id) ? id : default(ClaimId?)).OfType<ClaimId>()],
            [
                .. index.Studies.SelectMany(study => study.SharesPatientsWith).Select(work => work.Value).Where(work => index.FindStudyOf(work) is null),
                .. areStudiesChanged ? index.Studies.SelectMany(study => study.Works).Select(work => work.Value) : [],
            ],
            areStudiesChanged ? [.. index.Studies.Select(study => study.Study)] : null,
            AreWorksChanged ? [.. index.References.Select(work => work.Reference)] : null,
            SimilarClaims.Compared);
    }

    /// <summary>Null where there is an error, or where files change at this moment: then everything has to be compiled.</summary>
    public (ChangedContent Content, Compilation Compilation)? TryCompile(Recalled recalled, DateOnly today, Severity least)
    {
        evidence.UnionWith(recalled.EvidenceFiles);
        concepts.UnionWith(recalled.Articles.Select(concept => concept.Value));
        if (evidence.Count > Most || concepts.Count > Most)
            return null;
        var recollection = new Recollection(files.Root, recalled);
        IEnumerable<string> wanted = [.. recalled.EvidenceFiles, .. files.Files.Where(file => file.Place is { Kind: ContentFileKind.Concept } concept && concepts.Contains(concept.Name)).Select(file => file.Path)];
        // A complaint may point to a place in a file that is only remembered: then that one is read as well.
        for (var tries = 0; tries < 3; tries++)
        {
            var paths = wanted.ToHashSet();
            if (!TryParse(files.Files.Where(file => paths.Contains(file.Path))) || Compile(recollection, today, least) is not var (content, compilation))
                return null;
            wanted = [.. compilation.Diagnostics.SelectMany(found => found.Notes).Select(note => note.Place.Path[(files.Root.Length + 1)..]).Where(path => !parsed.ContainsKey(path) && ContentPath.Parse(path).Kind != ContentFileKind.Article)];
            if (!wanted.Any())
                return (content, compilation);
        }
        return null;
    }

    private (ChangedContent Content, Compilation Compilation)? Compile(Recollection recollection, DateOnly today, Severity least)
    {
        List<ParsedFile> data = [.. files.Files.Where(file => file.Place.Kind != ContentFileKind.Article).Select(file => parsed.GetValueOrDefault(file.Path) ?? recollection.Of(file))];
        var index = ContentIndex.Of(data, []);
        // Data files say nothing else together than they did.
        List<Diagnostic> found = [.. changed.Concat(gone).All(path => ContentPath.Parse(path).Kind == ContentFileKind.Article) ? ReviewsDue.Run(index, today) : ContentChecker.CheckData(index, files.Root, today)];
        if (found.Exists(each => each.Severity == Severity.Error))
            return null;
        found.AddRange(parsed.Values.SelectMany(file => file.Diagnostics));

        var compiled = concepts.Where(IsFolder).ToDictionary(name => name, name => new ConceptFolder(name));
        foreach (var concept in data.Where(file => file.Path.Kind == ContentFileKind.Concept && concepts.Contains(file.Path.Name)))
            compiled[concept.Path.Name].Concepts.Add(concept);
        foreach (var article in files.Files)
        {
            if (article.Place is { Kind: ContentFileKind.Article } path && compiled.TryGetValue(path.Name, out var folder))
                folder.Articles.Add(article);
        }
        List<(Concept, IReadOnlyList<Article>)> built = [];
        foreach (var (folder, texts, digest, articles) in compiled.Values.OrderBy(folder => folder.Name, StringComparer.Ordinal).SelectAhead(folder => Compile(folder, index, least)))
        {
            if (digest.HasErrors || folder.Concepts is not [{ Concepts: [var concept] }] || !folder.Articles.Zip(texts).All(each => IsAsHashed(each.First, each.Second)))
                return null;
            found.AddRange(digest.Diagnostics);
            built.Add((CorpusBuilder.ConceptOf(concept, index), articles));
        }

        HashSet<string> shown = [.. changed.Concat(evidence).Concat(compiled.Values.SelectMany(folder => folder.Articles).Select(file => file.Path)).Select(path => $"{files.Root}/{path}")];
        if (AreWorksChanged)
            shown.Add($"{files.Root}/approvals.yaml");
        return (
            new ChangedContent(built, GoneConcepts, CorpusBuilder.BuildFacts(index), evidence, AreWorksChanged, IsChanged(ContentFileKind.Groups), fingerprint.Files),
            new Compilation(null, [.. Diagnostic.Sorted(DiagnosticList.Of(found.Where(each => each.Severity <= least && shown.Contains(each.Path))))], changed.Count));
    }

    private (ConceptFolder, IReadOnlyList<ParsedFile>, TextDigest, IReadOnlyList<Article>) Compile(ConceptFolder folder, ContentIndex index, Severity least)
    {
        IReadOnlyList<ParsedFile> texts = [.. folder.Articles.Select(file => ContentParser.Parse(files.Root, file))];
        return SafetyNet.Over(
            () =>
            {
                var all = new ConceptTexts([.. folder.Concepts, .. texts]);
                var digest = TextDigest.Of(folder.Name, all, texts, index, least);
                return (folder, texts, digest, digest.HasErrors ? [] : CorpusBuilder.BuildArticles(all, index));
            },
            failure => (folder, texts, TextDigest.Failed(folder.Name, texts, failure), (IReadOnlyList<Article>)[]));
    }

    private bool TryParse(IEnumerable<ContentFile> wanted)
    {
        List<ContentFile> all = [.. wanted.Where(file => !parsed.ContainsKey(file.Path))];
        foreach (var (file, read) in all.Zip(ContentParser.Parse(files.Root, all)))
        {
            if (!IsAsHashed(file, read) || read.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
                return false;
            parsed.Add(file.Path, read);
        }
        return true;
    }

    private bool IsChanged(ContentFileKind kind) => changed.Concat(gone).Any(path => ContentPath.Parse(path).Kind == kind);

    /// <summary>Something is left of the concept.</summary>
    private bool IsFolder(string name) => folders.Contains(name);

    private bool IsAsHashed(ContentFile file, ParsedFile read) => fingerprint.HashOf(file.Path).SequenceEqual(read.Fingerprint);

    private static bool IsExchanged(string path) => ContentPath.Parse(path).Kind switch
    {
        ContentFileKind.Article or ContentFileKind.Concept or ContentFileKind.Evidence or ContentFileKind.Studies or ContentFileKind.References or ContentFileKind.Approvals or ContentFileKind.Groups or ContentFileKind.Redirects => true,
        ContentFileKind.Stray or ContentFileKind.Glossary or ContentFileKind.Terms => false,
    };
}
