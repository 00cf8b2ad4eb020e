using System.Globalization;

namespace StemCellKb.Search;

/// <summary>
/// Every number that ranking depends on, each once. The search of an export reads <see cref="Names"/>, <see cref="Slips"/> and
/// <see cref="Copy"/> as data, so that its scripts hold none of them.
/// </summary>
public static class Weights
{
    public static NameWeights Names { get; } = new();

    public static SlipLimits Slips { get; } = new();

    public static PageWeights Pages { get; } = new();

    public static CopyWeights Copy { get; } = new();
}

/// <summary>
/// How surely a query means a concept: from <see cref="Cut"/>, barely, to <see cref="Exact"/>, its name to the letter. The
/// best reason counts. Words ending in <c>Missing</c>, <c>Slip</c> or <c>Rest</c> are lost for each letter, slip or word.
/// </summary>
public sealed record NameWeights
{
    /// <summary>Below this score a concept is not shown.</summary>
    public double Cut { get; init; } = 20;

    /// <summary>From this score on the pages of a concept answer a query that does not spell its name.</summary>
    public double Surely { get; init; } = 50;

    /// <summary>From this score on a concept is taken as meant, and guesses from parts of the query are left out.</summary>
    public double Meant { get; init; } = 62;

    public int MostConcepts { get; init; } = 8;

    public int MostSuggestions { get; init; } = 8;

    /// <summary>Nothing reaches it that is no name to the letter, and no such name falls below it by more than <see cref="MostPenalty"/>.</summary>
    public double Exact { get; init; } = 108;

    /// <summary>Several words begun like a name are that name still in the typing, more surely than any name inside them.</summary>
    public double PhrasePrefix { get; init; } = 99.5;

    public double PhrasePrefixMissing { get; init; } = 0.05;

    public double WordPrefix { get; init; } = 70;

    public double WordPrefixMissing { get; init; } = 0.3;

    /// <summary>The words of a name in any order.</summary>
    public double AnyOrder { get; init; } = 98.5;

    public double AnyOrderRest { get; init; } = 2;

    /// <summary>A whole query that is a Latin name but for slips; they are counted by the length of the query.</summary>
    public double Mistyped { get; init; } = 99;

    public double MistypedSlip { get; init; } = 50;

    public double MistypedHan { get; init; } = 96;

    public double MistypedHanSlip { get; init; } = 40;

    public double Pinyin { get; init; } = 96;

    public double PinyinPrefix { get; init; } = 60;

    public double PinyinEnd { get; init; } = 57;

    public double PinyinMissing { get; init; } = 0.3;

    public int LeastPinyin { get; init; } = 4;

    public int LeastPinyinSpan { get; init; } = 5;

    public int LeastPinyinEnd { get; init; } = 6;

    public double Initials { get; init; } = 58;

    public double InitialsPrefix { get; init; } = 50;

    public int LeastInitialsPrefix { get; init; } = 4;

    public int MostInitials { get; init; } = 16;

    /// <summary>A name inside a query: the more of the query it is, up to <see cref="SpanShare"/>, the surer.</summary>
    public double Span { get; init; } = 80;

    /// <summary>The same met through a slip or a reading.</summary>
    public double InexactSpan { get; init; } = 78;

    public double SpanShare { get; init; } = 14;

    /// <summary>Lost by a mere word of one concept that is another's name.</summary>
    public double WordIsNameOfAnother { get; init; } = 32;

    /// <summary>Lost beside other names by what names the subject of the whole site.</summary>
    public double TopicBesideNames { get; init; } = 15;

    public double WordBesideNames { get; init; } = 4;

    /// <summary>Won: of several subjects a disease is asked for first.</summary>
    public double DiseaseBesideNames { get; init; } = 3;

    /// <summary>Atoms of the longest name that is taken for a mistyped one inside a query.</summary>
    public int MostMistypedWords { get; init; } = 4;

    /// <summary>A shorter identifier, as <c>M32</c>, counts only as the whole of a query.</summary>
    public int LeastIdentifierInside { get; init; } = 6;

    public int LeastHomophone { get; init; } = 2;

    /// <summary>From here on a name of the same sound is as good as one spelled rightly.</summary>
    public int LongHomophone { get; init; } = 4;

    /// <summary>关节炎 in 类风湿关节炎, shared by the concepts it fits, and won for each character.</summary>
    public double Contained { get; init; } = 58;

    public double ContainedMissing { get; init; } = 0.3;

    /// <summary>系红狼 for 系统性红斑狼疮.</summary>
    public double ShortForm { get; init; } = 60;

    public double ShortFormMissing { get; init; } = 0.5;

    /// <summary>A stretch of a query that is a Chinese name but for slips.</summary>
    public double MistypedPart { get; init; } = 62;

    public double MistypedPartSlip { get; init; } = 12;

    /// <summary>Of a query about our subject at least so much must be explained by a part.</summary>
    public double LeastPartShare { get; init; } = 0.5;

    /// <summary>A word that stands in names; what it scores is shared by the concepts it fits.</summary>
    public double WordOfName { get; init; } = 55;

    public double WordPeopleType { get; init; } = 45;

    public double MistypedWord { get; init; } = 50;

    public double BegunWord { get; init; } = 45;

    public double WordRest { get; init; } = 0.3;

