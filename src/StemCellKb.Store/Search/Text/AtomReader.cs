using System.Text;

namespace StemCellKb.Store.Search;

/// <summary>One pass over a text, collecting its atoms.</summary>
internal ref struct AtomReader(string text, List<Atom> atoms)
{
    private readonly StringBuilder word = new();
    private AtomKind wordKind;
    private int wordStart;
    private int wordEnd;
    private int chunk;
    private bool chunkHasAtoms;
    private bool separated;

    public void Read()
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
                Add(CharacterTables.TextOf(CharacterTables.Fold(c)), start, end, AtomKind.Han);
                break;
            case CharacterClass.Greek:
                EndWord();
                Add(CharacterTables.GreekName(CharacterTables.Fold(c)), start, end, AtomKind.Letters);
                break;
            case CharacterClass.Dropped:
                Extend(start, end);
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

    /// <summary>A mark belongs to what it stands on, so that a highlight never parts the two.</summary>
    private void Extend(int start, int end)
    {
        if (word.Length > 0)
            wordEnd = end;
        else if (atoms.Count > 0 && atoms[^1].End == start)
            atoms[^1] = atoms[^1] with { End = end };
    }

    private void Continue(AtomKind kind, char c, int start, int end)
    {
        if (word.Length > 0 && wordKind != kind)
            EndWord();
        if (word.Length == 0)
            (wordKind, wordStart) = (kind, start);
        word.Append(c);
        wordEnd = end;
    }

    private void EndWord()
    {
        if (word.Length == 0)
            return;
        if (!IsPossessive())
            Add(word.ToString(), wordStart, wordEnd, wordKind);
        word.Clear();
    }

    /// <summary>The <c>s</c> of <c>Crohn's</c> is no word.</summary>
    private readonly bool IsPossessive() =>
        word.Length == 1 && word[0] == 's' && wordStart > 0 && text[wordStart - 1] is '\'' or '’' or 'ʼ' or '＇'
        && atoms.Count > 0 && atoms[^1].Kind == AtomKind.Letters && atoms[^1].End == wordStart - 1;

    private void Add(string atom, int start, int end, AtomKind kind)
    {
        atoms.Add(new Atom(atom, start, end, kind, chunk, atoms.Count > 0 && !separated));
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
