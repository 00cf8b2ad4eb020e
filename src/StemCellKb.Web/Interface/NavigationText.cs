namespace StemCellKb.Web.Interface;

public sealed record NavigationText
{
    public required string SkipToContent { get; init; }

    public required string Main { get; init; }

    public required string Breadcrumb { get; init; }

    public required string Languages { get; init; }

    public required string Home { get; init; }

    public required string Search { get; init; }

    public required string Evidence { get; init; }

    /// <summary>The table of the evidence, in the menu of that name.</summary>
    public required string Matrix { get; init; }

    /// <summary>The menu of what explains.</summary>
    public required string Learn { get; init; }

    /// <summary>The menu of a narrow screen, which holds everything.</summary>
    public required string Menu { get; init; }

    public required string Map { get; init; }

    public required string Glossary { get; init; }

    public required string References { get; init; }

    public required string Approvals { get; init; }

    public required string Methods { get; init; }

    public required string About { get; init; }

    public required string Licence { get; init; }

    public required string Disclaimer { get; init; }

    public required string SourceCode { get; init; }

    public required string Theme { get; init; }

    public required string ThemeLight { get; init; }

    public required string ThemeDark { get; init; }

    public required string ThemeSystem { get; init; }

    /// <summary>Colors and text size.</summary>
    public required string Display { get; init; }

    /// <summary>A letter or two that stand for it.</summary>
    public required string DisplaySign { get; init; }

    public required string TextSize { get; init; }

    public required string SizeNormal { get; init; }

    public required string SizeLarge { get; init; }

    public required string SizeLargest { get; init; }

    public required string Explore { get; init; }

    public required string Project { get; init; }

    /// <summary>The feed's name in a feed reader.</summary>
    public required string FeedTitle { get; init; }

    /// <summary>The search engine's name in a browser's list; at most 16 characters.</summary>
    public required string SearchName { get; init; }

    /// <summary>An example query.</summary>
    public required string SearchExample { get; init; }

    public static readonly NavigationText English = new()
    {
        SkipToContent = "Skip to the text",
        Main = "Main",
        Breadcrumb = "You are here",
        Languages = "Languages",
        Home = "Home",
        Search = "Search",
        Evidence = "Evidence",
        Matrix = "Evidence table",
        Learn = "Learn",
        Menu = "Menu",
        Map = "Map",
        Glossary = "Glossary",
        References = "References",
        Approvals = "Approvals",
        Methods = "How evidence is judged",
        About = "About",
        Licence = "Text: CC BY 4.0. Code: MIT.",
        Disclaimer = "General information, not medical advice. Decisions about treatment belong to you and your doctor.",
        SourceCode = "Source code",
        Theme = "Colors",
        ThemeLight = "Light",
        ThemeDark = "Dark",
        ThemeSystem = "As the device",
        Display = "Colors and text size",
        DisplaySign = "Aa",
        TextSize = "Text size",
        SizeNormal = "Normal",
        SizeLarge = "Large",
        SizeLargest = "Largest",
        Explore = "Explore",
        Project = "About this site",
        FeedTitle = "StemCellKb: reviewed articles",
        SearchName = "StemCellKb EN",
        SearchExample = "lupus nephritis",
    };

    public static readonly NavigationText Chinese = new()
    {
        SkipToContent = "跳到正文",
        Main = "主导航",
        Breadcrumb = "当前位置",
        Languages = "语言",
        Home = "首页",
        Search = "搜索",
        Evidence = "证据",
        Matrix = "证据总表",
        Learn = "导读",
        Menu = "菜单",
        Map = "关系图",
        Glossary = "术语表",
        References = "参考文献",
        Approvals = "批准情况",
        Methods = "证据如何评判",
        About = "关于本站",
        Licence = "文字采用CC BY 4.0，代码采用MIT许可。",
        Disclaimer = "本站内容仅供了解，不构成医疗建议。治疗决定请与医生共同作出。",
        SourceCode = "源代码",
        Theme = "外观",
        ThemeLight = "浅色",
        ThemeDark = "深色",
        ThemeSystem = "跟随设备",
        Display = "外观与字号",
        DisplaySign = "字",
        TextSize = "字号",
        SizeNormal = "标准",
        SizeLarge = "大",
        SizeLargest = "特大",
        Explore = "浏览",
        Project = "本站",
        FeedTitle = "StemCellKb：新近审阅的条目",
        SearchName = "StemCellKb 中文",
        SearchExample = "狼疮性肾炎",
    };
}
