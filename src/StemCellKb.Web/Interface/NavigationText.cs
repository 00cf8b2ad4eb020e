namespace StemCellKb.Web.Interface;

public sealed record NavigationText
{
    public required string SkipToContent { get; init; }

    public required string Main { get; init; }

    public required string Breadcrumb { get; init; }

    public required string Home { get; init; }

    public required string Search { get; init; }

    public required string Evidence { get; init; }

    public required string Map { get; init; }

    public required string Glossary { get; init; }

    public required string References { get; init; }

    public required string Approvals { get; init; }

    public required string Methods { get; init; }

    public required string About { get; init; }

    public required string ReadInOtherLanguage { get; init; }

    public required string ThisPageAsData { get; init; }

    public required string Licence { get; init; }

    public required string Disclaimer { get; init; }

    public required string SourceCode { get; init; }

    public required string Theme { get; init; }

    public required string ThemeLight { get; init; }

    public required string ThemeDark { get; init; }

    public required string ThemeSystem { get; init; }

    public required string Explore { get; init; }

    public required string Project { get; init; }
}
