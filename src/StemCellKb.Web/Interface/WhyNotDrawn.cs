namespace StemCellKb.Web.Interface;

/// <summary>Why a result stands in the list beneath a forest plot and not in it.</summary>
public enum WhyNotDrawn
{
    /// <summary>Neither an effect nor the counts it could be computed from.</summary>
    NoEffect,
    NoInterval,

    /// <summary>It happened to nobody, or to everybody, in both groups.</summary>
    NothingToCompare,
    MeanOfOneGroup,

    /// <summary>The study's item holds no result in numbers.</summary>
    NoNumbers,
}
