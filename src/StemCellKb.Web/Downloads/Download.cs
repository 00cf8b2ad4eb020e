using StemCellKb.Model;
using StemCellKb.Store;
using StemCellKb.Store.Reading;

namespace StemCellKb.Web.Downloads;

/// <summary>A file of the whole knowledge base, made once per build; equal for equal builds of a site.</summary>
/// <param name="Name">The file's name under <c>/data/</c>.</param>
internal sealed record Download(string Name, string MediaType, Func<DownloadSource, Stream, CancellationToken, Task> WriteAsync)
{
    private const string Csv = "text/csv; charset=utf-8; header=present";
    private const string TabSeparated = "text/tab-separated-values; charset=utf-8";
    private const string JsonLines = "application/jsonl; charset=utf-8";

    /// <summary>In the order in which they are made and listed. The last one describes the others.</summary>
    public static readonly IReadOnlyList<Download> All =
    [
        new("stemcellkb.db", "application/vnd.sqlite3", RelationalFile.WriteAsync),
        new("claims.csv", Csv, (source, stream, cancelled) => EvidenceTables.Claims.WriteCsvAsync(source.ClaimRows, stream, cancelled)),
        new("evidence-items.csv", Csv, (source, stream, cancelled) => EvidenceTables.Items.WriteCsvAsync(source.ItemRows, stream, cancelled)),
        new("studies.csv", Csv, (source, stream, cancelled) => StudyTables.Studies.WriteCsvAsync(source.StudyRows, stream, cancelled)),
        new("effects.csv", Csv, (source, stream, cancelled) => EffectTables.Effects.WriteCsvAsync(source.EffectRows, stream, cancelled)),
        new("outcomes.csv", Csv, (source, stream, cancelled) => StudyTables.Outcomes.WriteCsvAsync(source.OutcomeRows, stream, cancelled)),
        new("claims.jsonl", JsonLines, (source, stream, cancelled) => EvidenceTables.Claims.WriteJsonLinesAsync(source.ClaimRows, stream, cancelled)),
        new("evidence-items.jsonl", JsonLines, (source, stream, cancelled) => EvidenceTables.Items.WriteJsonLinesAsync(source.ItemRows, stream, cancelled)),
        new("studies.jsonl", JsonLines, (source, stream, cancelled) => StudyTables.Studies.WriteJsonLinesAsync(source.StudyRows, stream, cancelled)),
        new("effects.jsonl", JsonLines, (source, stream, cancelled) => EffectTables.Effects.WriteJsonLinesAsync(source.EffectRows, stream, cancelled)),
        new("outcomes.jsonl", JsonLines, (source, stream, cancelled) => StudyTables.Outcomes.WriteJsonLinesAsync(source.OutcomeRows, stream, cancelled)),
        new("concepts.jsonld", "application/ld+json", (source, stream, cancelled) => LinkedData.WriteConceptsAsync(source, stream, cancelled)),
        new("claims.jsonld", "application/ld+json", (source, stream, cancelled) => LinkedData.WriteClaimsAsync(source, stream, cancelled)),
        new(SiteUrls.KgxFolder + "nodes.tsv", TabSeparated, KgxGraph.WriteNodesAsync),
        new(SiteUrls.KgxFolder + "edges.tsv", TabSeparated, KgxGraph.WriteEdgesAsync),
        new("effects.cx2", "application/json", CytoscapeNetwork.WriteAsync),
        new("dictionary.csv", Csv, (_, stream, cancelled) => DataDictionary.Table.WriteCsvAsync(DataDictionary.Entries, stream, cancelled)),
        new("LICENSE.txt", "text/plain; charset=utf-8", (_, stream, cancelled) => Licence.WriteAsync(stream, cancelled)),
        new("datapackage.json", "application/json", (source, stream, cancelled) => DataPackage.WriteAsync(source, stream, cancelled)),
    ];
}

/// <summary>A build as the source of downloads.</summary>
/// <param name="Root">The site's own address; empty if unknown: ids are then paths.</param>
/// <param name="Made">The files made so far.</param>
internal sealed record DownloadSource(KbDatabase Database, string Root, IReadOnlyList<DownloadEntry> Made)
{
    private readonly Lazy<Dictionary<ReferenceKey, Reference>> works = new(() => Database.References.List().ToDictionary(entry => entry.Reference.Key, entry => entry.Reference));

    private readonly Lazy<Dictionary<ConceptId, ConceptRecord>> concepts = new(() => Database.Corpus.ReadConcepts().ToDictionary(concept => concept.Id));

    public IReadOnlyDictionary<ReferenceKey, Reference> Works => works.Value;

    public IReadOnlyDictionary<ConceptId, ConceptRecord> Concepts => concepts.Value;

    public IReadOnlyList<EffectEdge> Effects => Database.Effects.Edges;

    public IEnumerable<EffectTableRow> EffectRows => EffectTables.Rows(Effects, Concepts);

    public IEnumerable<Claim> Claims => Database.Corpus.ReadClaims();

    public IEnumerable<ClaimRow> ClaimRows => EvidenceTables.ClaimRows(Claims);

    public IEnumerable<EvidenceRow> ItemRows => EvidenceTables.ItemRows(Claims, Works);

    public IEnumerable<Study> StudyRows => StudyTables.StudyRows(Claims);

    public IEnumerable<OutcomeRow> OutcomeRows => StudyTables.OutcomeRows(ItemRows);
}
