namespace StemCellKb.Web.Interface;

/// <summary>The words of the book that an export may contain; whatever else it says are the words of its pages.</summary>
public sealed record BookText
{
    /// <summary>As on a cover; see <see cref="Title"/>.</summary>
    public required IReadOnlyList<string> TitleLines { get; init; }

    /// <summary>In one line, with spaces where the language has them.</summary>
    public required string Title { get; init; }

    public required string Subtitle { get; init; }

    public required string Contents { get; init; }

    public required string TitlePage { get; init; }

    public required string Authors { get; init; }

    /// <summary>How old it is.</summary>
    public required Func<string, string> State { get; init; }

    /// <summary>Before the public address.</summary>
    public required string Newest { get; init; }

    public required string Licence { get; init; }

    /// <summary>Before the chapters that cite a work.</summary>
    public required string CitedIn { get; init; }

    /// <summary>For catalogues: who can read it, and how.</summary>
    public required string Accessibility { get; init; }

    /// <summary>On the page of downloads.</summary>
    public required string Means { get; init; }

    public static readonly BookText English = new()
    {
        TitleLines = ["Stem-cell therapy", "for immune-mediated", "diseases"],
        Title = "Stem-cell therapy for immune-mediated diseases",
        Subtitle = "What is claimed, and the studies for and against it",
        Contents = "Contents",
        TitlePage = "Title page",
        Authors = "StemCellKb contributors",
        State = date => $"Reviewed up to {date}",
        Newest = "The newest edition:",
        Licence = "Text: CC BY 4.0. You may share and adapt it if you say where it comes from and what you changed.",
        CitedIn = "Cited in",
        Accessibility = "Text with headings, a table of contents and tables with header cells. Every picture is followed by its data as a table.",
        Means = "The articles, the evidence, the glossary and the references in English as a book (EPUB), for e-readers and for reading without a network",
    };

    public static readonly BookText Chinese = new()
    {
        TitleLines = ["干细胞治疗", "免疫介导性疾病"],
        Title = "干细胞治疗免疫介导性疾病",
        Subtitle = "有哪些说法，又有哪些研究支持或反对",
        Contents = "目录",
        TitlePage = "书名页",
        Authors = "StemCellKb贡献者",
        State = date => $"内容审阅至{date}",
        Newest = "最新版本：",
        Licence = "文字采用CC BY 4.0许可：注明出处和所作修改，即可分享和改编。",
        CitedIn = "引用于",
        Accessibility = "文字有分级标题和目录，表格有表头；每幅图后均附有其数据表。",
        Means = "中文条目、证据、术语和参考文献合成的电子书（EPUB），可在电子书阅读器上离线阅读",
    };
}
