namespace StemCellKb.Web.Interface;

public sealed record MapText
{
    public required string Title { get; init; }

    public required string Lead { get; init; }

    /// <summary>Where not all ties are drawn: how many are, of how many.</summary>
    public required Func<int, int, string> Strongest { get; init; }

    public required string AllByDisease { get; init; }

    public required string Table { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    public required string Items { get; init; }

    public required string PictureLabel { get; init; }

    public required string LineSolid { get; init; }

    public required string LineDashed { get; init; }

    public required string LineDotted { get; init; }

    public static readonly MapText English = new()
    {
        Title = "Map",
        Lead = "Cell types, the mechanisms they are thought to act through, and diseases, linked by the claims in this knowledge base. A thicker line means more evidence.",
        Strongest = (drawn, all) => $"Only the {drawn} ties with most evidence are drawn, of {all}.",
        AllByDisease = "Every claim, by disease",
        Table = "The same ties as a table",
        From = "From",
        To = "To",
        Items = "Evidence items",
        PictureLabel = "Cell types, mechanisms and diseases, and the claims that link them",
        LineSolid = "most items support",
        LineDashed = "contested",
        LineDotted = "no benefit, harm, or nothing yet",
    };

    public static readonly MapText Chinese = new()
    {
        Title = "关系图",
        Lead = "细胞类型、被认为起作用的机制与疾病，由已收录的论断连接起来。线越粗，证据条目越多。",
        Strongest = (drawn, all) => $"共{all}条联系，图中仅画出证据最多的{drawn}条。",
        AllByDisease = "按疾病查看全部论断",
        Table = "关系一览表",
        From = "从",
        To = "到",
        Items = "证据条目",
        PictureLabel = "细胞类型、作用机制和疾病，以及连接它们的论断",
        LineSolid = "多数支持",
        LineDashed = "尚有争议",
        LineDotted = "未见获益、有害或尚无证据",
    };
}
