using System.Text.RegularExpressions;
using StemCellKb.Model;
using StemCellKb.Search;
using StemCellKb.Search.Statements;
using StemCellKb.Store.Documents;

namespace StemCellKb.Store.Reading;

/// <summary>
/// Sets statements from elsewhere beside the claims: an advertisement, a headline, an assistant's answer. By names, cue words and the
/// evidence rule, without a language model: it says how a sentence stands to the studies, and never that it is true.
/// </summary>
public sealed partial class StatementChecker
{
    /// <summary>UTF-16 units.</summary>
    public const int MostCharacters = 1_000;

    /// <summary>A text of nothing but full stops has no more sentences than people write.</summary>
    private const int MostSentences = 40;

    /// <summary>A statement of which less is found in the claim says something else besides.</summary>
    private const double LeastExplained = 0.5;

    private readonly KbContexts contexts;
    private readonly StatementMatcher matcher;

    internal StatementChecker(KbContexts contexts, SearchEngine search)
    {
        this.contexts = contexts;
        matcher = new StatementMatcher(contexts, search);
    }

    /// <param name="text">Only the first <see cref="MostCharacters"/> are read.</param>
    /// <param name="language">Of the answer; the sentences may be in either.</param>
    public StatementAnswer Check(string text, Language language)
    {
        using var context = contexts.Open();
        using var prepared = contexts.Prepared();
        var sentences = new List<CheckedSentence>();
        var before = StatementSubject.None;
        foreach (var written in Sentences.Of(TypedText.ReadUpTo(MostCharacters, text, keepsLines: true)).Take(MostSentences))
        {
            var sentence = matcher.Read(written);
            var subject = matcher.SubjectOf(sentence, before);
            var spoken = SpokenIn(written);
            var matched = matcher.Match(context, written, sentence, subject, spoken);
            var works = WorkDocuments.Of(prepared, matched.SelectMany(match => match.Claim.Evidence).Select(item => item.Reference));
            var harm = matched.Any(match => match.Claim.Disease is not null) ? matcher.SafetyOf(context, subject) : [];
            List<StatementMatch> matches = [.. matched.Select(match => MatchOf(match, sentence.Reading, subject, harm, works, language))];
            sentences.Add(new CheckedSentence(
                written,
                RelationOf(matches, matched, sentence.Reading),
                sentence.Reading.IsQuestion,
                sentence.Reading.IsOnApproval && subject.IsTreatment ? SiteUrls.Approvals(language) : null,
                matches));
            before = subject;
        }
        return new StatementAnswer(language, sentences);
    }

    /// <summary>A character is about as much as half a word.</summary>
    private static Language SpokenIn(string sentence) =>
        sentence.Count(Scripts.IsHan) >= 2 * sentence.Split(' ').Count(word => word.Any(char.IsAsciiLetter) && !word.Any(Scripts.IsHan)) && sentence.Any(Scripts.IsHan)
            ? Language.Chinese : Language.English;

    /// <summary>Of the nearest claim; but a sentence that says two things states neither unless it states both.</summary>
    private static StatementRelation RelationOf(List<StatementMatch> matches, IReadOnlyList<MatchedClaim> matched, StatementReading sentence)
    {
        if (matches.Count == 0)
            return StatementRelation.NotCovered;
        var others = matched.Skip(1).Select((match, i) => (match, matches[i + 1].Relation))
            .Where(each => !matched[0].Read.Asks.Contains(each.match.Claim.Asks) && sentence.Asks.Contains(each.match.Claim.Asks)).Select(each => each.Relation).ToList();
        return matches[0].Relation switch
        {
            StatementRelation.States when others.TrueForAll(relation => relation == StatementRelation.States) => StatementRelation.States,
            StatementRelation.States or StatementRelation.OneSided when others.TrueForAll(relation => relation is StatementRelation.States or StatementRelation.OneSided) => StatementRelation.OneSided,
            StatementRelation.States or StatementRelation.OneSided => StatementRelation.Overstates,
            var relation => relation,
        };
    }

