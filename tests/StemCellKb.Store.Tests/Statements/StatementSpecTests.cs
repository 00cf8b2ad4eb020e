using StemCellKb.Model;
using StemCellKb.Store.Reading;

namespace StemCellKb.Store.Tests.Statements;

/// <summary>Every row of <c>Specs/Statements.md</c>, in both languages.</summary>
public sealed class StatementSpecTests(ShippedDatabase shipped)
{
    private static readonly IReadOnlyList<StatementRow> Rows = StatementRow.ReadAll();

    public static TheoryData<string> Headings() => [.. Rows.Select(row => row.Heading).Distinct()];

    [Theory]
    [MemberData(nameof(Headings))]
    public void Row(string heading)
    {
        List<string> wrong =
        [
            .. from row in Rows
               where row.Heading == heading
               from text in new[] { row.English, row.Chinese }
               let found = Found(text, row.Claim)
               where found != row.Expected
               select $"{text}\n    {row.Expected} expected, but {found}",
        ];
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void A_statement_and_its_translation_get_the_same_relation_and_share_a_claim()
    {
        var apart =
            from row in Rows
            let english = First(row.English)
            let chinese = First(row.Chinese)
            where english.Relation != chinese.Relation || (english.Matches.Count > 0 && !english.Matches.Select(match => match.Claim).Intersect(chinese.Matches.Select(match => match.Claim)).Any())
            select row.English;
        Assert.Empty(apart);
    }

    [Fact]
    public void The_table_holds_at_least_80_pairs() => Assert.True(Rows.Count >= 80, $"{Rows.Count} pairs");

    private CheckedSentence First(string text) => shipped.Database.Statements.Check(text, Language.English).Sentences[0];

    /// <summary>The claim expected if it is among those shown, else the first that is.</summary>
    private string Found(string text, string claim)
    {
        var sentence = First(text);
        var shown = sentence.Matches.Select(match => match.Claim.Value).ToList();
        return $"{sentence.Relation.Word()}{(sentence.IsQuestion ? "?" : "")} {(shown.Contains(claim) ? claim : shown.FirstOrDefault("-"))}";
    }
}

internal sealed record StatementRow(string Heading, string Relation, string Claim, string English, string Chinese)
{
    public string Expected => $"{Relation} {Claim}";

    public static IReadOnlyList<StatementRow> ReadAll()
    {
        var rows = new List<StatementRow>();
        var heading = "";
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "Statements.md")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                heading = line[3..];
            if (line.Split('|', StringSplitOptions.TrimEntries) is ["", var relation, var claim, var english, var chinese, ""] && relation is not "relation" && !relation.StartsWith('-'))
                rows.Add(new StatementRow(heading, relation, claim, english, chinese));
        }
        return rows;
    }
}
