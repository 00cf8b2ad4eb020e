using CsCheck;
using StemCellKb.Search.FullText;
using StemCellKb.Search.Text;

namespace StemCellKb.Search.Tests;

/// <summary>Highlights read a text without keeping its words; what they find is what the index holds.</summary>
public sealed class TermPlacesTests
{
    private static readonly Gen<string> Text = Gen.OneOf(Gen.String, Gen.String[Gen.Char["狼疮性肾炎干细胞。， abesIL-10αéæ\u0301\u200b'’𠀀㎏"], 0, 60]);

    [Fact]
    public void Places_are_those_of_the_analyzer() =>
        Gen.Select(Text, Gen.Int[1, 4]).Sample((text, every) =>
        {
            var atoms = Analyzer.Atoms(text);
            var tokens = Enumerable.Range(0, atoms.Count).Select(i => Analyzer.TokenAt(atoms, i)).ToList();
            var numbers = new TermNumbers();
            var asked = tokens.Where((_, i) => i % every == 0).Distinct().ToDictionary(token => token, numbers.Add);
            var expected = Enumerable.Range(0, atoms.Count).Where(i => asked.ContainsKey(tokens[i])).Select(i =>
                (i, asked[tokens[i]], atoms[i].Start, atoms[i].End, Analyzer.JoinsNext(atoms, i) ? atoms[i + 1].End : atoms[i].End));
            Assert.Equal(expected, TermPlaces.Read(text, numbers).Places.Where(place => place.Term >= 0).Select(place => (place.Atom, place.Term, place.Start, place.End, place.Reach)));
        }, iter: 10_000);

    [Fact]
    public void A_lone_character_is_found_in_every_pair() =>
        Gen.String[Gen.Char["炎症 a"], 0, 30].Sample(text =>
        {
            var numbers = new TermNumbers();
            var number = numbers.Add("炎");
            Assert.Equal(text.Count(c => c == '炎'), TermPlaces.Read(text, numbers).Places.Count(place => place.Single == number));
        }, iter: 1_000);

    [Fact]
    public void A_number_set_is_a_sorted_set() =>
        Gen.Int[0, 500].List[0, 60].Sample(numbers =>
        {
            var set = new BitSet(numbers);
            Assert.Equal(new SortedSet<int>(numbers), set);
            Assert.Equal(numbers.Distinct().Count(), set.Count);
            Assert.All(Enumerable.Range(0, 600), number => Assert.Equal(numbers.Contains(number), set.Contains(number)));
        }, iter: 1_000);
}
