using Microsoft.Data.Sqlite;
using SQLitePCL;
using StemCellKb.Model;
using StemCellKb.Store.Documents;
using StemCellKb.Store.Writing;

namespace StemCellKb.Store;

/// <summary>
/// What of a finished build is compared with another. Unlike <see cref="KbDatabase"/> it may be of another edition of the program, as long
/// as that wrote its records as this one does.
/// </summary>
public sealed record EarlierBuild(string BuildId, KnowledgeState State, IReadOnlyList<ChangeSet> History)
{
    /// <summary>Changes kept in a file: years of them, and no more than a page can show.</summary>
    private const int MostChanges = 1000;

    private const int InstructionsBetween = 100_000;

    /// <summary>Between the file's name with a space after it and the next.</summary>
    private const string ClaimsOfFile = "SELECT document FROM claims WHERE ordinal > $p0 AND ordinal < $p1 ORDER BY ordinal";

    /// <summary>The largest knowledge base is read in a few seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Null if the file is missing, cut short, altered, or not a build that this program can read.</summary>
    public static EarlierBuild? TryRead(string path)
    {
        try
        {
            return FileFormat.IsSealed(path) || FileFormat.IsSealedAsFormerly(path) ? Read(path) : null;
        }
#pragma warning disable CA1031 // A stranger's file can contain anything, and make a reader throw anything.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    /// <summary>What a build that follows this one tells of changes, the latest first. Equal knowledge adds nothing.</summary>
    public IReadOnlyList<ChangeSet> HistoryWith(KnowledgeState present, string buildId, DateOnly day)
    {
        var changes = Comparison.Between(State, present);
        var all = changes.Count == 0 ? History : [new ChangeSet(History.Count == 0 ? 1 : History[0].Number + 1, day, BuildId, buildId, changes), .. History];
        var left = MostChanges;
        return [.. all.TakeWhile((set, i) => (left -= set.Changes.Count) >= 0 || i == 0)];
    }

    /// <summary>What a build that differs from one of this program in this content alone tells of changes.</summary>
    public static IReadOnlyList<ChangeSet> HistoryWith(KbDatabase build, ChangedContent content, string buildId, DateOnly day)
    {
        using var connection = build.OpenConnection();
        using var sql = new SqlStatements(connection);
        var (former, present) = (new KnowledgeState(), new KnowledgeState());
        foreach (var (concept, articles) in content.Concepts)
        {
            present.Add(concept.Id, new(concept.Names.English.Name, concept.Names.Chinese.Name));
            foreach (var article in articles)
                present.Add(article.Concept, article.Language.Code, article.BehindSections);
            foreach (var row in sql.Rows("SELECT language, document FROM articles WHERE concept_id = $p0", concept.Id.Value))
                former.Add(concept.Id, (string)row[0], DocumentJson.Read<ArticleDocument>((string)row[1]).Behind);
        }

        List<Claim> before = [.. content.EvidenceFiles.SelectMany(file => sql.Rows(ClaimsOfFile, $"{file} ", $"{file}!")).Select(row => DocumentJson.Read<Claim>((string)row[0]))];
        List<Claim> now = [.. content.Claims.Select(each => each.Claim)];
        before.ForEach(former.Add);
        now.ForEach(present.Add);
        // Works that have not changed are named all the same.
        var cited = before.Concat(now).SelectMany(claim => claim.Evidence).Select(item => item.Reference).ToHashSet();
        foreach (var work in content.Facts.References.Where(work => content.AreWorksChanged || cited.Contains(work.Key)))
            present.Add(work);
        foreach (var row in content.AreWorksChanged ? sql.Rows("SELECT document FROM works") : cited.SelectMany(key => sql.Rows("SELECT document FROM works WHERE key = $p0", key.Value)))
            former.Add(DocumentJson.Read<Reference>((string)row[0]));
        foreach (var approval in content.Facts.Approvals)
            present.Add(approval);
        foreach (var row in sql.Rows("SELECT document FROM approvals ORDER BY ordinal"))
            former.Add(DocumentJson.Read<Approval>((string)row[0]));
        return new EarlierBuild(build.BuildId, former, HistoryOf(connection)).HistoryWith(present, buildId, day);
    }

    private static EarlierBuild? Read(string path)
    {
        using var connection = new SqliteConnection(KbDatabase.ImmutableConnectionString(path, pooling: false));
        connection.Open();
        var end = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        raw.sqlite3_progress_handler(connection.Handle, InstructionsBetween, _ => Environment.TickCount64 > end ? 1 : 0, null);
        // Nothing that runs when another thing is read.
        if (Rows(connection, "PRAGMA trusted_schema=OFF; SELECT count(*) FROM sqlite_schema WHERE type IN ('view', 'trigger')").Single() is not [0L])
            return null;
        if (Rows(connection, "SELECT build_id FROM build LIMIT 2").ToList() is not [[string buildId]])
            return null;
        var state = new KnowledgeState();
        foreach (var row in Rows(connection, "SELECT id, label FROM concepts"))
            state.Add(ConceptId.Parse((string)row[0]), DocumentJson.Read<Localized<ConceptLabel>>((string)row[1]).Select(label => label.Name));
        foreach (var row in Rows(connection, "SELECT document FROM claims ORDER BY ordinal"))
            state.Add(DocumentJson.Read<Claim>((string)row[0]));
        foreach (var row in Rows(connection, "SELECT document FROM works"))
            state.Add(DocumentJson.Read<Reference>((string)row[0]));
        foreach (var row in Rows(connection, "SELECT document FROM approvals ORDER BY ordinal"))
            state.Add(DocumentJson.Read<Approval>((string)row[0]));
        foreach (var row in Rows(connection, "SELECT concept_id, language, document FROM articles"))
            state.Add(ConceptId.Parse((string)row[0]), (string)row[1], DocumentJson.Read<ArticleDocument>((string)row[2]).Behind);
        return new EarlierBuild(buildId, state, HistoryOf(connection));
    }

    /// <summary>Builds of the first editions have none.</summary>
    private static IReadOnlyList<ChangeSet> HistoryOf(SqliteConnection connection) =>
        Rows(connection, "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'changes'").Single() is [1L]
            ? [.. Rows(connection, "SELECT document FROM changes ORDER BY ordinal").Select(row => DocumentJson.Read<ChangeSet>((string)row[0]))]
            : [];

    private static IEnumerable<object[]> Rows(SqliteConnection connection, string sql) => FileFormat.Rows(connection, sql);
}
