namespace StemCellKb.Web.Interface;

public sealed record SearchText
{
    public required string Title { get; init; }

    public required string Placeholder { get; init; }

    /// <summary>The name of the header's search among the parts of the page.</summary>
    public required string InHeader { get; init; }

    public required string Submit { get; init; }

    public required Func<int, string> Count { get; init; }

    public required Func<string, string> ResultsFor { get; init; }

    public required string Nothing { get; init; }

    public required string NothingHelp { get; init; }

    public required string Empty { get; init; }

    /// <summary>The row below the suggestions; <c>{0}</c> stands for what was typed, as in the next.</summary>
    public required string AllResults { get; init; }

    /// <summary>Beside a suggestion; <c>{0}</c> stands for the number.</summary>
    public required string OneClaim { get; init; }

    public required string ManyClaims { get; init; }

    /// <summary>Before the words searched for instead of those typed.</summary>
    public required string ShowingResultsFor { get; init; }

    public required Func<string, string> SearchExactly { get; init; }

    /// <summary>Over the row of a disease page that answers the question.</summary>
    public required Func<string, string> InShortOf { get; init; }

    public required Func<int, string> MoreClaims { get; init; }

    public required string TryThese { get; init; }

    public required IReadOnlyList<string> Examples { get; init; }

    public required string DidYouMean { get; init; }

    public required string CloseMatches { get; init; }

    public required string Concepts { get; init; }

    public required string Effects { get; init; }

    public required string Passages { get; init; }

    /// <summary>Above pages of the site itself, such as the list of approvals.</summary>
    public required string SitePages { get; init; }

    public required string Claims { get; init; }

    public required string Works { get; init; }

    public required string Narrow { get; init; }

    public required Func<string, string> Facet { get; init; }

    public required Func<string, string> Remove { get; init; }

    public required string RemoveAll { get; init; }

    public required string OtherLanguageOnly { get; init; }

    /// <summary>Shown in an export while scripts are off: the browser does the searching there.</summary>
    public required string NeedsScript { get; init; }

    /// <summary>Shown on an export's results page when it was opened from disk.</summary>
    public required string NeedsServer { get; init; }

    public required Func<string, string> MatchedName { get; init; }

    public required string Previous { get; init; }

    public required string Next { get; init; }

    public required Func<int, string> Page { get; init; }

    public required Func<int, string> Suggestions { get; init; }

    /// <summary>The name of the list under a search box.</summary>
    public required string SuggestionList { get; init; }

    public required string More { get; init; }

    public static readonly SearchText English = new()
    {
        Title = "Search",
        Placeholder = "Disease, cell, drug, author",
        InHeader = "Search this site",
        Submit = "Search",
        Count = n => n switch { 0 => "Nothing found", 1 => "1 page", _ => $"{n} pages" },
        ResultsFor = query => $"Results for “{query}”",
        Nothing = "Nothing here answers that.",
        NothingHelp = "Try the name of a disease or of a cell, in English or Chinese, or start from one of the lists.",
        Empty = "Type the name of a disease, a cell type or a mechanism, in English, Chinese or pinyin.",
        AllResults = "All results for “{0}”",
        OneClaim = "{0} claim",
        ManyClaims = "{0} claims",
        ShowingResultsFor = "Showing results for",
        SearchExactly = query => $"Search for exactly “{query}”",
        InShortOf = disease => $"{disease}, in short",
        MoreClaims = n => n == 1 ? "1 more claim" : $"{n} more claims",
        TryThese = "For example",
        Examples = ["lupus nephritis", "MSC Crohn's disease", "is it approved for MS", "Th17", "risks of HSCT", "downloads"],
        DidYouMean = "Did you mean",
        CloseMatches = "Few pages contain all of your words. These are close matches.",
        Concepts = "Subjects",
        Effects = "What acts on what",
        Passages = "Pages",
        SitePages = "Of this site",
        Claims = "Claims",
        Works = "Works",
        Narrow = "Narrow down",
        Facet = facet => facet switch
        {
            "kind" => "Kind",
            "disease" => "Disease",
            "cell-type" => "Cell type",
            "mechanism" => "Mechanism",
            _ => "Evidence",
        },
        Remove = what => $"Remove {what}",
        RemoveAll = "Remove all",
        NeedsScript = "This copy of the site consists of static files: its search runs in the browser and needs JavaScript. The lists and indexes work without.",
        NeedsServer = "This copy of the site was opened from a disk. Pages, links and pictures work, but browsers do not let its search run there: put the files behind any web server to search them.",
        OtherLanguageOnly = "Only the Chinese text matches",
        MatchedName = name => $"found as “{name}”",
        Previous = "Previous page",
        Next = "Next page",
        Page = n => $"Page {n}",
        Suggestions = n => n switch { 0 => "No suggestions", 1 => "1 suggestion", _ => $"{n} suggestions" },
        SuggestionList = "Suggestions",
        More = "more",
    };

    public static readonly SearchText Chinese = new()
    {
        Title = "搜索",
        Placeholder = "搜疾病、细胞、药物、作者",
        InHeader = "全站搜索",
        Submit = "搜索",
        Count = n => n == 0 ? "没有找到" : $"{n}个页面",
        ResultsFor = query => $"“{query}”的搜索结果",
        Nothing = "这里没有相关内容。",
        NothingHelp = "请试试疾病或细胞的名称，中英文都可以；也可以从下面的列表开始。",
        Empty = "输入疾病、细胞类型或机制的名称，中文、英文、拼音都可以。",
        AllResults = "“{0}”的全部结果",
        OneClaim = "{0}条论断",
        ManyClaims = "{0}条论断",
        ShowingResultsFor = "已更正，以下为该词的结果：",
        SearchExactly = query => $"仍按原样搜索“{query}”",
        InShortOf = disease => $"{disease}：简要回答",
        MoreClaims = n => $"另有{n}条论断",
        TryThese = "例如",
        Examples = ["狼疮性肾炎", "间充质干细胞 克罗恩病", "多发性硬化 获批了吗", "Th17", "造血干细胞移植的风险", "数据下载"],
        DidYouMean = "您要找的是不是",
        CloseMatches = "同时含有全部词语的页面很少，以下为相近结果。",
        Concepts = "条目",
        Effects = "作用关系",
        Passages = "页面",
        SitePages = "本站页面",
        Claims = "论断",
        Works = "文献",
        Narrow = "缩小范围",
        Facet = facet => facet switch
        {
            "kind" => "类别",
            "disease" => "疾病",
            "cell-type" => "细胞类型",
            "mechanism" => "作用机制",
            _ => "证据",
        },
        Remove = what => $"去掉{what}",
        RemoveAll = "全部去掉",
        NeedsScript = "本站的离线版为静态文件，搜索在浏览器中进行，需启用JavaScript；各列表和索引无需脚本即可使用。",
        NeedsServer = "本站此份静态文件是直接从磁盘打开的：页面、链接和图片均可正常浏览，但浏览器不允许在这种情况下运行搜索。将文件放到任意网页服务器上即可搜索。",
        OtherLanguageOnly = "仅英文版匹配",
        MatchedName = name => $"匹配名称“{name}”",
        Previous = "上一页",
        Next = "下一页",
        Page = n => $"第{n}页",
        Suggestions = n => n == 0 ? "没有建议" : $"{n}条建议",
        SuggestionList = "搜索建议",
        More = "更多",
    };
}
