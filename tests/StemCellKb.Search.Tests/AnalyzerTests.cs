using CsCheck;
using StemCellKb.Search.FullText;
using StemCellKb.Search.Text;

namespace StemCellKb.Search.Tests;

public sealed class AnalyzerTests
{
    [Theory]
    [InlineData("关节炎", "关节 节炎 炎")]
    [InlineData("炎", "炎")]
    [InlineData("关节，炎", "关节 节 炎")]
    [InlineData("類風濕關節炎", "类风 风湿 湿关 关节 节炎 炎")]
    [InlineData("Th17细胞", "th 17 细胞 胞")]
    [InlineData("1型糖尿病", "1 型糖 糖尿 尿病 病")]
    [InlineData("Ⅰ型糖尿病", "i 型糖 糖尿 尿病 病")]
    [InlineData("IL-10", "il 10")]
    [InlineData("ＩＬ－１０", "il 10")]
    [InlineData("TNF-α", "tnf alpha")]
    [InlineData("TNFα", "tnf alpha")]
    [InlineData("5 µg", "5 mu g")]
    [InlineData("Sjögren's", "sjogren")]
    [InlineData("Sjo\u0308gren’s", "sjogren")]
    [InlineData("Crohn's disease", "crohn disease")]
    [InlineData("therapies", "therapy")]
    [InlineData("MSCs", "msc")]
    [InlineData("lupus arthritis stress", "lupus arthritis stress")]
    [InlineData("haemolytic anaemia", "hemolytic anemia")]
    [InlineData("tumour randomised", "tumor randomized")]
    [InlineData("ﬁbrosis", "fibrosis")]
    [InlineData("PGE₂", "pge 2")]
    [InlineData("lu\u00adpus", "lupus")]
    [InlineData("l\u200bupus", "lupus")]
    [InlineData("a\ud800b", "a b")]
    [InlineData("😀细胞😀", "细胞 胞")]
    [InlineData("カタカナ", "カタ タカ カナ ナ")]
    [InlineData("한국어", "한국 국어 어")]
    [InlineData("𠀀𠀁", "𠀀𠀁 𠀁")]
    [InlineData("\0\t \"*^()", "")]
    public void Text_becomes_tokens(string text, string tokens)
    {
        var atoms = Analyzer.Atoms(text);
        Assert.Equal(tokens, string.Join(' ', Enumerable.Range(0, atoms.Count).Select(i => Analyzer.TokenAt(atoms, i))));
    }

    [Theory]
    [InlineData("IL-10", "IL10", "il 10", "IL–10", "ＩＬ１０", "I L-10")]
    [InlineData("TNF-α", "TNFα", "TNF alpha", "tnf-Alpha", "Tnf‑α")]
    [InlineData("graft-versus-host disease", "Graft versus host disease", "GRAFT VERSUS HOST DISEASES")]
    [InlineData("haematopoietic stem cells", "hematopoietic stem-cell", "Hæmatopoietic Stem Cells")]
    [InlineData("類風濕關節炎", "类风湿关节炎", "类风湿 关节炎", "类风湿-关节炎")]
    [InlineData("Crohn's disease", "Crohn’s disease", "Crohns disease", "crohn disease")]
    [InlineData("stem cell transplantation", "stem-cell transplants")]
    public void Spellings_of_a_name_share_one_key(params string[] spellings) =>
        Assert.Single(spellings.Select(spelling => Analyzer.Key(Analyzer.Atoms(spelling))).Distinct());

    [Fact]
    public void Letters_do_not_depend_on_the_culture_of_the_machine() =>
        Assert.Equal("ipsc il i", string.Join(' ', Analyzer.Atoms("IPSC IL İ").Select(atom => atom.Text)));

    [Theory]
    [InlineData("abc", 199, 200)]
    [InlineData("😀", 199, 199)]
    public void A_query_is_cut_between_characters(string end, int before, int expected) =>
        Assert.Equal(expected, TypedText.Read(new string('x', before) + end).Length);

    [Fact]
    public void Atoms_lie_in_order_inside_the_text() =>
        Gen.String.Sample(text =>
        {
            var end = 0;
            foreach (var atom in Analyzer.Atoms(text))
            {
                // Characters that fold to several, such as ㎏ or ½, give atoms that share one place.
                Assert.InRange(atom.Start, 0, text.Length);
                Assert.True(atom.Start < atom.End && atom.End <= text.Length);
                Assert.True(atom.Start >= end || atom.End == end);
                end = atom.End;
            }
        }, iter: 5_000);

    [Fact]
    public void Tokens_hold_only_what_a_quoted_phrase_may_hold() =>
        Gen.String.Sample(text => Assert.DoesNotContain(Analyzer.Atoms(text), atom => atom.Text.Length == 0 || atom.Text.Any(c => "\"'*^():-{}+ \0\t\n".Contains(c, StringComparison.Ordinal))), iter: 5_000);

    [Fact]
    public void Any_part_of_a_Chinese_run_is_a_phrase_of_it() =>
        Gen.Select(Gen.String[Gen.Char['一', '龥'], 2, 30], Gen.Int[0, 28], Gen.Int[2, 30]).Sample((text, start, length) =>
        {
            start = Math.Min(start, text.Length - 2);
            var part = text.Substring(start, Math.Min(length, text.Length - start));
            var atoms = Analyzer.Atoms(text);
            var tokens = Enumerable.Range(0, atoms.Count).Select(i => Analyzer.TokenAt(atoms, i)).ToList();
            var phrase = Phrase.Of(Analyzer.Atoms(part)).Tokens;
            Assert.Contains(Enumerable.Range(0, tokens.Count - phrase.Count + 1), at => tokens.Skip(at).Take(phrase.Count).SequenceEqual(phrase));
        }, iter: 2_000);
}
