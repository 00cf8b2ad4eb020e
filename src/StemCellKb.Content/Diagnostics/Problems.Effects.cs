using StemCellKb.Model;

namespace StemCellKb.Content;

internal static partial class Problems
{
    /// <summary>What claims say that one thing does to another.</summary>
    public static class Effects
    {
        /// <summary><c>object: lupus-nephritis</c> of <c>inhibits</c>.</summary>
        /// <param name="part">Subject, object or mediator.</param>
        public static Diagnostic WrongParty(Located<ConceptId> id, string actual, string part, EffectPredicate predicate, IReadOnlyList<EffectParty> admitted) =>
            Diagnostic.Error("KB0901", id.Place, $"'{id.Value}' is a {actual}; the {part} of '{predicate.Word()}' must be a {Alternatives(admitted)}.");

        public static Diagnostic WithoutEvidence(Place effect, Located<ClaimId> claim) =>
            Diagnostic.Error("KB0902", effect, $"The effect has no evidence: give '{claim.Value}' at least one item, or take the effect away.");

        /// <summary><c>inhibits</c> where another claim says <c>promotes</c> of the same two.</summary>
        public static Diagnostic Opposite(Located<EffectPredicate> predicate, Located<ClaimId> claim, Located<ClaimId> other, Located<EffectPredicate> otherPredicate) =>
            Diagnostic.Error("KB0903", predicate.Place, $"'{claim.Value}' says '{predicate.Value.Word()}' where '{other.Value}' says '{otherPredicate.Value.Word()}'. If both are meant, write disputes: [{other.Value}].")
                .WithNote("The other effect is here.", otherPredicate.Place);

        public static Diagnostic OnItself(Located<ConceptId> onWhat, Place subject) =>
            Diagnostic.Error("KB0904", onWhat.Place, $"'{onWhat.Value}' is the subject as well: an effect is of one thing on another.").WithNote("The subject is here.", subject);

        public static Diagnostic EndAsMediator(Located<ConceptId> mediator) =>
            Diagnostic.Error("KB0905", mediator.Place, $"'{mediator.Value}' stands at an end of the effect; 'through' names what lies between.");

        public static Diagnostic MediatorTwice(Located<ConceptId> mediator) =>
            Diagnostic.Error("KB0906", mediator.Place, $"'through' names '{mediator.Value}' twice.");

        public static Diagnostic UnknownClaim(Located<ClaimId> claim, string? nearest) =>
            Diagnostic.Error("KB0907", claim.Place, $"No claim is called '{claim.Value}'.").DidYouMean(nearest);

        public static Diagnostic DisputesItself(Located<ClaimId> claim) =>
            Diagnostic.Error("KB0908", claim.Place, $"'{claim.Value}' cannot dispute itself.");

        public static Diagnostic DisputesNoEffect(Located<ClaimId> claim) =>
            Diagnostic.Error("KB0908", claim.Place, $"'{claim.Value}' states no effect that could be disputed.");

        public static Diagnostic NotAboutAnEffect(Place effect, ClaimQuestion asks) =>
            Diagnostic.Error("KB0909", effect, $"A claim that asks '{asks.Word()}' states no effect; correct 'asks', or take the effect away.");

        public static Diagnostic StatedTwice(Place effect, Located<ClaimId> other, Place otherEffect) =>
            Diagnostic.Warning("KB0910", effect, $"'{other.Value}' states the same effect, so that its evidence is split.").WithNote("It is stated here.", otherEffect);

        private static string Alternatives(IReadOnlyList<EffectParty> parties)
        {
            List<string> words = [.. parties.Select(party => party.Word())];
            return words.Count == 1 ? words[0] : $"{string.Join(", ", words[..^1])} or {words[^1]}";
        }
    }
}
