using StemCellKb.Model;

namespace StemCellKb.Web.Interface;

/// <summary>
/// Every sentence of the interface, once per language. Members are required, so a text that is missing in one language does not compile.
/// What content says stands in content; here stands only what the site says around it.
/// </summary>
public sealed partial record UiText
{
    public static UiText Of(Language language) => ReferenceEquals(language, Language.English) ? English : Chinese;

    public required Language Language { get; init; }

    public required string SiteName { get; init; }

    public required string Tagline { get; init; }

    public required NavigationText Navigation { get; init; }

    public required KindText Kinds { get; init; }

    public required HomeText Home { get; init; }

    public required ArticleText Article { get; init; }

    public required EvidenceText Evidence { get; init; }

    public required SearchText Search { get; init; }

    public required ReferenceText References { get; init; }

    public required ApprovalText Approvals { get; init; }

    public required MapText Map { get; init; }

    public required MethodsText Methods { get; init; }

    public required AboutText About { get; init; }

    public required ErrorText Errors { get; init; }

    public required DataText Data { get; init; }

    public required ApiText Api { get; init; }

    public required Func<DateOnly, string> Date { get; init; }

    public required Func<PartialDate, string> PartialDate { get; init; }

    /// <summary>Separates the members of an inline list.</summary>
    public required string ListSeparator { get; init; }

    public required Func<string, string> Quoted { get; init; }

    public required Func<string, string> InBrackets { get; init; }
}

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

public sealed record KindText
{
    public required Func<ConceptKind, string> One { get; init; }

    public required Func<ConceptKind, string> Many { get; init; }

    public required Func<ConceptKind, string> Lead { get; init; }

    public required Func<string, string> Group { get; init; }
}

public sealed record HomeText
{
    public required string Lead { get; init; }

    public required string ThreeWaysIn { get; init; }

    public required string All { get; init; }

    public required Func<int, string> ClaimCount { get; init; }

    public required string MatrixHeading { get; init; }

    public required string MatrixLead { get; init; }

    public required string NewHeading { get; init; }

    public required Func<string, string> ReviewedOn { get; init; }

    public required string StartHere { get; init; }
}

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

public sealed record EvidenceText
{
    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required Func<ClaimVerdict, string> Verdict { get; init; }

    public required Func<Direction, string> Direction { get; init; }

    public required Func<StudyDesign, string> Design { get; init; }

    public required Func<EvidenceModel, string> Model { get; init; }

    public required Func<string, string> Phase { get; init; }

    public required Func<int, string> Participants { get; init; }

    public required Func<string, string> CellSource { get; init; }

    public required Func<int, string> Studies { get; init; }

    public required Func<Direction, int, string> DirectionCount { get; init; }

    public required string HumanStudies { get; init; }

    public required string LaboratoryStudies { get; init; }

    public required string Appraisals { get; init; }

    public required string NoRandomizedTrial { get; init; }

    public required string StrongestDesign { get; init; }

    public required string HighestPhase { get; init; }

    public required Func<int, string> ShowItems { get; init; }

    public required string NoItems { get; init; }

    public required string ClaimLabel { get; init; }

    public required string Origin { get; init; }

    public required Func<string, string> Via { get; init; }

    public required string Registration { get; init; }

    public required string Retracted { get; init; }

    public required string DirectHeading { get; init; }

    public required string NarrowerHeading { get; init; }

    public required string None { get; init; }

    public required string EmptyCell { get; init; }

    public required string FilterHeading { get; init; }

    public required string FilterAny { get; init; }

    public required string FilterApply { get; init; }

    public required string FilterClear { get; init; }

    public required string FilterMechanism { get; init; }

    public required string FilterDesign { get; init; }

    public required string FilterDirection { get; init; }

    public required string FilterModel { get; init; }

    public required Func<int, int, string> FilterCount { get; init; }

    public required string MatrixCaption { get; init; }

    public required string OtherClaims { get; init; }

