using StemCellKb.Model;
using StemCellKb.Search.Names;
using StemCellKb.Search.Text;

namespace StemCellKb.Search.Resolving;

/// <summary>Guesses from parts of a query: a word of a name, a short form, a misspelling.</summary>
internal static class QueryParts
{
    private const int MostUnderPrefix = 200;

    /// <summary>Like, not, against, without, removed.</summary>
    private const string Turning = "类非抗无去";

    public static void Han(QueryText query, NameIndex index, KnownWords knownWords, Candidates candidates)
    {
        foreach (var (start, count) in query.HanRuns(query.Filler))
        {
            if (count is 3 or 4)
                ShortForm(query, index, start, count, candidates);
            Mistyped(query, index, knownWords, start, count, candidates);
        }
        foreach (var (start, count) in query.HanRuns(query.Stop))
            Contained(query, index, knownWords, start, count, candidates);
    }

    /// <summary>关节炎 in 类风湿关节炎: the longest stretch that occurs in a name.</summary>
    private static void Contained(QueryText query, NameIndex index, KnownWords knownWords, int start, int count, Candidates candidates)
    {
        for (var length = count; length >= 2; length--)
        {
            var found = false;
            for (var first = start; first + length <= start + count; first++)
            {
                var text = query.KeyOf(first, length);
                if (StopWords.IsEveryday(text) || !Explains(query, knownWords, first, length))
                    continue;
                var holding = index.WithPair(text[..2]).Where(name => name.Key.Contains(text, StringComparison.Ordinal) && !DigitsDiffer(query, name)).ToList();
                var names = holding.FindAll(name => IsPartOf(name.Key, text));
                // Its shorter parts would be no better.
                found |= holding.Count > 0;
                if (WholeQuery.IsSharedByTerms(names, index))
                    continue;
                candidates.AddShared(names, name => length - Weights.Names.ContainedMissing * (name.Key.Length - length), Weights.Names.Contained);
            }
            if (found)
                return;
        }
    }

    /// <summary>关节炎 in 类风湿关节炎; but 风湿 is not in it, nor 炎 in 抗炎: the character before turns the meaning.</summary>
    private static bool IsPartOf(string name, string text)
    {
        for (var at = name.IndexOf(text, StringComparison.Ordinal); at >= 0; at = name.IndexOf(text, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !Turning.Contains(name[at - 1]))
                return true;
        }
        return false;
    }

    /// <summary>系红狼 for 系统性红斑狼疮: characters in order, starting with the first.</summary>
    private static void ShortForm(QueryText query, NameIndex index, int start, int count, Candidates candidates)
    {
        var text = query.KeyOf(start, count);
        foreach (var (key, name) in index.Keys.Under(text[..1], MostUnderPrefix))
        {
            if (count == query.Count && name.IsHan && key.Length > count && !key.StartsWith(text, StringComparison.Ordinal) && IsInOrder(text, key))
                candidates.Add(name, Weights.Names.ShortForm - Weights.Names.ShortFormMissing * (key.Length - count));
        }
    }

    /// <summary>类风温关节炎: one wrong character, or two in a long name.</summary>
    private static void Mistyped(QueryText query, NameIndex index, KnownWords knownWords, int start, int count, Candidates candidates)
    {
        for (var length = Math.Min(count, index.LongestName + 1); length >= Weights.Slips.HanPart[0]; length--)
        {
            for (var first = start; first + length <= start + count; first++)
            {
                if (!Explains(query, knownWords, first, length) || knownWords.AreKnown(first, length))
                    continue;
                var text = query.KeyOf(first, length);
                var letters = EditDistance.LettersOf(text);
                var most = SlipLimits.Most(Weights.Slips.HanPart, length);
                // If its middle character is wrong, a name of three has no correct pair.
                var alike = Enumerable.Range(first, length - 1).SelectMany(i => index.WithPair(query.KeyOf(i, 2)))
                    .Concat(length > 3 ? [] : index.Keys.Under(text[..1], MostUnderPrefix).Where(under => under.Key.Length == length && under.Key[^1] == text[^1]).Select(under => under.Value));
                foreach (var name in alike)
                {
                    if (name.Key.Length < Weights.Slips.HanPart[0] || EditDistance.CannotBeWithin(letters, name.Letters, most))
                        continue;
                    var distance = EditDistance.Between(text, name.Key, most);
                    if (distance > 0 && distance <= most && (name.Key.Length > 3 || IsSlip(text, name.Key)))
                        candidates.Add(name, Weights.Names.MistypedPart - Weights.Names.MistypedPartSlip * distance / length);
                }
            }
        }
    }

