using System.Globalization;
using StemCellKb.Model;

namespace StemCellKb.Store.Tests.Evidence;

/// <summary>
/// Items of evidence written in a line: <c>rct supports 120 open-label</c>. Words other than design, direction and number name what the
/// study lacks, or what else is to be said of the item; without any it lacks nothing.
/// </summary>
internal static class Items
{
    /// <summary>Parted by commas; each is a study of its own, the first called work-1.</summary>
    public static IReadOnlyList<EvidenceItem> Of(string lines) => [.. lines.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(One)];

    /// <summary>Every fact is recorded and none lets bias in; how many took part is not.</summary>
    public static Study Sound(ReferenceKey key) => new()
    {
        Id = key,
        Masked = Masking.Participants,
        AnalysisSet = AnalysisSet.Itt,
        Registered = RegistrationTime.Before,
        Stopped = StudyEnd.Planned,
        Report = ReportForm.Article,
        Flaws = [],
    };

    public static EvidenceItem One(string line, int number)
    {
        var words = line.Split(' ');
        var design = Vocabularies.Parse<StudyDesign>(words[0]);
        var key = ReferenceKey.Parse($"work-{number + 1}");
        var item = new EvidenceItem
        {
            Reference = key,
            Model = design is StudyDesign.Animal ? EvidenceModel.Animal : design is StudyDesign.InVitro ? EvidenceModel.InVitro : EvidenceModel.Human,
            Design = design,
            Direction = Vocabularies.Parse<Direction>(words[1]),
            Found = new Localized<string>("Found.", "发现。"),
            Study = Sound(key),
        };
        return words.Skip(2).Aggregate(item, With);
    }

    private static EvidenceItem With(EvidenceItem item, string word)
    {
        var study = item.Study!;
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var people))
            return item with { Study = study with { Participants = people } };
        var (name, value) = word.Split(':') is [var before, var after] ? (before, after) : (word, "");
        return name switch
        {
            "retracted" => item with { Retracted = true },
            "variant" => item with { Tests = ComparisonTests.Variant },
            "before-after" => item with { Tests = ComparisonTests.None },
            "indirect" => item with { Direct = Directness.Surrogate },
            "unrecorded" => item with { Study = null },
            "concurrent" => item with { Study = study with { Comparison = StudyComparison.Concurrent } },
            "historical" => item with { Study = study with { Comparison = StudyComparison.Historical } },
            "open-label" => item with { Study = study with { Masked = Masking.None } },
            "assessor-masked" => item with { Study = study with { Masked = Masking.Assessor } },
            "masking-unknown" => item with { Study = study with { Masked = null } },
            "completers" => item with { Study = study with { AnalysisSet = AnalysisSet.Completers } },
            "late" => item with { Study = study with { Registered = RegistrationTime.After } },
            "stopped" => item with { Study = study with { Stopped = StudyEnd.Futility } },
            "press" => item with { Study = study with { Report = ReportForm.Press } },
            "imbalance" => item with { Study = study with { Flaws = [StudyFlaw.BaselineImbalance] } },
            "flaws-unknown" => item with { Study = study with { Flaws = null } },
            "registered" => item with { Study = study with { Registrations = [value] } },
            "shares" => item with { Study = study with { SharesPatientsWith = [ReferenceKey.Parse(value)] } },
            "pools" => item with { Study = study with { Pooled = new(StudyDesign.Rct, 9, int.Parse(value, CultureInfo.InvariantCulture)) } },
            "phase" => item with { Study = study with { Phase = value } },
            "grade" => item with { Grade = Vocabularies.Parse<Certainty>(value) },
            "objective" => item with { Outcomes = [Remission with { Objective = true }] },
            "itt-outcome" => item with { Outcomes = [Remission with { AnalysisSet = AnalysisSet.Itt }] },
            "events" => item with { Outcomes = [Remission with { Arms = [new Arm { Name = new("Cells", "细胞"), Events = int.Parse(value, CultureInfo.InvariantCulture) }] }] },
            "ratio" => item with { Outcomes = [Remission with { Effect = EffectOf(value) }] },
            _ => throw new FormatException($"'{word}' says nothing of an item."),
        };
    }

    private static Outcome Remission { get; } = new()
    {
        Name = new("Remission", "缓解"), Type = OutcomeType.Dichotomous, Measure = EffectMeasure.RR, Better = BetterWay.Higher,
    };

    /// <summary><c>0.4(0.2-0.7)</c></summary>
    private static ReportedEffect EffectOf(string text)
    {
        var numbers = text.Split(['(', '-', ')'], StringSplitOptions.RemoveEmptyEntries).Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToList();
        return new ReportedEffect(numbers[0], numbers[1], numbers[2]);
    }
}
