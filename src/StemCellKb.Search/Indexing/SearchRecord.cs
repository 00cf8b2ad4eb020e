using StemCellKb.Model;

namespace StemCellKb.Search.Indexing;

/// <summary>A claim, a work or a page of the site itself, listed next to the articles in results.</summary>
/// <param name="Assessment">Of a claim; null for others.</param>
/// <param name="Names">The concepts of a claim, the authors and identifiers of a work, or the words people type for a page.</param>
internal sealed record SearchRecord(
    string Kind, string Key, Localized<string> Title, string Authors, int? Year, Assessment? Assessment, IReadOnlyList<string> Names, IReadOnlyList<string> Body)
{
    public const string Claim = "claim";
    public const string Reference = "reference";
    public const string Page = "page";

    public IEnumerable<string> Titles => Title.English == Title.Chinese ? [Title.English] : [Title.English, Title.Chinese];

    /// <summary>The works, then the claims, so that a row number alone says which it is; within each, those with most evidence first.</summary>
    public static IEnumerable<SearchRecord> AllOf(Corpus corpus, ConceptFacets facets)
    {
        var concepts = corpus.Concepts.ToDictionary(concept => concept.Id);
        var registrations = corpus.Studies.SelectMany(study => study.Works.SelectMany(work => study.Registrations.Select(number => (work, number)))).ToLookup(each => each.work, each => each.number);
        var citations = corpus.Claims.SelectMany(claim => claim.Evidence).CountBy(item => item.Reference).ToDictionary();
        foreach (var page in SearchablePage.All)
        {
            var products = page == SearchablePage.Approvals ? corpus.Approvals.SelectMany(approval => NamesOf(approval, concepts)).Distinct() : [];
            yield return new SearchRecord(Page, page.Id, page.Title, "", null, null, [.. page.Words, .. products], []);
        }
        foreach (var work in corpus.References.OrderByDescending(work => citations.GetValueOrDefault(work.Key)))
        {
            var other = work.OtherTitle ?? work.Title;
            var title = work.Title.Any(Scripts.IsHan) ? new Localized<string>(other, work.Title) : new Localized<string>(work.Title, other);
            yield return new SearchRecord(
                Reference, work.Key.Value, title, AuthorsOf(work), work.Issued?.Year, null,
                [.. work.Authors.Concat(work.Editors).SelectMany(FormsOf), .. NumbersOf(work), .. registrations[work.Key]],
                [work.ContainerTitle ?? "", work.Publisher ?? "", work.Url ?? ""]);
        }
        foreach (var claim in corpus.Claims.OrderByDescending(claim => claim.Evidence.Count))
        {
            yield return new SearchRecord(
                Claim, claim.Id.Value, claim.Says, "", null, facets.AssessmentOf(claim),
                [.. claim.Concepts.Distinct().Where(concepts.ContainsKey).SelectMany(id => NamesOf(concepts[id]))],
                [.. claim.Evidence.SelectMany(item => new[] { item.Found.English, item.Found.Chinese, string.Join(' ', item.Study?.Registrations ?? []), item.Reference.Value })]);
        }
    }

    private static IEnumerable<string> NamesOf(Approval approval, Dictionary<ConceptId, Concept> concepts)
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
