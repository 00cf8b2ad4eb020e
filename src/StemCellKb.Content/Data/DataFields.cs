using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Reads a mapping key by key. What is missing, misshapen, or left over at <see cref="RefuseOthers"/> is reported.</summary>
internal sealed class DataFields(DataMap map, List<Diagnostic> diagnostics)
{
    private readonly List<string> known = [];

    public Place Place => map.Place;

    public List<Diagnostic> Diagnostics => diagnostics;

    /// <summary>The fields of a node, or null where it is no mapping.</summary>
    public static DataFields? Of(DataNode node, string what, List<Diagnostic> diagnostics)
    {
        if (node is DataMap map)
            return new DataFields(map, diagnostics);
        diagnostics.Add(Problems.Data.WrongShape(node.Place, what, "keys with values"));
        return null;
    }

    public Located<string>? Text(string key) => Node(key) is { } node ? ScalarOf(node, key)?.Located : null;

    public Located<string>? RequiredText(string key)
    {
        if (Node(key) is { } node)
            return ScalarOf(node, key)?.Located;
        Miss(key);
        return null;
    }

    /// <summary>A list of texts; empty where the key is absent.</summary>
    public IReadOnlyList<Located<string>> Texts(string key) => Node(key) switch
    {
        null => [],
        DataList list => [.. list.Items.Select(item => ScalarOf(item, key)?.Located).OfType<Located<string>>()],
        { } node => Misshapen<Located<string>>(node, key, "a list"),
    };

    /// <summary>The items of a list of mappings; empty where the key is absent.</summary>
    public IEnumerable<DataFields> Items(string key) => Node(key) switch
    {
        null => [],
        DataList list => list.Items.Select(item => Of(item, key, diagnostics)).OfType<DataFields>(),
        { } node => Misshapen<DataFields>(node, key, "a list"),
    };

    public DataFields? Fields(string key) => Node(key) is { } node ? Of(node, key, diagnostics) : null;

    public DataFields? RequiredFields(string key)
    {
        if (Node(key) is null)
            Miss(key);
        return Fields(key);
    }

    /// <summary>A text in both languages, written <c>{en: …, zh: …}</c>.</summary>
    public LocalizedText? Localized(string key) => Fields(key) is { } fields ? Localized(fields) : null;

    public LocalizedText? RequiredLocalized(string key) => RequiredFields(key) is { } fields ? Localized(fields) : null;

    /// <summary>A word of a closed vocabulary.</summary>
    public Located<T>? RequiredWord<T>(string key) where T : struct, Enum =>
        RequiredText(key) is not { } word ? null
        : Vocabularies.TryParse<T>(word.Value, out var value) ? word.With(value)
        : Reported<Located<T>?>(Problems.Data.WrongValue(word, key, Vocabularies.All<T>()));

    /// <summary>A word out of a list.</summary>
    public Located<string>? WordOf(string key, IReadOnlyList<string> allowed) => Text(key) is { } word ? Allowed(word, key, allowed) : null;

    public Located<string>? RequiredWordOf(string key, IReadOnlyList<string> allowed) =>
        RequiredText(key) is { } word ? Allowed(word, key, allowed) : null;

    /// <summary>An address of the web.</summary>
    public Located<string>? Address(string key) =>
        Text(key) is not { } text ? null
        : LinkTargets.IsWebAddress(text.Value) ? text
        : Reported<Located<string>?>(Problems.Data.WrongAddress(text));

    /// <summary>An id: <see cref="ConceptId"/>, <see cref="ReferenceKey"/> or <see cref="ClaimId"/>.</summary>
    public Located<TId>? Id<TId>(string key) where TId : struct, IParsable<TId> => Text(key) is { } text ? IdOf<TId>(text) : null;

    public Located<TId>? RequiredId<TId>(string key) where TId : struct, IParsable<TId> => RequiredText(key) is { } text ? IdOf<TId>(text) : null;

    /// <summary>A list of ids; empty where the key is absent.</summary>
    public IReadOnlyList<Located<TId>> Ids<TId>(string key) where TId : struct, IParsable<TId> =>
        [.. Texts(key).Select(IdOf<TId>).OfType<Located<TId>>()];

    /// <summary>At least one of the keys stands there, whatever its value.</summary>
    public bool Has(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (Node(key) is not null)
                return true;
        }
        return false;
    }

    /// <summary>The value as it stands; the key counts as known.</summary>
    public DataNode? Node(string key)
    {
        if (!known.Contains(key))
            known.Add(key);
        return map.Entries.FirstOrDefault(entry => entry.Key.Text == key).Value;
    }

    /// <summary>Every key with its value, for mappings whose keys are the editor's own.</summary>
    public IEnumerable<(Located<string> Key, DataNode Value)> All()
    {
        known.AddRange(map.Entries.Select(entry => entry.Key.Text));
        return map.Entries.Select(entry => (entry.Key.Located, entry.Value));
    }

    /// <summary>The text of a single value, or null where it is something else or empty.</summary>
    public DataScalar? ScalarOf(DataNode node, string key)
    {
        if (node is not DataScalar scalar)
            return Reported<DataScalar?>(Problems.Data.WrongShape(node.Place, key, "a single value"));
        return string.IsNullOrWhiteSpace(scalar.Text) ? Reported<DataScalar?>(Problems.Data.EmptyValue(scalar.Place, key)) : scalar;
    }

    /// <summary>Ends the reading: keys that nobody asked for are errors.</summary>
    public void RefuseOthers()
    {
        foreach (var (key, _) in map.Entries.Where(entry => !known.Contains(entry.Key.Text)))
            diagnostics.Add(Problems.Data.UnknownKey(key.Located, known));
    }

    private static LocalizedText? Localized(DataFields fields)
    {
        var (english, chinese) = (fields.RequiredText("en"), fields.RequiredText("zh"));
        fields.RefuseOthers();
        return english is { } en && chinese is { } zh ? new LocalizedText(en.Value.Trim(), zh.Value.Trim()) : null;
    }

    private Located<string>? Allowed(Located<string> word, string key, IReadOnlyList<string> allowed) =>
        allowed.Contains(word.Value) ? word : Reported<Located<string>?>(Problems.Data.WrongValue(word, key, allowed));

    private void Miss(string key) => diagnostics.Add(Problems.Data.MissingKey(map.Place, key));

    private Located<TId>? IdOf<TId>(Located<string> text) where TId : struct, IParsable<TId> =>
        TId.TryParse(text.Value, null, out var id) ? text.With(id) : Reported<Located<TId>?>(Problems.Data.NotAnId(text));

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
