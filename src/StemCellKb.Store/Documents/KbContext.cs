using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StemCellKb.Model;

namespace StemCellKb.Store.Documents;

/// <summary>The schema, and the way to read it: rows with keys for what is linked, listed and filtered, and beside them documents, as JSON, of what is shown.</summary>
internal sealed class KbContext(DbContextOptions<KbContext> options) : DbContext(options)
{
    public DbSet<ConceptRow> Concepts => Set<ConceptRow>();

    public DbSet<IdentifierRow> Identifiers => Set<IdentifierRow>();

    public DbSet<ArticleRow> Articles => Set<ArticleRow>();

    public DbSet<SectionRow> Sections => Set<SectionRow>();

    public DbSet<CrossLinkRow> CrossLinks => Set<CrossLinkRow>();

    public DbSet<CitationRow> Citations => Set<CitationRow>();

    public DbSet<ClaimRow> Claims => Set<ClaimRow>();

    public DbSet<BroaderRow> Broader => Set<BroaderRow>();

    public DbSet<ClaimConceptRow> ClaimConcepts => Set<ClaimConceptRow>();

    public DbSet<EffectRow> Effects => Set<EffectRow>();

    public DbSet<EvidenceItemRow> EvidenceItems => Set<EvidenceItemRow>();

    public DbSet<WorkRow> Works => Set<WorkRow>();

    public DbSet<ApprovalRow> Approvals => Set<ApprovalRow>();

    public DbSet<ChangeSetRow> Changes => Set<ChangeSetRow>();

    public static DbContextOptions<KbContext> OptionsFor(Action<DbContextOptionsBuilder> connect)
    {
        var builder = new DbContextOptionsBuilder<KbContext>().UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        connect(builder);
        return builder.Options;
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<BuildRow>().ToTable("build").HasKey(row => row.Id);
        modelBuilder.Entity<ConceptRow>(concepts =>
        {
            concepts.ToTable("concepts").HasKey(row => row.Id);
            concepts.HasIndex(row => row.Kind);
            Json(concepts.Property(row => row.Label));
            Json(concepts.Property(row => row.Document));
            Json(concepts.Property(row => row.Claims));
        });
        modelBuilder.Entity<IdentifierRow>().ToTable("identifiers").HasKey(row => new { row.Value, row.ConceptId });
        modelBuilder.Entity<BroaderRow>().ToTable("broader").HasKey(row => new { row.ConceptId, row.BroaderId });
        modelBuilder.Entity<ArticleRow>(articles =>
        {
            articles.ToTable("articles").HasKey(row => row.Id);
            articles.HasIndex(row => row.ConceptId);
            Json(articles.Property(row => row.Document));
        });
        modelBuilder.Entity<SectionRow>().ToTable("sections").HasKey(row => new { row.ArticleId, row.Ordinal });
        modelBuilder.Entity<CrossLinkRow>(links =>
        {
            links.ToTable("cross_links").HasKey(row => new { row.ArticleId, row.Ordinal });
            links.HasIndex(row => row.TargetId);
            links.HasIndex(row => row.SourceId);
        });
        modelBuilder.Entity<CitationRow>(citations =>
        {
            citations.ToTable("citations").HasKey(row => new { row.ArticleId, row.Number });
            citations.HasIndex(row => row.ReferenceKey);
        });
        modelBuilder.Entity<ClaimRow>(claims =>
        {
            claims.ToTable("claims").HasKey(row => row.Id);
            claims.HasIndex(row => row.OriginKey);
            claims.HasIndex(row => row.Ordinal);
            claims.HasIndex(row => new { row.DiseaseId, row.Ordinal });
            Json(claims.Property(row => row.Document));
        });
        modelBuilder.Entity<ClaimConceptRow>(concepts =>
        {
            concepts.ToTable("claim_concepts").HasKey(row => new { row.ClaimId, row.Ordinal });
            concepts.HasIndex(row => row.ConceptId);
        });
        modelBuilder.Entity<EffectRow>(effects =>
        {
            effects.ToTable("effects").HasKey(row => row.ClaimId);
            effects.HasIndex(row => row.SubjectId);
        });
        modelBuilder.Entity<EffectConceptRow>().ToTable("effect_concepts").HasKey(row => new { row.ConceptId, row.ClaimId });
        modelBuilder.Entity<EvidenceItemRow>(items =>
        {
            items.ToTable("evidence_items").HasKey(row => new { row.ClaimId, row.Ordinal });
            items.HasIndex(row => row.ReferenceKey);
        });
        modelBuilder.Entity<WorkRow>(works =>
        {
            works.ToTable("works").HasKey(row => row.Key);
            Json(works.Property(row => row.Document));
        });
        modelBuilder.Entity<StudyRow>(studies =>
        {
            studies.ToTable("studies").HasKey(row => row.Id);
            Json(studies.Property(row => row.Document));
        });
        modelBuilder.Entity<FileRow>().ToTable("files").HasKey(row => row.Path);
        modelBuilder.Entity<RedirectRow>(redirects => redirects.ToTable("redirects").HasKey(row => new { row.Kind, row.Former }));
        modelBuilder.Entity<ApprovalRow>(approvals =>
        {
            approvals.ToTable("approvals").HasKey(row => row.Ordinal);
            Json(approvals.Property(row => row.Document));
        });
        modelBuilder.Entity<ChangeSetRow>(changes =>
        {
            changes.ToTable("changes").HasKey(row => row.Ordinal);
            Json(changes.Property(row => row.Document));
        });

        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            property.SetColumnName(SnakeCase(property.Name));
            property.ValueGenerated = ValueGenerated.Never;
        }
    }

    private static void Json<T>(PropertyBuilder<T> property) => property.HasConversion(value => DocumentJson.Write(value), json => DocumentJson.Read<T>(json));

    private static string SnakeCase(string name) => string.Concat(
        name.Select((c, i) => char.IsAsciiLetterUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
