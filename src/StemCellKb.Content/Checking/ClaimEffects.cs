using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>A claim's effect has parties of kinds that its predicate admits, evidence, and no end that meets itself.</summary>
internal static class ClaimEffects
{
    public static IEnumerable<Diagnostic> Run(ContentIndex index) =>
        index.Claims.SelectMany(claim => claim.Effect is { } effect ? Check(claim, effect, index) : []);

    private static IEnumerable<Diagnostic> Check(ClaimFile claim, EffectFile effect, ContentIndex index)
    {
        var predicate = effect.Predicate.Value;
        if (claim.Asks == ClaimQuestion.Status)
            yield return Problems.Effects.NotAboutAnEffect(effect.Place, claim.Asks);
        if (claim.Evidence.Count == 0)
            yield return Problems.Effects.WithoutEvidence(effect.Place, claim.Id);
        if (effect.Subject.Value == effect.Object.Value)
            yield return Problems.Effects.OnItself(effect.Object, effect.Subject.Place);
        foreach (var end in effect.Through.Where(mediator => mediator.Value == effect.Subject.Value || mediator.Value == effect.Object.Value))
            yield return Problems.Effects.EndAsMediator(end);
        foreach (var again in effect.Through.GroupBy(mediator => mediator.Value).SelectMany(same => same.Skip(1)))
            yield return Problems.Effects.MediatorTwice(again);
        foreach (var (id, part, admitted) in Parts(effect))
        {
            if (index.FindConcept(id.Value.Value) is { } concept && !(EffectParties.Of(concept.Kind, concept.Group) is { } party && admitted.Contains(party)))
                yield return Problems.Effects.WrongParty(id, NameOf(concept), part, predicate, admitted);
        }
    }

    private static IEnumerable<(Located<ConceptId> Id, string Part, IReadOnlyList<EffectParty> Admitted)> Parts(EffectFile effect) =>
    [
        (effect.Subject, "subject", EffectParties.SubjectsOf(effect.Predicate.Value)),
        (effect.Object, "object", EffectParties.ObjectsOf(effect.Predicate.Value)),
        .. effect.Through.Select(mediator => (mediator, "mediator", EffectParties.Mediators)),
    ];

    /// <summary>In the words of parties, or of the concept's kind where it can be none.</summary>
    private static string NameOf(ConceptFile concept) =>
        EffectParties.Of(concept.Kind, concept.Group)?.Word() ?? concept.Group switch
        {
            null => concept.Kind.Word,
            { } group => $"term of {group}",
        };
}