    /// <summary>In a name of three characters the first must be right and the wrong one a homophone.</summary>
    private static bool IsSlip(string text, string name)
    {
        if (text[0] != name[0])
            return false;
        if (text.Length != name.Length)
            return true;
        var meant = Pinyin.ReadingOf(Analyzer.Atoms(name));
        return Pinyin.ReadingsOf(Analyzer.Atoms(text)).Exists(typed =>
            typed.Count == meant.Count && Enumerable.Range(0, typed.Count).All(i => EditDistance.Between(typed[i], meant[i], 1) <= 1));
    }

    /// <summary>Words of English names, exact; if no text contains them, misspelt or incomplete.</summary>
    public static void Words(QueryText query, NameIndex index, KnownWords knownWords, Candidates candidates)
    {
        var words = Enumerable.Range(0, query.Count).Where(i => query.Atoms[i] is { Kind: AtomKind.Letters } && !query.Stop[i] && !Glue.Cuts(query.Atoms, i, 1)).ToList();
        foreach (var i in words)
        {
            var word = Analyzer.KeyOf(query.Atoms[i]);
            if (word.Length < Weights.Names.LeastWord || !Explains(query, knownWords, i, 1))
                continue;
            if (StopWords.IsEveryday(word))
            {
                if (words.Count == 1 && HeadNoun(index, word) is { } head)
                    candidates.Add(head, Weights.Names.WordOfName);
                continue;
            }
            var names = index.WithWord(word);
            if (Add(query, candidates, names, Weights.Names.WordOfName) || Add(query, candidates, names, Weights.Names.WordPeopleType, words: true))
                continue;
            if (knownWords.IsKnown(i) || StopWords.IsDistinct(word) || StopWords.IsDistinct(query.Atoms[i].Text))
                continue;
            var most = SlipLimits.Most(Weights.Slips.Word, word.Length);
            var near = most == 0 ? [] : index.WordsNear(word, most).Where(other => (other[0] == word[0] || word.Length >= Weights.Names.LeastOtherFirstLetter) && !StopWords.IsEveryday(other));
            if (Add(query, candidates, [.. near.SelectMany(index.WithWord)], Weights.Names.MistypedWord) || word.Length < Weights.Names.LeastBegunWord)
                continue;
            Add(query, candidates, [.. index.Words.Under(query.Atoms[i].Text, MostUnderPrefix).Where(under => !StopWords.IsEveryday(under.Key)).Select(under => under.Value)], Weights.Names.BegunWord);
        }
    }

    /// <summary>
    /// An everyday word means a concept only if it is the head noun of one article's name: <c>tolerance</c> is immune tolerance,
    /// but <c>score</c> and <c>model</c> merely occur in names.
    /// </summary>
    private static ConceptName? HeadNoun(NameIndex index, string word)
    {
        var names = index.WithWord(word).Where(name => name.Role == NameRole.Preferred && index.Concepts[name.Concept].Kind != ConceptKind.Term && Analyzer.KeyOf(name.Atoms[^1]) == word).ToList();
        return names.Count == 1 ? names[0] : null;
    }

    /// <param name="words">Whether real names count, or only search words.</param>
    private static bool Add(QueryText query, Candidates candidates, IReadOnlyList<ConceptName> names, double score, bool words = false)
    {
        var fitting = names.Where(name => name.Role == NameRole.Word == words && !DigitsDiffer(query, name)).ToList();
        candidates.AddShared(fitting, name => -Weights.Names.WordRest * Math.Min(Weights.Names.MostWordRest, name.Atoms.Count), score);
        return fitting.Count > 0;
    }

    /// <summary>The rest of the query is about our subject, or is short.</summary>
    private static bool Explains(QueryText query, KnownWords knownWords, int start, int count)
    {
        var (known, unknown) = knownWords.Beside(start, count);
        return unknown == 0 && (!query.Atoms[start].IsHan || count >= Weights.Names.LeastPartShare * (known + count));
    }

    /// <summary>2型糖尿病 is not 1型糖尿病: numbers in the query must be the name's.</summary>
    private static bool DigitsDiffer(QueryText query, ConceptName name) =>
        query.Atoms.Any(atom => atom.Kind == AtomKind.Digits && !name.Atoms.Any(other => other.Text == atom.Text))
        && name.Atoms.Any(atom => atom.Kind == AtomKind.Digits);

    private static bool IsInOrder(string letters, string name)
    {
        var at = 0;
        foreach (var c in name)
        {
            if (at < letters.Length && c == letters[at])
                at++;
        }
        return at == letters.Length;
    }
}
