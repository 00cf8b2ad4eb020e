using StemCellKb.Model;
using EvidenceDirection = StemCellKb.Model.Direction;

namespace StemCellKb.Web.Interface;

/// <summary>What acts on what, in words: predicates, lines, and the pages that list effects.</summary>
public sealed partial record PathText
{
    public required string Title { get; init; }

    public required string Lead { get; init; }

    /// <summary>Over the targets of a subject.</summary>
    public required Func<EffectPredicate, string> Group { get; init; }

    /// <summary>Over what acts on the subject.</summary>
    public required string ActsOnIt { get; init; }

    /// <summary>Over the targets of an account that cannot be true beside another.</summary>
    public required Func<string, string> Rival { get; init; }

    public required string NoStudy { get; init; }

    /// <summary>On a line that meets no mediator.</summary>
    public required Func<EffectWay, string> Way { get; init; }

    public required Func<EffectSign, string> Sign { get; init; }

    public required string SeenColumn { get; init; }

    public required Func<EvidenceModel, string> SeenIn { get; init; }

    /// <summary>So many studies that looked for the effect.</summary>
    public required Func<EvidenceDirection, int, string> Found { get; init; }

    /// <summary>In the legend of the marks.</summary>
    public required Func<EvidenceDirection, string> Direction { get; init; }

    /// <summary>Beside the marks.</summary>
    public required Func<int, string> Reviews { get; init; }

    public required string FigureHeading { get; init; }

    public required Func<string, string> FigureTitle { get; init; }

    /// <summary>How many paths, and of them how many seen in people, in animals at most, in dishes only.</summary>
    public required Func<int, int, int, int, string> FigureLead { get; init; }

    /// <summary>Where there are too many paths for a picture: how many, and how many a picture takes.</summary>
    public required Func<int, int, string> TooMany { get; init; }

    public required string AsList { get; init; }

    public required string LinesHeading { get; init; }

    /// <summary>What the lines of the pictures mean.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    public required Func<int, int, string> Count { get; init; }

    public required string NoneFits { get; init; }

    public required string Clear { get; init; }

    public required string DisagreementsTitle { get; init; }

    public required string DisagreementsLead { get; init; }

    public required string PeopleAgainstOthers { get; init; }

    public required string AmongStudies { get; init; }

    public required string Rivals { get; init; }

    public required string NoDisagreement { get; init; }

    public required string CannotBothBeTrue { get; init; }

    public required string ChainsTitle { get; init; }

    public required string ChainsLead { get; init; }

    public required string ChainFrom { get; init; }

    public required string ChainTo { get; init; }

    public required string ChainShow { get; init; }

    public required string ChainExamples { get; init; }

    public required Func<string, string, string> ChainHeading { get; init; }

    /// <summary>How many chains, and whether there are more.</summary>
    public required Func<int, bool, string> ChainCount { get; init; }

    public required Func<string, string, string> NoChain { get; init; }

    public required string UnknownEnd { get; init; }

    public required Func<int, string> StepCount { get; init; }

    public required Func<int, string> Weakest { get; init; }

    public required string WhatItActsOn { get; init; }

    public required string WhatActsThrough { get; init; }

    public required string LinesLink { get; init; }

    public required PathColumns Columns { get; init; }
}

/// <summary>The headings of tables of effects.</summary>
public sealed record PathColumns
{
    public required string From { get; init; }

    public required string Does { get; init; }

    public required string To { get; init; }

    public required string Through { get; init; }

    public required string Claim { get; init; }
}
