using System.Text;

namespace StemCellKb.Search.Text;

/// <summary>Receives the atoms of a text as they are read.</summary>
internal interface IAtomSink
{
    /// <param name="text">Folded, as in <see cref="Atom"/>; valid only during the call.</param>
    void Add(scoped ReadOnlySpan<char> text, int start, int end, AtomKind kind, int chunk, bool joined);

    /// <summary>Extends the last atom by a combining mark.</summary>
    void Extend(int end);
}

/// <summary>Reads a text in one pass and passes on its atoms.</summary>
internal ref struct AtomReader<TSink>(string text, TSink sink) where TSink : struct, IAtomSink
{
    private TSink sink = sink;
    private char[] word = new char[32];
    private int length;
    private AtomKind wordKind;
    private int wordStart;
    private int wordEnd;
    private int chunk;
    private bool chunkHasAtoms;
    private bool separated = true;
    private AtomKind lastKind;
    private int lastEnd = -1;

    public TSink Read()
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (CharacterTables.ClassOf(c) != CharacterClass.Surrogate)
            {
                Take(c, i, i + 1);
            }
            else if (Rune.TryGetRuneAt(text, i, out var rune))
            {
                TakePair(rune, i);
                i++;
            }
            else
            {
                EndChunk();
            }
        }
        EndWord();
        return sink;
    }

    private void Take(char c, int start, int end)
    {
        switch (CharacterTables.ClassOf(c))
        {
            case CharacterClass.Letter:
                Continue(AtomKind.Letters, CharacterTables.Fold(c), start, end);
                break;
            case CharacterClass.Digit:
                Continue(AtomKind.Digits, CharacterTables.Fold(c), start, end);
                break;
            case CharacterClass.Han:
                EndWord();
                Add([CharacterTables.Fold(c)], start, end, AtomKind.Han);
                break;
            case CharacterClass.Greek:
                EndWord();
                Add(CharacterTables.GreekName(CharacterTables.Fold(c)), start, end, AtomKind.Letters);
                break;
            case CharacterClass.Dropped:
                Extend(start, end);
                break;
            case CharacterClass.Several when c is 'ß' or 'ẞ' && !FollowsVowel():
                EndWord();
                Add("beta", start, end, AtomKind.Letters);
                break;
            case CharacterClass.Several:
                foreach (var part in CharacterTables.Expansion(c)!)
                    Take(part, start, end);
                break;
            case CharacterClass.Joiner:
                EndWord();
                separated = true;
                break;
            default:
                EndChunk();
                break;
        }
    }

    private void TakePair(Rune rune, int start)
    {
        if (CharacterTables.Expansion(rune.Value) is { } expansion)
        {
            foreach (var part in expansion.Where(part => !char.IsSurrogate(part)))
                Take(part, start, start + 2);
            return;
        }
        switch (CharacterTables.ClassOf(rune))
        {
            case CharacterClass.Letter or CharacterClass.Han or CharacterClass.Digit:
                EndWord();
                Add(Rune.ToLowerInvariant(rune).ToString(), start, start + 2, AtomKind.Han);
                break;
            case CharacterClass.Dropped:
                Extend(start, start + 2);
                break;
            default:
                EndChunk();
                break;
        }
    }

    /// <summary>German has ß after vowels only; anywhere else β is meant: <c>ß-cell</c>, <c>TGFß</c>.</summary>
    private readonly bool FollowsVowel() => length > 0 && wordKind == AtomKind.Letters && word[length - 1] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    /// <summary>A mark belongs to its base character, so that a highlight never separates the two.</summary>
    private void Extend(int start, int end)
    {
        if (length > 0)
        {
            wordEnd = end;
        }
        else if (lastEnd == start)
        {
            sink.Extend(end);
            lastEnd = end;
        }
    }

    private void Continue(AtomKind kind, char c, int start, int end)
    {
        if (length > 0 && wordKind != kind)
            EndWord();
        if (length == 0)
            (wordKind, wordStart) = (kind, start);
        if (length == word.Length)
            Array.Resize(ref word, 2 * length);
        word[length++] = c;
        wordEnd = end;
    }

    private void EndWord()
    {
        if (length == 0)
            return;
        if (!IsPossessive())
            Add(word.AsSpan(0, length), wordStart, wordEnd, wordKind);
        length = 0;
    }

    /// <summary>The <c>s</c> of <c>Crohn's</c> is not a word.</summary>
    private readonly bool IsPossessive() =>
        length == 1 && word[0] == 's' && wordStart > 0 && text[wordStart - 1] is '\'' or '’' or 'ʼ' or '＇'
        && lastKind == AtomKind.Letters && lastEnd == wordStart - 1;

    private void Add(scoped ReadOnlySpan<char> atom, int start, int end, AtomKind kind)
    {
        sink.Add(atom, start, end, kind, chunk, !separated);
        (lastKind, lastEnd) = (kind, end);
        separated = false;
        chunkHasAtoms = true;
    }

    private void EndChunk()
    {
        EndWord();
        separated = true;
        if (chunkHasAtoms)
            chunk++;
        chunkHasAtoms = false;
    }
}