    private static StatementMatch MatchOf(
        MatchedClaim match, StatementReading sentence, StatementSubject subject, IReadOnlyList<Claim> harm, Dictionary<ReferenceKey, Reference> works, Language language)
    {
        var claim = match.Claim;
        var assessment = Assessment.Of(claim.Asks, claim.Evidence);
        var isAligned = IsAligned(match, sentence);
        var hasStrangeFigures = sentence.Figures.Any(figure => !claim.Evidence.Any(item => Holds(item, figure)));
        var relation = sentence.IsQuestion ? StatementRelation.NotCovered
            : StatementRelations.Of(PositionOf(match, sentence), isAligned, assessment.Word, isFirmlyAgainst: assessment.Certainty is Certainty.Low or Certainty.Moderate or Certainty.High);
        var isWithinScope = !hasStrangeFigures && !ExceedsScope(match, sentence, subject, assessment, isAligned);
        if (relation == StatementRelation.States && !isWithinScope)
            relation = StatementRelation.Overstates;
        else if (relation is StatementRelation.Overstates or StatementRelation.Contradicts && isWithinScope && claim.Evidence.Any(item => IsReportedBy(sentence, item, isAligned)))
            relation = StatementRelation.OneSided;
        var ordered = claim.Evidence.Where(item => !item.Retracted)
            .OrderBy(item => item.Design.IsAppraisal()).ThenBy(item => item.Model).ThenBy(item => item.Design).ThenByDescending(item => item.Study?.Participants ?? 0).ToList();
        var (supporting, opposing) = (ordered.Find(item => item.Direction == Direction.Supports), ordered.Find(item => item.Direction.IsAgainst()));
        return new StatementMatch
        {
            Claim = claim.Id,
            Says = claim.Says[language],
            Url = SiteUrls.Claim(language, claim.Id),
            Relation = relation,
            Word = assessment.Word,
            Certainty = assessment.Certainty,
            For = StudyOf(supporting, works, language),
            Against = StudyOf(opposing, works, language),
            Mixed = supporting is null || opposing is null ? StudyOf(ordered.Find(item => item.Direction == Direction.Mixed), works, language) : null,
            // A question leaves nothing out.
            LeavesOut = sentence.IsQuestion ? [] : [.. OmissionsOf(match, relation, assessment, sentence, isAligned, hasStrangeFigures, harm)],
        };
    }

    /// <summary>The sentence tells what this study found, no surer than a study can be.</summary>
    private static bool IsReportedBy(StatementReading sentence, EvidenceItem item, bool isAligned) =>
        sentence.ReportsStudy && sentence.Strength is StatementStrength.Hedged or StatementStrength.Plain && !sentence.DeniesEvidence
        && !item.Retracted && (isAligned ? item.Direction == Direction.Supports : item.Direction.IsAgainst())
        && (!sentence.NamesRandomization || item.Design == StudyDesign.Rct)
        && (item.Model == EvidenceModel.Human || sentence is { NamesAnimals: true, NamesPeople: false } || sentence is { NamesDishes: true, NamesPeople: false })
        && sentence.Figures.All(figure => Holds(item, figure));

    private static bool IsAligned(MatchedClaim match, StatementReading sentence)
    {
        var (claim, read) = (match.Claim, match.Read);
        if (claim.Asks == ClaimQuestion.Safety)
            return (sentence.Asks.Contains(ClaimQuestion.Safety) ? sentence.IsSafe : sentence.IsPositive) == (read.SaysSafe || read.IsSafe);
        // "The right dose is still an open question" is a position, too.
        if (claim.Asks == ClaimQuestion.Status && read.Strength == StatementStrength.Uncertain)
            return sentence.Strength == StatementStrength.Uncertain;
        var isReversed = claim.Asks == ClaimQuestion.Mechanism && sentence.Way * WayOf(claim, read) < 0;
        // Whatever a claim says, it affirms.
        return (claim.Asks == ClaimQuestion.Mechanism ? !sentence.IsDenied : sentence.IsPositive) != isReversed;
    }

    private static StatementReading PositionOf(MatchedClaim match, StatementReading sentence) =>
        match.Claim.Asks == ClaimQuestion.Status && match.Read.Strength == StatementStrength.Uncertain && sentence.Strength == StatementStrength.Uncertain
            ? sentence with { Strength = StatementStrength.Plain } : sentence;

    /// <summary>As the claim's sentence says it, or else as its effect does: to promote immunomodulation is to dampen responses.</summary>
    private static int WayOf(Claim claim, StatementReading read) => read.Way != 0 ? read.Way : claim.Effect?.Sign switch
    {
        EffectSign.Up => 1,
        EffectSign.Down => -1,
        EffectSign.Neutral or null => 0,
    };

