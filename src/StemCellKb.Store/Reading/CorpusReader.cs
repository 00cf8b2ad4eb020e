using Microsoft.EntityFrameworkCore;
using StemCellKb.Model;
using StemCellKb.Store.Documents;

namespace StemCellKb.Store.Reading;

/// <summary>Reads the whole build in both languages, record after record: what a download needs, in the memory of one batch.</summary>
public sealed class CorpusReader
{
    private const int Batch = 500;

    private readonly KbContexts contexts;

    internal CorpusReader(KbContexts contexts) => this.contexts = contexts;

    /// <summary>Every concept, by id.</summary>
    public IEnumerable<ConceptRecord> ReadConcepts()
    {
        using var context = contexts.Open();
        foreach (var batch in context.Concepts.OrderBy(row => row.Id).AsEnumerable().Chunk(Batch))
        {
            var ids = batch.Select(row => row.Id).ToArray();
            var articles = context.Articles.Where(row => ids.Contains(row.ConceptId))
                .Select(row => new { row.ConceptId, row.Language, row.Title, row.Summary }).ToLookup(row => row.ConceptId);
            foreach (var row in batch)
            {
                var pair = articles[row.Id].ToDictionary(article => article.Language);
                yield return new ConceptRecord(
                    ConceptId.Parse(row.Id),
                    ConceptKind.ParseWord(row.Kind),
                    new Localized<string>(row.Label.English.Name, row.Label.Chinese.Name),
                    row.Document.Names,
                    [.. Language.All.Select(language => TextIn(language, row, pair.GetValueOrDefault(language.Code) is { } article ? (article.Title, article.Summary) : null)).OfType<ConceptText>()],
                    row.Document.Identifiers,
                    row.Document.Broader,
                    row.Reviewed is { } reviewed ? DateOnly.ParseExact(reviewed, "O") : null)
                {
                    Group = row.GroupId,
                };
            }
        }
    }

    /// <summary>Every claim with its items, in the order written.</summary>
    public IEnumerable<Claim> ReadClaims()
    {
        using var context = contexts.Open();
        foreach (var claim in context.Claims.OrderBy(row => row.Ordinal).Select(row => row.Document))
            yield return claim;
    }

    /// <summary>Every decision of a regulator, in the order written.</summary>
    public IReadOnlyList<Approval> ReadApprovals()
    {
        using var context = contexts.Open();
        return [.. context.Approvals.OrderBy(row => row.Ordinal).Select(row => row.Document)];
    }

    /// <summary>Every article with its sections: by concept, English before Chinese.</summary>
    public IEnumerable<ArticleRecord> ReadArticles()
    {
        using var context = contexts.Open();
        foreach (var batch in context.Articles.OrderBy(row => row.ConceptId).ThenBy(row => row.Language).AsEnumerable().Chunk(Batch))
        {
            var ids = batch.Select(row => row.Id).ToArray();
            var sections = context.Sections.Where(row => ids.Contains(row.ArticleId)).OrderBy(row => row.ArticleId).ThenBy(row => row.Ordinal).ToLookup(row => row.ArticleId);
            foreach (var row in batch)
            {
                yield return new ArticleRecord(
                    ConceptId.Parse(row.ConceptId), Language.Parse(row.Language), row.Title, row.Summary,
                    [.. sections[row.Id].Select(section => new SectionText(section.Anchor, section.Level, section.Heading, section.Html, section.Markdown))],
                    row.Document.Citations);
            }
        }
    }

    private static ConceptText? TextIn(Language language, ConceptRow row, (string Title, string Summary)? article) =>
        article is { } text ? new ConceptText(language, text.Title, text.Summary)
        : row.Label[language].Definition is { } definition ? new ConceptText(language, row.Label[language].Name, definition)
        : null;
}
