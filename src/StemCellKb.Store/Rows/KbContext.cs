using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using StemCellKb.Store.Reading;

namespace StemCellKb.Store.Rows;

/// <summary>The schema, and the way to read it. Rows are written once, by <see cref="Writing.CorpusWriter"/>.</summary>
internal sealed class KbContext(DbContextOptions<KbContext> options, ReadingContexts? home = null, PreparedStatements? statements = null) : DbContext(options)
{
    public DbSet<ConceptRow> Concepts => Set<ConceptRow>();

    public DbSet<ConceptNameRow> ConceptNames => Set<ConceptNameRow>();

    public DbSet<IdentifierRow> Identifiers => Set<IdentifierRow>();

    public DbSet<BroaderRow> Broader => Set<BroaderRow>();

    public DbSet<ArticleRow> Articles => Set<ArticleRow>();

    public DbSet<SectionRow> Sections => Set<SectionRow>();

    public DbSet<CrossLinkRow> CrossLinks => Set<CrossLinkRow>();

    public DbSet<CitationRow> Citations => Set<CitationRow>();

    public DbSet<ClaimRow> Claims => Set<ClaimRow>();

    public DbSet<ClaimConceptRow> ClaimConcepts => Set<ClaimConceptRow>();

    public DbSet<EvidenceItemRow> EvidenceItems => Set<EvidenceItemRow>();

    public DbSet<ReferenceRow> References => Set<ReferenceRow>();

    public DbSet<ApprovalRow> Approvals => Set<ApprovalRow>();

    /// <summary>Goes back to where it came from, if it came from there.</summary>
    [SuppressMessage("Usage", "CA2215", Justification = "A context that goes back stays open.")]
    public override void Dispose()
    {
        if (home is null)
            Close();
        else
            home.TakeBack(this);
    }

    public void Close()
    {
        statements?.Dispose();
        base.Dispose();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<BuildRow>().ToTable("build").HasKey(row => row.Id);
        modelBuilder.Entity<ConceptRow>(concepts =>
        {
            concepts.ToTable("concepts").HasKey(row => row.Id);
            concepts.HasIndex(row => row.Kind);
        });
        modelBuilder.Entity<ConceptNameRow>().ToTable("concept_names").HasKey(row => new { row.ConceptId, row.Ordinal });
        modelBuilder.Entity<IdentifierRow>(identifiers =>
        {
            identifiers.ToTable("identifiers").HasKey(row => new { row.ConceptId, row.Ordinal });
            identifiers.HasIndex(row => row.Value);
        });
        modelBuilder.Entity<BroaderRow>(broader =>
        {
            broader.ToTable("broader").HasKey(row => new { row.ConceptId, row.BroaderId });
            broader.HasIndex(row => row.BroaderId);
        });
        modelBuilder.Entity<ArticleRow>(articles =>
        {
            articles.ToTable("articles").HasKey(row => row.Id);
            articles.HasIndex(row => row.ConceptId);
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
        });
        modelBuilder.Entity<ClaimConceptRow>(concepts =>
        {
            concepts.ToTable("claim_concepts").HasKey(row => new { row.ClaimId, row.Ordinal });
            concepts.HasIndex(row => row.ConceptId);
        });
        modelBuilder.Entity<EvidenceItemRow>(items =>
        {
            items.ToTable("evidence_items").HasKey(row => new { row.ClaimId, row.Ordinal });
            items.HasIndex(row => row.ReferenceKey);
        });
        modelBuilder.Entity<ReferenceRow>().ToTable("references").HasKey(row => row.Key);
        modelBuilder.Entity<ApprovalRow>(approvals =>
        {
            approvals.ToTable("approvals").HasKey(row => row.Ordinal);
            approvals.HasIndex(row => row.DiseaseId);
            approvals.HasIndex(row => row.CellTypeId);
        });

        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(SnakeCase(property.Name));
                property.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
            }
        }
    }

    private static string SnakeCase(string name) => string.Concat(
        name.Select((c, i) => char.IsAsciiLetterUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
