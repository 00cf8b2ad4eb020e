using Microsoft.Data.Sqlite;
using StemCellKb.Model;
using StemCellKb.Store.Documents;
using StemCellKb.Store.Writing;

namespace StemCellKb.Store.Reading;

/// <summary>What a build remembers of content files, so that only those that have changed are parsed for the next one.</summary>
public sealed class BuildMemory : IDisposable
{
    /// <summary>About a concept that is called otherwise: they are found by its names.</summary>
    private const int MostClaims = 2000;

    /// <summary>A concept by itself is read sooner than handed to another thread.</summary>
    private const int ConceptsAtATime = 256;

    private const string ClaimColumns = "SELECT claims.ordinal, claims.file, claims.document FROM claims";

    private readonly SqliteConnection connection;
    private readonly SqlStatements sql;
    private readonly RecallQuestion question;
    private readonly HashSet<string> changed;
    private readonly SortedDictionary<string, FiledClaim> found = new(StringComparer.Ordinal);

    private BuildMemory(SqliteConnection connection, RecallQuestion question)
    {
        (this.connection, sql, this.question) = (connection, new SqlStatements(connection), question);
        changed = [.. question.EvidenceFiles];
    }

    /// <summary>Null where something unchanged relies on a work or concept that is gone, or on a concept that is now of another kind; or too much on one that is called otherwise.</summary>
    public static Recalled? Of(KbDatabase build, RecallQuestion question)
    {
        using var connection = build.OpenConnection();
        using var memory = new BuildMemory(connection, question);
        return memory.Recall();
    }

    public void Dispose() => sql.Dispose();

    private Recalled? Recall()
    {
        var (flipped, gone) = question.Works is { } works ? ComparedWorks(works) : ([], []);
        if (gone.Exists(IsUsed) || question.GoneConcepts.Any(IsNamed))
            return null;
        HashSet<ConceptId> articles = [.. flipped.SelectMany(key => sql.Rows("SELECT DISTINCT concept_id FROM citations WHERE reference_key = $p0", key)).Select(row => ConceptId.Parse((string)row[0]))];
        foreach (var concept in question.Concepts)
        {
            if (sql.Rows("SELECT kind, document FROM concepts WHERE id = $p0", concept.Id.Value) is not [[string kind, string document]])
                continue;
            if (kind != concept.Kind.Word)
                return null;
            if (IsCalled(concept, DocumentJson.Read<ConceptNamesDocument>(document)))
                continue;
            if (sql.Rows("SELECT 1 FROM claim_concepts WHERE concept_id = $p0 LIMIT $p1", concept.Id.Value, MostClaims + 1).Count > MostClaims)
                return null;
            articles.UnionWith(sql.Rows("SELECT DISTINCT source_id FROM cross_links WHERE target_id = $p0", concept.Id.Value).Select(row => ConceptId.Parse((string)row[0])));
        }
        RecallClaims();
        var files = (question.Studies is { } studies ? ChangedStudies(studies) : []).SelectMany(FilesResting).Concat(flipped.SelectMany(FilesNaming));
        return new Recalled(
            [.. Concepts()],
            [.. found.Values],
            [.. files.Where(file => !changed.Contains(file)).Distinct().Order(StringComparer.Ordinal)],
            [.. articles]);
    }

    private IEnumerable<Concept> Concepts()
    {
        using var select = new SelectStatement(connection, "SELECT id, kind, document FROM concepts");
        return select.All(row => (Id: row.Text(0), Kind: row.Text(1), Document: row.Bytes(2).ToArray()))
            .Chunk(ConceptsAtATime).SelectAhead(rows => rows.Select(row => ConceptOf(row.Id, row.Kind, row.Document)).OfType<Concept>().ToList()).SelectMany(concepts => concepts);

        static Concept? ConceptOf(string id, string word, byte[] written)
        {
            if (!ConceptKind.TryParseWord(word, out var kind) || !kind.HasArticles)
                return null;
            var document = DocumentJson.Read<ConceptNamesDocument>(written);
            return new Concept
            {
                Id = ConceptId.Parse(id),
                Kind = kind,
                Names = new ConceptNames(SetOf(Language.English), SetOf(Language.Chinese), null, null, document.Ambiguous ?? [], new Dictionary<Language, IReadOnlyList<string>>(), new Dictionary<string, string>()),
                Identifiers = [],
                CloseIdentifiers = [],
                Broader = document.Broader,
            };

            NameSet SetOf(Language language)
            {
                var names = document.Names.First(forms => forms.Script == language.Code);
                return new NameSet(names.Name, names.Abbreviation, names.Also);
            }
        }
    }

