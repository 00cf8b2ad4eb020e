using Microsoft.EntityFrameworkCore;
using StemCellKb.Model;
using StemCellKb.Store.Rows;

namespace StemCellKb.Store.Reading;

/// <summary>Reads the whole build in both languages, record after record: what a download needs, in the memory of one batch.</summary>
public sealed class CorpusReader
{
    private const int Batch = 500;

    private readonly IDbContextFactory<KbContext> contexts;

    internal CorpusReader(IDbContextFactory<KbContext> contexts) => this.contexts = contexts;

    /// <summary>Every concept, by id.</summary>
    public IEnumerable<ConceptRecord> ReadConcepts()
    {
        using var context = contexts.CreateDbContext();
        foreach (var batch in context.Concepts.OrderBy(row => row.Id).AsEnumerable().Chunk(Batch))
        {
            var ids = batch.Select(row => row.Id).ToArray();
            var names = context.ConceptNames.Where(row => ids.Contains(row.ConceptId)).OrderBy(row => row.Ordinal).ToLookup(row => row.ConceptId);
            var identifiers = context.Identifiers.Where(row => ids.Contains(row.ConceptId)).OrderBy(row => row.Ordinal).ToLookup(row => row.ConceptId);
            var broader = context.Broader.Where(row => ids.Contains(row.ConceptId)).OrderBy(row => row.BroaderId).ToLookup(row => row.ConceptId);
            var articles = context.Articles.Where(row => ids.Contains(row.ConceptId))
                .Select(row => new { row.ConceptId, row.Language, row.Title, row.Summary }).ToLookup(row => row.ConceptId);
            foreach (var row in batch)
            {
                var pair = articles[row.Id].ToDictionary(article => article.Language);
                yield return new ConceptRecord(
                    ConceptId.Parse(row.Id),
                    ConceptKind.ParseWord(row.Kind),
                    new LocalizedText(row.NameEnglish, row.NameChinese),
                    ConceptReading.Forms(names[row.Id]),
                    [.. Language.All.Select(language => TextIn(language, row, pair.GetValueOrDefault(language.Code) is { } article ? (article.Title, article.Summary) : null)).OfType<ConceptText>()],
                    [.. identifiers[row.Id].Select(ConceptReading.Identifier)],
                    [.. broader[row.Id].Select(tie => ConceptId.Parse(tie.BroaderId))],
                    RowReading.Date(row.Reviewed));
            }
        }
    }

    /// <summary>Every claim with its items, in the order written.</summary>
    public IEnumerable<Claim> ReadClaims()
    {
        using var context = contexts.CreateDbContext();
        foreach (var batch in context.Claims.OrderBy(row => row.Ordinal).AsEnumerable().Chunk(Batch))
        {
            var ids = batch.Select(row => row.Id).ToArray();
            var mechanism = ConceptKind.Mechanism.Word;
            var mechanisms = context.ClaimConcepts.Where(row => row.Role == mechanism && ids.Contains(row.ClaimId)).OrderBy(row => row.Ordinal).ToLookup(row => row.ClaimId);
            var items = context.EvidenceItems.Where(row => ids.Contains(row.ClaimId)).OrderBy(row => row.Ordinal).ToLookup(row => row.ClaimId);
            foreach (var row in batch)
            {
                yield return new Claim(
                    ClaimId.Parse(row.Id),
                    new LocalizedText(row.SaysEnglish, row.SaysChinese),
                    ConceptId.TryParse(row.DiseaseId, out var disease) ? disease : null,
                    ConceptId.TryParse(row.CellTypeId, out var cellType) ? cellType : null,
                    [.. mechanisms[row.Id].Select(tie => ConceptId.Parse(tie.ConceptId))],
                    ConceptId.TryParse(row.TopicId, out var topic) ? topic : null,
                    ReferenceKey.TryParse(row.OriginKey, out var origin) ? origin : null,
                    [.. items[row.Id].Select(item => item.Item())]);
            }
        }
    }

    /// <summary>Every section of every article as the words a reader sees: by concept, language and place.</summary>
    internal IEnumerable<SectionWords> ReadSections()
    {
        using var context = contexts.CreateDbContext();
        var rows =
            from section in context.Sections
            join article in context.Articles on section.ArticleId equals article.Id
            orderby article.Id, section.Ordinal
            select new { article.ConceptId, article.Language, section.Anchor, section.Heading, section.PlainText };
        foreach (var row in rows)
            yield return new SectionWords(ConceptId.Parse(row.ConceptId), Language.Parse(row.Language), row.Anchor, row.Heading, row.PlainText);
    }

    private static ConceptText? TextIn(Language language, ConceptRow row, (string Title, string Summary)? article) =>
        article is { } text ? new ConceptText(language, text.Title, text.Summary)
        : row.Definition(language) is { } definition ? new ConceptText(language, ReferenceEquals(language, Language.English) ? row.NameEnglish : row.NameChinese, definition)
        : null;
}
