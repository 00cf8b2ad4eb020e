using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>What all articles are checked against: concepts, claims, works and approvals. If two share an id, the first is used.</summary>
internal sealed class ContentIndex
{
    private readonly Dictionary<string, ConceptFile> concepts;
    private readonly Dictionary<string, ReferenceFile> references;
    private readonly Dictionary<ReferenceKey, StudyFile> studiesByWork = [];
    private readonly Dictionary<ReferenceKey, StudyFile> studies = [];
    private readonly Dictionary<ConceptId, GroupFile> groups = [];
    private readonly HashSet<string> foldersWithoutConcept;
    private readonly bool someConceptsUnknown;
    private readonly bool referencesUnknown;
    private readonly ILookup<ConceptId, ConceptId> narrower;
    private readonly Lazy<Dictionary<string, ConceptId>> byName;
    private readonly Lazy<NameFinder> englishNames;
    private readonly Lazy<NameFinder> chineseNames;
    private readonly Lazy<ILookup<string, AcronymOwner>> acronyms;
    private readonly Lazy<HashSet<string>> named;
    private readonly Lazy<HashSet<string>> cited;

    private ContentIndex(IReadOnlyList<ParsedFile> files, IEnumerable<string> foldersWithoutConcept)
    {
        Concepts = [.. files.SelectMany(file => file.Concepts)];
        TermRules = [.. files.SelectMany(file => file.TermRules)];
        Groups = [.. files.SelectMany(file => file.Groups)];
        Claims = [.. files.SelectMany(file => file.Claims)];
        Redirects = [.. files.SelectMany(file => file.Redirects)];
        Approvals = [.. files.SelectMany(file => file.Approvals)];
        References = [.. files.SelectMany(file => file.References)];
        Studies = [.. files.SelectMany(file => file.Studies)];
        foreach (var study in Studies)
        {
            studies.TryAdd(study.Study.Id, study);
            foreach (var work in study.Study.Works)
                studiesByWork.TryAdd(work, study);
        }
        foreach (var group in Groups)
        {
            foreach (var disease in group.Diseases)
                groups.TryAdd(disease.Value, group);
        }
        concepts = FirstByKey(Concepts, concept => concept.Id.Value.Value);
        references = FirstByKey(References, reference => reference.Key.Value.Value);
        this.foldersWithoutConcept = [.. foldersWithoutConcept];
        someConceptsUnknown = files.Any(file => file.Path.Kind is ContentFileKind.Glossary or ContentFileKind.Concept && file.IsUnreadable);
        referencesUnknown = files.Any(file => file.Path.Kind == ContentFileKind.References && file.IsUnreadable);
        IsWhole = !files.Any(file => file.IsUnreadable);
        narrower = Concepts.SelectMany(concept => concept.Broader.Select(broader => (Broader: broader.Value, concept.Id.Value)))
            .ToLookup(step => step.Broader, step => step.Value);
        byName = new(NamesOf);
        englishNames = new(() => NameFinder.Of(this, Language.English));
        chineseNames = new(() => NameFinder.Of(this, Language.Chinese));
        acronyms = new(() => AcronymOwner.AllOf(this));
        named = new(() => [.. UnknownConcepts.InData(this).Select(id => id.Value)]);
        cited = new(() => [.. UnknownReferences.InData(this).Select(key => key.Value)]);
    }

    /// <param name="files">Everything except the articles.</param>
    /// <param name="foldersWithoutConcept">Names of folders that have an article but no <c>concept.yaml</c>.</param>
    public static ContentIndex Of(IReadOnlyList<ParsedFile> files, IEnumerable<string> foldersWithoutConcept) => new(files, foldersWithoutConcept);

    /// <summary>All of these files could be read, so what they lack does not exist.</summary>
    public bool IsWhole { get; }

    public IReadOnlyList<ConceptFile> Concepts { get; }

    public IReadOnlyList<TermRule> TermRules { get; }

    public IReadOnlyList<GroupFile> Groups { get; }

    public IReadOnlyList<ClaimFile> Claims { get; }

    public IReadOnlyList<ApprovalFile> Approvals { get; }

    public IReadOnlyList<RedirectFile> Redirects { get; }

    public IReadOnlyList<ReferenceFile> References { get; }

    public IReadOnlyList<StudyFile> Studies { get; }

    /// <summary>Concepts by their initials.</summary>
    public ILookup<string, AcronymOwner> Acronyms => acronyms.Value;

    /// <summary>A concept, claim or approval names this concept.</summary>
    public bool IsNamed(string concept) => named.Value.Contains(concept);

    /// <summary>A claim or approval relies on this work.</summary>
    public bool IsCited(string work) => cited.Value.Contains(work);

    public NameFinder NamesIn(Language language) => ReferenceEquals(language, Language.English) ? englishNames.Value : chineseNames.Value;

    public ConceptFile? FindConcept(string id) => concepts.GetValueOrDefault(id);

    /// <summary>The group that lists this disease.</summary>
    public GroupFile? GroupOf(ConceptId disease) => groups.GetValueOrDefault(disease);

    public ReferenceFile? FindReference(string key) => references.GetValueOrDefault(key);

    /// <summary>By its main report.</summary>
    public StudyFile? FindStudy(ReferenceKey id) => studies.GetValueOrDefault(id);

    /// <summary>The study that a work reports.</summary>
    public StudyFile? FindStudyOf(ReferenceKey work) => studiesByWork.GetValueOrDefault(work);

    /// <summary>The concepts that list this one as broader.</summary>
    public IEnumerable<ConceptId> NarrowerThan(ConceptId concept) => narrower[concept];

    /// <summary>Also true if the files that might define it are unreadable: one complaint is enough.</summary>
    public bool MayBeConcept(string id) => concepts.ContainsKey(id) || foldersWithoutConcept.Contains(id) || someConceptsUnknown;

    public bool MayBeReference(string key) => references.ContainsKey(key) || referencesUnknown;

    /// <summary>Matches a concept's names in either language, or a misspelt id: <c>[[MSCs]]</c>, <c>[[类风湿关节炎]]</c>, <c>[[psoriasus]]</c>.</summary>
    public ConceptId? NearestConcept(string typed) =>
        byName.Value.TryGetValue(NameKey(typed), out var named) ? named
        : ConceptId.TryParse(Nearest.Of(typed, concepts.Keys), out var near) ? near
        : Nearest.Of(NameKey(typed), byName.Value.Keys) is { } name ? byName.Value[name]
        : null;

    public ReferenceKey? NearestReference(string typed) => ReferenceKey.TryParse(Nearest.Of(typed, references.Keys), out var near) ? near : null;

    public ReferenceKey? NearestStudy(ReferenceKey typed) => ReferenceKey.TryParse(Nearest.Of(typed.Value, studies.Keys.Select(key => key.Value).ToList()), out var near) ? near : null;

    private Dictionary<string, ConceptId> NamesOf()
    {
        Dictionary<string, ConceptId> names = [];
        foreach (var concept in Concepts)
        {
            foreach (var name in concept.Names.All)
                names.TryAdd(NameKey(name), concept.Id.Value);
        }
        return names;
    }

    private static string NameKey(string name) => name.Trim().Replace('-', ' ').ToLowerInvariant();

    private static Dictionary<string, T> FirstByKey<T>(IEnumerable<T> items, Func<T, string> key)
    {
        Dictionary<string, T> first = [];
        foreach (var item in items)
            first.TryAdd(key(item), item);
        return first;
    }
}
