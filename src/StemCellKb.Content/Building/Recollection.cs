using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Files as they would be parsed, from what a build remembers of them: nothing in them has a place.</summary>
internal sealed class Recollection(string root, Recalled recalled)
{
    private readonly Dictionary<string, Concept> concepts = recalled.Concepts.ToDictionary(concept => $"{concept.Kind.Folder}/{concept.Id}/concept.yaml", StringComparer.Ordinal);
    private readonly ILookup<string, Claim> claims = recalled.Claims.ToLookup(each => each.File, each => each.Claim, StringComparer.Ordinal);

    public ParsedFile Of(ContentFile file)
    {
        var source = new SourceText($"{root}/{file.Path}", "");
        return new ParsedFile(source.Path, file.Place, ContentFingerprint.None, [])
        {
            Concepts = concepts.TryGetValue(file.Path, out var concept) ? [ConceptOf(concept, source)] : [],
            Claims = [.. claims[file.Path].Select(claim => ClaimOf(claim, source))],
        };
    }

    private static ConceptFile ConceptOf(Concept concept, SourceText source) => new()
    {
        Id = In(concept.Id, source),
        Kind = concept.Kind,
        Names = concept.Names,
        Identifiers = concept.Identifiers,
        CloseIdentifiers = concept.CloseIdentifiers,
        Broader = [.. concept.Broader.Select(broader => In(broader, source))],
        Translated = [],
    };

    /// <summary>Without outcomes: their numbers have been checked, and concern no other file.</summary>
    private static ClaimFile ClaimOf(Claim claim, SourceText source) => new(
        In(claim.Id, source), claim.Says,
        claim.Disease is { } disease ? In(disease, source) : null,
        claim.CellType is { } cells ? In(cells, source) : null,
        [.. claim.Mechanisms.Select(mechanism => In(mechanism, source))],
        claim.Topic is { } topic ? In(topic, source) : null,
        claim.Origin is { } origin ? In(origin, source) : null,
        claim.Asks,
        claim.Effect is { } effect ? EffectOf(effect, source) : null,
        [.. claim.Evidence.Select(item => ItemOf(item, source))]);

    private static EffectFile EffectOf(Effect effect, SourceText source) => new(
        effect, source.At(0, 0), In(effect.Subject, source), In(effect.Predicate, source), In(effect.Object, source),
        [.. effect.Through.Select(mediator => In(mediator, source))], [.. effect.Disputes.Select(claim => In(claim, source))]);

    private static EvidenceItemFile ItemOf(EvidenceItem item, SourceText source) => new(
        In(item.Reference, source), In(item.Model, source), In(item.Design, source), item, new Dictionary<EvidenceField, Place>(), [.. item.Works.Select(work => In(work, source))],
        item.Found.Select(text => In(text, source)), [], item.DespiteRetraction is null ? null : source.At(0, 0));

    private static Located<T> In<T>(T value, SourceText source) => new(value, source.At(0, 0));
}
