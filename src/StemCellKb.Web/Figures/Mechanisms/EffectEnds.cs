using StemCellKb.Model;
using StemCellKb.Store;
using StemCellKb.Store.Reading;

namespace StemCellKb.Web.Figures.Mechanisms;

/// <summary>What acts and what is acted on, each once and by name: the choices of a form.</summary>
public sealed record EffectEnds(IReadOnlyList<ConceptLink> Subjects, IReadOnlyList<ConceptLink> Objects)
{
    public static readonly EffectEnds None = new([], []);

    public static EffectEnds Of(KbDatabase database, Language language)
    {
        var concepts = database.Effects.LinksOf(language, database.Effects.Edges.SelectMany(edge => edge.Effect.Concepts));
        // A chain may set out from a mediator.
        var (subjects, objects) = (
            database.Effects.Edges.SelectMany(edge => edge.Effect.Through.Prepend(edge.Effect.Subject)).ToHashSet(), database.Effects.Edges.Select(edge => edge.Effect.Object).ToHashSet());
        return new([.. concepts.Where(concept => subjects.Contains(concept.Id))], [.. concepts.Where(concept => objects.Contains(concept.Id))]);
    }

    /// <summary>Null for what is none of them.</summary>
    public static ConceptId? Find(IReadOnlyList<ConceptLink> among, string? id) => ConceptId.TryParse(id, out var parsed) && among.Any(each => each.Id == parsed) ? parsed : null;
}
