using StemCellKb.Model;
using StemCellKb.Store;

namespace StemCellKb.Web.Downloads;

/// <summary>A file of the whole knowledge base, made from a build as it is asked for; equal for equal builds.</summary>
/// <param name="Name">The file's name under <c>/data/</c>.</param>
internal sealed record Download(string Name, string MediaType, Func<DownloadSource, Stream, CancellationToken, Task> WriteAsync)
{
    public static readonly IReadOnlyList<Download> All =
    [
        new("stemcellkb.db", "application/vnd.sqlite3", (source, stream, cancelled) => source.Database.CopyToAsync(stream, cancelled)),
        new("claims.csv", "text/csv; charset=utf-8; header=present", (source, stream, cancelled) => EvidenceTables.Claims.WriteCsvAsync(source.Claims, stream, cancelled)),
        new("evidence-items.csv", "text/csv; charset=utf-8; header=present", (source, stream, cancelled) => EvidenceTables.Items.WriteCsvAsync(source.Items, stream, cancelled)),
        new("claims.jsonl", "application/jsonl; charset=utf-8", (source, stream, cancelled) => EvidenceTables.Claims.WriteJsonLinesAsync(source.Claims, stream, cancelled)),
        new("evidence-items.jsonl", "application/jsonl; charset=utf-8", (source, stream, cancelled) => EvidenceTables.Items.WriteJsonLinesAsync(source.Items, stream, cancelled)),
        new("concepts.jsonld", "application/ld+json", (source, stream, cancelled) => LinkedData.WriteConceptsAsync(source.Database.Corpus.ReadConcepts(), source.Root, stream, cancelled)),
        new("claims.jsonld", "application/ld+json", (source, stream, cancelled) => LinkedData.WriteClaimsAsync(source.Claims, source.Works, source.Root, stream, cancelled)),
        new("LICENSE.txt", "text/plain; charset=utf-8", (source, stream, cancelled) => Licence.WriteAsync(stream, cancelled)),
    ];
}

/// <summary>A build, as downloads are made from it.</summary>
/// <param name="Root">The site's own address where the operator has given one, else empty: ids are then paths.</param>
internal sealed record DownloadSource(KbDatabase Database, string Root)
{
    private readonly Lazy<Dictionary<ReferenceKey, Reference>> works = new(() => Database.References.List().ToDictionary(entry => entry.Reference.Key, entry => entry.Reference));

    public IReadOnlyDictionary<ReferenceKey, Reference> Works => works.Value;

    public IEnumerable<Claim> Claims => Database.Corpus.ReadClaims();

    public IEnumerable<EvidenceRow> Items => EvidenceTables.Rows(Claims, Works);
}
