using System.Text.RegularExpressions;
using StemCellKb.Model;

namespace StemCellKb.Search.Statements;

/// <summary>How sure a sentence is of what it says.</summary>
internal enum StatementStrength
{
    /// <summary>That nobody knows, or that studies disagree.</summary>
    Uncertain,

    /// <summary>May, suggests, in some people.</summary>
    Hedged,

    /// <summary>Does.</summary>
    Plain,

    /// <summary>Cures, always, proven, without any risk.</summary>
    Absolute,
}

/// <summary>Limits and extensions of what a sentence says. One that the claim has not is more than the claim says.</summary>
[Flags]
internal enum StatementScopes
{
    None = 0,
    Lasting = 1 << 0,
    Comparing = 1 << 1,
    Conditional = 1 << 2,
    Children = 1 << 3,
    Cord = 1 << 4,
    Fat = 1 << 5,
    Marrow = 1 << 6,
    CordBlood = 1 << 7,
    Local = 1 << 8,
}

/// <summary>What a sentence says beside the names in it, by cue words. The claims of the knowledge base are read in the same way.</summary>
/// <param name="Asks">The questions it answers, the main one first; empty where it says nothing of an effect, a harm, a way or a standing.</param>
internal sealed partial record StatementReading(IReadOnlyList<ClaimQuestion> Asks, StatementStrength Strength)
{
    private static readonly (string Category, StatementScopes Scope)[] ScopeCues =
    [
        ("lasting", StatementScopes.Lasting), ("comparing", StatementScopes.Comparing), ("condition", StatementScopes.Conditional), ("children", StatementScopes.Children),
        ("cord", StatementScopes.Cord), ("fat", StatementScopes.Fat), ("marrow", StatementScopes.Marrow), ("blood", StatementScopes.CordBlood), ("local", StatementScopes.Local),
    ];

    /// <summary>It has a word for safety, whatever else: "without serious harm beyond fever".</summary>
    public bool SaysSafe { get; init; }

    /// <summary>It is safe; false for the opposite.</summary>
    public bool IsSafe { get; init; }

    /// <summary>It helps, or works in the way said, or is recommended; false for the opposite.</summary>
    public bool IsPositive { get; init; }

    /// <summary>It says that something is not so, whether that would be good or bad.</summary>
    public bool IsDenied { get; init; }

    /// <summary>It says that there is no evidence for what it names.</summary>
    public bool DeniesEvidence { get; init; }

    /// <summary>+1 more or active, -1 less or held back, 0 where neither or both are said. Of a sentence on how cells act.</summary>
    public int Way { get; init; }

    public bool NamesAnimals { get; init; }

    public bool NamesDishes { get; init; }

    public bool NamesPeople { get; init; }

    public bool IsOnApproval { get; init; }

    /// <summary>It tells what one study found.</summary>
    public bool ReportsStudy { get; init; }

    /// <summary>It says that people were randomized.</summary>
    public bool NamesRandomization { get; init; }

    public bool IsQuestion { get; init; }

    /// <summary>It speaks of a disease that is none of ours.</summary>
    public bool IsForeign { get; init; }

    /// <summary>It speaks of another treatment.</summary>
    public bool NamesOtherTreatment { get; init; }

    /// <summary>It speaks of cells or grafts that are no stem cells, such as CAR T cells; they may be made from them.</summary>
    public bool NamesOtherCells { get; init; }

    /// <summary>It speaks of stem cells without saying which.</summary>
    public bool NamesCells { get; init; }

    /// <summary>It speaks of grafts, which of a disease of ours are grafts of stem cells.</summary>
    public bool NamesGrafts { get; init; }

    /// <summary>It goes on about what the sentence before has named.</summary>
    public bool GoesOn { get; init; }

    public StatementScopes Scopes { get; init; }

    /// <summary>Figures as written, without separators: percentages and counts.</summary>
    public IReadOnlyList<string> Figures { get; init; } = [];

