using StemCellKb.Model;
using StemCellKb.Search.FullText;
using StemCellKb.Search.Names;
using StemCellKb.Search.Resolving;
using StemCellKb.Search.Text;

namespace StemCellKb.Search.Statements;

/// <summary>Reads a sentence: the names in it, the cue words beside them, and the rest.</summary>
internal sealed class StatementReader(NameIndex names, ConceptResolver resolver, TermFrequencies frequencies)
{
    /// <summary>UTF-16 units; no sentence of a statement or a claim is longer.</summary>
    private const int MostCharacters = 1_000;

    /// <summary>An outcome said in different words weighs more than any one word.</summary>
    private const double AspectWeight = 6;

    private static readonly string Disease = LatinWords.Stem("disease");

    public StatementText Read(string sentence)
    {
        var text = new QueryText(sentence, MostCharacters);
        frequencies.Learn(text.Atoms.Select((_, i) => Analyzer.TokenAt(text.Atoms, i)));
        var named = new List<(ConceptId, ConceptKind)>();
        var spellings = new HashSet<string>();
        var isGeneral = false;
        var covered = new bool[text.Count];
        // A disease's or a cell type's own words are no cues: host in graft-versus-host, blood forming.
        var subject = new bool[text.Count];
        foreach (var span in resolver.NamesIn(text))
        {
            var concepts = span.Concepts.ToList();
            var cells = concepts.FindAll(concept => names.Concepts[concept].Kind == ConceptKind.CellType);
            if (concepts.Exists(concept => names.Concepts[concept].Kind == ConceptKind.Topic) || cells.Count > 1)
            {
                isGeneral |= cells.Count > 0;
                concepts.RemoveAll(concept => names.Concepts[concept].Kind == ConceptKind.Topic || cells.Contains(concept));
            }
            if (concepts.Count == 0)
                continue;
            Array.Fill(covered, true, span.Start, span.Count);
            if (concepts.Exists(concept => names.Concepts[concept].Kind == ConceptKind.Disease || names.Concepts[concept].Kind == ConceptKind.CellType))
                Array.Fill(subject, true, span.Start, span.Count);
            if (concepts.Exists(concept => names.Concepts[concept].Kind == ConceptKind.Disease))
                spellings.Add(text.KeyOf(span.Start, span.Count));
            named.AddRange(concepts.Select(concept => (names.Concepts[concept].Id, names.Concepts[concept].Kind)));
        }
        Eponyms(text, covered, subject, named);
        var reading = StatementReading.Of(sentence, StatementCues.Fold(text.Atoms, subject));
        return new StatementText(reading with { NamesCells = reading.NamesCells || isGeneral }, [.. named.Distinct()], spellings, WordsOf(text, covered));
    }

    /// <summary><c>Crohn's fistulas</c>: a disease's eponym without the word disease.</summary>
    private void Eponyms(QueryText text, bool[] covered, bool[] subject, List<(ConceptId, ConceptKind)> named)
    {
        for (var i = 0; i < text.Count; i++)
        {
            for (var count = 2; count > 0; count--)
            {
                if (i + count > text.Count || covered[i] || covered[i + count - 1] || text.Atoms[i].Kind != AtomKind.Letters)
                    continue;
                var meant = names.WithKey(text.KeyOf(i, count) + Disease).Where(name => name.Role != NameRole.Word && names.Concepts[name.Concept].Kind == ConceptKind.Disease).Select(name => name.Concept).Distinct().ToList();
                if (meant.Count == 0)
                    continue;
                Array.Fill(covered, true, i, count);
                Array.Fill(subject, true, i, count);
                named.AddRange(meant.Select(concept => (names.Concepts[concept].Id, names.Concepts[concept].Kind)));
                break;
            }
        }
    }

    /// <summary>The sentence as a query: its names and the words left over.</summary>
    public static string TopicOf(string sentence)
    {
        var text = new QueryText(sentence, MostCharacters);
        var rest = Analyzer.Atoms(StatementCues.WithoutCues(StatementCues.Fold(text.Atoms)));
        var stop = StopWords.Mark(rest, context: true);
        // A character alone, left over between cues and stop words, is in every other text.
        return string.Concat(rest.Select((atom, i) => stop[i] || IsAlone(rest, stop, i) ? " " : atom.IsHan && Analyzer.JoinsNext(rest, i) ? atom.Text : atom.Text + " ")).Trim();
    }

    private static bool IsAlone(List<Atom> atoms, bool[] stop, int i) =>
        atoms[i].IsHan && (!Analyzer.JoinsNext(atoms, i) || stop[i + 1]) && (i == 0 || !Analyzer.JoinsNext(atoms, i - 1) || stop[i - 1]);

    private Dictionary<string, double> WordsOf(QueryText text, bool[] covered)
    {
        var words = new Dictionary<string, double>();
        foreach (var aspect in StatementCues.AspectsOf(StatementCues.Fold(text.Atoms)))
            words[aspect] = AspectWeight;
        var rest = Analyzer.Atoms(StatementCues.WithoutCues(StatementCues.Fold(text.Atoms, covered)));
        var stop = StopWords.Mark(rest, context: true);
        for (var i = 0; i < rest.Count; i++)
        {
            // A character alone, left over between two names or cues, tells nothing; figures are compared with those of the studies.
            if (stop[i] || rest[i].Text.All(char.IsAsciiDigit) || (rest[i].IsHan && (!Analyzer.JoinsNext(rest, i) || stop[i + 1])))
                continue;
            var token = Analyzer.TokenAt(rest, i);
            words[token] = Math.Max(0.1, frequencies.WeightOf(token));
        }
        return words;
    }
}
