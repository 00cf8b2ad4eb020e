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
        modelBuilder.Entity<BuildRow>().HasKey(row => row.Id);
        modelBuilder.Entity<ConceptRow>(concepts =>
        {
            concepts.HasKey(row => row.Id);
            concepts.HasIndex(row => row.Kind);
            Json(concepts.Property(row => row.Label));
            Json(concepts.Property(row => row.Document));
            Json(concepts.Property(row => row.Claims));
        });
        modelBuilder.Entity<IdentifierRow>().HasKey(row => new { row.Value, row.ConceptId });
        modelBuilder.Entity<BroaderRow>().HasKey(row => new { row.ConceptId, row.BroaderId });
        modelBuilder.Entity<ArticleRow>(articles =>
        {
            articles.HasKey(row => row.Id);
            articles.HasIndex(row => row.ConceptId);
            Json(articles.Property(row => row.Document));
        });
        modelBuilder.Entity<SectionRow>().HasKey(row => new { row.ArticleId, row.Ordinal });
        modelBuilder.Entity<CrossLinkRow>(links =>
        {
            links.HasKey(row => new { row.ArticleId, row.Ordinal });
            links.HasIndex(row => row.TargetId);
            links.HasIndex(row => row.SourceId);
        });
        modelBuilder.Entity<CitationRow>(citations =>
        {
            citations.HasKey(row => new { row.ArticleId, row.Number });
            citations.HasIndex(row => row.ReferenceKey);
        });
        modelBuilder.Entity<ClaimRow>(claims =>
        {
            claims.HasKey(row => row.Id);
            claims.HasIndex(row => row.OriginKey);
            claims.HasIndex(row => row.Ordinal);
            claims.HasIndex(row => new { row.DiseaseId, row.Ordinal });
            Json(claims.Property(row => row.Document));
        });
        modelBuilder.Entity<ClaimConceptRow>(concepts =>
        {
            concepts.HasKey(row => new { row.ClaimId, row.Ordinal });
            concepts.HasIndex(row => row.ConceptId);
        });
        modelBuilder.Entity<EffectRow>(effects =>
        {
            effects.HasKey(row => row.ClaimId);
            effects.HasIndex(row => row.SubjectId);
        });
        modelBuilder.Entity<EffectConceptRow>().HasKey(row => new { row.ConceptId, row.ClaimId });
        modelBuilder.Entity<EvidenceItemRow>(items =>
        {
            items.HasKey(row => new { row.ClaimId, row.Ordinal });
            items.HasIndex(row => row.ReferenceKey);
        });
        modelBuilder.Entity<WorkRow>(works =>
        {
            works.HasKey(row => row.Key);
            Json(works.Property(row => row.Document));
        });
        modelBuilder.Entity<StudyRow>(studies =>
        {
            studies.HasKey(row => row.Id);
            Json(studies.Property(row => row.Document));
        });
        modelBuilder.Entity<FilesRow>().HasKey(row => row.Id);
        modelBuilder.Entity<RedirectRow>(redirects => redirects.HasKey(row => new { row.Kind, row.Former }));
        modelBuilder.Entity<ApprovalRow>(approvals =>
        {
            approvals.HasKey(row => row.Ordinal);
            Json(approvals.Property(row => row.Document));
        });
        modelBuilder.Entity<ChangeSetRow>(changes =>
        {
            changes.HasKey(row => row.Ordinal);
            Json(changes.Property(row => row.Document));
        });

        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            property.SetColumnName(RowNames.ColumnOf(property.Name));
            property.ValueGenerated = ValueGenerated.Never;
        }
    }

    private static void Json<T>(PropertyBuilder<T> property) => property.HasConversion(value => DocumentJson.Write(value), json => DocumentJson.Read<T>(json));
}
