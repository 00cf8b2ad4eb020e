using System.Text;

namespace StemCellKb.Web.Tests.Machines;

/// <summary>Reads CSV as RFC 4180 has it, strictly: a stray quote or line break is an error.</summary>
internal static class CsvText
{
    public static List<List<string>> Parse(string csv)
    {
        List<List<string>> records = [];
        List<string> record = [];
        for (var i = 0; i < csv.Length;)
        {
            record.Add(csv[i] == '"' ? Quoted(csv, ref i) : Plain(csv, ref i));
            if (i < csv.Length && csv[i] == ',')
            {
                i++;
                if (i == csv.Length || csv[i] == '\r')
                    record.Add("");
                if (i < csv.Length && csv[i] != '\r')
                    continue;
            }
            Assert.Equal("\r\n", csv.Substring(i, 2));
            i += 2;
            records.Add(record);
            record = [];
        }
        return records;
    }

    /// <summary>Each record as field by header.</summary>
    public static List<Dictionary<string, string>> Rows(string csv)
    {
        var records = Parse(csv);
        return [.. records.Skip(1).Select(record =>
        {
            Assert.Equal(records[0].Count, record.Count);
            return records[0].Zip(record).ToDictionary(field => field.First, field => field.Second);
        })];
    }

    private static string Plain(string csv, ref int i)
    {
        var end = csv.AsSpan(i).IndexOfAny(",\r\n\"") + i;
        Assert.NotEqual('"', csv[end]);
        Assert.NotEqual('\n', csv[end]);
        var field = csv[i..end];
        i = end;
        return field;
    }

    private static string Quoted(string csv, ref int i)
    {
        var field = new StringBuilder();
        for (i++; csv[i] != '"' || (i + 1 < csv.Length && csv[i + 1] == '"'); i++)
        {
            field.Append(csv[i]);
            if (csv[i] == '"')
                i++;
        }
        i++;
        return field.ToString();
    }
}
