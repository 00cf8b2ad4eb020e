namespace StemCellKb.Web.Interface;

/// <summary>The form that narrows a list, and what it leaves.</summary>
public sealed record FilterText
{
    public required string Heading { get; init; }

    public required string Any { get; init; }

    public required string Apply { get; init; }

    public required string Clear { get; init; }

    public required string Mechanism { get; init; }

    public required string Design { get; init; }

    public required string Direction { get; init; }

    public required string Model { get; init; }

    public required Func<int, int, string> Count { get; init; }

    public required string Disease { get; init; }

    public required string CellType { get; init; }

    /// <summary>Over the filters on a phone: how many are set.</summary>
    public required Func<int, string> Fold { get; init; }

    public required Func<string, string> Remove { get; init; }

    public static readonly FilterText English = new()
    {
        Heading = "Narrow the evidence",
        Any = "Any",
        Apply = "Show",
        Clear = "Show everything",
        Mechanism = "Mechanism",
        Design = "Design",
        Direction = "What was found",
        Model = "Studied in",
        Disease = "Disease",
        CellType = "Cell type",
        Fold = n => n == 0 ? "Filter" : $"Filter ({n})",
        Remove = what => $"Remove filter: {what}",
        Count = (items, claims) => $"{(items == 1 ? "1 item" : $"{items} items")} under {(claims == 1 ? "1 claim" : $"{claims} claims")}",
    };

    public static readonly FilterText Chinese = new()
    {
        Heading = "筛选证据",
        Any = "不限",
        Apply = "显示",
        Clear = "显示全部",
        Mechanism = "作用机制",
        Design = "研究设计",
        Direction = "研究结果",
        Model = "研究对象",
        Disease = "疾病",
        CellType = "细胞类型",
        Fold = n => n == 0 ? "筛选" : $"筛选（{n}）",
        Remove = what => $"取消筛选：{what}",
        Count = (items, claims) => $"{claims}条论断下的{items}条证据",
    };
}
