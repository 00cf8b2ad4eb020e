using Microsoft.Data.Sqlite;
using StemCellKb.Model;
using StemCellKb.Search.FullText;
using StemCellKb.Search.Indexing;

namespace StemCellKb.Search.Answering;

/// <summary>
/// Pages of the site, claims and works that match every part of a query, or failing that every name in it.
/// If the words are too common for ranking: records that have them as names, in the order of <see cref="RecordNumbers"/>, then any others.
/// </summary>
internal sealed class RecordHits(FullTextIndex index, TermFrequencies frequencies, Language language)
{
    private static readonly int MostClaims = Weights.Copy.MostClaims;
    private static readonly int MostOthers = Weights.Copy.MostRecords;

    public FoundRecords Find(QueryPlan plan)
    {
        if (plan.IsEmpty)
            return new([], [], []);
        var found = Rows(plan.Required);
        var names = plan.Required.Where(part => part.IsName).ToList();
        if ((found.Claims.Count == 0 || found.References.Count == 0 || found.Pages.Count == 0) && names.Count > 0 && names.Count < plan.Required.Count)
        {
            var named = Rows(names);
            found = new(
                found.Pages.Count > 0 ? found.Pages : named.Pages,
                found.Claims.Count > 0 ? found.Claims : named.Claims,
                found.References.Count > 0 ? found.References : named.References);
        }
        return new(Read(found.Pages, PageOf), Read(found.Claims, ClaimOf), Read(found.References, ReferenceOf));
    }

    /// <summary>The ids of the first claims that <see cref="Find"/> finds, for a fraction of what all records cost.</summary>
    /// <param name="most">No more than <see cref="MostClaims"/>.</param>
    public IReadOnlyList<string> FirstClaims(QueryPlan plan, int most)
    {
        if (plan.IsEmpty)
            return [];
        var rows = FirstClaims(plan.Required, most);
        var names = plan.Required.Where(part => part.IsName).ToList();
        if (rows.Count == 0 && names.Count > 0 && names.Count < plan.Required.Count)
            rows = FirstClaims(names, most);
        return Read(rows, row => row.GetString(1));
    }

    private List<long> FirstClaims(IReadOnlyList<QueryPart> parts, int most)
    {
        var isRanked = IsRanked(parts);
        var found = Claims(QueryPlan.MatchOf(parts), most + 1);
        // Where these are all there are, those that have the words as names are among them.
        if (found.Count > most && !isRanked && HasNames(parts))
            found = [.. Claims(InNames(parts), most).Union(found)];
        return [.. found.Take(most)];

        List<long> Claims(string match, int count) => [.. index.Records(match, isRanked, after: RecordNumbers.LastBesideClaims).Take(count)];
    }

    private bool IsRanked(IReadOnlyList<QueryPart> parts) => parts.Sum(frequencies.CostOf) <= PageFinder.CommonWord;

    /// <summary>A single character is in every other name.</summary>
    private static bool HasNames(IReadOnlyList<QueryPart> parts) => !parts.Any(part => part.IsCharacter);

    private static string InNames(IReadOnlyList<QueryPart> parts) => $"{{{SearchSchema.NameColumns}}} : ({QueryPlan.MatchOf(parts)})";

    private readonly record struct RecordRows(List<long> Pages, List<long> Claims, List<long> References);

    private RecordRows Rows(IReadOnlyList<QueryPart> parts)
    {
        var found = new RecordRows([], [], []);
        var isRanked = IsRanked(parts);
        if (!isRanked && HasNames(parts))
            Take(InNames(parts));
        if (found.Claims.Count < MostClaims)
            Take(QueryPlan.MatchOf(parts));
        return found;

        void Take(string wanted)
        {
            foreach (var row in index.Records(wanted, isRanked))
            {
                var (rows, most) = RecordNumbers.IsClaim(row) ? (found.Claims, MostClaims) : (RecordNumbers.IsPage(row) ? found.Pages : found.References, MostOthers);
                if (rows.Count < most && !rows.Contains(row))
                    rows.Add(row);
                // Unranked, pages and works come before all claims, so nothing more can follow.
                if (found.Claims.Count == MostClaims && (!isRanked || found.References.Count == MostOthers))
                    return;
            }
        }
    }

    private List<T> Read<T>(List<long> rows, Func<SqliteDataReader, T> read)
    {
        if (rows.Count == 0)
            return [];
        var found = index.Records(rows, read);
        return rows.ConvertAll(row => found[row]);
    }

    private PageHit PageOf(SqliteDataReader row)
    {
        var id = row.GetString(1);
        return new PageHit(id, Title(row), SearchablePage.All.First(page => page.Id == id).Route.In(language));
    }

    private ClaimHit ClaimOf(SqliteDataReader row)
    {
        var id = ClaimId.Parse(row.GetString(1));
        return new ClaimHit(
            id.Value, Title(row), row.GetString(6), row.GetString(7), row.IsDBNull(8) ? null : row.GetString(8), ClaimReasons.Read(row.GetString(9)), SiteUrls.Claim(language, id));
    }

    private ReferenceHit ReferenceOf(SqliteDataReader row)
    {
        var key = ReferenceKey.Parse(row.GetString(1));
        return new ReferenceHit(key.Value, Title(row), row.GetString(4), row.IsDBNull(5) ? null : row.GetInt32(5), SiteUrls.Reference(language, key));
    }

    private string Title(SqliteDataReader row) => row.GetString(ReferenceEquals(language, Language.Chinese) ? 3 : 2);
}

internal sealed record FoundRecords(IReadOnlyList<PageHit> Pages, IReadOnlyList<ClaimHit> Claims, IReadOnlyList<ReferenceHit> References);
