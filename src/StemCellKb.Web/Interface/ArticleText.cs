using StemCellKb.Model;

namespace StemCellKb.Web.Interface;

public sealed record ArticleText
{
    public required string Contents { get; init; }

    public required string Evidence { get; init; }

    public required string Connections { get; init; }

    public required string References { get; init; }

    public required string Facts { get; init; }

    public required string AlsoCalled { get; init; }

    public required string Abbreviation { get; init; }

    public required string TraditionalName { get; init; }

    public required string Identifiers { get; init; }

    public required string NearIdentifiers { get; init; }

    public required Func<string, string> Relation { get; init; }

    public required string Broader { get; init; }

    public required string Narrower { get; init; }

    public required string Reviewed { get; init; }

    public required string ReviewDue { get; init; }

    public required Func<string, string> NotTranslated { get; init; }

    public required string Behind { get; init; }

    public required string SideBySide { get; init; }

    public required string OneLanguage { get; init; }

    public required Func<int, string> SharedClaims { get; init; }

    public required string MentionsThis { get; init; }

    public required string MentionedHere { get; init; }

    public required Func<ConceptKind, string> ConnectedKind { get; init; }

    public required string NoConnections { get; init; }

    public required string BackToText { get; init; }

    public required string NotCitedInText { get; init; }

    public required string SectionInOtherLanguage { get; init; }

    public required string CopyLink { get; init; }

    public required string Copied { get; init; }

    public required string CitePage { get; init; }

    /// <summary>How an article is cited, from its title, the day of its last review and its address.</summary>
    public required Func<string, DateOnly?, string, string> Citation { get; init; }

    public required string ReportProblem { get; init; }

    public required string Definition { get; init; }

    public required string MedicalNotice { get; init; }

    public required string Downloads { get; init; }
}
