using Microsoft.EntityFrameworkCore;
using StemCellKb.Model;
using StemCellKb.Store.Rows;

namespace StemCellKb.Store.Reading;

/// <summary>Reads the bibliography.</summary>
public sealed class ReferenceReader
{
    private readonly IDbContextFactory<KbContext> contexts;

    internal ReferenceReader(IDbContextFactory<KbContext> contexts) => this.contexts = contexts;

    /// <summary>Every work: newest first, then by key.</summary>
    public IReadOnlyList<ReferenceEntry> List()
    {
        using var context = contexts.CreateDbContext();
        return
        [
            .. (from reference in context.References
                orderby reference.Issued descending, reference.Key
                select new
                {
                    Reference = reference,
                    Claims = context.EvidenceItems.Count(item => item.ReferenceKey == reference.Key),
                    Articles = context.Citations.Where(citation => citation.ReferenceKey == reference.Key)
                        .Select(citation => citation.ConceptId).Distinct().Count(),
                }).AsEnumerable().Select(row => new ReferenceEntry(row.Reference.Reference(), row.Claims, row.Articles)),
        ];
    }

    /// <summary>A work with all that rests on it, or null.</summary>
    public ReferencePage? Find(Language language, ReferenceKey key)
    {
        using var context = contexts.CreateDbContext();
        if (context.References.FirstOrDefault(row => row.Key == key.Value) is not { } reference)
            return null;

        var claims = context.EvidenceItems.Where(item => item.ReferenceKey == key.Value).Select(item => item.ClaimId).Distinct().ToArray();
        var origins = context.Claims.Where(claim => claim.OriginKey == key.Value).Select(claim => claim.Id).ToArray();
        var chinese = ReferenceEquals(language, Language.Chinese);
        var citing = (
            from id in context.Citations.Where(citation => citation.ReferenceKey == key.Value).Select(citation => citation.ConceptId).Distinct()
            join concept in context.Concepts on id equals concept.Id
            orderby concept.Kind, chinese ? concept.SortChinese : concept.SortEnglish
            select concept).ToList();
        return new ReferencePage(
            language,
            reference.Reference(),
            ClaimAssembly.Claims(context, language, claims),
            ClaimAssembly.Claims(context, language, origins),
            [.. citing.Select(row => row.Link(language))]);
    }
}
