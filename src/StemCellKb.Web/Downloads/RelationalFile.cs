using Microsoft.Data.Sqlite;
using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Downloads;

/// <summary>
/// The knowledge base as a database for programs of others: relational, with foreign keys, views with words and certainty, and its own dictionary and
/// licence; readable by SQLite 3.34. The program's own database, which is made to be served from, is another.
/// </summary>
internal static class RelationalFile
{
    private const string Views =
        """
        CREATE VIEW claim_overview AS
        SELECT c.id, c.asks, c.word, c.certainty, c.verdict, c.says_en, c.says_zh, d.name_en AS disease_en, d.name_zh AS disease_zh, t.name_en AS cell_type_en, t.name_zh AS cell_type_zh,
            c.human_supports, c.human_mixed, c.human_no_benefit, c.human_harm, c.strongest_design, c.highest_phase, c.participants
        FROM claims c LEFT JOIN concepts d ON d.id = c.disease LEFT JOIN concepts t ON t.id = c.cell_type;
        CREATE VIEW evidence_overview AS
        SELECT i.*, c.word, c.certainty, c.verdict, c.says_en, c.says_zh, w.title, w.issued
        FROM evidence_items i JOIN claims c ON c.id = i.claim JOIN works w ON w.id = i.reference;
        """;

