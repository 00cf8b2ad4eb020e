using StemCellKb.Model;
using EvidenceDirection = StemCellKb.Model.Direction;

namespace StemCellKb.Web.Interface;

public sealed partial record PathText
{
    public static readonly PathText English = new()
    {
        Title = "Effects",
        Lead = "What acts on what, as the claims state it: each effect with its sign, what carries it, and the studies in people, animals and dishes that looked for it.",
        Group = predicate => predicate switch
        {
            EffectPredicate.Inhibits => "Holds back",
            EffectPredicate.Promotes => "Encourages",
            EffectPredicate.Activates => "Switches on",
            EffectPredicate.Secretes => "Secretes",
            EffectPredicate.Carries => "Carries",
            EffectPredicate.DifferentiatesInto => "Turns into",
            EffectPredicate.Recruits => "Calls in",
            EffectPredicate.Clears => "Clears away",
            EffectPredicate.Binds => "Binds",
            EffectPredicate.Replaces => "Replaces",
            EffectPredicate.Causes => "Causes",
            EffectPredicate.ProtectsAgainst => "Protects against",
            EffectPredicate.Worsens => "Makes worse",
        },
        ActsOnIt = "What acts on it",
        Rival = heading => $"Rival accounts: {char.ToLowerInvariant(heading[0])}{heading[1..]}",
        NoStudy = "no study",
        Way = way => way switch
        {
            EffectWay.NotKnown => "messenger unknown",
            EffectWay.Contact => "by contact",
            EffectWay.Paracrine => "by secretion",
            EffectWay.Vesicle => "in vesicles",
            EffectWay.Endocrine => "through the blood",
        },
        Sign = sign => sign switch
        {
            EffectSign.Up => "promotes",
            EffectSign.Down => "holds back",
            EffectSign.Neutral => "neither more nor less",
        },
        SeenColumn = "What is claimed",
        SeenIn = model => model switch
        {
            EvidenceModel.Human => "People",
            EvidenceModel.Animal => "Animals",
            EvidenceModel.InVitro => "Dishes",
        },
        Found = (direction, n) => direction switch
        {
            EvidenceDirection.Supports => n == 1 ? "1 supports" : $"{n} support",
            EvidenceDirection.Mixed => $"{n} mixed",
            EvidenceDirection.NoBenefit => n == 1 ? "1 did not see it" : $"{n} did not see it",
            EvidenceDirection.Harm => n == 1 ? "1 finds harm" : $"{n} find harm",
        },
        Direction = direction => direction switch
        {
            EvidenceDirection.Supports => "supports",
            EvidenceDirection.Mixed => "mixed",
            EvidenceDirection.NoBenefit => "not seen",
            EvidenceDirection.Harm => "harm",
        },
        Reviews = n => n == 1 ? "+ 1 review" : $"+ {n} reviews",
        FigureHeading = "How it is thought to act",
        FigureTitle = subject => $"{subject}: what acts on what, and how far each step has been seen",
        FigureLead = (all, people, animals, dishes) =>
            $"Each path is a claim; the studies behind it stand at its end. Of {Paths(all)}, {people} {(people == 1 ? "has" : "have")} been seen in people, {animals} in animals at most and {dishes} in dishes only.",
        TooMany = (all, most) => $"{all} paths are too many for a picture that can be read, which takes {most}. The table has them all.",
        AsList = "The same paths as a table",
        LinesHeading = "What the lines of the pictures mean",
        Lines =
        [
            "A line ends in an arrow where there is more of the target, or of what it does, afterwards; in a bar where there is less; in an open circle where neither is meant, as in “secretes”.",
            "A line is solid where at least one study in people found the effect, dashed where animals are the nearest, dotted where it was found in dishes only. A few dots far apart mean that no study found it.",
            "Labels between two ends are what the claim says the effect goes through. Where it names none, the line runs straight across, and the way is written on it if it is known.",
            "One mark is one study: reports of one trial are one mark, and reviews are a number beside the marks. A study that looked and did not see the effect is drawn as large as one that did.",
            "Accounts that cannot both be true stand in a band of their own, whichever has more studies.",
            "A chain of effects is no firmer than its weakest step: first by whether it was seen in people, in animals or in dishes, then by its certainty. That two steps were each seen does not show that they follow one another.",
        ],
        Count = (shown, all) => shown == all ? (all == 1 ? "1 effect" : $"{all} effects") : $"{shown} of {all} effects",
        NoneFits = "No effect fits. It may not have been studied, or not be in this knowledge base yet.",
        Clear = "Show all effects",
        DisagreementsTitle = "Where studies disagree on an effect",
        DisagreementsLead = "Effects that studies in people and studies in animals or dishes see differently, effects on which studies of one kind disagree, and accounts that cannot both be true.",
        PeopleAgainstOthers = "People against animals and dishes",
        AmongStudies = "Studies of one kind disagree",
        Rivals = "Rival accounts",
        NoDisagreement = "None in this knowledge base.",
        CannotBothBeTrue = "cannot both be true",
        ChainsTitle = "Chains of effects",
        ChainsLead = "The chains of up to four effects that lead from one cell, molecule or disease to another, each with its weakest step.",
        ChainFrom = "From",
        ChainTo = "To",
        ChainShow = "Show the chains",
        ChainExamples = "For example",
        ChainHeading = (from, to) => $"From {from} to {to}",
        ChainCount = (n, isCut) => isCut ? $"The first {n} chains; there are more." : n == 1 ? "1 chain" : $"{n} chains",
        NoChain = (from, to) => $"No chain of up to four effects leads from {from} to {to}. That none is recorded does not mean that there is none.",
        UnknownEnd = "Choose what the chain starts from and what it leads to.",
        StepCount = n => n == 1 ? "1 step" : $"{n} steps",
        Weakest = step => $"Weakest step: {step}",
        WhatItActsOn = "What it acts on",
        WhatActsThrough = "What acts through it",
        LinesLink = "What the lines mean",
        Columns = new()
        {
            From = "What acts",
            Does = "Effect",
            To = "On what",
            Through = "Through",
            Claim = "Claim",
        },
    };

    private static string Paths(int n) => n == 1 ? "1 path" : $"{n} paths";
}
