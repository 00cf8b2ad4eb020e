namespace StemCellKb.Web.Interface;

public sealed record ErrorText
{
    public required string NotFoundTitle { get; init; }

    public required string NotFoundLead { get; init; }

    public required string Nearest { get; init; }

    public required string ErrorTitle { get; init; }

    public required string ErrorLead { get; init; }

    public required string BadRequestTitle { get; init; }

    public required string BadRequestLead { get; init; }

    public required string TooManyTitle { get; init; }

    public required string TooManyLead { get; init; }

    public static readonly ErrorText English = new()
    {
        NotFoundTitle = "There is no such page",
        NotFoundLead = "The address may be mistyped, or the page may have moved.",
        Nearest = "Perhaps you were looking for",
        ErrorTitle = "Something went wrong here",
        ErrorLead = "The fault is ours and has been logged. Please try again in a moment.",
        BadRequestTitle = "That request cannot be read",
        BadRequestLead = "Something in the address is not as it should be.",
        TooManyTitle = "Too many searches at once",
        TooManyLead = "Please wait a moment, then reload this page. You can still read articles.",
    };

    public static readonly ErrorText Chinese = new()
    {
        NotFoundTitle = "页面不存在",
        NotFoundLead = "地址可能有误，或页面已经移动。",
        Nearest = "您可能在找",
        ErrorTitle = "本站出了问题",
        ErrorLead = "这是我们的错误，已经记录下来。请稍后再试。",
        BadRequestTitle = "无法理解这个请求",
        BadRequestLead = "地址中有不正确的内容。",
        TooManyTitle = "搜索过于频繁",
        TooManyLead = "请稍候片刻，再刷新本页。其间仍可阅读文章。",
    };
}
