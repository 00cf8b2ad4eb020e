using System.Globalization;
using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Reads a mapping key by key. Missing and malformed values are reported, and unknown keys by <see cref="RefuseOthers"/>.</summary>
/// <param name="emptyIsAbsent">An empty text counts as absent: programs export empty texts, people forget to fill them in.</param>
internal sealed class DataFields(DataMap map, DiagnosticList diagnostics, bool emptyIsAbsent = false)
{
    /// <summary>For names, ids and works.</summary>
    private const int LongestList = 1000;

    private readonly List<string> known = [];
    private MappingForm? form;
    private readonly List<string> moved = [];

    /// <summary>Fields of no file: a parser that reads them has each of its questions written into the form, so that the schema can say nothing else.</summary>
    public static DataFields Asking(MappingForm form) => new(new DataMap([], new SourceText("", "{}").At(0, 2)), [], form.EmptyIsAbsent) { form = form };

    public Place Place => map.Place;

    public DiagnosticList Diagnostics => diagnostics;

    /// <summary>The fields of a node, or null if it is not a mapping.</summary>
    public static DataFields? Of(DataNode node, string what, DiagnosticList diagnostics, bool emptyIsAbsent = false)
    {
        if (node is DataMap map)
            return new DataFields(map, diagnostics, emptyIsAbsent);
        diagnostics.Add(Problems.Data.WrongShape(node.Place, what, "keys with values"));
        return null;
    }

    /// <summary>The mappings of a file that is a list of them; none, and a problem, where it is anything else.</summary>
    /// <param name="file">What the file holds, and <paramref name="shape"/> how: both are told.</param>
    /// <param name="what">One mapping is.</param>
    public static IEnumerable<DataFields> RecordsOf(SourceText source, string file, string what, string shape, DiagnosticList diagnostics)
    {
        if (YamlReader.Read(source, diagnostics) is not { } node)
            return [];
        if (node is DataList list)
            return AllOf(list, what, diagnostics);
        diagnostics.Add(Problems.Data.WrongShape(node.Place, file, shape));
        return [];
    }

    /// <summary>The mappings of a list in order; stops after too many problems to be useful.</summary>
    public static IEnumerable<DataFields> AllOf(DataList list, string what, DiagnosticList diagnostics, bool emptyIsAbsent = false) => list.Items
        .TakeWhile(_ => !diagnostics.IsOverfull)
        .Select(item => Of(item, what, diagnostics, emptyIsAbsent))
        .OfType<DataFields>();

    /// <summary>A text; see <see cref="WordsOf"/>.</summary>
    public Located<string>? Text(string key) => TextAt(key, FieldForm.Words);

    public Located<string>? RequiredText(string key)
    {
        form?.Add(key, FieldForm.Words, isRequired: true);
        return Required(key) is { } node ? WordsOf(node, key)?.Located : null;
    }

    /// <summary>A text or a number, as written.</summary>
    /// <param name="expected">What the caller takes it for.</param>
    public Located<string>? Value(string key, FieldForm? expected = null)
    {
        form?.Add(key, expected ?? FieldForm.TextOrNumber);
        return Node(key) is { } node ? ScalarOf(node, key)?.Located : null;
    }

    public Located<string>? RequiredValue(string key, FieldForm? expected = null)
    {
        form?.Add(key, expected ?? FieldForm.TextOrNumber, isRequired: true);
        return Required(key) is { } node ? ScalarOf(node, key)?.Located : null;
    }

    /// <summary>A text or a number whose form depends on the word under another key.</summary>
    public Located<string>? RequiredValue(string key, string by, IReadOnlyDictionary<string, FieldForm> forms)
    {
        form?.AddCases(key, by, forms);
        return RequiredValue(key);
    }

    /// <summary>A list of texts; empty where the key is absent.</summary>
    public IReadOnlyList<Located<string>> Texts(string key) => List(key, WordsOf, FieldForm.Words);

    /// <summary>A list of texts or numbers; empty where the key is absent.</summary>
    public IReadOnlyList<Located<string>> Values(string key, FieldForm? expected = null) => List(key, ScalarOf, expected ?? FieldForm.TextOrNumber);

    /// <summary>One text or number, or a list of them.</summary>
    public IReadOnlyList<Located<string>> ValueOrValues(string key, FieldForm expected)
    {
        form?.Add(key, new FieldForm.EitherForm(expected, new FieldForm.ListForm(expected, LongestList)));
        return Node(key) is DataList ? Values(key, expected) : Value(key, expected) is { } only ? [only] : [];
    }

