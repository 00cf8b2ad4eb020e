namespace StemCellKb.Content;

/// <summary>The keys that a parser asks a mapping for, written down as it asks.</summary>
/// <param name="emptyIsAbsent">See <see cref="DataFields"/>.</param>
internal sealed class MappingForm(bool emptyIsAbsent = false)
{
    private readonly OrderedDictionary<string, (FieldForm Form, bool IsRequired)> fields = [];
    private readonly List<(IReadOnlyList<string> Keys, bool IsExclusive)> choices = [];
    private readonly List<(string Key, string By, string Word, FieldForm Form)> cases = [];

    public bool EmptyIsAbsent => emptyIsAbsent;

    public IEnumerable<(string Key, FieldForm Form, bool IsRequired)> Fields => fields.Select(each => (each.Key, each.Value.Form, each.Value.IsRequired));

    /// <summary>Groups of keys of which one must be there: exactly one, or any.</summary>
    public IReadOnlyList<(IReadOnlyList<string> Keys, bool IsExclusive)> Choices => choices;

    /// <summary>The form of a key where a word stands under another.</summary>
    public IReadOnlyList<(string Key, string By, string Word, FieldForm Form)> Cases => cases;

    /// <summary>What stands under keys that the editor chooses; null where all keys are known.</summary>
    public FieldForm? OfAnyKey { get; private set; }

    /// <summary>What those keys are; null for any words.</summary>
    public FieldForm? Keys { get; private set; }

    /// <summary>Other keys are refused.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>A key that is asked for twice keeps its first form, and is required if either question needs an answer.</summary>
    public void Add(string key, FieldForm form, bool isRequired = false) =>
        fields[key] = fields.TryGetValue(key, out var before) ? (before.Form, before.IsRequired || isRequired) : (form, isRequired);

    /// <summary>A key whose value is taken as it is.</summary>
    public void AddIfNew(string key) => fields.TryAdd(key, (new FieldForm.AnyForm(), false));

    public void AdmitAlso(string key, FieldForm other) => fields[key] = (new FieldForm.EitherForm(fields[key].Form, other), fields[key].IsRequired);

    /// <summary>A mapping may be asked for in parts.</summary>
    public MappingForm AddMapping(string key, bool isRequired)
    {
        Add(key, new FieldForm.InnerForm(new MappingForm(emptyIsAbsent)), isRequired);
        return fields[key].Form is FieldForm.InnerForm { Of: var inner } ? inner : throw new InvalidOperationException($"'{key}' is asked for in two forms.");
    }

    public MappingForm AddItems(string key)
    {
        var inner = new MappingForm(emptyIsAbsent);
        Add(key, new FieldForm.ItemsForm(inner));
        return inner;
    }

    public void AddChoice(IReadOnlyList<string> keys, bool isExclusive) => choices.Add((keys, isExclusive));

    public void AddCases(string key, string by, IReadOnlyDictionary<string, FieldForm> forms) => cases.AddRange(forms.Select(form => (key, by, form.Key, form.Value)));

    public void AddOfAnyKey(FieldForm form, FieldForm? keys) => (OfAnyKey, Keys) = (form, keys);

    public void Close() => IsClosed = true;
}
