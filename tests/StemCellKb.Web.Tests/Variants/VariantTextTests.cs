using StemCellKb.Model;
using StemCellKb.Search.Text;
using StemCellKb.Testing;
using StemCellKb.Web.Variants;

namespace StemCellKb.Web.Tests.Variants;

public sealed class VariantTextTests
{
    private static readonly VariantText Taiwan = new(ReadingVariant.Taiwan, []);

    private static readonly VariantText HongKong = new(ReadingVariant.HongKong, []);

    public static IEnumerable<TheoryDataRow<string, string, string>> Rows() =>
        from line in File.ReadLines(Path.Combine(RepositoryFolder.Root, "tests", "StemCellKb.Web.Tests", "Variants", "Words.md"))
        where line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| written", StringComparison.Ordinal)
        let cells = line.Split('|', StringSplitOptions.TrimEntries)
        select new TheoryDataRow<string, string, string>(cells[1], cells[2], cells[3] == "=" ? cells[2] : cells[3]);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Text_becomes_what_the_region_writes(string written, string taiwan, string hongKong)
    {
        Assert.Equal(taiwan, Taiwan.Convert(written));
        Assert.Equal(hongKong, HongKong.Convert(written));
    }

    [Fact]
    public void Name_of_a_concept_weighs_more_than_the_table_of_terms()
    {
        var text = new VariantText(ReadingVariant.Taiwan, [KeyValuePair.Create("银屑病", "牛皮癬")]);
        Assert.Equal("牛皮癬與乾癬性關節炎", text.Convert("银屑病与银屑病关节炎"));
    }

    [Fact]
    public void Text_converted_twice_is_as_converted_once() => Assert.All(ChineseTexts(), written => Assert.All((VariantText[])[Taiwan, HongKong], text =>
    {
        var once = text.Convert(written);
        Assert.Equal(once, text.Convert(once));
    }));

    /// <summary>The characters alone lose nothing: search folds them back to what was written.</summary>
    [Fact]
    public void Characters_fold_back_to_the_text() => Assert.All(ReadingVariant.All, variant => Assert.Empty(
        from letter in ChineseTexts().SelectMany(written => written).Distinct()
        let converted = VariantTables.Of(variant)[letter]
        where converted is not ('「' or '」' or '『' or '』') && ChineseConversion.ToSimplified(converted) != ChineseConversion.ToSimplified(letter)
        select (letter, converted)));

    /// <summary>A name before which or behind which a syllable of it is written again: 多發性硬化症症.</summary>
    [Fact]
    public void No_regional_word_doubles_a_syllable_of_the_text() => Assert.All(ChineseTexts(), written => Assert.All((VariantText[])[Taiwan, HongKong], text =>
        Assert.DoesNotMatch("症症|性性|者者|素素|發發|抗抗", text.Convert(written))));

    [Theory]
    [InlineData("腎絲球", "肾小球")]
    [InlineData("單株抗體", "单克隆抗体")]
    [InlineData("捐贈者", "供者")]
    [InlineData("B淋巴球", "B淋巴细胞")]
    [InlineData("MSC 2017", "MSC 2017")]
    public void What_a_reader_types_is_found_in_the_words_of_the_texts(string typed, string searched) => Assert.Equal(searched, Taiwan.InWordsOfTexts(typed));

    private static IEnumerable<string> ChineseTexts() =>
        Testing.ShippedContent.Corpus.Articles.Where(article => article.Language == Language.Chinese).SelectMany(article => article.Sections.Select(section => section.Markdown).Append(article.Title).Append(article.Summary))
            .Concat(Testing.ShippedContent.Corpus.Claims.SelectMany(claim => claim.Evidence.Select(item => item.Found.Chinese).Append(claim.Says.Chinese)))
            .Concat(Testing.ShippedContent.Corpus.Concepts.SelectMany(concept => concept.Names.Chinese.All.Append(concept.Definition?.Chinese ?? "")));
}
