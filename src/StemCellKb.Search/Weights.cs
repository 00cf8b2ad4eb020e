using System.Globalization;

namespace StemCellKb.Search;

/// <summary>
/// Every number used in ranking, each once. The search of an export reads <see cref="Names"/>, <see cref="Slips"/> and <see cref="Copy"/>
/// as data, so its scripts contain none of them.
/// </summary>
public static class Weights
{
    public static NameWeights Names { get; } = new();

    public static SlipLimits Slips { get; } = new();

    public static PageWeights Pages { get; } = new();

    public static CopyWeights Copy { get; } = new();
}

/// <summary>
/// How surely a query means a concept, from <see cref="Cut"/> (barely) to <see cref="Exact"/> (exactly its name). The best reason counts.
/// Weights ending in <c>Missing</c>, <c>Slip</c> or <c>Rest</c> are subtracted per letter, slip or word.
/// </summary>
public sealed record NameWeights
{
    /// <summary>Concepts below this score are not shown.</summary>
    public double Cut { get; init; } = 20;

    /// <summary>From this score on, pages of the concept count as answers even if they do not contain the query's spelling.</summary>
    public double Surely { get; init; } = 50;

    /// <summary>From this score on, the concept is taken as meant, and guesses from parts of the query are dropped.</summary>
    public double Meant { get; init; } = 62;

    public int MostConcepts { get; init; } = 8;

    public int MostSuggestions { get; init; } = 8;

    /// <summary>Only an exact name reaches this score, and no exact name loses more than <see cref="MostPenalty"/>.</summary>
    public double Exact { get; init; } = 108;

    /// <summary>Several words that begin a name are that name half typed, more surely than any name inside them.</summary>
    public double PhrasePrefix { get; init; } = 99.5;

    public double PhrasePrefixMissing { get; init; } = 0.05;

    public double WordPrefix { get; init; } = 70;

    public double WordPrefixMissing { get; init; } = 0.3;

    /// <summary>The words of a name, in any order.</summary>
    public double AnyOrder { get; init; } = 98.5;

    public double AnyOrderRest { get; init; } = 2;

    /// <summary>The whole query is a misspelt Latin name; slips are weighed against the length of the query.</summary>
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

    /// <summary>A name inside a query: the larger its share of the query, up to <see cref="SpanShare"/>, the surer.</summary>
    public double Span { get; init; } = 80;

    /// <summary>The same, matched through a slip or a reading.</summary>
    public double InexactSpan { get; init; } = 78;

    public double SpanShare { get; init; } = 14;

    /// <summary>Subtracted from a search word of one concept that is the name of another.</summary>
    public double WordIsNameOfAnother { get; init; } = 32;

    /// <summary>Subtracted from the subject of the whole site when other names are present.</summary>
    public double TopicBesideNames { get; init; } = 15;

    public double WordBesideNames { get; init; } = 4;

    /// <summary>Added: among several subjects, people ask about the disease first.</summary>
    public double DiseaseBesideNames { get; init; } = 3;

    /// <summary>Atoms of the longest misspelt name looked for inside a query.</summary>
    public int MostMistypedWords { get; init; } = 4;

    /// <summary>A shorter identifier, such as <c>M32</c>, counts only as the whole query.</summary>
    public int LeastIdentifierInside { get; init; } = 6;

    public int LeastHomophone { get; init; } = 2;

    /// <summary>From this length on, a homophone counts as much as the right spelling.</summary>
    public int LongHomophone { get; init; } = 4;

    /// <summary>关节炎 in 类风湿关节炎: shared among the concepts it fits, plus a bonus per character.</summary>
    public double Contained { get; init; } = 58;

    public double ContainedMissing { get; init; } = 0.3;

    /// <summary>系红狼 for 系统性红斑狼疮.</summary>
    public double ShortForm { get; init; } = 60;

    public double ShortFormMissing { get; init; } = 0.5;

