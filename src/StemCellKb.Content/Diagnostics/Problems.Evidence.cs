using StemCellKb.Model;

namespace StemCellKb.Content;

internal static partial class Problems
{
    /// <summary>Claims, their items, and approvals.</summary>
    public static class Evidence
    {
        /// <summary>A claim with none of <c>disease</c>, <c>cell-type</c>, <c>mechanisms</c>, <c>topic</c>.</summary>
        public static Diagnostic AboutNothing(Place claim) =>
            Diagnostic.Error("KB0401", claim, "The claim is about nothing: give disease, cell-type, mechanisms or topic.");

        public static Diagnostic DuplicateClaim(Located<ClaimId> id, Place first) =>
            Diagnostic.Error("KB0402", id.Place, $"A claim '{id.Value}' exists already.").WithNote("The first is here.", first);

        /// <summary><c>disease: immunomodulation</c>.</summary>
        public static Diagnostic WrongKind(Located<ConceptId> id, string key, string actual, string expected) =>
            Diagnostic.Error("KB0404", id.Place, $"'{id.Value}' is a {actual}; '{key}' must name {expected}.");

        /// <summary>An approval with both <c>reference</c> and <c>source</c>, or with neither.</summary>
        public static Diagnostic OneSourceNeeded(Place approval) =>
            Diagnostic.Error("KB0405", approval, "Give either 'reference', a work of references.json, or 'source', a web address: exactly one.");

        /// <summary><c>model: animal</c> with <c>design: rct</c>; <c>model: human</c> with <c>design: in-vitro</c>.</summary>
        public static Diagnostic DesignAgainstModel(Located<StudyDesign> design, Located<EvidenceModel> model) =>
            Diagnostic.Error("KB0406", design.Place, $"The design '{design.Value.Word()}' does not fit the model '{model.Value.Word()}'.")
                .WithNote("The model is here.", model.Place);

        /// <summary><c>tests</c> on a study that is not in people.</summary>
        public static Diagnostic OnlyInPeople(Place place, string key, Located<EvidenceModel> model) =>
            Diagnostic.Error("KB0407", place, $"Only human evidence has '{key}'; the model here is '{model.Value.Word()}'.")
                .WithNote("The model is here.", model.Place);

        public static Diagnostic DuplicateItem(Located<ReferenceKey> reference, Place first) =>
            Diagnostic.Error("KB0408", reference.Place, $"The claim rests on '{reference.Value}' twice.").WithNote("The first is here.", first);

        public static Diagnostic PoolsWithoutReview(Place pools, Located<StudyDesign> design) =>
            Diagnostic.Error("KB0409", pools, $"Only a review or guideline pools other works; the design here is '{design.Value.Word()}'.");

        public static Diagnostic PoolsItself(Located<ReferenceKey> work) =>
            Diagnostic.Error("KB0410", work.Place, $"'{work.Value}' cannot pool itself.");

        /// <summary>Two claims about the same disease and cell type with nearly the same sentence.</summary>
        public static Diagnostic SimilarClaim(Located<ClaimId> claim, Located<ClaimId> earlier) =>
            Diagnostic.Warning("KB0411", claim.Place, $"'{claim.Value}' says nearly the same as '{earlier.Value}'.").WithNote("The other claim is here.", earlier.Place);

        /// <summary>A product has one status per jurisdiction.</summary>
        public static Diagnostic DuplicateApproval(Located<string> product, string jurisdiction, Place first) =>
            Diagnostic.Error("KB0412", product.Place, $"'{product.Value}' has a row for {jurisdiction} already.").WithNote("The first is here.", first);
    }
}
