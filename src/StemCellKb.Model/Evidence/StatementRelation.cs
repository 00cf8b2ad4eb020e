namespace StemCellKb.Model;

/// <summary>How a statement stands to the evidence on a claim. Nothing is ever called true.</summary>
public enum StatementRelation
{
    /// <summary>It says what the evidence bears, no stronger.</summary>
    States,

    /// <summary>It says more than the evidence bears.</summary>
    Overstates,

    /// <summary>It reports one study rightly, and others found otherwise or disagree.</summary>
    OneSided,

    Contradicts,

    NotCovered,
}

/// <summary>What a sentence does not say, and its reader should know.</summary>
public enum Omission
{
    /// <summary>It was seen in animals or dishes only.</summary>
    NotInPeople,

    /// <summary>No study compares people with and without the treatment.</summary>
    NoComparison,

    /// <summary>How unsure it is.</summary>
    LowCertainty,

    /// <summary>That studies found otherwise.</summary>
    StudiesAgainst,

    /// <summary>Harm that was found with the same cells in the same disease.</summary>
    Harm,

    /// <summary>The evidence is on a narrower disease.</summary>
    OtherDisease,

    /// <summary>Figures that no study here found.</summary>
    Figures,
}