    /// <summary>The items of a list of mappings; empty where the key is absent.</summary>
    public IEnumerable<DataFields> Items(string key)
    {
        if (form is not null)
            return [Asking(form.AddItems(key))];
        return Node(key) switch
        {
            null => [],
            DataList list => AllOf(list, key, diagnostics, emptyIsAbsent),
            { } node => Misshapen<DataFields>(node, key, "a list"),
        };
    }

    public DataFields? Fields(string key) => form is not null ? Asking(form.AddMapping(key, isRequired: false))
        : Node(key) is { } node ? Of(node, key, diagnostics, emptyIsAbsent) : null;

    public DataFields? RequiredFields(string key)
    {
        if (form is not null)
            return Asking(form.AddMapping(key, isRequired: true));
        return Required(key) is null ? null : Fields(key);
    }

    /// <summary>A text in both languages, written <c>{en: …, zh: …}</c>.</summary>
    public Localized<string>? Localized(string key) => Fields(key) is { } fields ? Localized(fields) : null;

    public Localized<string>? RequiredLocalized(string key) => RequiredFields(key) is { } fields ? Localized(fields) : null;

    /// <summary>A text in both languages, or one for both: a name that is the same everywhere.</summary>
    public Located<Localized<string>>? RequiredLocalizedOrText(string key)
    {
        if (form is not null)
        {
            RequiredLocalized(key);
            form.AdmitAlso(key, FieldForm.Words);
        }
        return Required(key) switch
        {
            null => null,
            DataMap map => RequiredLocalized(key) is { } both ? new Located<Localized<string>>(both, map.Place) : null,
            { } node => WordsOf(node, key) is { } text ? text.Located.With(new Localized<string>(text.Text, text.Text)) : null,
        };
    }

    /// <summary>A word of a closed vocabulary.</summary>
    public Located<T>? Word<T>(string key) where T : struct, Enum => Value(key, FieldForm.OneOf<T>()) is { } word ? WordIn<T>(word, key) : null;

    public Located<T>? RequiredWord<T>(string key) where T : struct, Enum => RequiredValue(key, FieldForm.OneOf<T>()) is { } word ? WordIn<T>(word, key) : null;

    /// <summary>A list of words; null where the key is absent.</summary>
    public IReadOnlyList<T>? Words<T>(string key) where T : struct, Enum
    {
        var words = Values(key, FieldForm.OneOf<T>());
        return Has(key) ? [.. words.Select(word => WordIn<T>(word, key)).OfType<Located<T>>().Select(word => word.Value)] : null;
    }

    /// <summary>A whole number.</summary>
    public Located<int>? Count(string key, int least = 1) =>
        Value(key, new FieldForm.CountForm(least)) is not { } text ? null
        : int.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= EvidenceField.MostCount
            ? text.With(number)
            : Reported<Located<int>?>(Problems.Data.WrongCount(text, key, least));

    public Located<int>? RequiredCount(string key) => RequiredValue(key, new FieldForm.CountForm(1)) is null ? null : Count(key);

