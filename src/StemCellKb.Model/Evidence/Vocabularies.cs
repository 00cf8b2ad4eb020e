using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace StemCellKb.Model;

/// <summary>Who or what was studied.</summary>
public enum EvidenceModel
{
    Human,
    Animal,
    InVitro,
}

/// <summary>The direction of a finding, relative to its claim.</summary>
public enum Direction
{
    Supports,
    Mixed,
    NoBenefit,
    Harm,
}

/// <summary>How a finding was made, strongest first within its family.</summary>
public enum StudyDesign
{
    Rct,
    SingleArmTrial,
    Cohort,
    CaseSeries,
    SystematicReview,
    Guideline,
    Regulatory,
    Review,
    Animal,
    InVitro,
}

/// <summary>Where a product stands with a regulator. Where nothing is known there is no decision, and no status.</summary>
public enum ApprovalStatus
{
    Approved,
    Conditional,

    /// <summary>Was approved, and is no longer.</summary>
    Withdrawn,

    /// <summary>The regulator was asked and declined.</summary>
    Refused,

    /// <summary>A source says that it is not approved: because nobody has asked yet, or the regulator is still considering.</summary>
    NotApproved,
}

/// <summary>The written form of every closed vocabulary of the evidence files.</summary>
public static class Vocabularies
{
    public static readonly IReadOnlyList<string> Phases = ["1", "1/2", "2", "2/3", "3", "4"];

    /// <summary>A later phase has a higher rank.</summary>
    public static int PhaseRank(string? phase)
    {
        for (var rank = Phases.Count - 1; rank >= 0; rank--)
        {
            if (Phases[rank] == phase)
                return rank;
        }
        return -1;
    }

    /// <summary>Its written form: <c>SingleArmTrial</c> is <c>single-arm-trial</c>, an abbreviation such as <c>RR</c> stays itself.</summary>
    public static string Word<T>(this T value) where T : struct, Enum => Vocabulary<T>.Words.GetValueOrDefault(NumberOf(value)) ?? Words(value.ToString());

    /// <summary>The same of a value whose vocabulary is known at run time only.</summary>
    public static string Word(Enum value) => Words(value.ToString());

    /// <summary>Every word of a vocabulary, in its order.</summary>
    public static IReadOnlyList<string> All<T>() where T : struct, Enum => [.. Vocabulary<T>.Words.Values];

    public static bool TryParse<T>([NotNullWhen(true)] string? word, out T value) where T : struct, Enum
    {
        value = default;
        if (word is null || !Vocabulary<T>.Numbers.TryGetValue(word, out var number))
            return false;
        value = ValueOf<T>(number);
        return true;
    }

    /// <exception cref="FormatException">The word is not known, e.g. in a file written by another version.</exception>
    public static T Parse<T>(string word) where T : struct, Enum =>
        TryParse<T>(word, out var value) ? value : throw new FormatException($"'{word}' is no {Words(typeof(T).Name)}.");

    /// <inheritdoc cref="Parse{T}(string)"/>
    public static T Parse<T>(ReadOnlySpan<char> word) where T : struct, Enum =>
        Vocabulary<T>.Spelt.TryGetValue(word, out var number) ? ValueOf<T>(number) : throw new FormatException($"'{word}' is no {Words(typeof(T).Name)}.");

    /// <summary>The design is a single study in people with results of its own.</summary>
    public static bool IsHumanStudy(this StudyDesign design) =>
        design is StudyDesign.Rct or StudyDesign.SingleArmTrial or StudyDesign.Cohort or StudyDesign.CaseSeries;

    /// <summary>The finding speaks against its claim.</summary>
    public static bool IsAgainst(this Direction direction) => direction is Direction.NoBenefit or Direction.Harm;

    /// <summary>The design weighs other studies and adds none of its own.</summary>
    public static bool IsAppraisal(this StudyDesign design) =>
        design is StudyDesign.SystematicReview or StudyDesign.Guideline or StudyDesign.Regulatory or StudyDesign.Review;

    private static string Words(string name) => name.All(char.IsAsciiLetterUpper)
        ? name
        : string.Concat(name.Select((c, i) => char.IsAsciiLetterUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));

    private static int NumberOf<T>(T value) where T : struct, Enum => Unsafe.BitCast<T, int>(value);

    private static T ValueOf<T>(int number) where T : struct, Enum => Unsafe.BitCast<int, T>(number);

    /// <summary>
    /// Both ways of one vocabulary: a page asks for hundreds of words. By number, since collections of <typeparamref name="T"/> itself would be compiled for
    /// each of two dozen vocabularies anew at every start.
    /// </summary>
    private static class Vocabulary<T> where T : struct, Enum
    {
        /// <summary>In the order of the vocabulary.</summary>
        public static readonly Dictionary<int, string> Words = [];

        public static readonly Dictionary<string, int> Numbers = new(StringComparer.Ordinal);

        public static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Spelt = Numbers.GetAlternateLookup<ReadOnlySpan<char>>();

#pragma warning disable CA1810 // Two fields are filled together.
        static Vocabulary()
#pragma warning restore CA1810
        {
            foreach (var value in Enum.GetValues<T>())
            {
                var word = Vocabularies.Words(value.ToString());
                if (Words.TryAdd(NumberOf(value), word))
                    Numbers.Add(word, NumberOf(value));
            }
        }
    }
}
