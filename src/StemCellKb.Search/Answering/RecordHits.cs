using Microsoft.Data.Sqlite;
using StemCellKb.Model;
using StemCellKb.Search.FullText;
using StemCellKb.Search.Indexing;

namespace StemCellKb.Search.Answering;

/// <summary>
/// Claims and works that match every part of a query, or failing that every name in it.
/// If the words are too common for ranking: records that have them as names, in the order of <see cref="RecordTable"/>, then any others.
/// </summary>
internal sealed class RecordHits(FullTextIndex index, RecordTable records, TermFrequencies frequencies, Language language, int most)
{
    public (IReadOnlyList<ClaimHit> Claims, IReadOnlyList<ReferenceHit> References) Find(QueryPlan plan)
    {
        if (plan.IsEmpty)
            return ([], []);
        var (claims, references) = Rows(plan.Required);
        var names = plan.Required.Where(part => part.IsName).ToList();
        if ((claims.Count == 0 || references.Count == 0) && names.Count > 0 && names.Count < plan.Required.Count)
        {
            var named = Rows(names);
            (claims, references) = (claims.Count > 0 ? claims : named.Claims, references.Count > 0 ? references : named.References);
        }
        return (Read(claims, ClaimOf), Read(references, ReferenceOf));
    }

    private (List<int> Claims, List<int> References) Rows(IReadOnlyList<QueryPart> parts)
    {
        var (claims, references) = (new List<int>(), new List<int>());
        var match = QueryPlan.MatchOf(parts);
        var isRanked = parts.Sum(frequencies.CostOf) <= PageFinder.CommonWord;
        if (!isRanked && !parts.Any(part => part.IsCharacter))
            Take($"{{{SearchSchema.NameColumns}}} : ({match})");
        if (claims.Count < most)
            Take(match);
        return (claims, references);

        void Take(string wanted)
        {
            foreach (var row in index.Records(wanted, isRanked))
            {
                var rows = records.IsClaim(row) ? claims : references;
                if (rows.Count < most && !rows.Contains(row))
                    rows.Add(row);
                // Unranked, works come before all claims, so nothing more can follow.
                if (claims.Count == most && (!isRanked || references.Count == most))
                    return;
            }
        }
    }

    private List<T> Read<T>(List<int> rows, Func<SqliteDataReader, T> read)
    {
        if (rows.Count == 0)
            return [];
        var found = index.Records(rows, read);
        return rows.ConvertAll(row => found[row]);
    }

    private ClaimHit ClaimOf(SqliteDataReader row)
    {
        var id = ClaimId.Parse(row.GetString(1));
        return new ClaimHit(id.Value, Title(row), row.GetString(6), row.IsDBNull(7) ? null : row.GetString(7), SiteUrls.Claim(language, id));
    }

    private ReferenceHit ReferenceOf(SqliteDataReader row)
    {
        var key = ReferenceKey.Parse(row.GetString(1));
        return new ReferenceHit(key.Value, Title(row), row.GetString(4), row.IsDBNull(5) ? null : row.GetInt32(5), SiteUrls.Reference(language, key));
    }

    private string Title(SqliteDataReader row) => row.GetString(ReferenceEquals(language, Language.Chinese) ? 3 : 2);
}
