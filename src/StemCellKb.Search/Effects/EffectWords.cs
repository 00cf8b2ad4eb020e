using System.Text.RegularExpressions;
using StemCellKb.Model;

namespace StemCellKb.Search.Effects;

/// <summary>How people ask for each predicate. English stems stand for all their endings.</summary>
internal static class EffectWords
{
    private static readonly (EffectPredicate Predicate, Regex Words)[] Table =
    [
        (EffectPredicate.Inhibits, Words("inhibit|suppress|restrain|block|holds? back|held back|reduc|lower|decreas|dampen", "抑制|降低|减少|下调|阻断")),
        (EffectPredicate.Promotes, Words("promot|increas|rais|induc|expand", "促进|增加|升高|诱导|上调|扩增")),
        (EffectPredicate.Activates, Words("activat|stimulat|switch(?:es)? on", "激活|活化|刺激")),
        (EffectPredicate.Secretes, Words("secret|releas|produc", "分泌|释放|产生")),
        (EffectPredicate.Carries, Words("carry|carri|contain", "携带|含有")),
        (EffectPredicate.DifferentiatesInto, Words("differentiat|becom|turns? into", "分化")),
        (EffectPredicate.Recruits, Words("recruit|attract", "募集|招募")),
        (EffectPredicate.Clears, Words("clear|remov|eliminat|deplet|engulf", "清除|吞噬")),
        (EffectPredicate.Binds, Words("bind", "结合")),
        (EffectPredicate.Replaces, Words("replac", "替代|取代")),
        (EffectPredicate.Causes, Words("caus|leads? to", "引起|导致|诱发")),
        (EffectPredicate.ProtectsAgainst, Words("protect|prevent|eas(?:e|es|ing)\\b|reliev", "保护|预防|防止|减轻|缓解")),
        (EffectPredicate.Worsens, Words("worsen|aggravat|exacerbat", "加重|恶化")),
    ];

    // A query is anybody's: no pattern may go back over it.
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking;

    private static readonly Regex Passive = new(@"\bby\b|被|受", Options);

    /// <summary>The first word of a predicate outside the names of the query, and where it stands; null where there is none.</summary>
    /// <param name="isName">Whether a stretch of the text belongs to a name: 免疫抑制 asks for nothing.</param>
    public static (EffectPredicate Predicate, int At)? Find(string text, Func<int, int, bool> isName) => (
        from row in Table
        from word in row.Words.Matches(text)
        where !isName(word.Index, word.Index + word.Length)
        orderby word.Index
        select ((EffectPredicate, int)?)(row.Predicate, word.Index)).FirstOrDefault();

    /// <summary>What is acted on stands first: <c>Th17 is inhibited by</c>, <c>Th17受什么抑制</c>.</summary>
    public static bool IsPassive(string text) => Passive.IsMatch(text);

    private static Regex Words(string english, string chinese) => new($@"\b(?:{english})\w*|{chinese}", Options);
}
