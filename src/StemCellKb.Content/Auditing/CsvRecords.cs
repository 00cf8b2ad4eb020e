using System.Text;

namespace StemCellKb.Content;

/// <summary>Reads comma-separated values with a head (RFC 4180): a quoted field may hold commas, line breaks and doubled quotes.</summary>
internal static class CsvRecords
{
    /// <summary>Each record by the names of the head, in any case. Records that are short lack their last fields.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, string>> Read(TextReader text)
    {
        List<string>? head = null;
        foreach (var fields in Lines(text))
        {
            if (head is null)
            {
                head = [.. fields.Select(name => name.Trim().TrimStart('\uFEFF'))];
                continue;
            }
            var record = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var (name, value) in head.Zip(fields))
                record[name] = value;
            yield return record;
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Lines(TextReader text)
    {
        List<string> fields = [];
        var field = new StringBuilder();
        var isQuoted = false;
        for (var next = text.Read(); next >= 0; next = text.Read())
        {
            var c = (char)next;
            if (isQuoted)
            {
                if (c != '"')
                    field.Append(c);
                else if (text.Peek() == '"')
                    field.Append((char)text.Read());
                else
                    isQuoted = false;
            }
            else if (c == '"' && field.Length == 0)
            {
                isQuoted = true;
            }
            else if (c == ',')
            {
                EndField();
            }
            else if (c is '\n')
            {
                EndField();
                if (fields is not [""])
                    yield return [.. fields];
                fields.Clear();
            }
            else if (c != '\r')
            {
                field.Append(c);
            }
        }
        EndField();
        if (fields is not [""])
            yield return fields;

        void EndField()
        {
            fields.Add(field.ToString());
            field.Clear();
        }
    }
}
