namespace StemCellKb.Model;

/// <summary>What kind of question a claim answers; each has words of its own.</summary>
public enum ClaimQuestion
{
    Effect,
    Safety,
    Mechanism,
    Feasibility,
    Status,
}

/// <summary>What the comparison in a study says of a claim.</summary>
public enum ComparisonTests
{
    /// <summary>The cells against none: the claim itself.</summary>
    Cells,

    /// <summary>Two ways of giving the cells.</summary>
    Variant,

    /// <summary>Something else.</summary>
    None,
}

/// <summary>How near a study is to its claim: to the point, or off it by population, intervention or what was measured.</summary>
public enum Directness
{
    Direct,
    Population,
    Intervention,
    Surrogate,
}

/// <summary>What a claim's evidence adds up to, in a word.</summary>
public enum ClaimWord
{
    Supported,
    LimitedSupport,
    EarlySignalOnly,
    Contested,
    NotSupported,
    AnimalOrLaboratoryOnly,
    StatedPosition,
    NoAgreedPosition,
    ShownFeasible,
    ProposedOnly,
    NoEvidenceYet,
}

/// <summary>How sure the studies let anybody be, in GRADE's words.</summary>
public enum Certainty
{
    High,
    Moderate,
    Low,
    VeryLow,
}
