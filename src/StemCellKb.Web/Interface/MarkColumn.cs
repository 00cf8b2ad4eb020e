namespace StemCellKb.Web.Interface;

/// <summary>Where a mark stands: people by what they were compared with, then animals and the laboratory.</summary>
public enum MarkColumn
{
    Randomized,
    Compared,
    NotCompared,
    Animals,
    Laboratory,
}
