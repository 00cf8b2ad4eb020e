namespace StemCellKb.Web.Interface;

public sealed record ApiText
{
    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required string Basics { get; init; }

    public required IReadOnlyList<string> Rules { get; init; }

    public required string Description { get; init; }

    public required string Parameter { get; init; }

    public required string Values { get; init; }

    public required string Meaning { get; init; }

    public required string Try { get; init; }

    public required string Answer { get; init; }

    public required string AnyText { get; init; }

    public required string ConceptId { get; init; }

    public required Func<int, string> NumberUpTo { get; init; }

    public required string Repeatable { get; init; }

    public required string Types { get; init; }

    public static readonly ApiText English = new()
    {
        Title = "JSON API",
        Lead = "Everything on the site, for programs: read-only, no key needed, in both languages.",
        Basics = "How it works",
        Rules =
        [
            "Every call returns JSON in UTF-8. Calls are GET, except checking a statement, which is a POST and changes nothing, either.",
            "Invalid calls get problem details (RFC 9457): 400 for a parameter, 404 for an id.",
            "Every page of the site is also available as JSON: add .json to its address.",
            "The data may be used under CC BY 4.0.",
        ],
        Description = "Machine-readable description (OpenAPI 3.1):",
        Parameter = "Parameter",
        Values = "Values",
        Meaning = "Meaning",
        Try = "Try it:",
        Answer = "Answer:",
        AnyText = "text",
        ConceptId = "id of a concept",
        NumberUpTo = most => $"1 to {most}",
        Repeatable = "repeatable",
        Types = "Types",
    };

    public static readonly ApiText Chinese = new()
    {
        Title = "JSON接口",
        Lead = "供程序读取本站全部内容：只读，无需密钥，中英双语。",
        Basics = "使用方法",
        Rules =
        [
            "所有请求均返回UTF-8编码的JSON。除核查说法用POST外（同样不改动任何内容），均为GET。",
            "无法识别的请求返回问题详情（RFC 9457）：参数有误为400，id不存在为404。",
            "本站每个页面也有JSON形式：在地址后加.json即可。",
            "数据采用CC BY 4.0许可。",
        ],
        Description = "机器可读的描述（OpenAPI 3.1）：",
        Parameter = "参数",
        Values = "取值",
        Meaning = "含义",
        Try = "试一试：",
        Answer = "返回：",
        AnyText = "文本",
        ConceptId = "概念id",
        NumberUpTo = most => $"1至{most}",
        Repeatable = "可重复",
        Types = "类型",
    };
}
