using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using StemCellKb.Model;

namespace StemCellKb.Store.Reading;

/// <summary>Reads lists of concepts.</summary>
public sealed class IndexReader
{
    private readonly KbContexts contexts;
    private readonly Lazy<DateOnly?> lastReview;
    private readonly ConcurrentDictionary<(Language, ConceptKind), IndexPage> foremost = [];
    private readonly ConcurrentDictionary<(Language, ConceptKind), IReadOnlyList<ConceptLink>> names = [];

    internal IndexReader(KbContexts contexts)
    {
        this.contexts = contexts;
        // No index has it, and every claim's page shows it.
        lastReview = new(ReadLastReview, LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>Every concept of a kind: diseases by group, terms and topics as the language sorts (Chinese by pinyin), others as English sorts.</summary>
    public IndexPage List(Language language, ConceptKind kind)
    {
        using var context = contexts.Open();
        var word = kind.Word;
        var concepts = context.Concepts.Where(concept => concept.Kind == word);
        // As on the concept's own page, where claims on narrower concepts stand, too.
        var claims = concepts.Select(row => new { row.Id, row.Claims }).ToDictionary(row => row.Id, row => row.Claims.Words.ToDictionary(count => count.Word, count => count.Count));
        return new IndexPage(
            language,
            kind,
            [
                .. ConceptHeads.In(context, concepts, language).AsEnumerable()
                    .OrderBy(head => head.Label[language].SortKey, StringComparer.Ordinal).ThenBy(head => head.Id, StringComparer.Ordinal)
                    .Select(head => new ConceptEntry(
                        head.Link(language), head.About(language), head.GroupId, head.Label[language].GroupName, claims[head.Id])),
            ]);
    }

    /// <summary>The concepts of <see cref="List"/>, in its order. Kept: the choices of every filtered page.</summary>
    public IReadOnlyList<ConceptLink> Names(Language language, ConceptKind kind) => names.GetOrAdd((language, kind), _ => [.. List(language, kind).Concepts.Select(entry => entry.Concept)]);

    /// <summary>The two dozen concepts of a kind that have most claims, in the order of its list. Kept: every page that does not exist shows them, and of those there is no end.</summary>
    public IndexPage Foremost(Language language, ConceptKind kind) => foremost.GetOrAdd((language, kind), _ => List(language, kind).Foremost(24));

    /// <summary>Every concept, by id, with the languages it has a page in.</summary>
    public IReadOnlyList<WrittenConcept> ListWritten()
    {
        using var context = contexts.Open();
        var articles = context.Articles.Select(row => new { row.ConceptId, row.Language }).ToLookup(row => row.ConceptId, row => row.Language);
        return
        [
            .. context.Concepts.OrderBy(row => row.Id).Select(row => new { row.Id, row.Kind, row.Reviewed, row.Label }).AsEnumerable().Select(row => new WrittenConcept(
                ConceptId.Parse(row.Id),
                ConceptKind.ParseWord(row.Kind),
                [.. Language.All.Where(language => articles[row.Id].Contains(language.Code) || row.Label[language].Definition is not null)],
                row.Reviewed is { } date ? DateOnly.ParseExact(date, "O") : null)),
        ];
    }

    /// <summary>The concept with this id, or with this identifier of a public vocabulary (<c>MONDO:0007915</c>, in any case), or null.</summary>
    public ConceptLink? Find(Language language, string idOrIdentifier)
    {
        using var context = contexts.Open();
        var value = IdentifierScheme.InItsCase(idOrIdentifier);
        List<string> ids = [idOrIdentifier, .. context.Identifiers.Where(identifier => identifier.Value == value).Select(identifier => identifier.ConceptId)];
        var found = ConceptHeads.In(context, context.Concepts.Where(concept => ids.Contains(concept.Id)), language).ToList();
        return (found.Find(head => head.Id == idOrIdentifier) ?? found.MinBy(head => head.Id, StringComparer.Ordinal))?.Link(language);
    }

    /// <summary>The day on which any page was last reviewed, or null.</summary>
    public DateOnly? LastReview() => lastReview.Value;

    private DateOnly? ReadLastReview()
    {
        using var context = contexts.Open();
        return context.Concepts.Max(row => row.Reviewed) is { } date ? DateOnly.ParseExact(date, "O") : null;
    }
}
