using StemCellKb.Model;
using StemCellKb.Search.Names;
using StemCellKb.Search.Resolving;
using StemCellKb.Search.Text;

namespace StemCellKb.Search.Offline;

/// <summary>The concepts and their names, as in the resolver.</summary>
/// <param name="LongestName">In atoms.</param>
public sealed record OfflineNames(NameWeights Weights, SlipLimits Slips, CopyWeights Pages, int LongestName, IReadOnlyDictionary<string, int> Identifiers, IReadOnlyList<OfflineConcept> Concepts, IReadOnlyList<OfflineName> Names)
{
    public static OfflineNames Of(SearchEngine search)
    {
        var index = search.Names;
        return new OfflineNames(
            Search.Weights.Names,
            Search.Weights.Slips,
            Search.Weights.Copy,
            index.LongestName,
            index.Names.Where(name => name.Role == NameRole.Identifier).DistinctBy(name => name.Key).ToDictionary(name => name.Key, name => name.Concept),
            [.. index.Concepts.Select((concept, i) => new OfflineConcept(concept.Id.Value, concept.Kind.Word, concept.Kind.Folder, concept.Name.English, concept.Name.Chinese, concept.Summary.English, concept.Summary.Chinese, [.. index.TypesOf(i)]))],
            [.. index.Names.Where(name => name.Role != NameRole.Identifier).Select(name => new OfflineName(
                name.Concept,
                name.Language.Code,
                name.Text,
                (int)name.Role,
                name.Ambiguous,
                name.Key,
                string.Join(' ', name.Atoms.Select(Analyzer.KeyOf)),
                [.. name.Readings.Select(reading => string.Join(' ', reading))],
                [.. NameIndex.InitialsOf(name)],
                Math.Round(Candidates.Penalty(name, index), 4)))]);
    }
}

/// <param name="Folder">The part of the address between language and id.</param>
/// <param name="En">The English name; <paramref name="Zh"/> the Chinese.</param>
/// <param name="SummaryEn">The article's summary or the term's definition.</param>
public sealed record OfflineConcept(string Id, string Kind, string Folder, string En, string Zh, string SummaryEn, string SummaryZh, IReadOnlyList<int> Types);

/// <param name="Concept">Index in the list of concepts.</param>
/// <param name="Role">0 preferred, 1 abbreviation, 2 synonym, 3 search word.</param>
/// <param name="Key">The analyzer's key for the name.</param>
/// <param name="Atoms">The keys of its atoms, separated by spaces.</param>
/// <param name="Readings">Pinyin with syllables separated; empty for a name without Chinese.</param>
/// <param name="Penalty">Subtracted when others match equally well.</param>
public sealed record OfflineName(
    int Concept, string Language, string Text, int Role, bool Ambiguous, string Key, string Atoms, IReadOnlyList<string> Readings, IReadOnlyList<string> Initials, double Penalty);
