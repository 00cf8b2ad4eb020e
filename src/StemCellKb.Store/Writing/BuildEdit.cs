using Microsoft.Data.Sqlite;
using StemCellKb.Model;
using StemCellKb.Store.Documents;

namespace StemCellKb.Store.Writing;

/// <summary>A build's file in which single articles are replaced, in the caller's transaction: the cost does not grow with the knowledge base.</summary>
internal sealed class BuildEdit : IDisposable
{
    private readonly ArticleWriter articles;
    private readonly SearchIndexEdit search;

    public BuildEdit(string path)
    {
        Connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        Connection.Open();
        articles = new ArticleWriter(Connection);
        search = new SearchIndexEdit(Connection);
    }

    public SqliteConnection Connection { get; }

    /// <summary>Replaces articles by ones of the same concept and language.</summary>
    public void Exchange(IReadOnlyCollection<(Concept Concept, Article Article)> edited)
    {
        foreach (var (concept, article) in edited)
        {
            var number = NumbersOf(concept.Id)[article.Language.Code];
            Remove(number);
            Write(concept, article, number);
        }
        foreach (var (concept, _) in edited)
            search.Update(concept);
        search.Finish();
    }

    /// <summary>Replaces all that has changed.</summary>
    /// <returns>False where it cannot be done so that everything equals a new build.</returns>
    public bool Exchange(ChangedContent content)
    {
        using var facts = new FactsEdit(Connection, content, search);
        // Their present rows and names are needed to take them out of the index.
        var numbers = content.GoneConcepts.Concat(content.Concepts.Select(each => each.Concept.Id)).ToDictionary(id => id, NumbersOf);
        foreach (var number in numbers.Values.SelectMany(each => each.Values))
            Remove(number);
        facts.ExchangeConcepts();
        foreach (var (concept, texts) in content.Concepts)
        {
            foreach (var article in texts)
                Write(concept, article, numbers[concept.Id].TryGetValue(article.Language.Code, out var number) ? number : search.Next());
        }
        foreach (var (concept, _) in content.Concepts)
            search.Update(concept);
        search.Finish();
        return facts.Exchange();
    }

    public void WriteFiles(ReadOnlyMemory<byte> files)
    {
        Execute("DELETE FROM files");
        using var writer = new RowWriter<FilesRow>(Connection);
        writer.Write(new FilesRow(1, files.ToArray()));
    }

    public void Write(IReadOnlyList<ChangeSet> history)
    {
        Execute("DELETE FROM changes");
        using var writer = new RowWriter<ChangeSetRow>(Connection);
        writer.WriteAll(history.Select((changes, i) => new ChangeSetRow(i, changes)));
    }

    public void Name(string buildId, string fingerprint) => Execute("UPDATE build SET build_id = $p0, fingerprint = $p1", buildId, fingerprint);

    public void Execute(string sql, params ReadOnlySpan<object> values)
    {
        using var command = Command(sql, values);
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        search.Dispose();
        articles.Dispose();
        Connection.Dispose();
    }

    private void Write(Concept concept, Article article, int number)
    {
        articles.Write(article, number);
        search.Add(number, concept, article);
    }

    private void Remove(int number)
    {
        search.Remove(number);
        foreach (var table in new[] { "sections", "cross_links", "citations" })
            Execute($"DELETE FROM {table} WHERE article_id = $p0", number);
        Execute("DELETE FROM articles WHERE id = $p0", number);
    }

    /// <summary>Of a concept's articles, by language.</summary>
    private Dictionary<string, int> NumbersOf(ConceptId concept)
    {
        using var command = Command("SELECT language, id FROM articles WHERE concept_id = $p0", [concept.Value]);
        using var reader = command.ExecuteReader();
        Dictionary<string, int> numbers = [];
        while (reader.Read())
            numbers.Add(reader.GetString(0), reader.GetInt32(1));
        return numbers;
    }

    private SqliteCommand Command(string sql, ReadOnlySpan<object> values)
    {
        var command = Connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue($"$p{i}", values[i]);
        return command;
    }
}
