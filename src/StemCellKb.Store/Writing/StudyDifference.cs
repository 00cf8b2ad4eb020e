using StemCellKb.Model;
using StemCellKb.Store.Documents;

namespace StemCellKb.Store.Writing;

internal static class StudyDifference
{
    /// <summary>Studies that are new or gone, and both states of those of which something else is recorded.</summary>
    public static IEnumerable<Study> Between(SqlStatements sql, IReadOnlyList<Study> present)
    {
        var former = sql.Rows("SELECT document FROM studies").Select(row => (string)row[0]).ToHashSet(StringComparer.Ordinal);
        var now = present.Select(study => (Study: study, Text: DocumentJson.Write(study))).ToList();
        var kept = now.Select(each => each.Text).Where(former.Contains).ToHashSet(StringComparer.Ordinal);
        return now.Where(each => !kept.Contains(each.Text)).Select(each => each.Study).Concat(former.Where(text => !kept.Contains(text)).Select(DocumentJson.Read<Study>));
    }
}
