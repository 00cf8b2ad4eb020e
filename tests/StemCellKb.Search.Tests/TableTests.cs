using StemCellKb.Search.Names;
using StemCellKb.Search.Text;

namespace StemCellKb.Search.Tests;

/// <summary>The data files load clean.</summary>
public sealed class TableTests
{
    [Fact]
    public void Traditional_and_simplified_come_in_pairs_without_surrogates_or_chains()
    {
        var line = Assert.Single(TableFile.Lines("traditional.txt"));
        Assert.Equal(0, line.Length % 2);
        Assert.DoesNotContain(line, char.IsSurrogate);
        var pairs = line.Chunk(2).Select(pair => (Traditional: pair[0], Simplified: pair[1])).ToList();
        Assert.True(pairs.Count > 2_900);
        Assert.Equal(pairs.Count, pairs.Select(pair => pair.Traditional).Distinct().Count());
        Assert.Empty(pairs.Select(pair => pair.Simplified).Intersect(pairs.Select(pair => pair.Traditional)));
    }

    [Theory]
    [InlineData("類風濕關節炎與紅斑狼瘡", "类风湿关节炎与红斑狼疮")]
    [InlineData("乾癬、幹細胞、臍帶、體內恆定", "干癣、干细胞、脐带、体内恒定")]
    [InlineData("覆著睪醯顎痺衞", "复着睾酰腭痹卫")]
    [InlineData("已是简体 and Latin", "已是简体 and Latin")]
    public void Traditional_characters_become_simplified(string traditional, string simplified) =>
        Assert.Equal(simplified, ChineseConversion.ToSimplified(traditional));

    [Fact]
    public void Foldings_are_letters_for_one_character_each()
    {
        var lines = TableFile.Lines("folding.txt").ToList();
        Assert.True(lines.Count > 5_000);
        Assert.All(lines, line => Assert.True(line.Length >= 2));
        Assert.Equal(lines.Count, lines.Select(line => System.Text.Rune.GetRuneAt(line, 0)).Distinct().Count());
    }

    [Fact]
    public void Every_Chinese_name_has_a_reading_without_Chinese()
    {
        var names = Testing.ShippedContent.Corpus.Concepts.SelectMany(concept => concept.Names.Chinese.All.Concat(concept.Names.Traditional.SelectMany(set => set.All)));
        Assert.All(names, name => Assert.DoesNotContain(Pinyin.SortKey(name), c => c >= '\u3000'));
    }

    [Theory]
    [InlineData("免疫调节", "mian yi tiao jie")]
    [InlineData("调节性T细胞", "tiao jie xing t xi bao")]
    [InlineData("细胞外基质重塑", "xi bao wai ji zhi chong su")]
    [InlineData("系統性紅斑狼瘡", "xi tong xing hong ban lang chuang")]
    [InlineData("1型糖尿病", "1 xing tang niao bing")]
    [InlineData("造血干细胞", "zao xue gan xi bao")]
    [InlineData("复发率", "fu fa lv")]
    public void Names_are_read(string name, string pinyin) => Assert.Equal(pinyin, Pinyin.SortKey(name));

    [Fact]
    public void Names_sort_by_syllable()
    {
        string[] sorted = ["白介素", "间充质干细胞", "类风湿关节炎", "狼疮性肾炎", "细胞因子", "纤维化"];
        Assert.Equal(["白介素", "间充质干细胞", "狼疮性肾炎", "类风湿关节炎", "细胞因子", "纤维化"], sorted.OrderBy(Pinyin.SortKey, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("langchuang", true)]
    [InlineData("leifengshiguanj", true)]
    [InlineData("xianshi", true)]
    [InlineData("lupus", false)]
    [InlineData("went", false)]
    [InlineData("stemcell", false)]
    public void Syllables_are_told_from_other_letters(string letters, bool isPinyin) => Assert.Equal(isPinyin, Pinyin.IsPinyin(letters));
}
