using Microsoft.Data.Sqlite;
using StemCellKb.Model;
using StemCellKb.Store.Documents;

namespace StemCellKb.Store.Writing;

/// <summary>Writes the four tables of an article in parallel.</summary>
internal sealed class ArticleWriter(SqliteConnection connection) : IDisposable
{
    private readonly RowWriter<ArticleRow> articles = new(connection);
    private readonly RowWriter<SectionRow> sections = new(connection);
    private readonly RowWriter<CrossLinkRow> links = new(connection);
    private readonly RowWriter<CitationRow> citations = new(connection);

    public void Write(Article article, int id)
    {
        articles.Write(DocumentsOf.Article(article, id));
        sections.WriteAll(DocumentsOf.Sections(article, id));
        links.WriteAll(DocumentsOf.CrossLinks(article, id));
        citations.WriteAll(DocumentsOf.Citations(article, id));
    }

    public void Dispose()
    {
        articles.Dispose();
        sections.Dispose();
        links.Dispose();
        citations.Dispose();
    }
}
