using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>What may stand under a key, as the reader that asks for it sees it.</summary>
internal abstract record FieldForm
{
    private const string YearPattern = "(19[0-9]{2}|20[0-9]{2}|2100)";
    private const string MonthPattern = "-(0[1-9]|1[0-2])";
    private const string DayPattern = "-(0[1-9]|[12][0-9]|3[01])";

    public static readonly FieldForm Words = new TextForm(null);
    public static readonly FieldForm Address = new TextForm("^[hH][tT][tT][pP][sS]?:");
    public static readonly FieldForm TextOrNumber = new ScalarForm(null, new(null, null));
    public static readonly FieldForm Number = new ScalarForm(@"^[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)$", new(-EvidenceField.MostCount, EvidenceField.MostCount));
    public static readonly FieldForm TrueOrFalse = new TruthForm();
    public static readonly FieldForm Day = new ScalarForm($"^{YearPattern}{MonthPattern}{DayPattern}$", null);
    public static readonly FieldForm DayMonthOrYear = new ScalarForm($"^{YearPattern}({MonthPattern}({DayPattern})?)?$", new(1900, 2100) { IsWhole = true });

    /// <summary>An address of the site without its language.</summary>
    public static readonly FieldForm SitePath = new TextForm("^(/[a-z0-9]+(-[a-z0-9]+)*)+$");

    public static readonly FieldForm OwnId = new IdForm(null, null);

    /// <summary>The fingerprints of a section, English and Chinese.</summary>
    public static readonly FieldForm Fingerprints = new ListForm(new ScalarForm("", new(null, null)), 2) { Least = 2 };

    private FieldForm()
    {
    }

    /// <summary>Words, never a bare number.</summary>
    public sealed record TextForm(string? Pattern) : FieldForm;

    /// <summary>A text or a number.</summary>
    /// <param name="Pattern">Of the text.</param>
    /// <param name="Numbers">The numbers it can be; null for none.</param>
    public sealed record ScalarForm(string? Pattern, NumberRange? Numbers) : FieldForm;

    public sealed record CountForm(int Least) : FieldForm;

    public sealed record WordForm(IReadOnlyList<string> Allowed) : FieldForm;

    public sealed record TruthForm : FieldForm;

    /// <param name="Of">What is named; null for the id that a record gives itself.</param>
    public sealed record IdForm(Type? Of, ConceptRole? Role) : FieldForm;

    public sealed record ListForm(FieldForm Of, int Most) : FieldForm
    {
        public int Least { get; init; }
    }

    public sealed record InnerForm(MappingForm Of) : FieldForm;

    /// <summary>A list of mappings.</summary>
    public sealed record ItemsForm(MappingForm Of) : FieldForm;

    public sealed record EitherForm(FieldForm One, FieldForm Other) : FieldForm;

    /// <summary>Whatever the file's own format allows.</summary>
    public sealed record AnyForm : FieldForm;

    public static FieldForm OneOf<T>() where T : struct, Enum => Vocabulary<T>.Form;

    public static FieldForm IdOf<TId>(ConceptRole? role) => new IdForm(typeof(TId), role);

    /// <param name="pattern">Over the whole value.</param>
    public static FieldForm Fitting(string pattern)
    {
        var whole = $"^({pattern})$";
        var digits = Enumerable.Range(1, 12).Where(length => System.Text.RegularExpressions.Regex.IsMatch(new string('1', length), whole)).ToList();
        return new ScalarForm(whole, digits is [var fewest, .., var most] ? new(Math.Pow(10, fewest - 1), Math.Pow(10, most) - 1) { IsWhole = true } : null);
    }

    /// <summary>Made once: fields are read a hundred thousand times.</summary>
    private static class Vocabulary<T> where T : struct, Enum
    {
        public static readonly FieldForm Form = new WordForm(Vocabularies.All<T>());
    }
}

/// <summary>Both ends belong to it; null for no end.</summary>
internal sealed record NumberRange(double? Least, double? Most)
{
    public bool IsWhole { get; init; }
}