    /// <summary>The sentence is about more, or about something other, than the claim: other people, cells or diseases, for longer, than other treatments.</summary>
    private static bool ExceedsScope(MatchedClaim match, StatementReading sentence, StatementSubject subject, Assessment assessment, bool isAligned)
    {
        var claim = match.Claim;
        var isDoubt = sentence.Strength == StatementStrength.Uncertain || sentence.DeniesEvidence;
        if (match.IsWider || sentence.IsForeign || sentence.NamesOtherTreatment || (sentence.NamesOtherCells && !match.Read.NamesOtherCells))
            return true;
        if (subject.Diseases.Count > 1 || (claim.Disease is not null && match.Via is not null))
            return true;
        if (claim.CellType is { } cell && !isDoubt && !(subject.Cells.Contains(cell) && subject.Cells.Count <= 2))
            return true;
        if (sentence.NamesAnimals && assessment.LaboratoryStudies.Supports == 0)
            return true;
        var beyond = sentence.Scopes & ~match.Read.Scopes;
        if (!isAligned || isDoubt)
            beyond &= ~(StatementScopes.Comparing | StatementScopes.Lasting);
        return beyond != StatementScopes.None || match.Explained < (isDoubt ? LeastExplained / 2 : LeastExplained);
    }

    private static IEnumerable<Omission> OmissionsOf(
        MatchedClaim match, StatementRelation relation, Assessment assessment, StatementReading sentence, bool isAligned, bool hasStrangeFigures, IReadOnlyList<Claim> harm)
    {
        var claim = match.Claim;
        var isFirm = sentence.Strength >= StatementStrength.Plain;
        if (assessment.Word == ClaimWord.AnimalOrLaboratoryOnly && !sentence.NamesAnimals && !sentence.NamesDishes)
            yield return Omission.NotInPeople;
        if (isFirm && assessment.Reasons.Any(reason => reason.Kind == ReasonKind.Uncontrolled))
            yield return Omission.NoComparison;
        if (isFirm && assessment.Certainty is Certainty.Low or Certainty.VeryLow)
            yield return Omission.LowCertainty;
        if (relation != StatementRelation.Contradicts && sentence.Strength != StatementStrength.Uncertain
            && claim.Evidence.Any(item => !item.Retracted && (isAligned ? item.Direction.IsAgainst() : item.Direction == Direction.Supports)))
            yield return Omission.StudiesAgainst;
        if (isAligned && claim.Asks is ClaimQuestion.Effect or ClaimQuestion.Status && harm.Any(other => SameCells(other, claim) && HasHarm(other)))
            yield return Omission.Harm;
        if (match.Via is not null || match.IsWider)
            yield return Omission.OtherDisease;
        if (hasStrangeFigures)
            yield return Omission.Figures;
    }

    private static bool SameCells(Claim one, Claim other) => one.CellType is null || other.CellType is null || one.CellType == other.CellType;

    private static bool HasHarm(Claim claim) =>
        claim.Evidence.Any(item => item.Direction == Direction.Harm) || Assessment.Of(claim.Asks, claim.Evidence).Word == ClaimWord.NotSupported;

    private static bool Holds(EvidenceItem item, string figure) =>
        item.Study?.Participants.ToString() == figure || HasNumber(item.Found.English, figure) || HasNumber(item.Found.Chinese, figure);

    private static bool HasNumber(string text, string figure)
    {
        // 95 is in nearly every text: a share of people is no confidence level.
        var plain = ConfidenceLevel().Replace(text.Replace(",", "", StringComparison.Ordinal), "");
        for (var at = plain.IndexOf(figure, StringComparison.Ordinal); at >= 0; at = plain.IndexOf(figure, at + 1, StringComparison.Ordinal))
        {
            var end = at + figure.Length;
            var isBegun = at > 0 && (char.IsAsciiDigit(plain[at - 1]) || (plain[at - 1] == '.' && at > 1 && char.IsAsciiDigit(plain[at - 2])));
            var goesOn = end < plain.Length && (char.IsAsciiDigit(plain[end]) || (plain[end] == '.' && end + 1 < plain.Length && char.IsAsciiDigit(plain[end + 1])));
            if (!isBegun && !goesOn)
                return true;
        }
        return false;
    }

    [GeneratedRegex(@"\d+\s?[%％]\s?(?:CI\b|confidence|可信|置信)")]
    private static partial Regex ConfidenceLevel();

    private static StatementStudy? StudyOf(EvidenceItem? item, Dictionary<ReferenceKey, Reference> works, Language language) => item is null ? null : new StatementStudy(
        item.Reference, works[item.Reference].Title, works[item.Reference].Issued?.Year, SiteUrls.Reference(language, item.Reference),
        item.Model, item.Design, item.Study?.Participants, item.Direction, item.Found[language]);
}
