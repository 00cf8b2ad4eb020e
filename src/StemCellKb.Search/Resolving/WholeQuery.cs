using StemCellKb.Model;
using StemCellKb.Search.Names;
using StemCellKb.Search.Text;

namespace StemCellKb.Search.Resolving;

/// <summary>The query as a whole is a name.</summary>
internal static class WholeQuery
{
    private const int MostUnderPrefix = 200;

    /// <summary>Terms that begin alike: fewer are each a guess worth offering.</summary>
    private const int LeastShared = 3;

    /// <summary><c>lupus nephritis</c>, <c>SLE</c>.</summary>
    public static void Exact(QueryText query, NameIndex index, Candidates candidates)
    {
        foreach (var name in index.WithKey(query.Key))
            candidates.Add(name, Weights.Names.Exact);
    }

    /// <summary><c>rheum</c>, <c>间充质</c>: the prefix of a longer name.</summary>
    public static void Prefix(QueryText query, NameIndex index, Candidates candidates)
    {
        if (query.Stop.All(stop => stop) || (query.Count == 1 && StopWords.IsEveryday(query.Key)))
            return;
        var (score, missing) = query.Count > 1
            ? (Weights.Names.PhrasePrefix, Weights.Names.PhrasePrefixMissing)
            : (Weights.Names.WordPrefix, Weights.Names.WordPrefixMissing);
        foreach (var key in Beginnings(query))
        {
            var begun = index.Keys.Under(key, MostUnderPrefix).Where(under => under.Key.Length > key.Length && (query.HasHan || !SplitsNumber(under.Key, key.Length))).ToList();
            if (query.HasHan && IsSharedByTerms([.. begun.Select(under => under.Value)], index))
                continue;
            foreach (var (longer, name) in begun)
                candidates.Add(name, score - missing * (longer.Length - key.Length));
        }
    }

    /// <summary>白血球 begins the names of five molecules, and means none of them.</summary>
    public static bool IsSharedByTerms(IReadOnlyList<ConceptName> names, NameIndex index) =>
        names.All(name => index.Concepts[name.Concept].Kind == ConceptKind.Term) && names.DistinctBy(name => name.Concept).Count() >= LeastShared;

    /// <summary><c>arthritis rheumatoid</c>: the words of a name, in any order.</summary>
    public static void Bag(QueryText query, NameIndex index, Candidates candidates)
    {
        var words = query.Atoms.Where((atom, i) => !query.Filler[i]).ToList();
        if (words.Count < 2 || words.Any(word => word.IsHan))
            return;
        var wanted = words.Select(Analyzer.KeyOf).Distinct().ToList();
        var rarest = wanted.Where(word => !char.IsAsciiDigit(word[0])).Select(index.WithWord).MinBy(names => names.Count);
        foreach (var name in rarest ?? [])
        {
            var own = name.Atoms.Select(Analyzer.KeyOf).ToHashSet();
            if (wanted.Count > 1 && wanted.All(own.Contains))
                candidates.Add(name, Weights.Names.AnyOrder - Weights.Names.AnyOrderRest * (own.Count - wanted.Count));
        }
    }

    /// <summary><c>rheumatiod arthritus</c>, 类风温关节炎. A match this long and close explains more than any name inside it.</summary>
    public static void Fuzzy(QueryText query, NameIndex index, KnownWords knownWords, Candidates candidates)
    {
        var foreign = Enumerable.Range(0, query.Count).Where(i => !query.Stop[i] && !knownWords.IsKnown(i)).ToList();
        if (query.HasHan)
        {
            if (!knownWords.AreKnown(0, query.Count))
                MistypedHan(query, index, candidates);
        }
        else if (foreign.Any(i => !StopWords.IsDistinct(query.Atoms[i].Text) && !StopWords.IsDistinct(Analyzer.KeyOf(query.Atoms[i]))) || (candidates.IsEmpty && query.Count > 1))
            candidates.AddAll(Near(query.Key, index).Concat(Near(query.Letters, index)));
    }

    /// <summary>English names within a few slips of a key, the nearer the better.</summary>
    public static IEnumerable<(ConceptName Name, double Score)> Near(string key, NameIndex index)
    {
        var most = SlipLimits.Most(Weights.Slips.Name, key.Length);
        if (most == 0)
            yield break;
        foreach (var (name, distance) in index.Near(key, most))
        {
            if (name.Role != NameRole.Abbreviation || distance <= 1)
                yield return (name, Weights.Names.Mistyped - Weights.Names.MistypedSlip * distance / key.Length);
        }
    }

