using StemCellKb.Model;
using StemCellKb.Search.Names;
using StemCellKb.Search.Resolving;
using StemCellKb.Search.Text;

namespace StemCellKb.Search.Tests;

/// <summary>What settles the order where two concepts are met for the same reason.</summary>
public sealed class CandidatesTests
{
    [Fact]
    public void What_much_is_written_about_comes_before_what_is_seldom_mentioned() =>
        Assert.Equal(["z-often", "a-seldom"], Ranked((Concept("a-seldom", ConceptKind.Disease, 1), NameRole.Synonym), (Concept("z-often", ConceptKind.Disease, 20), NameRole.Synonym)));

    [Fact]
    public void Preferred_names_come_before_abbreviations_synonyms_and_words_whatever_is_written() =>
        Assert.Equal(["a", "b", "c", "d"], Ranked(
            (Concept("d", ConceptKind.Disease, 9), NameRole.Word), (Concept("c", ConceptKind.Disease, 0), NameRole.Synonym),
            (Concept("b", ConceptKind.Disease, 0), NameRole.Abbreviation), (Concept("a", ConceptKind.Disease, 0), NameRole.Preferred)));

    [Fact]
    public void Articles_come_before_terms() =>
        Assert.Equal(["z", "a"], Ranked((Concept("a", ConceptKind.Term, 0), NameRole.Synonym), (Concept("z", ConceptKind.Mechanism, 0), NameRole.Synonym)));

    [Fact]
    public void Of_a_word_that_several_share_the_overview_comes_first() =>
        Assert.Equal(["z", "a"], Ranked((Concept("a", ConceptKind.Disease, 0), NameRole.Word), (Concept("z", ConceptKind.Topic, 0), NameRole.Word)));

    [Fact]
    public void Concepts_alike_in_everything_come_in_the_order_of_their_ids() =>
        Assert.Equal(["a", "b"], Ranked((Concept("b", ConceptKind.Disease, 3), NameRole.Synonym), (Concept("a", ConceptKind.Disease, 3), NameRole.Synonym)));

    private static IEnumerable<string> Ranked(params (SearchConcept Concept, NameRole Role)[] concepts)
    {
        var names = concepts.Select((one, i) => new ConceptName(i, Language.English, "same", one.Role, Ambiguous: false, "same", Analyzer.Atoms("same"), [])).ToList();
        var index = new NameIndex([.. concepts.Select(one => one.Concept)], names);
        var candidates = new Candidates(index, new HashSet<int>());
        foreach (var name in names)
            candidates.Add(name, Weights.Names.WordOfName);
        return candidates.Ranked().Select(match => index.Concepts[match.Concept].Id.Value);
    }

    private static SearchConcept Concept(string id, ConceptKind kind, int mentions) =>
        new(ConceptId.Parse(id), kind, new(id, id), new("", ""), new Dictionary<string, int>(), mentions);
}
