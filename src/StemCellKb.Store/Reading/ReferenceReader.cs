using Microsoft.EntityFrameworkCore;
using StemCellKb.Model;

namespace StemCellKb.Store.Reading;

/// <summary>Reads the bibliography.</summary>
public sealed class ReferenceReader
{
    private readonly KbContexts contexts;

    internal ReferenceReader(KbContexts contexts) => this.contexts = contexts;

    public int Count()
    {
        using var context = contexts.Open();
        return context.Works.Count();
    }

    /// <summary>Every work, by key.</summary>
    public IReadOnlyList<ReferenceKey> ListKeys()
    {
        using var context = contexts.Open();
        return [.. context.Works.OrderBy(work => work.Key).Select(work => work.Key).AsEnumerable().Select(key => ReferenceKey.Parse(key))];
    }

    /// <summary>Works, newest first, then by key.</summary>
    public IReadOnlyList<ReferenceEntry> List(int skip = 0, int take = int.MaxValue)
    {
        using var context = contexts.Open();
        return
        [
            .. (from work in context.Works.OrderByDescending(work => work.Issued).ThenBy(work => work.Key).Skip(skip).Take(take)
                orderby work.Issued descending, work.Key
                select new
                {
                    work.Document,
                    Claims = context.EvidenceItems.Count(item => item.ReferenceKey == work.Key),
                    Articles = context.Citations.Where(citation => citation.ReferenceKey == work.Key)
                        .Select(citation => citation.ConceptId).Distinct().Count(),
                }).AsEnumerable().Select(row => new ReferenceEntry(row.Document, row.Claims, row.Articles)),
        ];
    }

    /// <summary>Where a work's record is written; null where the build does not say.</summary>
    public SourcePlace? FindPlace(ReferenceKey key)
    {
        using var context = contexts.Open();
        return context.Works.Where(row => row.Key == key.Value && row.File != null).Select(row => new SourcePlace(row.File!, row.Line)).AsEnumerable().FirstOrDefault();
    }

    /// <summary>A work by itself, or null: hundreds of claims may rest on one.</summary>
    public Reference? FindWork(ReferenceKey key)
    {
        using var prepared = contexts.Prepared();
        return prepared.Work(key);
    }

    /// <summary>A work with what rests on it.</summary>
    /// <param name="most">Entries of each list.</param>
    public ReferencePage Find(Language language, Reference work, int most = int.MaxValue)
    {
        var key = work.Key.Value;
        using var context = contexts.Open();
        using var prepared = contexts.Prepared();
        var reporting = context.Claims.Where(claim => context.EvidenceItems.Where(item => item.ReferenceKey == key).Select(item => item.ClaimId).Contains(claim.Id));
        var made = context.Claims.Where(claim => claim.OriginKey == key);
        var citing = context.Concepts.Where(concept => context.Citations.Where(citation => citation.ReferenceKey == key).Select(citation => citation.ConceptId).Contains(concept.Id));
        var reports = ClaimCards.Read(prepared, reporting.OrderBy(claim => claim.Ordinal).Take(most), language);
        var makes = ClaimCards.Read(prepared, made.OrderBy(claim => claim.Ordinal).Take(most), language);
        var cites = ConceptHeads.In(context, citing, language).ToList();
        return new ReferencePage(
            language,
            work,
            reports,
            makes,
            [
                .. cites.OrderBy(head => head.Kind, StringComparer.Ordinal).ThenBy(head => head.Label[language].SortKey, StringComparer.Ordinal)
                    .Take(most).Select(head => head.Link(language)),
            ])
        {
            ClaimCount = reports.Count < most ? reports.Count : reporting.Count(),
            OriginCount = makes.Count < most ? makes.Count : made.Count(),
            CitingCount = cites.Count,
        };
    }
}
