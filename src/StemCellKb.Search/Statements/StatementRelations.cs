using StemCellKb.Model;

namespace StemCellKb.Search.Statements;

internal static class StatementRelations
{
    /// <summary>
    /// The relation of a statement to a claim on the same subject.
    /// A statement that says what the claim says may be as strong as the claim's word allows; one that says the opposite contradicts a claim
    /// that the studies bear out, and states one that they are against.
    /// </summary>
    /// <param name="isAligned">The statement says what the claim says, and not the opposite.</param>
    /// <param name="isFirmlyAgainst">Where the studies are against the claim, they are so with some certainty.</param>
    public static StatementRelation Of(StatementReading statement, bool isAligned, ClaimWord word, bool isFirmlyAgainst)
    {
        if (statement.DeniesEvidence)
            return OfDenied(word);
        return statement.Strength == StatementStrength.Uncertain ? OfDoubt(word)
            : isAligned ? OfSame(statement, word)
            : OfOpposite(statement, word, isFirmlyAgainst);
    }

    private static StatementRelation OfSame(StatementReading statement, ClaimWord word) => word switch
    {
        ClaimWord.Supported => AtMost(statement, StatementStrength.Plain),
        ClaimWord.LimitedSupport or ClaimWord.EarlySignalOnly or ClaimWord.ProposedOnly => AtMost(statement, StatementStrength.Hedged),
        ClaimWord.AnimalOrLaboratoryOnly => statement is { NamesAnimals: true, NamesPeople: false } or { NamesDishes: true, NamesPeople: false }
            ? AtMost(statement, StatementStrength.Plain) : StatementRelation.Overstates,
        ClaimWord.Contested or ClaimWord.NoAgreedPosition or ClaimWord.NoEvidenceYet => StatementRelation.Overstates,
        ClaimWord.NotSupported => StatementRelation.Contradicts,
        ClaimWord.StatedPosition or ClaimWord.ShownFeasible => AtMost(statement, StatementStrength.Plain),
    };

    private static StatementRelation OfOpposite(StatementReading statement, ClaimWord word, bool isFirmlyAgainst) => word switch
    {
        ClaimWord.Supported or ClaimWord.LimitedSupport or ClaimWord.EarlySignalOnly or ClaimWord.AnimalOrLaboratoryOnly or ClaimWord.StatedPosition
            or ClaimWord.ShownFeasible => StatementRelation.Contradicts,
        ClaimWord.NotSupported => AtMost(statement, isFirmlyAgainst ? StatementStrength.Plain : StatementStrength.Hedged),
        ClaimWord.Contested or ClaimWord.NoAgreedPosition or ClaimWord.ProposedOnly or ClaimWord.NoEvidenceYet => StatementRelation.Overstates,
    };

    /// <summary>That it is uncertain is what most words say.</summary>
    private static StatementRelation OfDoubt(ClaimWord word) => word switch
    {
        ClaimWord.Supported or ClaimWord.StatedPosition or ClaimWord.ShownFeasible => StatementRelation.Contradicts,
        ClaimWord.LimitedSupport or ClaimWord.NotSupported => StatementRelation.Overstates,
        ClaimWord.EarlySignalOnly or ClaimWord.Contested or ClaimWord.AnimalOrLaboratoryOnly or ClaimWord.NoAgreedPosition or ClaimWord.ProposedOnly
            or ClaimWord.NoEvidenceYet => StatementRelation.States,
    };

    /// <summary>"There is no evidence that…"</summary>
    private static StatementRelation OfDenied(ClaimWord word) => word switch
    {
        ClaimWord.Supported or ClaimWord.LimitedSupport or ClaimWord.StatedPosition or ClaimWord.ShownFeasible => StatementRelation.Contradicts,
        ClaimWord.EarlySignalOnly or ClaimWord.Contested or ClaimWord.AnimalOrLaboratoryOnly => StatementRelation.Overstates,
        ClaimWord.NotSupported or ClaimWord.NoAgreedPosition or ClaimWord.ProposedOnly or ClaimWord.NoEvidenceYet => StatementRelation.States,
    };

    private static StatementRelation AtMost(StatementReading statement, StatementStrength strongest) =>
        statement.Strength <= strongest ? StatementRelation.States : StatementRelation.Overstates;
}
