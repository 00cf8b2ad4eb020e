namespace StemCellKb.Web.Interface;

public sealed record ReferenceText
{
    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required string Filter { get; init; }

    public required string SortNewest { get; init; }

    public required string SortOldest { get; init; }

    public required string SortAuthor { get; init; }

    public required string SortBy { get; init; }

    public required Func<int, string> Count { get; init; }

    public required string Claims { get; init; }

    public required string OriginOf { get; init; }

    public required string CitedBy { get; init; }

    public required string Retracted { get; init; }

    public required string Note { get; init; }

    public required string Type { get; init; }

    public required Func<string, string> TypeName { get; init; }

    public required string Export { get; init; }

    public required string NothingRests { get; init; }

    public required Func<int, string> UsedBy { get; init; }

    public static readonly ReferenceText English = new()
    {
        Title = "References",
        Lead = "Every work that a claim or an article rests on.",
        Filter = "Title, author, year, DOI",
        SortBy = "Order",
        SortNewest = "Newest first",
        SortOldest = "Oldest first",
        SortAuthor = "By author",
        Count = n => n == 1 ? "1 work" : $"{n} works",
        Claims = "Claims it bears on",
        OriginOf = "Claims it makes",
        CitedBy = "Cited by",
        Retracted = "This work has been retracted. It is shown for the record and counts for nothing.",
        Note = "What the record lacks",
        Type = "Kind of work",
        TypeName = type => type switch
        {
            "article-journal" => "Journal article",
            "webpage" => "Web page",
            "article" => "Article",
            "report" => "Report",
            "book" => "Book",
            "chapter" => "Book chapter",
            _ => type.Replace('-', ' '),
        },
        Export = "Export",
        NothingRests = "Nothing rests on this work yet.",
        UsedBy = n => n switch { 0 => "not used", 1 => "used once", _ => $"used {n} times" },
    };

    public static readonly ReferenceText Chinese = new()
    {
        Title = "参考文献",
        Lead = "本站论断和文章所依据的全部文献。",
        Filter = "题名、作者、年份、DOI",
        SortBy = "排序",
        SortNewest = "从新到旧",
        SortOldest = "从旧到新",
        SortAuthor = "按作者",
        Count = n => $"{n}篇文献",
        Claims = "所涉论断",
        OriginOf = "提出的论断",
        CitedBy = "引用本文献的页面",
        Retracted = "本文献已撤稿，仅作记录，不计入证据。",
        Note = "著录说明",
        Type = "文献类型",
        TypeName = type => type switch
        {
            "article-journal" => "期刊论文",
            "webpage" => "网页",
            "article" => "文章",
            "report" => "报告",
            "book" => "图书",
            "chapter" => "图书章节",
            _ => type,
        },
        Export = "导出",
        NothingRests = "尚无内容引用本文献。",
        UsedBy = n => n == 0 ? "未被引用" : $"被引用{n}次",
    };
}