    public required string OtherClaimsLead { get; init; }

    public required string About { get; init; }

    public required string HowJudged { get; init; }

    public required string Legend { get; init; }

    public required string Pooled { get; init; }
}

public sealed record SearchText
{
    public required string Title { get; init; }

    public required string Placeholder { get; init; }

    public required string Submit { get; init; }

    public required Func<int, string> Count { get; init; }

    public required Func<string, string> ResultsFor { get; init; }

    public required string Nothing { get; init; }

    public required string NothingHelp { get; init; }

    public required string Empty { get; init; }

    public required string DidYouMean { get; init; }

    public required string CloseMatches { get; init; }

    public required string Concepts { get; init; }

    public required string Passages { get; init; }

    public required string Claims { get; init; }

    public required string Works { get; init; }

    public required string Narrow { get; init; }

    public required Func<string, string> Facet { get; init; }

    public required Func<string, string> Remove { get; init; }

    public required string RemoveAll { get; init; }

    public required string OtherLanguageOnly { get; init; }

    /// <summary>On a site that stands as files, where the browser searches by itself.</summary>
    public required string NeedsScript { get; init; }

    public required Func<string, string> MatchedName { get; init; }

    public required string Previous { get; init; }

    public required string Next { get; init; }

    public required Func<int, string> Page { get; init; }

    public required Func<int, string> Suggestions { get; init; }

    public required string More { get; init; }
}

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
}

public sealed record ApprovalText
{
    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required Func<ApprovalStatus, string> Status { get; init; }

    public required Func<string, string> Jurisdiction { get; init; }

    public required string Product { get; init; }

    public required string Where { get; init; }

    public required string StatusHeading { get; init; }

    public required string Since { get; init; }

    public required string Indication { get; init; }

    public required string Source { get; init; }

    public required Func<string, string> NotApprovedAsOf { get; init; }

    public required string Caption { get; init; }

    public required string Details { get; init; }

    /// <summary>In a cell for which there is no decision.</summary>
    public required string NoneKnown { get; init; }

    public required Func<string, string> NoneKnownMeans { get; init; }
}

public sealed record MapText
{
    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required string Table { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    public required string Items { get; init; }

    public required string PictureLabel { get; init; }

    public required string LineSolid { get; init; }

    public required string LineDashed { get; init; }

    public required string LineDotted { get; init; }

    public required Func<int, string> ItemCount { get; init; }
}

public sealed record MethodsText
{
    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required string RuleHeading { get; init; }

    public required IReadOnlyList<string> Rule { get; init; }

    public required string VerdictsHeading { get; init; }

    public required Func<ClaimVerdict, string> VerdictMeaning { get; init; }

    public required string ExampleHeading { get; init; }

    public required string ExampleLead { get; init; }

    public required string DirectionsHeading { get; init; }

    public required Func<Direction, string> DirectionMeaning { get; init; }

    public required string ItemsHeading { get; init; }

    public required IReadOnlyList<string> Items { get; init; }

    public required string LimitsHeading { get; init; }

    public required IReadOnlyList<string> Limits { get; init; }
}

public sealed record AboutText
{
    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required string DisclaimerHeading { get; init; }

    public required IReadOnlyList<string> Disclaimer { get; init; }

    public required string WhatHeading { get; init; }

    public required IReadOnlyList<string> What { get; init; }

    public required string SourceHeading { get; init; }

    public required string Source { get; init; }

    public required string LicenceHeading { get; init; }

    public required string Licence { get; init; }

    public required string ProblemsHeading { get; init; }

    public required string Problems { get; init; }
}

public sealed record ErrorText
{
    public required string NotFoundTitle { get; init; }

    public required string NotFoundLead { get; init; }

    public required string Nearest { get; init; }

    public required string ErrorTitle { get; init; }

    public required string ErrorLead { get; init; }

    public required string BadRequestTitle { get; init; }

    public required string BadRequestLead { get; init; }
}