    private void RecallClaims()
    {
        List<Claim> former = [.. question.EvidenceFiles.SelectMany(file => sql.Rows("SELECT document FROM claims WHERE ordinal > $p0 AND ordinal < $p1", $"{file} ", $"{file}!")).Select(row => DocumentJson.Read<Claim>((string)row[0]))];
        List<Claim> present = [.. question.Claims.Select(each => each.Claim)];
        foreach (var (subject, onWhat) in former.Concat(present).Select(claim => claim.Effect).OfType<Effect>().Select(effect => (effect.Subject, effect.Object)).Distinct())
            TakeAll($"{ClaimColumns} JOIN effects ON effects.claim_id = claims.id WHERE effects.subject_id = $p0 AND effects.object_id = $p1", subject.Value, onWhat.Value);
        var effects = present.Where(claim => claim.Effect is not null).Select(claim => claim.Id).ToHashSet();
        foreach (var lost in former.Where(claim => claim.Effect is not null && !effects.Contains(claim.Id)))
            TakeAll($"{ClaimColumns} JOIN effects ON effects.claim_id = claims.id WHERE ' ' || effects.disputes || ' ' LIKE $p0", $"% {lost.Id} %");
        foreach (var (file, disease, cells) in question.Claims.Select(each => (each.File, each.Claim.Disease, each.Claim.CellType)).Distinct())
        {
            Take(question.Earlier, $"{ClaimColumns} WHERE disease_id IS $p0 AND cell_type_id IS $p1 AND ordinal < $p2 ORDER BY ordinal DESC",
                (object?)disease?.Value ?? DBNull.Value, (object?)cells?.Value ?? DBNull.Value, file);
        }
        foreach (var work in question.Cited)
            Take(1, $"{ClaimColumns} JOIN evidence_items ON evidence_items.claim_id = claims.id WHERE evidence_items.reference_key = $p0", work.Value);
        // What disputes another claim is wrong without it.
        HashSet<ClaimId> sought = [];
        for (HashSet<ClaimId> ids = [.. present.Select(claim => claim.Id), .. question.Named]; ids.Count > 0;)
        {
            foreach (var id in ids)
                TakeAll($"{ClaimColumns} WHERE id = $p0", id.Value);
            sought.UnionWith(ids);
            ids = [.. present.Concat(found.Values.Select(each => each.Claim)).SelectMany(claim => claim.Effect?.Disputes ?? []).Where(id => !sought.Contains(id))];
        }
    }

    private void TakeAll(string select, params ReadOnlySpan<object> values) => Take(int.MaxValue, select, values);

    private void Take(int most, string select, params ReadOnlySpan<object> values)
    {
        foreach (var row in sql.Each(select, values))
        {
            if (most == 0)
                break;
            if (row[1] is not string file || changed.Contains(file))
                continue;
            most--;
            if (!found.ContainsKey((string)row[0]))
                found.Add((string)row[0], new FiledClaim(file, DocumentJson.Read<Claim>((string)row[2])));
        }
    }

    /// <summary>Works that are now retracted, or are so no longer, and those that are gone.</summary>
    private (List<string> Flipped, List<string> Gone) ComparedWorks(IReadOnlyList<Reference> works)
    {
        var present = works.ToDictionary(work => work.Key.Value, work => work.Retracted);
        List<(string Key, bool Retracted)> former = [.. sql.Rows("SELECT key, retracted FROM works").Select(row => ((string)row[0], (long)row[1] != 0))];
        return (
            [.. former.Where(work => present.TryGetValue(work.Key, out var retracted) && retracted != work.Retracted).Select(work => work.Key)],
            [.. former.Where(work => !present.ContainsKey(work.Key)).Select(work => work.Key)]);
    }

    /// <summary>The works that report a study of which something else is recorded than before.</summary>
    private IEnumerable<string> ChangedStudies(IReadOnlyList<Study> studies) => StudyDifference.Between(sql, studies).SelectMany(study => study.Works).Select(work => work.Value).Distinct();

    private static bool IsCalled(Concept concept, ConceptNamesDocument former) =>
        DocumentJson.Write(former.Names) == DocumentJson.Write(DocumentsOf.FormsOf(concept.Names)) && (former.Ambiguous ?? []).SequenceEqual(concept.Names.Ambiguous);

    private bool IsNamed(ConceptId concept) =>
        sql.Rows("SELECT DISTINCT source_id FROM cross_links WHERE target_id = $p0", concept.Value).Any(row => !question.Edited.Contains((string)row[0])) || FilesNaming(concept.Value).Any(file => !changed.Contains(file));

    private bool IsUsed(string work) =>
        sql.Rows("SELECT 1 FROM citations WHERE reference_key = $p0 LIMIT 1", work).Count > 0 || FilesNaming(work).Any(file => !changed.Contains(file));

    private IEnumerable<string> FilesResting(string work) =>
        sql.Rows("SELECT DISTINCT file FROM claims JOIN evidence_items ON evidence_items.claim_id = claims.id WHERE reference_key = $p0", work).Select(row => row[0] as string ?? "");

    /// <summary>Also in a field: as a work that a review pools, or as the one that made the claim.</summary>
    private IEnumerable<string> FilesNaming(string work) => sql.Rows("SELECT DISTINCT file FROM claims WHERE instr(document, $p0)", $"\"{work}\"").Select(row => row[0] as string ?? "");
}
