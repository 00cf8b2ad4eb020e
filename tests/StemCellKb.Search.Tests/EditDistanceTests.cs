using CsCheck;
using StemCellKb.Model;

namespace StemCellKb.Search.Tests;

public sealed class EditDistanceTests
{
    private static readonly Gen<string> Word = Gen.String[Gen.Char['a', 'd'], 0, 9];

    [Theory]
    [InlineData("lupus", "lupus", 0)]
    [InlineData("lupis", "lupus", 1)]
    [InlineData("rheumatiod", "rheumatoid", 1)]
    [InlineData("psoriasis", "soriasis", 1)]
    [InlineData("crohn", "crone", 2)]
    [InlineData("ca", "abc", 3)]
    public void Slips_are_counted(string a, string b, int distance) => Assert.Equal(distance, EditDistance.Between(a, b, 5));

    [Fact]
    public void The_band_changes_nothing() =>
        Gen.Select(Word, Word, Gen.Int[0, 4]).Sample((a, b, max) => Assert.Equal(Math.Min(Plain(a, b), max + 1), EditDistance.Between(a, b, max)), iter: 20_000);

    [Fact]
    public void The_quick_no_is_never_wrong() =>
        Gen.Select(Word, Word, Gen.Int[0, 4]).Sample((a, b, max) =>
            Assert.False(EditDistance.CannotBeWithin(EditDistance.LettersOf(a), EditDistance.LettersOf(b), max) && Plain(a, b) <= max), iter: 20_000);

    /// <summary>The textbook table, without a band.</summary>
    private static int Plain(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                table[i, j] = i == 0 || j == 0 ? i + j : Math.Min(Math.Min(table[i - 1, j] + 1, table[i, j - 1] + 1), table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }
        return table[a.Length, b.Length];
    }
}
