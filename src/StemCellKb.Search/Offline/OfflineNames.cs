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
            [.. index.Concepts.Select((concept, i) => new OfflineConcept(concept.Id.Value, concept.Kind.Word, concept.Kind.Folder, concept.Name.English, concept.Name.Chinese, concept.Summary.English, concept.Summary.Chinese, [.. index.TypesOf(i)], concept.Words.Values.Sum()))],
            [.. index.Names.Where(name => name.Role != NameRole.Identifier).Select(name => new OfflineName
            {
                Concept = name.Concept,
                Language = name.Language.Code,
                Text = name.Text,
                Role = (int)name.Role,
                Ambiguous = name.Ambiguous,
                Key = name.Key,
                Atoms = string.Join(' ', name.Atoms.Select(Analyzer.KeyOf)),
                Readings = [.. name.Readings.Select(reading => string.Join(' ', reading))],
                Initials = [.. NameIndex.InitialsOf(name)],
                Penalty = Math.Round(Candidates.Penalty(name, index), 4),
            })]);
    }
}

/// <param name="Folder">The part of the address between language and id.</param>
/// <param name="En">The English name; <paramref name="Zh"/> the Chinese.</param>
/// <param name="SummaryEn">The article's summary or the term's definition.</param>
/// <param name="Claims">The number of claims about it.</param>
public sealed record OfflineConcept(string Id, string Kind, string Folder, string En, string Zh, string SummaryEn, string SummaryZh, IReadOnlyList<int> Types, int Claims);

public sealed record OfflineName
{
    /// <summary>Index in the list of concepts.</summary>
    public required int Concept { get; init; }

    public required string Language { get; init; }

    public required string Text { get; init; }

    /// <summary>0 preferred, 1 abbreviation, 2 synonym, 3 search word.</summary>
    public required int Role { get; init; }

    public required bool Ambiguous { get; init; }

    /// <summary>The analyzer's key for the name.</summary>
    public required string Key { get; init; }

    /// <summary>The keys of its atoms, separated by spaces.</summary>
    public required string Atoms { get; init; }

    /// <summary>Pinyin with syllables separated; empty for a name without Chinese.</summary>
    public required IReadOnlyList<string> Readings { get; init; }

    public required IReadOnlyList<string> Initials { get; init; }

    /// <summary>Subtracted when others match equally well.</summary>
    public required double Penalty { get; init; }
}