    /// <summary>Part of a query is a misspelt Chinese name.</summary>
    public double MistypedPart { get; init; } = 62;

    public double MistypedPartSlip { get; init; } = 12;

    /// <summary>Least share of the query that a part has to explain, if the query is about our subject.</summary>
    public double LeastPartShare { get; init; } = 0.5;

    /// <summary>A word that occurs in names; its score is shared among the concepts it fits.</summary>
    public double WordOfName { get; init; } = 55;

    public double WordPeopleType { get; init; } = 45;

    public double MistypedWord { get; init; } = 50;

    public double BegunWord { get; init; } = 45;

    public double WordRest { get; init; } = 0.3;

    public int MostWordRest { get; init; } = 10;

    public int LeastWord { get; init; } = 4;

    /// <summary>Shortest prefix that is completed to a word inside a name.</summary>
    public int LeastBegunWord { get; init; } = 5;

    /// <summary>Shortest word whose first letter may be wrong.</summary>
    public int LeastOtherFirstLetter { get; init; } = 8;

    /// <summary>The most a name can lose because of its role.</summary>
    public double MostPenalty { get; init; } = 7;

    public double WordPenalty { get; init; } = 5;

    /// <summary>Per step from preferred name to abbreviation to synonym.</summary>
    public double RolePenalty { get; init; } = 0.3;

    public double AmbiguityPenalty { get; init; } = 0.3;

    /// <summary>For a name that is not part of any preferred name of the concept.</summary>
    public double OtherwiseCalledPenalty { get; init; } = 0.2;

    public double TermPenalty { get; init; } = 1.2;

    /// <summary>Added: for a word shared by several concepts, the overview comes first.</summary>
    public double TopicWordBonus { get; init; } = 2;

    /// <summary>Added per factor of e in the number of mentions.</summary>
    public double MentionBonus { get; init; } = 0.15;

    public SuggestionOrder Suggestions { get; init; } = new();
}

/// <summary>Order of suggestions while typing: the lowest first.</summary>
public sealed record SuggestionOrder
{
    public int Exact { get; init; }

    /// <summary>Names that begin with the typed text: preferred, abbreviation, synonym, search word.</summary>
    public IReadOnlyList<int> Roles { get; init; } = [2, 1, 3, 4];

    /// <summary>A name that has no further word: <c>lup</c> is lupus before it is lupus nephritis.</summary>
    public double WholeName { get; init; } = 1.5;

    public int Pinyin { get; init; } = 5;

    public int Initials { get; init; } = 6;

    public int WordInside { get; init; } = 7;

    /// <summary>Minus a hundredth of its score.</summary>
    public int Mistyped { get; init; } = 8;

    /// <summary>Added for ambiguous names, so that they follow the others of their kind.</summary>
    public double Ambiguous { get; init; } = 0.1;
}

/// <summary>The lengths from which one, two or three slips are tolerated.</summary>
public sealed record SlipLimits
{
    /// <summary>In a whole Latin name.</summary>
    public IReadOnlyList<int> Name { get; init; } = [5, 9, 14];

    /// <summary>In a word of Latin names.</summary>
    public IReadOnlyList<int> Word { get; init; } = [6, 9];

    /// <summary>In a word of the texts.</summary>
    public IReadOnlyList<int> Text { get; init; } = [5, 8];

    /// <summary>In a whole Chinese name.</summary>
    public IReadOnlyList<int> Han { get; init; } = [4, 7];

    /// <summary>In a Chinese name inside a query.</summary>
    public IReadOnlyList<int> HanPart { get; init; } = [3, 7];

    internal static int Most(IReadOnlyList<int> limits, int length) => limits.Count(limit => length >= limit);
}

/// <summary>The order of pages, their sections and of claims and works.</summary>
public sealed record PageWeights
{
    /// <summary>BM25 weights of title, names, headings, summary and body.</summary>
    public IReadOnlyList<double> Columns { get; init; } = [8, 6, 3, 3, 1];

