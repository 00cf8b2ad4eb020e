using StemCellKb.Model;
using StemCellKb.Store.Documents;

namespace StemCellKb.Store.Reading;

/// <summary>A concept as links and lists of it are made.</summary>
/// <param name="Summary">Of its article, in the language asked for where there is one; null for a term.</param>
internal sealed record ConceptHead(string Id, string Kind, string? GroupId, Localized<ConceptLabel> Label, string? Summary)
{
    public ConceptLink Link(Language language)
    {
        var kind = ConceptKind.ParseWord(Kind);
        var id = ConceptId.Parse(Id);
        return new ConceptLink(id, kind, Label[language].Name, Label[language].Abbreviation, Label[language.Other].Name, SiteUrls.Concept(language, kind, id));
    }

    /// <summary>The article's summary, or the term's definition.</summary>
    public string About(Language language) => Summary ?? Label[language].Definition ?? "";
}

/// <summary>Concepts by id.</summary>
internal sealed class ConceptHeads
{
    private readonly Dictionary<string, ConceptHead> heads;

    private ConceptHeads(Dictionary<string, ConceptHead> heads) => this.heads = heads;

    /// <param name="textLanguage">Of the summaries.</param>
    public static ConceptHeads Of(PageStatements prepared, IEnumerable<ConceptId> concepts, Language textLanguage)
    {
        var heads = new Dictionary<string, ConceptHead>();
        foreach (var concept in concepts)
        {
            if (!heads.ContainsKey(concept.Value) && prepared.Head(concept.Value, textLanguage) is { } head)
                heads.Add(concept.Value, head);
        }
        return new(heads);
    }

    public static IQueryable<ConceptHead> In(KbContext context, IQueryable<ConceptRow> concepts, Language textLanguage)
    {
        var code = textLanguage.Code;
        return concepts.Select(concept => new ConceptHead(
            concept.Id,
            concept.Kind,
            concept.GroupId,
            concept.Label,
            context.Articles.Where(article => article.ConceptId == concept.Id).OrderByDescending(article => article.Language == code).Select(article => article.Summary).FirstOrDefault()));
    }

    public ConceptHead this[ConceptId id] => heads[id.Value];

    public ConceptLink Link(ConceptId id, Language language) => this[id].Link(language);

    /// <summary>In the order of the language's indexes.</summary>
    public IReadOnlyList<ConceptLink> Links(IEnumerable<ConceptId> ids, Language language) =>
        [.. ids.Select(id => this[id]).OrderBy(head => head.Label[language].SortKey, StringComparer.Ordinal).ThenBy(head => head.Id, StringComparer.Ordinal).Select(head => head.Link(language))];
}
