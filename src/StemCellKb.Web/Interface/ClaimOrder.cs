namespace StemCellKb.Web.Interface;

/// <summary>What claims are ordered by within their group.</summary>
public enum ClaimOrder
{
    Certainty,
    People,
    Year,
    Studies,
}
