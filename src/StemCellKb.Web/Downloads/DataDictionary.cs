using StemCellKb.Web.Interface;
using static StemCellKb.Web.Interface.ColumnForm;

namespace StemCellKb.Web.Downloads;

/// <summary>Every column of every table, and the table that describes them.</summary>
internal static class DataDictionary
{
    public static readonly Table<DictionaryEntry> Table = new(
        "dictionary",
        new("table", Text, new("The table, as its file is called without the suffix", "表名，即不含扩展名的文件名"), entry => entry.Table),
        new("column", Text, new("The column, and the key in JSON Lines", "列名，亦即JSON Lines中的键"), entry => entry.Column),
        new("form", Text, new("What stands in it; a list has a space between each two", "取值形式；列表各项以空格分隔"), entry => entry.Form.Word()) { Words = [.. Enum.GetValues<ColumnForm>().Select(Word)] },
        new("values", List, new("The only values there are, where they are few", "取值范围（取值有限时列出）"), entry => entry.Words),
        new("means_en", Text, new("What it means, in English", "含义（英文）"), entry => entry.Means.English),
        new("means_zh", Text, new("What it means, in Chinese", "含义（中文）"), entry => entry.Means.Chinese));

    public static IReadOnlyList<DictionaryEntry> Entries { get; } = [.. EvidenceTables.Dictionary, .. StudyTables.Dictionary, .. EffectTables.Effects.Entries, .. Table.Entries];

    public static string Word(this ColumnForm form) => form switch
    {
        Text => "text",
        Integer => "integer",
        Number => "number",
        Truth => "boolean",
        List => "list",
    };
}
