namespace StemCellKb.Web.Interface;

/// <summary>What the button of a health record is told.</summary>
public sealed record InfobuttonText
{
    public required Func<string, string> About { get; init; }

    /// <summary>Names the systems that are known.</summary>
    public required Func<string, string> UnknownSystem { get; init; }

    public required Func<string, string> UnknownCode { get; init; }

    public static readonly InfobuttonText English = new()
    {
        About = name => $"Stem-cell therapy and {name}: what is claimed, and which studies speak for and against it.",
        UnknownSystem = known => $"This code system is not known here. Known are: {known}.",
        UnknownCode = system => $"No page here is about this code of {system}.",
    };

    public static readonly InfobuttonText Chinese = new()
    {
        About = name => $"干细胞治疗与{name}：有哪些说法，又有哪些研究支持或反对。",
        UnknownSystem = known => $"本站不识别该编码系统。可用的编码系统有：{known}。",
        UnknownCode = system => $"本站没有与该{system}编码对应的页面。",
    };
}
