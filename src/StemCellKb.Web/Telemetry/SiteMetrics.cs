using System.Diagnostics.Metrics;
using StemCellKb.Model;
using StemCellKb.Search;
using StemCellKb.Web.Caching;
using StemCellKb.Web.Machines;

namespace StemCellKb.Web.Telemetry;

/// <summary>Counters since the start. A request only increments array elements; figures are computed when read.</summary>
internal sealed class SiteMetrics
{
    public const string MeterName = "StemCellKb";

    /// <summary>499: the client went away first.</summary>
    private static readonly int[] Statuses = [200, 206, 301, 302, 304, 400, 404, 405, 414, 416, 429, 431, 499, 500, 503];

    private static readonly Language?[] Languages = [null, .. Language.All];

    private readonly long[] requests = new long[RequestKind.Names.Count * Languages.Length * (Statuses.Length + 1)];
    private readonly long[] searches = new long[Languages.Length];
    private readonly long[] fruitless = new long[Languages.Length];
    private long hits;
    private long misses;

    public SiteMetrics(IMeterFactory meters, CurrentBuild build, FinishedPages finished)
    {
        var meter = meters.Create(MeterName);
        meter.CreateObservableCounter("stemcellkb.requests", Requests, null, "Requests answered, by kind of page, language and status.");
        meter.CreateObservableCounter("stemcellkb.page_cache.hits", () => Interlocked.Read(ref hits), null, "Pages answered from memory.");
        meter.CreateObservableCounter("stemcellkb.page_cache.misses", () => Interlocked.Read(ref misses), null, "Pages that had to be rendered.");
        meter.CreateObservableGauge("stemcellkb.page_cache.size", () => finished.Bytes, "By", "Memory held by finished pages.");
        meter.CreateObservableGauge("stemcellkb.page_cache.pages", () => finished.Count, null, "Finished pages.");
        meter.CreateObservableCounter("stemcellkb.searches", () => ByLanguage(searches), null, "Searches, by language.");
        meter.CreateObservableCounter("stemcellkb.searches.fruitless", () => ByLanguage(fruitless), null, "Searches that found nothing.");
        meter.CreateObservableGauge("stemcellkb.build.info", () => Of(build, database => new Measurement<long>(1, new KeyValuePair<string, object?>("id", database.BuildId))), null, "The build being served.");
        meter.CreateObservableGauge("stemcellkb.build.age", () => Of(build, database => new Measurement<double>(Health.AgeOf(database).TotalSeconds)), "s", "Time since the build was made.");
    }

    public RequestDurations Durations { get; } = new();

    /// <param name="elapsed">Stopwatch ticks.</param>
    public void CountRequest(RequestKind kind, int status, long elapsed)
    {
        Durations.Add(kind, elapsed);
        var statusIndex = Array.IndexOf(Statuses, status);
        var index = (kind.Number * Languages.Length + IndexOf(kind.Language)) * (Statuses.Length + 1) + (statusIndex < 0 ? Statuses.Length : statusIndex);
        Interlocked.Increment(ref requests[index]);
    }

    public void CountPage(bool fromMemory) => Interlocked.Increment(ref fromMemory ? ref hits : ref misses);

    /// <summary>An empty query is a visit to the page, not a search.</summary>
    public void CountSearch(Language language, SearchResults results)
    {
        if (results.Query.Length == 0)
            return;
        Interlocked.Increment(ref searches[IndexOf(language)]);
        if (results is { Concepts.Count: 0, Hits.Count: 0, Claims.Count: 0, References.Count: 0 })
            Interlocked.Increment(ref fruitless[IndexOf(language)]);
    }

    private static int IndexOf(Language? language) => language is null ? 0 : ReferenceEquals(language, Languages[1]) ? 1 : 2;

    private IEnumerable<Measurement<long>> Requests()
    {
        for (var i = 0; i < requests.Length; i++)
        {
            if (Interlocked.Read(ref requests[i]) is > 0 and var count)
            {
                var (rest, status) = Math.DivRem(i, Statuses.Length + 1);
                var (kind, language) = Math.DivRem(rest, Languages.Length);
                yield return new(
                    count,
                    new("kind", RequestKind.Names[kind]),
                    new("language", Languages[language]?.Code ?? "none"),
                    new("status", status < Statuses.Length ? Statuses[status] : "other"));
            }
        }
    }

    private static IEnumerable<Measurement<long>> ByLanguage(long[] counts) =>
        Language.All.Select(language => new Measurement<long>(Interlocked.Read(ref counts[IndexOf(language)]), new KeyValuePair<string, object?>("language", language.Code)));

    private static IEnumerable<Measurement<T>> Of<T>(CurrentBuild build, Func<Store.KbDatabase, Measurement<T>> measure)
        where T : struct => build.IsLoaded ? [measure(build.Database)] : [];
}
