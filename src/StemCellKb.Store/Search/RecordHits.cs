using Microsoft.Data.Sqlite;
using StemCellKb.Model;

namespace StemCellKb.Store.Search;

/// <summary>Claims and works that hold every part of a query; where none does, those that hold every name in it.</summary>
internal sealed class RecordHits(FullTextIndex index, QueryPlan plan, Language language, int most)
{
    public IReadOnlyList<ClaimHit> Claims() => Find(SearchRecord.Claim, row => ClaimId.Parse(row.GetString(0)) is var id
        ? new ClaimHit(id.Value, Title(row), row.GetString(5), SiteUrls.Claim(language, id)) : null!);

    public IReadOnlyList<ReferenceHit> References() => Find(SearchRecord.Reference, row => ReferenceKey.Parse(row.GetString(0)) is var key
        ? new ReferenceHit(key.Value, Title(row), row.GetString(3), row.IsDBNull(4) ? null : row.GetInt32(4), SiteUrls.Reference(language, key)) : null!);

    private List<T> Find<T>(string kind, Func<SqliteDataReader, T> read)
    {
        if (plan.IsEmpty)
            return [];
        var found = index.Records(kind, plan.Strict.ToMatch(), most, read);
        var names = plan.Required.Where(part => part.IsName).Select(part => part.Expression).ToList();
        return found.Count > 0 || names.Count == 0 || names.Count == plan.Required.Count ? found : index.Records(kind, new AllOf(names).ToMatch(), most, read);
    }

    private string Title(SqliteDataReader row) => row.GetString(ReferenceEquals(language, Language.Chinese) ? 2 : 1);
}