    public static async Task WriteAsync(DownloadSource source, Stream stream, CancellationToken cancellationToken)
    {
        var path = Path.Combine(Path.GetTempPath(), $"stemcellkb-{Guid.NewGuid():N}.db");
        try
        {
            Write(source, path);
            await using var file = File.OpenRead(path);
            await file.CopyToAsync(stream, cancellationToken);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Write(DownloadSource source, string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA foreign_keys=OFF; BEGIN");
        var dictionary = new List<DictionaryEntry>();
        var concepts = source.Database.Corpus.ReadConcepts().ToList();
        var claims = source.ClaimRows.ToList();

        Add(RelationalTables.Concepts, concepts, "id", []);
        Add(RelationalTables.Names, concepts.SelectMany(NamesOf), "concept, number", [("concept", "concepts")]);
        Add(RelationalTables.Codes, concepts.SelectMany(concept => concept.Identifiers.Select((entry, i) => new ConceptCode(concept.Id, i + 1, entry))), "concept, number", [("concept", "concepts")]);
        Add(RelationalTables.Broader, concepts.SelectMany(concept => concept.Broader.Select(broader => new Tie(concept.Id.Value, broader.Value))), "concept, broader", [("concept", "concepts"), ("broader", "concepts")]);
        Add(RelationalTables.Works, source.Works.Values.OrderBy(work => work.Key), "id", []);
        Add(EvidenceTables.Claims, claims, "id", [("disease", "concepts"), ("cell_type", "concepts"), ("topic", "concepts"), ("origin", "works")]);
        Add(RelationalTables.Mechanisms, claims.SelectMany(row => row.Claim.Mechanisms.Distinct().Select(mechanism => new Tie(row.Claim.Id.Value, mechanism.Value))), "claim, mechanism", [("claim", "claims"), ("mechanism", "concepts")]);
        Add(EffectTables.Effects, source.EffectRows, "claim", [("claim", "claims"), ("subject", "concepts"), ("object", "concepts"), ("disease", "concepts")]);
        Add(EffectTables.Mediators, source.Effects.SelectMany(edge => edge.Effect.Through.Select(mediator => new Tie(edge.Claim.Id.Value, mediator.Value))), "claim, mediator", [("claim", "claims"), ("mediator", "concepts")]);
        Add(EffectTables.Disputes, source.Effects.SelectMany(edge => edge.Effect.Disputes.Distinct().Select(disputed => new Tie(edge.Claim.Id.Value, disputed.Value))), "claim, disputed", [("claim", "claims"), ("disputed", "claims")]);
        Add(RelationalTables.Reasons, claims.SelectMany(row => row.Assessment.Reasons.Select((reason, i) => new ClaimReason(row.Claim.Id, i + 1, reason))), "claim, number", [("claim", "claims")]);
        var studies = source.StudyRows.ToList();
        Add(StudyTables.Studies, studies, "id", [("id", "works")]);
        foreach (var list in StudyTables.Studies.Columns.Where(column => column.Form == ColumnForm.List))
        {
            IReadOnlyList<(string, string)> works = list.Name is "reports" or "shares_patients_with" ? [("value", "works")] : [];
            Add(ListOf(list), studies.SelectMany(study => (((IEnumerable<string>?)list.Value(study)) ?? []).Distinct().Select(value => new Tie(study.Id.Value, value))), "study, value", [("study", "studies"), .. works]);
        }
        Add(EvidenceTables.Items, source.ItemRows, "claim, number", [("claim", "claims"), ("reference", "works"), ("study", "studies")]);
        Add(StudyTables.Outcomes, source.OutcomeRows, "claim, item, number", [("claim, item", "evidence_items"), ("reference", "works"), ("study", "studies")]);
        foreach (var field in EvidenceFields.All.Where(field => field.Form == EvidenceForm.Works))
            Add(WorksOf(field), source.ItemRows.SelectMany(row => field.Works(row.Item).Distinct().Select(work => (row, work))), "claim, number, work", [("claim, number", "evidence_items"), ("work", "works")]);
        Add(RelationalTables.Sections, source.Database.Corpus.ReadArticles().SelectMany(article => article.Sections.Select((section, i) => new ArticleSection(article, i + 1, section))), "concept, language, number", [("concept", "concepts")]);
        Add(RelationalTables.Approvals, source.Database.Corpus.ReadApprovals().Select((approval, i) => (i + 1, approval)), "number", [("term", "concepts"), ("cell_type", "concepts"), ("disease", "concepts"), ("reference", "works")]);
        Add(AboutTable, About(source), "key", []);
        Add(DataDictionary.Table, [.. dictionary, .. DataDictionary.Table.Entries], "\"table\", \"column\"", []);
        Execute(connection, Views + "COMMIT; VACUUM");

        void Add<TRow>(Table<TRow> table, IEnumerable<TRow> rows, string key, IReadOnlyList<(string Column, string Table)> references)
        {
            Fill(connection, table, rows, key, references);
            dictionary.AddRange(table.Entries.Where(entry => entry.Form != ColumnForm.List).Select(entry => entry with { Table = NameOf(table) }));
        }
    }

    private static string NameOf<TRow>(Table<TRow> table) => table.Name.Replace('-', '_');

    private static void Fill<TRow>(SqliteConnection connection, Table<TRow> table, IEnumerable<TRow> rows, string key, IReadOnlyList<(string Column, string Table)> references)
    {
        // A list has a table of its own, but for the words of the dictionary.
        var columns = table.Columns.Where(column => column.Form != ColumnForm.List || table.Name == DataDictionary.Table.Name).ToList();
        Execute(connection, $"CREATE TABLE {NameOf(table)}({string.Join(", ", columns.Select(column => $"\"{column.Name}\" {TypeOf(column.Form)}"))}, PRIMARY KEY({key}){string.Concat(references.Select(reference => $", FOREIGN KEY({reference.Column}) REFERENCES {reference.Table}({(reference.Table == "evidence_items" ? "claim, number" : "id")})"))})");
        using var insert = connection.CreateCommand();
        insert.CommandText = $"INSERT INTO {NameOf(table)} VALUES({string.Join(", ", columns.Select((_, i) => $"$p{i}"))})";
        var parameters = columns.Select((_, i) => insert.Parameters.Add(new SqliteParameter { ParameterName = $"$p{i}" })).ToList();
        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Count; i++)
                parameters[i].Value = columns[i].Value(row) switch { null => DBNull.Value, IEnumerable<string> list => string.Join(' ', list), var value => value };
            insert.ExecuteNonQuery();
        }
    }

    private static string TypeOf(ColumnForm form) => form switch
    {
        ColumnForm.Integer or ColumnForm.Truth => "INTEGER",
        ColumnForm.Number => "REAL",
        ColumnForm.Text or ColumnForm.List => "TEXT",
    };

    private static Table<Tie> ListOf(Column<Study> list) => new(
        $"study_{list.Name}",
        new("study", ColumnForm.Text, new("The study, by id", "研究标识"), tie => tie.From),
        new("value", ColumnForm.Text, list.Means, tie => tie.To) { Words = list.Words });

    private static Table<(EvidenceRow Row, ReferenceKey Work)> WorksOf(EvidenceField field) => new(
        $"evidence_{field.Column}",
        new("claim", ColumnForm.Text, new("The claim, by id", "论断标识"), tie => tie.Row.Claim.Value),
        new("number", ColumnForm.Integer, new("The item's place under the claim, from 1", "证据在该论断下的序号，从1起"), tie => tie.Row.Number),
        new("work", ColumnForm.Text, field.Meaning, tie => tie.Work.Value));

    private static readonly Table<(string Key, string Value)> AboutTable = new(
        "about",
        new("key", ColumnForm.Text, new("What is told", "项目"), row => row.Key),
        new("value", ColumnForm.Text, new("What is told of it", "内容"), row => row.Value));

    private static IEnumerable<(string Key, string Value)> About(DownloadSource source)
    {
        yield return ("title", "StemCellKb: knowledge base on stem-cell therapy for immune-mediated diseases");
        yield return ("licence", "Creative Commons Attribution 4.0 International (CC BY 4.0)");
        yield return ("licence_url", "https://creativecommons.org/licenses/by/4.0/");
        yield return ("credit", "StemCellKb contributors");
        yield return ("source", source.Root.Length > 0 ? source.Root : SiteUrls.Source);
        yield return ("version", source.Database.BuildId);
        if (source.Database.Indexes.LastReview() is { } reviewed)
            yield return ("date", reviewed.ToString("O"));
        yield return ("notice", "General information, not medical advice. No warranty of any kind.");
    }

    private static IEnumerable<ConceptName> NamesOf(ConceptRecord concept) => concept.Names
        .SelectMany(forms => new[] { (Role: "name", Name: forms.Name), (Role: "short", Name: forms.Abbreviation ?? "") }
            .Concat(forms.Also.Select(name => (Role: "also", Name: name))).Where(name => name.Name.Length > 0).Select(name => (forms.Script, name.Role, name.Name)))
        .Select((name, i) => new ConceptName(concept.Id, i + 1, name.Script, name.Role, name.Name));

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