    /// <summary>A number, with or without a point.</summary>
    public Located<double>? Number(string key) =>
        Value(key, FieldForm.Number) is not { } text ? null
        : double.TryParse(text.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= EvidenceField.MostCount
            ? text.With(number)
            : Reported<Located<double>?>(Problems.Data.NotANumber(text, key));

    public Located<double>? RequiredNumber(string key) => RequiredValue(key, FieldForm.Number) is null ? null : Number(key);

    /// <summary><c>true</c> or <c>false</c>; false where the key is absent.</summary>
    public bool Truth(string key)
    {
        form?.Add(key, FieldForm.TrueOrFalse);
        if (Node(key) is not { } node)
            return false;
        if (node is DataScalar { Kind: ScalarKind.Truth } scalar)
            return scalar.Text[0] is 't' or 'T';
        diagnostics.Add(Problems.Data.WrongShape(node.Place, key, "true or false"));
        return false;
    }

    /// <summary>A day, as <c>2026-11-27</c>.</summary>
    public Located<DateOnly>? Day(string key) => Value(key, FieldForm.Day) is { } text ? DayOf(text, key) : null;

    public Located<DateOnly>? RequiredDay(string key) => RequiredValue(key, FieldForm.Day) is { } text ? DayOf(text, key) : null;

    /// <summary>Where the value of a key stands; the mapping's own place where there is none.</summary>
    public Place PlaceOf(string key) => Node(key)?.Place ?? map.Place;

    /// <summary>Refuses a key that has moved.</summary>
    public void Refuse(string key, Func<Place, Diagnostic> problem)
    {
        if (map.Entries.FirstOrDefault(entry => entry.Key.Text == key).Key is not { } written)
            return;
        moved.Add(key);
        diagnostics.Add(problem(written.Place));
    }

    /// <summary>A word from a list.</summary>
    public Located<string>? WordOf(string key, IReadOnlyList<string> allowed) => Value(key, new FieldForm.WordForm(allowed)) is { } word ? Allowed(word, key, allowed) : null;

    /// <summary>A list of words from a list; empty where the key is absent.</summary>
    public IReadOnlyList<Located<string>> WordsOf(string key, IReadOnlyList<string> allowed) =>
        [.. Values(key, new FieldForm.WordForm(allowed)).Select(word => Allowed(word, key, allowed)).OfType<Located<string>>()];

    public Located<string>? RequiredWordOf(string key, IReadOnlyList<string> allowed) =>
        RequiredValue(key, new FieldForm.WordForm(allowed)) is { } word ? Allowed(word, key, allowed) : null;

    /// <summary>A web address.</summary>
    public Located<string>? Address(string key) =>
        TextAt(key, FieldForm.Address) is not { } text ? null
        : LinkTargets.IsWebAddress(text.Value) ? text
        : Reported<Located<string>?>(Problems.Data.WrongAddress(text));

    /// <summary>The id of something else: a <see cref="ConceptId"/>, <see cref="ReferenceKey"/> or <see cref="ClaimId"/>.</summary>
    /// <param name="role">What the concept must be.</param>
    public Located<TId>? Id<TId>(string key, ConceptRole? role = null) where TId : struct, IParsable<TId> =>
        Value(key, FieldForm.IdOf<TId>(role)) is { } text ? IdOf<TId>(text) : null;

    public Located<TId>? RequiredId<TId>(string key, ConceptRole? role = null) where TId : struct, IParsable<TId> =>
        RequiredValue(key, FieldForm.IdOf<TId>(role)) is { } text ? IdOf<TId>(text) : null;

    /// <summary>The id that a record gives itself.</summary>
    public Located<TId>? RequiredOwnId<TId>(string key) where TId : struct, IParsable<TId> =>
        RequiredValue(key, FieldForm.OwnId) is { } text ? IdOf<TId>(text) : null;

    /// <summary>A list of ids; empty where the key is absent.</summary>
    public IReadOnlyList<Located<TId>> Ids<TId>(string key, ConceptRole? role = null) where TId : struct, IParsable<TId> =>
        [.. Values(key, FieldForm.IdOf<TId>(role)).Select(IdOf<TId>).OfType<Located<TId>>()];

    /// <summary>For reviews and approvals; people write 9999 for "never".</summary>
    public static bool IsCredibleYear(int year) => year is >= 1900 and <= 2100;

    /// <summary>The record says at least one of these things.</summary>
    public bool HasOneOf(params string[] keys)
    {
        form?.AddChoice(keys, isExclusive: false);
        return Has(keys);
    }

    /// <summary>The record says one of two things, and not both.</summary>
    public bool HasEither(string one, string other)
    {
        form?.AddChoice([one, other], isExclusive: true);
        return Has(one) != Has(other);
    }

    /// <summary>At least one of the keys is present, whatever its value.</summary>
    public bool Has(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (Node(key) is not null)
                return true;
        }
        return false;
    }

    /// <summary>The raw value, or null where absent; the key counts as known.</summary>
    public DataNode? Node(string key)
    {
        form?.AddIfNew(key);
        if (!known.Contains(key))
            known.Add(key);
        return map.Entries.FirstOrDefault(entry => entry.Key.Text == key).Value is { } node && !IsAbsent(node) ? node : null;
    }

    /// <summary>Every key with its value, for mappings whose keys the editor chooses.</summary>
    /// <param name="expected">What stands under each.</param>
    /// <param name="keys">What the keys are; null for any words.</param>
    public IEnumerable<(Located<string> Key, DataNode Value)> All(FieldForm expected, FieldForm? keys = null)
    {
        form?.AddOfAnyKey(expected, keys);
        known.AddRange(map.Entries.Select(entry => entry.Key.Text));
        return map.Entries.Select(entry => (entry.Key.Located, entry.Value));
    }

    /// <summary>A text or a number under a key that the editor has chosen.</summary>
    public Located<string>? ValueOf(DataNode node, string key) => ScalarOf(node, key)?.Located;

