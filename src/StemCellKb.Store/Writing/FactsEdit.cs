using Microsoft.Data.Sqlite;
using StemCellKb.Model;
using StemCellKb.Search.Indexing;
using StemCellKb.Search.Names;
using StemCellKb.Store.Documents;

namespace StemCellKb.Store.Writing;

/// <summary>Replaces all that is no text, and what is counted and listed of it, in the caller's transaction: the result equals a newly written build.</summary>
internal sealed class FactsEdit : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly ChangedContent content;
    private readonly Corpus facts;
    private readonly SearchIndexEdit search;
    private readonly DocumentsOf documents;
    private readonly SqlStatements sql;
    private readonly RecordEdit records;
    private readonly Dictionary<ConceptId, Concept> concepts;
    private readonly HashSet<ConceptId> touched = [];
    private readonly List<ConceptId> renamed = [];

    public FactsEdit(SqliteConnection connection, ChangedContent content, SearchIndexEdit search)
    {
        (this.connection, this.content, facts, this.search) = (connection, content, content.Facts, search);
        documents = new DocumentsOf(facts);
        sql = new SqlStatements(connection);
        records = new RecordEdit(connection, sql);
        concepts = facts.Concepts.ToDictionary(concept => concept.Id);
    }

    /// <summary>Replaces concepts by what their files now say of them; what is counted of their claims follows with <see cref="Exchange"/>.</summary>
    public void ExchangeConcepts()
    {
        foreach (var id in content.GoneConcepts)
        {
            Remove(id);
            search.Remove(id);
        }
        foreach (var (concept, _) in content.Concepts)
        {
            if (IsStored(concept))
            {
                sql.Run("UPDATE concepts SET reviewed = $p1 WHERE id = $p0", concept.Id.Value, (object?)concept.Reviewed?.ToString("O") ?? DBNull.Value);
                continue;
            }
            Remove(concept.Id);
            Write([documents.Concept(concept)]);
            Write(DocumentsOf.IdentifiersIn(concept));
            Write(DocumentsOf.BroaderThan(concept));
            search.Write(concept);
            renamed.Add(concept.Id);
            touched.UnionWith(concept.Broader.Append(concept.Id));
        }
    }

    /// <returns>False where it cannot be done so that everything equals a new build.</returns>
    public bool Exchange()
    {
        var (removed, added) = Claims();
        var studies = StudyDifference.Between(sql, facts.Studies).ToList();
        List<ReferenceKey> rewritten = content.AreWorksChanged ? [.. RewrittenWorks()] : [];
        var weighed = removed.Concat(added).SelectMany(claim => claim.Evidence).Select(item => item.Reference).Concat(studies.SelectMany(study => study.Works)).Concat(rewritten).Distinct().ToDictionary(key => key, CitationsOf);
        var former = weighed.Keys.Where(key => sql.Any("SELECT 1 FROM works WHERE key = $p0", key.Value)).ToHashSet();

        removed.ForEach(Remove);
        Add(added);
        if (content.AreWorksChanged)
            WriteWorks(rewritten);
        if (studies.Count > 0)
            WriteAll("studies", facts.Studies.Select(study => new StudyRow(study.Id.Value, study)));
        ExchangeApprovals();
        WriteAll("redirects", facts.Redirects.Select(each => new RedirectRow(each.Of.ToString(), each.Former, each.Now, each.Folder)));

        var registrations = SearchRecord.RegistrationsOf(facts.Studies);
        var works = facts.References.Where(work => weighed.ContainsKey(work.Key)).ToDictionary(work => work.Key);
        HashSet<ReferenceKey> reregistered = [.. studies.SelectMany(study => study.Works), .. rewritten];
        foreach (var (key, weight) in weighed)
        {
            var now = CitationsOf(key);
            if (now == weight && !reregistered.Contains(key))
                continue;
            if (former.Contains(key))
                records.Remove(SearchRecord.Reference, key.Value, weight);
            if (works.TryGetValue(key, out var work))
                records.Add(SearchRecord.Of(work, now, registrations[key]));
        }
        RenameRecords(added);
        UpdateConcepts(removed, added);
        if (content.AreGroupsChanged)
            UpdateLabels();
        return records.Finish();
    }

    public void Dispose()
    {
        records.Dispose();
        sql.Dispose();
    }

    private int CitationsOf(ReferenceKey work) => (int)(long)sql.Rows("SELECT count(*) FROM evidence_items WHERE reference_key = $p0", work.Value)[0][0];

    /// <summary>Claims as they were and as they are, without those that only stand elsewhere: these are moved.</summary>
    private (List<Claim> Removed, List<Claim> Added) Claims()
    {
        Dictionary<string, string> former = new(StringComparer.Ordinal);
        foreach (var row in content.EvidenceFiles.SelectMany(file => sql.Rows("SELECT id, document FROM claims WHERE ordinal > $p0 AND ordinal < $p1", $"{file} ", $"{file}!")))
            former.Add((string)row[0], (string)row[1]);
        List<Claim> added = [];
        foreach (var claim in content.Claims.Select(each => each.Claim))
        {
            if (former.GetValueOrDefault(claim.Id.Value) == DocumentJson.Write(claim))
                former.Remove(claim.Id.Value);
            else
                added.Add(claim);
        }
        return (former.Values.Select(DocumentJson.Read<Claim>).ToList(), added);
    }

    private void Remove(Claim claim)
    {
        sql.Run("DELETE FROM claims WHERE id = $p0", claim.Id.Value);
        foreach (var table in new[] { "claim_concepts", "effects", "effect_concepts", "evidence_items" })
            sql.Run($"DELETE FROM {table} WHERE claim_id = $p0", claim.Id.Value);
        records.Remove(SearchRecord.Claim, claim.Id.Value, claim.Evidence.Count);
    }

    private void Add(List<Claim> added)
    {
        var isNew = added.Select(claim => claim.Id).ToHashSet();
        using var rows = new RowWriter<ClaimRow>(connection);
        using var ties = new RowWriter<ClaimConceptRow>(connection);
        using var effects = new RowWriter<EffectRow>(connection);
        using var effectTies = new RowWriter<EffectConceptRow>(connection);
        using var items = new RowWriter<EvidenceItemRow>(connection);
        foreach (var file in content.Claims.GroupBy(each => each.File))
        {
            foreach (var (claim, place) in file.Select((each, place) => (each.Claim, place)))
            {
                var assessment = Assessment.Of(claim.Asks, claim.Evidence);
                var row = DocumentsOf.Claim(claim, place, facts.Places.Claims[claim.Id], new Judgement(assessment.Word, assessment.Certainty));
                if (!isNew.Contains(claim.Id))
                {
                    sql.Run("UPDATE claims SET line = $p1 WHERE id = $p0 AND line <> $p1", row.Id, row.Line);
                    if (sql.Run("UPDATE claims SET ordinal = $p1, file = $p2 WHERE id = $p0 AND ordinal <> $p1", row.Id, row.Ordinal, row.File!) > 0)
                        touched.UnionWith(claim.Concepts.Concat(claim.Concepts.SelectMany(BroaderThan)));
                    continue;
                }
                rows.Write(row);
                ties.WriteAll(DocumentsOf.ConceptsOf(claim));
                if (DocumentsOf.EffectOf(claim) is { } effect)
                    effects.Write(effect);
                effectTies.WriteAll(DocumentsOf.EffectConceptsOf(claim));
                items.WriteAll(DocumentsOf.ItemsOf(claim));
                records.Add(SearchRecord.Of(claim, assessment, concepts));
            }
        }
    }

    /// <summary>Those that are new, gone, or other than before.</summary>
    private IEnumerable<ReferenceKey> RewrittenWorks()
    {
        var former = sql.Rows("SELECT key, document FROM works").ToDictionary(row => (string)row[0], row => (string)row[1], StringComparer.Ordinal);
        foreach (var work in facts.References)
        {
            if (!former.Remove(work.Key.Value, out var document) || document != DocumentJson.Write(work))
                yield return work.Key;
        }
        foreach (var gone in former.Keys)
            yield return ReferenceKey.Parse(gone);
    }

    private void WriteWorks(List<ReferenceKey> rewritten)
    {
        foreach (var key in rewritten)
            sql.Run("DELETE FROM works WHERE key = $p0", key.Value);
        var isNew = rewritten.ToHashSet();
        using var rows = new RowWriter<WorkRow>(connection);
        foreach (var work in facts.References)
        {
            var row = DocumentsOf.Work(work, facts.Places.Works[work.Key]);
            if (isNew.Contains(work.Key))
                rows.Write(row);
            else
                sql.Run("UPDATE works SET line = $p1 WHERE key = $p0 AND line <> $p1", row.Key, row.Line);
        }
    }

    private void WriteAll<TRow>(string table, IEnumerable<TRow> rows) where TRow : class
    {
        sql.Run($"DELETE FROM {table}");
        Write(rows);
    }

    private void Write<TRow>(IEnumerable<TRow> rows) where TRow : class
    {
        using var writer = new RowWriter<TRow>(connection);
        writer.WriteAll(rows);
    }

    private void Remove(ConceptId concept)
    {
        touched.UnionWith(BroaderThan(concept));
        sql.Run("DELETE FROM concepts WHERE id = $p0", concept.Value);
        foreach (var table in new[] { "identifiers", "broader" })
            sql.Run($"DELETE FROM {table} WHERE concept_id = $p0", concept.Value);
    }

    /// <summary>All that is shown of the concept or that it is found by stands in the tables as it would be written, but for the day of its last review.</summary>
    private bool IsStored(Concept concept)
    {
        if (sql.Rows("SELECT kind, group_id, label, document FROM concepts WHERE id = $p0", concept.Id.Value) is not [[string kind, var group, string label, string document]])
            return false;
        var stored = DocumentJson.Read<ConceptDocument>(document);
        var now = documents.Concept(concept);
        var names = sql.Rows("SELECT text, language, role, ambiguous, key, pinyin FROM search_name WHERE concept_id = $p0 ORDER BY rowid", concept.Id.Value).Select(row => string.Join('\n', row));
        return kind == now.Kind && group as string == now.GroupId && label == DocumentJson.Write(now.Label)
            && DocumentJson.Write(stored with { Narrower = [], Claims = [], Approvals = [] }) == DocumentJson.Write(now.Document with { Narrower = [], Claims = [], Approvals = [] })
            && names.SequenceEqual(NameRows.Of(concept).Select(name => string.Join('\n', name.Text, name.Language.Code, name.Role.ToString(), name.Ambiguous ? 1 : 0, name.Key, name.Pinyin)));
    }

    private void ExchangeApprovals()
    {
        var former = sql.Rows("SELECT document FROM approvals ORDER BY ordinal").ConvertAll(row => (string)row[0]);
        if (former.SequenceEqual(facts.Approvals.Select(DocumentJson.Write)))
            return;
        WriteAll("approvals", documents.Approvals);
        foreach (var concept in former.Select(DocumentJson.Read<Approval>).Concat(facts.Approvals).SelectMany(approval => approval.Concepts))
            touched.UnionWith(BroaderThan(concept).Append(concept));
        var page = SearchRecord.Of(facts.Approvals, concepts);
        records.Remove(page.Kind, page.Key, page.Weight);
        records.Add(page);
    }

    /// <summary>Claims are found by the names of their concepts.</summary>
    private void RenameRecords(List<Claim> added)
    {
        var written = added.Select(claim => claim.Id).ToHashSet();
        foreach (var concept in renamed)
        {
            foreach (var row in sql.Rows("SELECT document FROM claims WHERE id IN (SELECT claim_id FROM claim_concepts WHERE concept_id = $p0)", concept.Value))
            {
                var claim = DocumentJson.Read<Claim>((string)row[0]);
                if (!written.Add(claim.Id))
                    continue;
                records.Remove(SearchRecord.Claim, claim.Id.Value, claim.Evidence.Count);
                records.Add(SearchRecord.Of(claim, Assessment.Of(claim.Asks, claim.Evidence), concepts));
            }
        }
    }

    /// <summary>A group's name and the order in it are shown with each of its diseases.</summary>
    private void UpdateLabels()
    {
        var stored = sql.Rows("SELECT id, group_id, label FROM concepts").ToDictionary(row => (string)row[0], row => (row[1] as string, (string)row[2]), StringComparer.Ordinal);
        foreach (var concept in facts.Concepts)
        {
            var label = DocumentJson.Write(documents.LabelOf(concept));
            if (stored[concept.Id.Value] != (concept.Group, label))
                sql.Run("UPDATE concepts SET group_id = $p1, label = $p2 WHERE id = $p0", concept.Id.Value, (object?)concept.Group ?? DBNull.Value, label);
        }
    }

    /// <summary>What pages and lists of concepts show of their claims.</summary>
    private void UpdateConcepts(List<Claim> removed, List<Claim> added)
    {
        Dictionary<ConceptId, int> mentions = [];
        foreach (var (claim, by) in removed.Select(claim => (claim, -1)).Concat(added.Select(claim => (claim, 1))))
        {
            foreach (var concept in claim.Concepts.Distinct())
                mentions[concept] = mentions.GetValueOrDefault(concept) + by;
        }
        foreach (var (concept, by) in mentions.Where(each => concepts.ContainsKey(each.Key)))
            search.UpdateClaims(concept, by);
        foreach (var concept in mentions.Keys.Concat(mentions.Keys.SelectMany(BroaderThan)).Concat(touched).Where(concepts.ContainsKey).Distinct())
        {
            var ties = TiesOf(concept);
            IReadOnlyList<WordCount> words = [.. ties.CountBy(tie => tie.Word).Select(count => new WordCount(Vocabularies.Parse<ClaimWord>(count.Key), count.Value)).OrderBy(count => count.Word.Word(), StringComparer.Ordinal)];
            var document = DocumentJson.Read<ConceptDocument>((string)sql.Rows("SELECT document FROM concepts WHERE id = $p0", concept.Value)[0][0]) with
            {
                Narrower = documents.NarrowerThan(concept),
                Claims = [.. ties.Select(tie => tie.Tie)],
                Approvals = documents.ApprovalsOf(concepts[concept]),
            };
            sql.Run("UPDATE concepts SET document = $p1, claims = $p2 WHERE id = $p0", concept.Value, DocumentJson.Write(document), DocumentJson.Write(new ClaimCounts(words)));
            search.UpdateWords(concept, words.Select(count => (count.Word, count.Count)));
        }
    }

    private IEnumerable<ConceptId> BroaderThan(ConceptId concept) => sql.Rows("SELECT broader_id FROM broader WHERE concept_id = $p0", concept.Value).Select(row => ConceptId.Parse((string)row[0]));

    /// <summary>About the concept in the order written, then those about its narrower concepts alone.</summary>
    private List<(ClaimTie Tie, string Word)> TiesOf(ConceptId concept)
    {
        const string Written = "SELECT claims.id, claims.word, claim_concepts.concept_id FROM claim_concepts JOIN claims ON claims.id = claim_concepts.claim_id";
        var own = sql.Rows($"{Written} WHERE claim_concepts.concept_id = $p0 ORDER BY claims.ordinal", concept.Value);
        var known = own.Select(row => (string)row[0]).ToHashSet(StringComparer.Ordinal);
        var others = sql.Rows($"{Written} WHERE claim_concepts.concept_id IN (SELECT concept_id FROM broader WHERE broader_id = $p0) ORDER BY claims.ordinal, claim_concepts.concept_id", concept.Value);
        return
        [
            .. own.Select(row => (new ClaimTie(ClaimId.Parse((string)row[0]), null), (string)row[1])),
            .. others.Where(row => known.Add((string)row[0])).Select(row => (new ClaimTie(ClaimId.Parse((string)row[0]), ConceptId.Parse((string)row[2])), (string)row[1])),
        ];
    }
}
