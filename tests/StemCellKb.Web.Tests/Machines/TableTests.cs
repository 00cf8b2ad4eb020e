using System.Text;
using System.Text.Json;
using CsCheck;
using StemCellKb.Model;
using StemCellKb.Web.Downloads;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Tests.Machines;

/// <summary>Whatever a field holds, a reader of the format gets it back.</summary>
public sealed class TableTests
{
    private static readonly Localized<string> Means = new("", "");

    private static readonly Table<(string First, string Second)> Pairs =
        new("pairs", new("first", ColumnForm.Text, Means, pair => pair.First), new("se,co\"nd", ColumnForm.Text, Means, pair => pair.Second));

    private static readonly Gen<string> Text = Gen.OneOf(Gen.String, Gen.String[Gen.Char["a,\"\r\n ;表=+-@"], 0, 12]);

    [Fact]
    public void Csv_gives_back_what_was_written() => Gen.Select(Text, Text).List[1, 5].Sample(rows =>
    {
        using var stream = new MemoryStream();
        Pairs.WriteCsvAsync(rows, stream, CancellationToken.None).GetAwaiter().GetResult();
        var records = CsvText.Parse(Encoding.UTF8.GetString(stream.ToArray()));
        Assert.Equal(["first", "se,co\"nd"], records[0]);
        Assert.Equal(rows.Select(row => $"{Harmless(Encodable(row.Item1))}|{Harmless(Encodable(row.Item2))}"), records.Skip(1).Select(record => string.Join('|', record)));
    });

    [Fact]
    public void Json_lines_give_back_what_was_written_one_line_a_row() => Gen.Select(Text, Text).List[1, 5].Sample(rows =>
    {
        using var stream = new MemoryStream();
        Pairs.WriteJsonLinesAsync(rows, stream, CancellationToken.None).GetAwaiter().GetResult();
        var lines = Encoding.UTF8.GetString(stream.ToArray()).Split('\n')[..^1];
        Assert.Equal(rows.Select(row => Encodable(row.Item1)), lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("first").GetString()));
    });

    [Fact]
    public async Task A_list_a_number_a_truth_and_nothing_are_written_alike_in_both_forms()
    {
        var table = new Table<int>(
            "table",
            new("list", ColumnForm.List, Means, _ => new[] { "a", "b" }),
            new("number", ColumnForm.Integer, Means, row => row),
            new("truth", ColumnForm.Truth, Means, _ => true),
            new("nothing", ColumnForm.Text, Means, _ => null));
        using var csv = new MemoryStream();
        using var json = new MemoryStream();
        await table.WriteCsvAsync([7], csv, TestContext.Current.CancellationToken);
        await table.WriteJsonLinesAsync([7], json, TestContext.Current.CancellationToken);
        Assert.Equal("list,number,truth,nothing\r\na b,7,true,\r\n", Encoding.UTF8.GetString(csv.ToArray()));
        Assert.Equal("{\"list\":[\"a\",\"b\"],\"number\":7,\"truth\":true,\"nothing\":null}\n", Encoding.UTF8.GetString(json.ToArray()));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"https://example.org\")")]
    [InlineData("@SUM(1,2)")]
    [InlineData("+1")]
    [InlineData("-1+cmd|' /C calc'!A0")]
    [InlineData("\t=1")]
    [InlineData("＝1+1")]
    public async Task A_spreadsheet_runs_no_field(string text)
    {
        using var csv = new MemoryStream();
        await Pairs.WriteCsvAsync([(text, "1/2")], csv, TestContext.Current.CancellationToken);
        Assert.Equal(["'" + text, "1/2"], CsvText.Parse(Encoding.UTF8.GetString(csv.ToArray()))[1]);
    }

    [Fact]
    public async Task A_number_below_zero_is_a_number()
    {
        using var csv = new MemoryStream();
        await new Table<int>("table", new Column<int>("number", ColumnForm.Integer, Means, row => row)).WriteCsvAsync([-7], csv, TestContext.Current.CancellationToken);
        Assert.Equal("number\r\n-7\r\n", Encoding.UTF8.GetString(csv.ToArray()));
    }

    private static string Harmless(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠', ..] ? "'" + text : text;

    /// <summary>Half a surrogate pair is no character; UTF-8 has none.</summary>
    private static string Encodable(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