    /// <summary>A text; a number or truth value is reported.</summary>
    public DataScalar? WordsOf(DataNode node, string key)
    {
        if (ScalarOf(node, key) is not { } scalar)
            return null;
        if (scalar.Kind != ScalarKind.Text)
            return Reported<DataScalar?>(Problems.Data.TextWanted(scalar.Place, key, scalar.Text));
        if (scalar.Cut is { } cut)
            diagnostics.Add(Problems.Data.CutByComment(cut, key));
        return scalar;
    }

    /// <summary>A single value; null if it is empty or something else.</summary>
    private DataScalar? ScalarOf(DataNode node, string key)
    {
        if (node is not DataScalar scalar)
            return Reported<DataScalar?>(Problems.Data.WrongShape(node.Place, key, "a single value"));
        if (scalar.Kind == ScalarKind.Null)
            return Reported<DataScalar?>(Problems.Data.EmptyValue(scalar.Place, key));
        if (scalar.Kind == ScalarKind.Truth)
            return Reported<DataScalar?>(Problems.Data.TextWanted(scalar.Place, key, scalar.Text));
        return string.IsNullOrWhiteSpace(scalar.Text) ? Reported<DataScalar?>(Problems.Data.EmptyValue(scalar.Place, key)) : scalar;
    }

    /// <summary>Call last: reports keys that were never read.</summary>
    public void RefuseOthers()
    {
        form?.Close();
        foreach (var (key, _) in map.Entries.Where(entry => !known.Contains(entry.Key.Text) && !moved.Contains(entry.Key.Text)).TakeWhile(_ => !diagnostics.IsOverfull))
            diagnostics.Add(Problems.Data.UnknownKey(key.Located, known));
    }

    private Located<string>? TextAt(string key, FieldForm expected)
    {
        form?.Add(key, expected);
        return Node(key) is { } node ? WordsOf(node, key)?.Located : null;
    }

    private Located<DateOnly>? DayOf(Located<string> text, string key) =>
        DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && IsCredibleYear(day.Year)
            ? text.With(day)
            : Reported<Located<DateOnly>?>(Problems.Data.WrongDate(text, key, "year, month and day, from 1900 to 2100: 2026-11-23"));

    private static Localized<string>? Localized(DataFields fields)
    {
        var (english, chinese) = (fields.RequiredText("en"), fields.RequiredText("zh"));
        fields.RefuseOthers();
        return english is { } en && chinese is { } zh ? new Localized<string>(en.Value.Trim(), zh.Value.Trim()) : null;
    }

    private Located<T>? WordIn<T>(Located<string> word, string key) where T : struct, Enum =>
        Vocabularies.TryParse<T>(word.Value, out var value) ? word.With(value) : Reported<Located<T>?>(Problems.Data.WrongValue(word, key, Vocabularies.All<T>()));

    private Located<string>? Allowed(Located<string> word, string key, IReadOnlyList<string> allowed) =>
        allowed.Contains(word.Value) ? word : Reported<Located<string>?>(Problems.Data.WrongValue(word, key, allowed));

    private DataNode? Required(string key) => Node(key) ?? Reported<DataNode?>(Problems.Data.MissingKey(map.Place, key));

    private bool IsAbsent(DataNode node) => node is DataScalar scalar
        && (scalar.Kind == ScalarKind.Null || (emptyIsAbsent && string.IsNullOrWhiteSpace(scalar.Text)));

    private IReadOnlyList<Located<string>> List(string key, Func<DataNode, string, DataScalar?> read, FieldForm expected)
    {
        form?.Add(key, new FieldForm.ListForm(expected, LongestList));
        return Node(key) switch
        {
            null => [],
            DataList { Items.Count: > LongestList } list => Reported<IReadOnlyList<Located<string>>>(Problems.Data.LongList(list.Items[LongestList].Place, key, LongestList)) ?? [],
            DataList list => [.. list.Items.Select(item => read(item, key)?.Located).OfType<Located<string>>()],
            { } node => Misshapen<Located<string>>(node, key, "a list"),
        };
    }

    private Located<TId>? IdOf<TId>(Located<string> text) where TId : struct, IParsable<TId> =>
        TId.TryParse(text.Value, null, out var id) ? text.With(id) : Reported<Located<TId>?>(Problems.Data.NotAnId(text) with { AllowedId = typeof(TId) });

    private T? Reported<T>(Diagnostic problem)
    {
        diagnostics.Add(problem);
        return default;
    }

    private List<T> Misshapen<T>(DataNode node, string key, string shape)
    {
        diagnostics.Add(Problems.Data.WrongShape(node.Place, key, shape));
        return [];
    }
}