    public int MostWordRest { get; init; } = 10;

    public int LeastWord { get; init; } = 4;

    /// <summary>A word inside a name is taken as begun from so many letters on.</summary>
    public int LeastBegunWord { get; init; } = 5;

    /// <summary>Mistyped words of so many letters may begin otherwise.</summary>
    public int LeastOtherFirstLetter { get; init; } = 8;

    /// <summary>What a name can lose for what it is to its concept, at most.</summary>
    public double MostPenalty { get; init; } = 7;

    public double WordPenalty { get; init; } = 5;

    /// <summary>For each step from preferred name to abbreviation to synonym.</summary>
    public double RolePenalty { get; init; } = 0.3;

    public double AmbiguityPenalty { get; init; } = 0.3;

    /// <summary>For a name that no preferred name of the concept contains.</summary>
    public double OtherwiseCalledPenalty { get; init; } = 0.2;

    public double TermPenalty { get; init; } = 1.2;

    /// <summary>Won: the overview comes first for a word that several share.</summary>
    public double TopicWordBonus { get; init; } = 2;

    /// <summary>Won for every factor of e by which a concept is mentioned more.</summary>
    public double MentionBonus { get; init; } = 0.15;

    public SuggestionOrder Suggestions { get; init; } = new();
}

/// <summary>What is offered first while typing: the least.</summary>
public sealed record SuggestionOrder
{
    public int Exact { get; init; }

    /// <summary>Names that begin so: preferred, abbreviation, synonym, mere word.</summary>
    public IReadOnlyList<int> Roles { get; init; } = [2, 1, 3, 4];

    public int Pinyin { get; init; } = 5;

    public int Initials { get; init; } = 6;

    public int WordInside { get; init; } = 7;

    /// <summary>Less the hundredth part of its score.</summary>
    public int Mistyped { get; init; } = 8;

    /// <summary>An ambiguous name comes after the others of its kind.</summary>
    public double Ambiguous { get; init; } = 0.1;
}

/// <summary>From how many letters on one slip, two, three are forgiven.</summary>
public sealed record SlipLimits
{
    /// <summary>Of a whole Latin name.</summary>
    public IReadOnlyList<int> Name { get; init; } = [5, 9, 14];

    /// <summary>Of a word of Latin names.</summary>
    public IReadOnlyList<int> Word { get; init; } = [6, 9];

    /// <summary>Of a word of the texts.</summary>
    public IReadOnlyList<int> Text { get; init; } = [5, 8];

    /// <summary>Of a whole Chinese name.</summary>
    public IReadOnlyList<int> Han { get; init; } = [4, 7];

    /// <summary>Of a Chinese name inside a query.</summary>
    public IReadOnlyList<int> HanPart { get; init; } = [3, 7];

    internal static int Most(IReadOnlyList<int> limits, int length) => limits.Count(limit => length >= limit);
}

/// <summary>The order of pages, their sections and of claims and works.</summary>
public sealed record PageWeights
{
    /// <summary>BM25, of title, names, headings, summary and body.</summary>
    public IReadOnlyList<double> Columns { get; init; } = [8, 6, 3, 3, 1];

    /// <summary>BM25, of title, names and body of a claim or work.</summary>
    public IReadOnlyList<double> RecordColumns { get; init; } = [4, 4, 1];

    /// <summary>For the share of the query in the title; BM25 gives the best text 1.</summary>
    public double Title { get; init; } = 1.00;

    public double Headings { get; init; } = 0.25;

    /// <summary>For the pages of a concept the query means.</summary>
    public double Subject { get; init; } = 0.60;

    /// <summary>For pages that speak of it.</summary>
    public double Mention { get; init; } = 0.20;

    /// <summary>For the language of the reader.</summary>
    public double Language { get; init; } = 0.15;

    /// <summary>With fewer pages than this that hold all of a query, those that hold most of it are shown, too.</summary>
    public int FewPages { get; init; } = 8;

    /// <summary>How much of a query's weight such a page must hold.</summary>
    public double LeastShare { get; init; } = 0.5;

    public int MostSections { get; init; } = 3;

    /// <summary>Won by a section for the whole of a part, as a share of its weight.</summary>
    public double WholePart { get; init; } = 0.5;

    public double SectionHeading { get; init; } = 0.5;

    /// <summary>Won for each repetition, up to <see cref="MostRepetitions"/>.</summary>
    public double Repetition { get; init; } = 0.05;

    public int MostRepetitions { get; init; } = 4;

    internal static string Bm25(IReadOnlyList<double> columns) =>
        $"bm25({string.Join(", ", columns.Select(column => column.ToString("0.0", CultureInfo.InvariantCulture)))})";
}

/// <summary>The simpler order of pages in the search of an export, which has no BM25.</summary>
public sealed record CopyWeights
{
    public int MostPages { get; init; } = 20;

    /// <summary>A word in the title, the names or the summary, against one in a section.</summary>
    public double Head { get; init; } = 3;

    /// <summary>A word in the other language's text, against one in the reader's.</summary>
    public double OtherLanguage { get; init; } = 0.5;

    public double LeastShare { get; init; } = 0.5;

    public int MostSections { get; init; } = 3;

    /// <summary>Of claims, and of works.</summary>
    public int MostRecords { get; init; } = 5;
}
