using StemCellKb.Model;

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

    public required Func<int, string> ItemCount { get; init; }

    /// <summary>Over the word and the certainty of the surest claim.</summary>
    public required string Firmest { get; init; }

    /// <summary>The way to the pictures of what acts on what.</summary>
    public required string Effects { get; init; }

    /// <summary>What a line ties, by how many items, and what the surest claim comes to.</summary>
    public string InWords(string from, string to, int items, ClaimWord word, Certainty? certainty, UiText text) =>
        $"{from} – {to}{text.Colon}{ItemCount(items)}{text.ListSeparator}{text.Evidence.Word(word)}{(certainty is { } known ? text.ListSeparator + text.Evidence.Certainty(known) : "")}";

    public static readonly MapText English = new()
    {
        Title = "Map",
        Lead = "Cell types, the mechanisms they are thought to act through, and diseases, linked by the claims in this knowledge base. A thicker line means more evidence; its color and pattern say what the surest claim comes to.",
        Strongest = (drawn, all) => $"Only the {drawn} ties with most evidence are drawn, of {all}.",
        AllByDisease = "Every claim, by disease",
        Table = "The same ties as a table",
        From = "From",
        To = "To",
        Items = "Evidence items",
        PictureLabel = "Cell types, mechanisms and diseases, and the claims that link them",
        ItemCount = n => n == 1 ? "1 evidence item" : $"{n} evidence items",
        Firmest = "Surest claim",
        Effects = "What acts on what: every effect, with its sign and its studies",
    };

    public static readonly MapText Chinese = new()
    {
        Title = "关系图",
        Lead = "细胞类型、被认为起作用的机制与疾病，由已收录的论断连接起来。线越粗，证据条目越多；颜色与线型表示其中证据质量最高的论断得出的结论。",
        Strongest = (drawn, all) => $"共{all}条联系，图中仅画出证据最多的{drawn}条。",
        AllByDisease = "按疾病查看全部论断",
        Table = "关系一览表",
        From = "从",
        To = "到",
        Items = "证据条目",
        PictureLabel = "细胞类型、作用机制和疾病，以及连接它们的论断",
        ItemCount = n => $"{n}条证据",
        Firmest = "证据质量最高的论断",
        Effects = "作用关系：逐条列出促进或抑制，以及相关研究",
    };
}
