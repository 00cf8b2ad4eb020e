using StemCellKb.Model;

namespace StemCellKb.Search.Indexing;

/// <summary>A claim, a work or a page of the site itself, listed next to the articles in results.</summary>
/// <param name="Weight">The items that cite a work, or the items of a claim; of a page, its place.</param>
/// <param name="Assessment">Of a claim; null for others.</param>
/// <param name="Names">The concepts of a claim, the authors and identifiers of a work, or the words people type for a page.</param>
internal sealed record SearchRecord(
    string Kind, string Key, int Weight, Localized<string> Title, string Authors, int? Year, Assessment? Assessment, IReadOnlyList<string> Names, IReadOnlyList<string> Body)
{
    public const string Claim = "claim";
    public const string Reference = "reference";
    public const string Page = "page";

    /// <summary>See <see cref="RecordNumbers.Wanted"/>.</summary>
    public long Number => RecordNumbers.Wanted(Kind, Key, Weight);

    /// <summary>Of titles, names and body.</summary>
    public string[] Tokens() => [SearchDocument.TokensOf(Titles), SearchDocument.TokensOf(Names), SearchDocument.TokensOf(Body)];

    private IEnumerable<string> Titles => Title.English == Title.Chinese ? [Title.English] : [Title.English, Title.Chinese];

    public static IEnumerable<SearchRecord> AllOf(Corpus corpus, ConceptFacets facets)
    {
        var concepts = corpus.Concepts.ToDictionary(concept => concept.Id);
        var registrations = RegistrationsOf(corpus.Studies);
        var citations = corpus.Claims.SelectMany(claim => claim.Evidence).CountBy(item => item.Reference).ToDictionary();
        return SearchablePage.All.Select((page, i) => Of(page, i, corpus.Approvals, concepts))
            .Concat(InOrder(corpus.References, Reference, work => work.Key.Value, work => citations.GetValueOrDefault(work.Key)).Select(work => Of(work, citations.GetValueOrDefault(work.Key), registrations[work.Key])))
            .Concat(InOrder(corpus.Claims, Claim, claim => claim.Id.Value, claim => claim.Evidence.Count).Select(claim => Of(claim, facets.AssessmentOf(claim), concepts)));
    }

    public static ILookup<ReferenceKey, string> RegistrationsOf(IEnumerable<Study> studies) =>
        studies.SelectMany(study => study.Works.SelectMany(work => study.Registrations.Select(number => (work, number)))).ToLookup(each => each.work, each => each.number);

    public static SearchRecord Of(Reference work, int citations, IEnumerable<string> registrations)
    {
        var other = work.OtherTitle ?? work.Title;
        var title = work.Title.Any(Scripts.IsHan) ? new Localized<string>(other, work.Title) : new Localized<string>(work.Title, other);
        return new SearchRecord(
            Reference, work.Key.Value, citations, title, AuthorsOf(work), work.Issued?.Year, null,
            [.. work.Authors.Concat(work.Editors).SelectMany(FormsOf), .. NumbersOf(work), .. registrations],
            [work.ContainerTitle ?? "", work.Publisher ?? "", work.Url ?? ""]);
    }

    public static SearchRecord Of(Claim claim, Assessment assessment, IReadOnlyDictionary<ConceptId, Concept> concepts) => new(
        Claim, claim.Id.Value, claim.Evidence.Count, claim.Says, "", null, assessment,
        [.. claim.Concepts.Distinct().Where(concepts.ContainsKey).SelectMany(id => NamesOf(concepts[id]))],
        [.. claim.Evidence.SelectMany(item => new[] { item.Found.English, item.Found.Chinese, string.Join(' ', item.Study?.Registrations ?? []), item.Reference.Value })]);

    /// <summary>The page of approvals, which is found by their products.</summary>
    public static SearchRecord Of(IEnumerable<Approval> approvals, IReadOnlyDictionary<ConceptId, Concept> concepts) =>
        Of(SearchablePage.Approvals, SearchablePage.All.ToList().IndexOf(SearchablePage.Approvals), approvals, concepts);

    private static SearchRecord Of(SearchablePage page, int place, IEnumerable<Approval> approvals, IReadOnlyDictionary<ConceptId, Concept> concepts)
    {
        var products = page == SearchablePage.Approvals ? approvals.SelectMany(approval => NamesOf(approval, concepts)).Distinct() : [];
        return new SearchRecord(Page, page.Id, place + 1, page.Title, "", null, null, [.. page.Words, .. products], []);
    }

    /// <summary>With their numbers.</summary>
    /// <param name="records">In that order.</param>
    public static IEnumerable<(long Number, SearchRecord Record)> Numbered(IEnumerable<SearchRecord> records)
    {
        var last = 0L;
        foreach (var record in records)
            yield return (last = Math.Max(record.Number, last + 1), record);
    }

    private static IEnumerable<T> InOrder<T>(IEnumerable<T> items, string kind, Func<T, string> key, Func<T, int> weight) =>
        items.OrderBy(item => RecordNumbers.Wanted(kind, key(item), weight(item))).ThenBy(key, StringComparer.Ordinal);

    private static IEnumerable<string> NamesOf(Approval approval, IReadOnlyDictionary<ConceptId, Concept> concepts)
    {
        string[] written = [approval.Product.English, approval.Product.Chinese];
        return approval.Term is { } term && concepts.TryGetValue(term, out var product)
            ? written.Concat(NamesOf(product)).Concat(product.Names.SearchWords.Values.SelectMany(words => words))
            : written;
    }

    private static IEnumerable<string> NamesOf(Concept concept) =>
        concept.Names.English.All.Concat(concept.Names.Chinese.All).Except(concept.Names.Ambiguous);

    /// <summary>In the forms people quote: bare, with its prefix, and as an address.</summary>
    private static IEnumerable<string> NumbersOf(Reference work)
    {
        yield return work.Key.Value;
        if (work.Issued is { } issued)
            yield return issued.Year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (work.Doi is { } doi)
            yield return $"doi https://doi.org/{doi}";
        if (work.Pmid is { } pmid)
            yield return $"PMID {pmid} https://pubmed.ncbi.nlm.nih.gov/{pmid}/";
        if (work.Pmcid is { } pmcid)
            yield return pmcid;
    }

    /// <summary>The full name and its abbreviations in reference lists, initials apart and joined: <c>Deng Dan Li</c>, <c>Deng D L</c>, <c>Deng DL</c>.</summary>
    private static IEnumerable<string> FormsOf(PersonName person)
    {
        if (person.Literal is { } literal)
            return [literal];
        var family = person.IsEastAsian ? person.InFull : person.FamilyInFull;
        var initials = person.IsEastAsian ? [] : (person.Given ?? "").Split([' ', '-', '.', '‐'], StringSplitOptions.RemoveEmptyEntries).Where(name => char.IsLetter(name[0])).Select(name => name[..1]).ToList();
        string[] forms = [person.IsEastAsian ? family : $"{family} {person.Given} {person.Suffix}", string.Join(' ', initials), string.Concat(initials)];
        return forms.Where(form => form.Length > 0).Distinct();
    }

    /// <summary>As in a reference list: one, two, or the first <c>et al.</c>; a work that names nobody, by where it appeared.</summary>
    private static string AuthorsOf(Reference work)
    {
        var names = work.Makers.Select(person => person.Short).ToList();
        return names.Count switch { 0 => work.ContainerTitle ?? work.Publisher ?? "", 1 when !work.AuthorsIncomplete => names[0], 2 when !work.AuthorsIncomplete => $"{names[0]}, {names[1]}", _ => $"{names[0]} et al." };
    }
}