    /// <summary>BM25 weights of title, names and body of a claim or work.</summary>
    public IReadOnlyList<double> RecordColumns { get; init; } = [4, 4, 1];

    /// <summary>Per share of the query found in the title; the best text by BM25 gets 1.</summary>
    public double Title { get; init; } = 1.00;

    public double Headings { get; init; } = 0.25;

    /// <summary>For pages of a concept the query means.</summary>
    public double Subject { get; init; } = 0.60;

    /// <summary>For pages that mention such a concept.</summary>
    public double Mention { get; init; } = 0.20;

    /// <summary>For pages in the reader's language.</summary>
    public double Language { get; init; } = 0.15;

    /// <summary>If fewer pages than this match the whole query, those that match most of it are added.</summary>
    public int FewPages { get; init; } = 8;

    /// <summary>Least share of the query's weight such a page must match.</summary>
    public double LeastShare { get; init; } = 0.5;

    public int MostSections { get; init; } = 3;

    /// <summary>Added to a section that contains a whole part, as a share of the part's weight.</summary>
    public double WholePart { get; init; } = 0.5;

    public double SectionHeading { get; init; } = 0.5;

    /// <summary>Characters of a passage, of a text in Latin letters and of one in Chinese.</summary>
    public int LatinPassage { get; init; } = 160;

    public int HanPassage { get; init; } = 80;

    /// <summary>Added per repetition, up to <see cref="MostRepetitions"/>.</summary>
    public double Repetition { get; init; } = 0.05;

    public int MostRepetitions { get; init; } = 4;

    internal static string Bm25(IReadOnlyList<double> columns) =>
        $"bm25({string.Join(", ", columns.Select(column => column.ToString("0.0", CultureInfo.InvariantCulture)))})";
}

/// <summary>What the search of an export, which ranks by the weights of <see cref="PageWeights"/>, keeps of common words and reads for a query.</summary>
public sealed record CopyWeights
{
    public int MostPages { get; init; } = 10;

    /// <summary>A word in more texts than this says nothing that ranks one before another; see <see cref="FullText.PageFinder"/>.</summary>
    public int CommonWord { get; init; } = FullText.PageFinder.CommonWord;

    /// <summary>In more texts than this, close matches are ranked by what they contain, not by how much it counts there; see <see cref="FullText.RelaxedQuery"/>.</summary>
    public int ManyTexts { get; init; } = FullText.RelaxedQuery.Many;

    /// <summary>A word so common that only some of its texts are kept counts this much as found in any other text.</summary>
    public double MaybeFound { get; init; } = 0.5;

    /// <summary>How much a word counts in a text is told in so many steps above none, by two letters.</summary>
    public int Steps { get; init; } = (26 * 26) - 1;

    /// <summary>Named in the root: the concepts that most pages link to, since where every word is common they come first.</summary>
    public int MostLinked { get; init; } = 60;

    /// <summary>Kept of the texts with a word, and of the claims and works with it: those in which it counts most.</summary>
    public int MostTexts { get; init; } = 200;

    /// <summary>Kept of the names with a word, the shortest. More than a few share so little of its score that none is shown.</summary>
    public int MostNames { get; init; } = 40;

    /// <summary>Pieces that one query reads of one kind in one step.</summary>
    public int MostPieces { get; init; } = 10;

    /// <summary>Pieces of words that one query reads in all.</summary>
    public int MostWordPieces { get; init; } = 14;

    /// <summary>Pieces read for all that begins as typed.</summary>
    public int MostBegun { get; init; } = 4;

    /// <summary>Words considered for a misspelt one.</summary>
    public int MostSpellings { get; init; } = 4;

    /// <summary>Every claim on a subject; only a query of the commonest words meets more.</summary>
    public int MostClaims { get; init; } = 100;

    /// <summary>Of works, and again of pages of the site.</summary>
    public int MostRecords { get; init; } = 5;
}
