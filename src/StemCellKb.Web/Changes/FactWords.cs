using StemCellKb.Model;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Changes;

/// <summary>A changed fact in words: <c>Blinding: nobody → participants</c>.</summary>
internal static class FactWords
{
    /// <summary>Longer values are for programs: a reader is told that they changed.</summary>
    private const int Readable = 40;

    public static string Of(FactChange change, UiText text)
    {
        var name = NameOf(change.Fact, text);
        var (from, to) = (ValueOf(change.Fact, change.From, text), ValueOf(change.Fact, change.To, text));
        return from.Length > Readable || to.Length > Readable || change.Fact is "outcomes" or "about" or "effect" or "pools" or "reports" or "study" or "shares-patients-with"
            ? name
            : $"{name}{text.Colon}{from} → {to}";
    }

    private static string NameOf(string fact, UiText text) => fact switch
    {
        "randomized" => text.Studies.Randomized,
        "comparison" => text.Studies.Comparison,
        "masked" => text.Studies.Masked,
        "registered" => text.Studies.Registered,
        "stopped" => text.Studies.Stopped,
        "report" => text.Studies.Report,
        "analysis-set" => text.Studies.AnalysisSet,
        "flaws" => text.Studies.Flaws,
        _ => text.Changes.Fact(fact),
    };

    private static string ValueOf(string fact, string? value, UiText text) => (fact, value) switch
    {
        (_, null) => text.Changes.Nothing,
        ("direction", _) => Word<Direction>(value, text.Evidence.Direction),
        ("model", _) => Word<EvidenceModel>(value, text.Evidence.Model),
        ("design", _) => Word<StudyDesign>(value, text.Evidence.Design),
        ("grade", _) => Word<Certainty>(value, text.Evidence.Certainty),
        ("cell-source", _) => text.Evidence.CellSource(value),
        ("comparison", _) => Word<StudyComparison>(value, text.Studies.ComparisonWith),
        ("masked", _) => Word<Masking>(value, text.Studies.MaskedWho),
        ("registered", _) => Word<RegistrationTime>(value, text.Studies.RegisteredWhen),
        ("stopped", _) => Word<StudyEnd>(value, text.Studies.Ended),
        ("report", _) => Word<ReportForm>(value, text.Studies.ReportedAs),
        ("analysis-set", _) => Word<AnalysisSet>(value, text.Studies.Analysed),
        ("flaws", "none") => text.Studies.NoFlaws,
        ("flaws", _) => string.Join(text.ListSeparator, value.Split(", ").Select(flaw => Word<StudyFlaw>(flaw, text.Studies.Flaw))),
        ("status", _) => Word<ApprovalStatus>(value, text.Approvals.Status),
        ("date", _) => PartialDate.TryParse(value, out var date) ? text.PartialDate(date) : value,
        _ => value,
    };

    private static string Word<T>(string value, Func<T, string> inWords) where T : struct, Enum => Vocabularies.TryParse<T>(value, out var known) ? inWords(known) : value;
}
