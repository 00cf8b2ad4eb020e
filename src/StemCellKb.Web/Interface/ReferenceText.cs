using StemCellKb.Model;

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

    /// <summary>On a day, the work was looked up among retractions.</summary>
    public required Func<string, string> StatusChecked { get; init; }

    /// <summary>On a day, what is recorded of its study was compared with its sources.</summary>
    public required Func<string, string> FactsChecked { get; init; }

    public required string Note { get; init; }

    public required string Type { get; init; }

    public required Func<string, string> TypeName { get; init; }

    public required string Cite { get; init; }

    public required string NothingRests { get; init; }

    public required Func<int, string> UsedBy { get; init; }

    /// <summary>The link to the work's own page, beside those to it elsewhere.</summary>
    public required string OnThisSite { get; init; }

    /// <summary>The item types of CSL 1.0.2: every type a record can have.</summary>
    private static readonly Dictionary<string, Localized<string>> TypeNames = new()
    {
        ["article"] = new("Article", "文章"),
        ["article-journal"] = new("Journal article", "期刊论文"),
        ["article-magazine"] = new("Magazine article", "杂志文章"),
        ["article-newspaper"] = new("Newspaper article", "报纸文章"),
        ["bill"] = new("Bill", "法案"),
        ["book"] = new("Book", "图书"),
        ["broadcast"] = new("Broadcast", "广播电视节目"),
        ["chapter"] = new("Book chapter", "图书章节"),
        ["classic"] = new("Classic work", "经典著作"),
        ["collection"] = new("Collection", "汇编"),
        ["dataset"] = new("Data set", "数据集"),
        ["document"] = new("Document", "文件"),
        ["entry"] = new("Entry", "条目"),
        ["entry-dictionary"] = new("Dictionary entry", "词典条目"),
        ["entry-encyclopedia"] = new("Encyclopedia entry", "百科全书条目"),
        ["event"] = new("Event", "会议活动"),
        ["figure"] = new("Figure", "图表"),
        ["graphic"] = new("Picture", "图片"),
        ["hearing"] = new("Hearing", "听证会记录"),
        ["interview"] = new("Interview", "访谈"),
        ["legal_case"] = new("Court case", "判例"),
        ["legislation"] = new("Law", "法律"),
        ["manuscript"] = new("Manuscript", "手稿"),
        ["map"] = new("Map", "地图"),
        ["motion_picture"] = new("Film", "影片"),
        ["musical_score"] = new("Musical score", "乐谱"),
        ["pamphlet"] = new("Pamphlet", "小册子"),
        ["paper-conference"] = new("Conference paper", "会议论文"),
        ["patent"] = new("Patent", "专利"),
        ["performance"] = new("Performance", "演出"),
        ["periodical"] = new("Periodical", "期刊"),
        ["personal_communication"] = new("Personal communication", "私人通信"),
        ["post"] = new("Post", "网络帖子"),
        ["post-weblog"] = new("Blog post", "博客文章"),
        ["regulation"] = new("Regulation", "法规"),
        ["report"] = new("Report", "报告"),
        ["review"] = new("Review", "评论"),
        ["review-book"] = new("Book review", "书评"),
        ["software"] = new("Software", "软件"),
        ["song"] = new("Song", "歌曲"),
        ["speech"] = new("Speech", "演讲"),
        ["standard"] = new("Standard", "标准"),
        ["thesis"] = new("Thesis", "学位论文"),
        ["treaty"] = new("Treaty", "条约"),
        ["webpage"] = new("Web page", "网页"),
    };

    public static readonly ReferenceText English = new()
    {
        Title = "References",
        Lead = "Every work cited by a claim or an article.",
        Filter = "Title, author, year, DOI",
        SortBy = "Order",
        SortNewest = "Newest first",
        SortOldest = "Oldest first",
        SortAuthor = "By author",
        Count = n => n == 1 ? "1 work" : $"{n} works",
        Claims = "Claims it addresses",
        OriginOf = "Claims it makes",
        CitedBy = "Cited by",
        Retracted = "This work has been retracted. It is shown for the record and is not counted as evidence.",
        StatusChecked = day => $"Last looked up among retractions on {day}.",
        FactsChecked = day => $"The facts of its study were last compared with their sources on {day}.",
        Note = "What the record lacks",
        Type = "Kind of work",
        TypeName = type => TypeNames.GetValueOrDefault(type)?.English ?? type,
        Cite = "Cite this work",
        NothingRests = "No claim or article cites this work yet.",
        OnThisSite = "On this site",
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
        StatusChecked = day => $"最近一次核查是否撤稿：{day}。",
        FactsChecked = day => $"最近一次核对该研究的记录与来源：{day}。",
        Note = "著录说明",
        Type = "文献类型",
        TypeName = type => TypeNames.GetValueOrDefault(type)?.Chinese ?? type,
        Cite = "引用这篇文献",
        NothingRests = "尚无内容引用本文献。",
        OnThisSite = "本站条目",
        UsedBy = n => n == 0 ? "未被引用" : $"被引用{n}次",
    };
}