    /// <summary>One wrong Chinese character, two in a long name; everything else must be right: 2型糖尿病 is not 1型糖尿病.</summary>
    private static void MistypedHan(QueryText query, NameIndex index, Candidates candidates)
    {
        var length = query.Key.Length;
        var most = SlipLimits.Most(Weights.Slips.Han, length);
        var pairs = Enumerable.Range(0, query.Count).Where(i => Analyzer.JoinsNext(query.Atoms, i)).Select(i => query.KeyOf(i, 2));
        var letters = EditDistance.LettersOf(query.Key);
        foreach (var name in most == 0 ? [] : pairs.SelectMany(index.WithPair))
        {
            if (name.Key.Length < Weights.Slips.Han[0] || EditDistance.CannotBeWithin(letters, name.Letters, most))
                continue;
            var distance = EditDistance.Between(query.Key, name.Key, most);
            if (distance <= most && SameBesidesHan(query.Atoms, name.Atoms))
                candidates.Add(name, Weights.Names.MistypedHan - Weights.Names.MistypedHanSlip * distance / length);
        }
    }

    private static bool SameBesidesHan(IEnumerable<Atom> typed, IEnumerable<Atom> name) =>
        typed.Where(atom => !atom.IsHan).Select(atom => atom.Text).SequenceEqual(name.Where(atom => !atom.IsHan).Select(atom => atom.Text));

    /// <summary><c>langchuang</c>, <c>xi tong xing hong ban</c>, <c>1xingtangniaobing</c>.</summary>
    public static void FromPinyin(QueryText query, NameIndex index, Candidates candidates)
    {
        if (query.HasHan)
            return;
        var letters = Pinyin.Plain(query.Letters);
        foreach (var name in letters.Length < Weights.Names.LeastPinyin ? [] : index.WithPinyin(letters))
            candidates.Add(name, Weights.Names.Pinyin);
        if (!candidates.IsEmpty || letters.Length < Weights.Names.LeastPinyin || !query.Atoms.All(atom => atom.Kind == AtomKind.Digits || Pinyin.IsPinyin(atom.Text)))
            return;
        foreach (var (longer, name) in index.Pinyins.Under(letters, MostUnderPrefix))
            candidates.Add(name, Weights.Names.PinyinPrefix - Weights.Names.PinyinMissing * (longer.Length - letters.Length));
        if (letters.Length < Weights.Names.LeastPinyinEnd)
            return;
        foreach (var name in index.WithPinyinEnd(letters))
            candidates.Add(name, Weights.Names.PinyinEnd - Weights.Names.PinyinMissing * (name.Atoms.Count - 2));
    }

    /// <summary><c>lcxsy</c> for 狼疮性肾炎.</summary>
    public static void FromInitials(QueryText query, NameIndex index, Candidates candidates)
    {
        var letters = query.Letters;
        if (query.HasHan || letters.Length < 2 || letters.Length > Weights.Names.MostInitials || query.Atoms.Any(atom => atom.Kind == AtomKind.Letters && !LooksLikeInitials(atom.Text)))
            return;
        foreach (var (longer, name) in index.Initials.Under(letters, MostUnderPrefix))
        {
            if (longer.Length == letters.Length)
                candidates.Add(name, Weights.Names.Initials);
            else if (letters.Length >= Weights.Names.LeastInitialsPrefix)
                candidates.Add(name, Weights.Names.InitialsPrefix - (longer.Length - letters.Length));
        }
    }

    /// <summary>Syllables never begin with i, u or v, and rarely with a vowel: <c>cat</c> is a word.</summary>
    private static bool LooksLikeInitials(string letters) =>
        letters.IndexOfAny(['i', 'u', 'v']) < 0 && letters.Count(c => c is 'a' or 'e' or 'o') <= letters.Length / 4;

    /// <summary>The key, and the key with the last word as typed: <c>psorias</c> is not a plural yet.</summary>
    private static IEnumerable<string> Beginnings(QueryText query)
    {
        var last = query.Atoms[^1];
        var asTyped = query.KeyOf(0, query.Count - 1) + last.Text;
        foreach (var key in new[] { query.Key, asTyped }.Distinct())
        {
            if (key.Length >= 3 || (last.IsHan && query.Count >= 2))
                yield return key;
        }
    }

    /// <summary><c>il 1</c> is not the beginning of <c>il 10</c>.</summary>
    private static bool SplitsNumber(string key, int at) => char.IsAsciiDigit(key[at]) && char.IsAsciiDigit(key[at - 1]);
}