    /// <param name="folded">The sentence without the names of diseases and cells, as <see cref="StatementCues"/> folds it.</param>
    public static StatementReading Of(string sentence, string folded)
    {
        var text = StatementCues.Without(folded, "double", "described");
        var denied = StatementCues.Has(text, "denial");
        text = StatementCues.Without(text, "denial");
        var (safe, harmed, rest) = StatementCues.Weigh(text, "safe", "unsafe");
        var spared = StatementCues.Has(text, "spares");
        harmed |= !spared && StatementCues.Has(rest, "harm");
        safe |= spared && StatementCues.Has(text, "harm");
        var risk = StatementCues.Has(rest, "risk");
        var noEvidence = StatementCues.Has(text, "noevidence");
        // What is not harmful is not denied.
        var negated = noEvidence || StatementCues.Has(StatementCues.Without(rest, "noevidence"), "negation");
        var isEffect = StatementCues.Has(rest, "benefit");
        var reduced = StatementCues.Has(text, "reduction");
        var isWorse = (!reduced && (StatementCues.Has(text, "worse") || (!isEffect && StatementCues.Has(text, "raising") && StatementCues.Has(text, "bad"))))
            || (StatementCues.Has(text, "lowering") && StatementCues.Has(text, "good") && !StatementCues.Has(text, "bad") && !StatementCues.Has(text, "double") && !HasGain(text));
        isEffect |= StatementCues.Has(folded, "double");
        var isOnSafety = safe || harmed || (risk && !reduced);
        var firm = StatementCues.Has(folded, "absolute") && !(negated || denied);

        var reportsStudy = OneStudy().IsMatch(folded);
        var strength = StatementCues.Has(text, "uncertain") && !firm ? StatementStrength.Uncertain
            : firm ? StatementStrength.Absolute
            : reportsStudy || StatementCues.Has(text, "hedged") ? StatementStrength.Hedged
            : StatementStrength.Plain;
        var (up, down) = (StatementCues.Has(text, "up"), StatementCues.Has(text, "down"));
        // CAR T-cell therapy is a cell therapy, and none with stem cells.
        var own = StatementCues.Without(folded, "othercells");
        var isQuestion = IsAsked(sentence, folded);
        return new StatementReading(QuestionsOf(text, isOnSafety, isEffect || isWorse, negated), strength)
        {
            SaysSafe = safe,
            IsSafe = (!harmed && (safe || !risk)) != denied,
            IsPositive = (negated == isWorse) != denied,
            IsDenied = negated != denied,
            DeniesEvidence = noEvidence && !denied,
            Way = up == down ? 0 : up ? 1 : -1,
            NamesAnimals = StatementCues.Has(text, "animals"),
            NamesDishes = StatementCues.Has(text, "dishes"),
            NamesPeople = StatementCues.Has(text, "people"),
            IsOnApproval = StatementCues.Has(text, "approval"),
            ReportsStudy = reportsStudy,
            NamesRandomization = StatementCues.Has(text, "randomization"),
            IsQuestion = isQuestion,
            IsForeign = StatementCues.Has(folded, "foreign") || NamesUnknownDisease(folded),
            NamesOtherTreatment = StatementCues.Has(folded, "other"),
            NamesOtherCells = StatementCues.Has(folded, "othercells"),
            NamesCells = StatementCues.Has(own, "cells"),
            NamesGrafts = StatementCues.Has(own, "grafts"),
            GoesOn = StatementCues.Has(folded, "carries"),
            Scopes = ScopeCues.Where(cue => StatementCues.Has(folded, cue.Category)).Aggregate(StatementScopes.None, (scopes, cue) => scopes | cue.Scope),
            Figures = [.. Figure().Matches(sentence).Select(figure => figure.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal))],
        };
    }

    private static List<ClaimQuestion> QuestionsOf(string text, bool isOnSafety, bool isEffect, bool negated)
    {
        List<ClaimQuestion> asks = [];
        if (StatementCues.Has(text, "status"))
            asks.Add(ClaimQuestion.Status);
        if (isOnSafety)
            asks.Add(ClaimQuestion.Safety);
        if (isEffect)
            asks.Add(ClaimQuestion.Effect);
        if (StatementCues.Has(text, "mechanism"))
            asks.Add(ClaimQuestion.Mechanism);
        if (StatementCues.Has(text, "feasibility"))
            asks.Add(ClaimQuestion.Feasibility);
        if (asks.Count == 0 && negated)
            asks.Add(ClaimQuestion.Effect);
        return asks;
    }

    private static bool HasGain(string text) => text.Contains(" improv", StringComparison.Ordinal) || text.Contains("改善", StringComparison.Ordinal) || text.Contains("提高", StringComparison.Ordinal);

    private static bool IsAsked(string sentence, string folded)
    {
        var end = sentence.AsSpan().TrimEnd().TrimEnd("\"'”’」』)）");
        return (end.Length > 0 && end[^1] is '?' or '？') || (sentence.Any(c => c is '吗') && StatementCues.Has(folded, "asking"));
    }

    /// <summary>By the endings of diseases' names; those of our own diseases are not in the text any more.</summary>
    private static bool NamesUnknownDisease(string folded)
    {
        var text = StatementCues.Without(folded, "common");
        return DiseaseEnding().IsMatch(text);
    }

    [GeneratedRegex(@"\p{L}{3,}(?:itis|osis|oma|emia|aemia|pathy|plegia|algia|dystrophy)s? | (?:disease|syndrome|disorder|injury|infarction|palsy)s? |[\u4e00-\u9fff]{1,6}(?:病|症|炎|癌|瘤|综合征|损伤|衰竭|障碍)(?!程|例|变|情|灶|人|房|毒|理|因|患)")]
    private static partial Regex DiseaseEnding();

    /// <summary>"A randomized trial of 2020 found", "trial finds": not "trials", and not "clinical studies show".</summary>
    [GeneratedRegex(@"(?<! not| without) (?:a|an|one|another|this|the) (?:[^ ]+ ){0,4}?(?:trial|study) (?!of (?:stem|cells?) )| (?:trial|study) (?:finds|found|shows|showed|reports|reported|concludes|concluded) |(?<!没有|尚无|并无)(?:一项|一个|另一项|该|这项|此项|某项)[^，。；,;]{0,24}?(?:试验|研究)(?!者|人员|中心)", RegexOptions.ExplicitCapture)]
    private static partial Regex OneStudy();

    /// <summary>A share, or a number of people; figures inside names (IL-10, Th17, CD34) and years are none.</summary>
    [GeneratedRegex(@"(?<![A-Za-z\d.-])(?!(?:19|20)\d\d ?年)(?<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?=\s?(?:%|％|percent|per cent|of\b|out of|in \d|people|patients|participants|times|fold|例|名|人|位|倍|trials|studies|项|年|years|months|weeks|days|个月|周|天|成))", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Figure();
}
