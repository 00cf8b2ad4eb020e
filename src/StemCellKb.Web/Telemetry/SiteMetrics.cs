using System.Diagnostics.Metrics;
using StemCellKb.Model;
using StemCellKb.Search;

namespace StemCellKb.Web.Telemetry;

/// <summary>Counters since the start. A request only increments array elements; figures are computed when read.</summary>
internal sealed class SiteMetrics
{
    public const string MeterName = "StemCellKb";

    /// <summary>499: the client went away first.</summary>
    private static readonly int[] Statuses = [200, 206, 301, 302, 304, 400, 404, 405, 414, 416, 429, 431, 499, 500, 503];

    /// <summary>No language, then the languages and the variants of Chinese.</summary>
    private static readonly string?[] Readings = [null, .. Language.All.Select(language => language.Code), .. ReadingVariant.All.Select(variant => variant.Code)];

    private readonly long[] requests = new long[RequestKind.Names.Count * Readings.Length * (Statuses.Length + 1)];
    private readonly long[] searches = new long[Readings.Length];
    private readonly long[] fruitless = new long[Readings.Length];
    private long hits;
    private long misses;

    /// <param name="finished">The finished pages in memory: their bytes and their number.</param>
    public SiteMetrics(IMeterFactory meters, CurrentBuild build, Func<(long Bytes, int Count)> finished)
    {
        var meter = meters.Create(MeterName);
        meter.CreateObservableCounter("stemcellkb.requests", Requests, null, "Requests answered, by kind of page, language and status.");
        meter.CreateObservableCounter("stemcellkb.page_cache.hits", () => Interlocked.Read(ref hits), null, "Pages answered from memory.");
        meter.CreateObservableCounter("stemcellkb.page_cache.misses", () => Interlocked.Read(ref misses), null, "Pages that had to be rendered.");
        meter.CreateObservableGauge("stemcellkb.page_cache.size", () => finished().Bytes, "By", "Memory held by finished pages.");
        meter.CreateObservableGauge("stemcellkb.page_cache.pages", () => finished().Count, null, "Finished pages.");
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
        var index = (kind.Number * Readings.Length + IndexOf(kind.Reading)) * (Statuses.Length + 1) + (statusIndex < 0 ? Statuses.Length : statusIndex);
        Interlocked.Increment(ref requests[index]);
    }

    public void CountPage(bool fromMemory) => Interlocked.Increment(ref fromMemory ? ref hits : ref misses);

    /// <summary>An empty query is a visit to the page, not a search.</summary>
    public void CountSearch(string reading, SearchResults results)
    {
        if (results.Query.Length == 0)
            return;
        Interlocked.Increment(ref searches[IndexOf(reading)]);
        if (results is { Concepts.Count: 0, Hits.Count: 0, Claims.Count: 0, References.Count: 0 })
            Interlocked.Increment(ref fruitless[IndexOf(reading)]);
    }

    private static int IndexOf(string? reading) => Array.IndexOf(Readings, reading);

    private IEnumerable<Measurement<long>> Requests()
    {
        for (var i = 0; i < requests.Length; i++)
        {
            if (Interlocked.Read(ref requests[i]) is > 0 and var count)
            {
                var (rest, status) = Math.DivRem(i, Statuses.Length + 1);
                var (kind, language) = Math.DivRem(rest, Readings.Length);
                yield return new(
                    count,
                    new("kind", RequestKind.Names[kind]),
                    new("language", Readings[language] ?? "none"),
                    new("status", status < Statuses.Length ? Statuses[status] : "other"));
            }
        }
    }

    private static IEnumerable<Measurement<long>> ByLanguage(long[] counts) =>
        Readings.OfType<string>().Select(reading => new Measurement<long>(Interlocked.Read(ref counts[IndexOf(reading)]), new KeyValuePair<string, object?>("language", reading)));

    private static IEnumerable<Measurement<T>> Of<T>(CurrentBuild build, Func<Store.KbDatabase, Measurement<T>> measure)
        where T : struct => build.IsLoaded ? [measure(build.Database)] : [];
}
