namespace StemCellKb.Model;

/// <summary>Studies counted by direction.</summary>
public sealed record DirectionCounts(int Supports, int Mixed, int NoBenefit, int Harm)
{
    public int Total => Supports + Mixed + NoBenefit + Harm;

    public int Against => NoBenefit + Harm;

    public int this[Direction direction] => direction switch
    {
        Direction.Supports => Supports,
        Direction.Mixed => Mixed,
        Direction.NoBenefit => NoBenefit,
        Direction.Harm => Harm,
    };

    public static DirectionCounts Of(IEnumerable<Direction> directions)
    {
        var by = directions.CountBy(direction => direction).ToDictionary();
        return new(
            by.GetValueOrDefault(Direction.Supports),
            by.GetValueOrDefault(Direction.Mixed),
            by.GetValueOrDefault(Direction.NoBenefit),
            by.GetValueOrDefault(Direction.Harm));
    }
}
