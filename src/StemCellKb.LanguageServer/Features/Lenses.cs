using System.Globalization;
using StemCellKb.Content;
using StemCellKb.LanguageServer.Protocol;
using StemCellKb.LanguageServer.Texts;
using StemCellKb.Model;

namespace StemCellKb.LanguageServer.Features;

/// <summary>Above a heading: which language lags behind. Above a claim: what its studies come to.</summary>
internal static class Lenses
{
    public static IReadOnlyList<CodeLens> Of(Subject subject, EvidenceWords words) => subject.Parsed.Article is { } article
        ? [.. article.Sections.SelectMany(section => OfSection(subject, section))]
        : [.. subject.Parsed.Claims.Select(claim => new CodeLens(EditorPositions.RangeOf(claim.Id.Place), new Command(OfClaim(subject.Facts.Index, claim, words))))];

    private static IEnumerable<CodeLens> OfSection(Subject subject, SectionFile section)
    {
        if (subject.Facts.Index.FindConcept(subject.Kind.Name) is not { } concept
            || concept.Translated.FirstOrDefault(record => record.Anchor.Value == section.Anchor.Value) is not { } record
            || subject.Peer()?.Article.Sections.FirstOrDefault(other => other.Anchor.Value == section.Anchor.Value) is not { } there)
            return [];
        var (mine, theirs) = (subject.Language, subject.Language.Other);
        var since = concept.Reviewed is { } day ? day.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
        IEnumerable<string> behind =
        [
            .. record[mine] == section.Fingerprint ? [] : new[] { Behind(theirs, since, mine) },
            .. record[theirs] == there.Fingerprint ? [] : new[] { Behind(mine, since, mine) },
        ];
        return behind.Select(words => new CodeLens(EditorPositions.RangeOf(section.Heading.Place), new Command(words)));
    }

    /// <summary>The only day that is recorded of a pair is that of its review.</summary>
    private static string Behind(Language language, string since, Language reader) =>
        ReferenceEquals(reader, Language.English) ? $"{language.OwnName} behind since the review of {since}" : $"自{since}审阅以来，{(ReferenceEquals(language, Language.English) ? "英文" : "中文")}未跟上";

    private static string OfClaim(ContentIndex index, ClaimFile claim, EvidenceWords words)
    {
        var assessment = Descriptions.AssessmentOf(index, claim);
        var studies = assessment.HumanStudies.Total > 0 ? assessment.HumanStudies : assessment.LaboratoryStudies;
        return FormattableString.Invariant($"{words.Word(assessment.Word)}: {studies.Supports} for, {studies.Against} against") + (studies.Mixed > 0 ? FormattableString.Invariant($", {studies.Mixed} mixed") : "");
    }
}
