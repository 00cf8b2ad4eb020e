using System.Globalization;
using System.Text.Json;
using CsCheck;
using StemCellKb.Model;

namespace StemCellKb.Search.Tests;

/// <summary>More texts than are ranked one by one: what nearly all of them hold is found, counted and shown all the same.</summary>
public sealed class CommonWordTests(CommonWordTests.ManyTexts many) : IClassFixture<CommonWordTests.ManyTexts>
{
    [Theory]
    [InlineData("ordinary", 2_400)]
    [InlineData("ordinary words", 2_400)]
    [InlineData("普通", 2_400)]
    [InlineData("普", 2_400)]
    [InlineData("普 rare", 24)]
    [InlineData("ordinary rare", 24)]
    [InlineData("rare ordinary words", 24)]
    [InlineData("rare", 24)]
    [InlineData("ordinary 普通", 2_400)]
    public void Every_page_that_holds_all_parts_is_counted_and_no_other(string query, int total)
    {
        var results = Ask(query);
        Assert.Equal(total, results.Total);
        Assert.Equal(Math.Min(total, SearchRequest.PageSize), results.Hits.Count);
        Assert.Equal(total, results.Facets.Kind.Values.Sum());
        Assert.All(results.Hits, hit => Assert.Contains("<mark>", hit.Sections[0].Snippet, StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_called_so_is_first_and_then_the_much_linked() =>
        Assert.Equal(["named", "linked"], Ask("ordinary").Hits.Take(2).Select(hit => hit.Id));

    [Fact]
    public void Claims_with_most_evidence_come_first() =>
        Assert.Equal("strong", Ask("ordinary").Claims[0].Id);

    [Theory]
    [InlineData("ordinary")]
    [InlineData("ordinary claim")]
    [InlineData("普通")]
    public void The_first_claims_are_the_same_without_the_rest_of_the_search(string query)
    {
        var claims = Ask(query).Claims.Select(claim => claim.Id).ToList();
        Assert.All([1, 20, 100], most => Assert.Equal(claims.Take(most), many.Engine.ClaimsLike(query, most)));
    }

    [Fact]
    public void Pages_follow_each_other_without_a_gap_or_a_repetition()
    {
        var shown = Enumerable.Range(1, 121).SelectMany(page => Ask("ordinary", page: page).Hits.Select(hit => hit.Id)).ToList();
        Assert.Equal(2_400, shown.Count);
        Assert.Equal(2_400, shown.Distinct().Count());
    }

    [Fact]
    public void A_choice_of_facets_gives_the_count_that_was_shown_for_it()
    {
        var open = Ask("ordinary");
        foreach (var (kind, count) in open.Facets.Kind)
        {
            var chosen = Ask("ordinary", FacetSelection.None with { Kinds = [kind] });
            Assert.Equal(count, chosen.Total);
            Assert.Equal(open.Facets.Kind, chosen.Facets.Kind);
            Assert.All(chosen.Hits, hit => Assert.Equal(kind, hit.Kind));
        }
    }

    [Fact]
    public void The_order_of_chosen_facets_changes_nothing() =>
        Gen.Select(OneOf("ordinary", "rare", "普通"), OneOf("disease", "mechanism", "term", "nonsense").HashSet[1, 3], OneOf("supported", "contested", "named").HashSet[0, 2]).Sample((query, kinds, evidence) =>
            Assert.Equal(
                JsonSerializer.Serialize(Ask(query, FacetSelection.None with { Kinds = [.. kinds], Evidence = [.. evidence] })),
                JsonSerializer.Serialize(Ask(query, FacetSelection.None with { Kinds = [.. kinds.AsEnumerable().Reverse()], Evidence = [.. evidence.AsEnumerable().Reverse()] }))), iter: 30);

    [Fact]
    public void What_stands_beyond_200_characters_changes_nothing() =>
        Gen.Select(OneOf("ordinary ", "普通", "rare, "), Gen.String[0, 40]).Sample((piece, tail) =>
        {
            var query = string.Concat(Enumerable.Repeat(piece, 200)).Substring(0, 200);
            Assert.Equal(JsonSerializer.Serialize(Ask(query)), JsonSerializer.Serialize(Ask(query + tail)));
        }, iter: 15);

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private SearchResults Ask(string query, FacetSelection? facets = null, int page = 1) =>
        many.Engine.Search(new SearchRequest(query, Language.English, facets ?? FacetSelection.None, page));

    public sealed class ManyTexts : IDisposable
    {
        private readonly SearchDraft draft = new();

        public ManyTexts()
        {
            draft.Concept("named", ConceptKind.Mechanism, "Ordinary", "普通").Concept("linked", ConceptKind.Disease, "Linked", "所连");
            draft.Article("named", Language.English, "These are ordinary words 普通.").Article("linked", Language.English, "These are ordinary words 普通.");
            for (var i = 0; i < 2_398; i++)
            {
                var id = "c" + i.ToString("D4", CultureInfo.InvariantCulture);
                draft.Concept(id, i % 2 == 0 ? ConceptKind.Disease : ConceptKind.Mechanism, $"Name {id}", $"名{id}")
                    .Article(id, Language.English, $"These are ordinary words 普通{(i % 100 == 1 ? ", a rare one too" : "")}.", i < 50 ? ["linked"] : [])
                    .Claim(id, id, Direction.Supports, says: "An ordinary claim.");
            }
            draft.Claim("strong", "c0100", Direction.Supports, says: "An ordinary claim.", items: 3);
            Engine = draft.Open();
        }

        public SearchEngine Engine { get; }

        public void Dispose() => draft.Dispose();
    }
}
