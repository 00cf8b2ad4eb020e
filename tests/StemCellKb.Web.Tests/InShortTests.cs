using CsCheck;
using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Testing;
using StemCellKb.Web.Interface;
using StemCellKb.Web.Pages.Shared;

namespace StemCellKb.Web.Tests;

/// <summary>The block at the head of a disease page says what its claims say, and never more.</summary>
public sealed class InShortTests(ShippedSite site)
{
    public static TheoryData<string> Diseases => [.. Language.All.SelectMany(AddressTable.Articles).Where(address => address.Contains("/diseases/", StringComparison.Ordinal))];

    private static readonly Gen<ClaimCard> Claims =
        from asks in Gen.Enum<ClaimQuestion>()
        from word in Gen.Enum<ClaimWord>()
        from certainty in Gen.Enum<Certainty>()
        from cellType in Gen.Int[0, 2]
        from id in Gen.Int[0, 1_000_000]
        from narrower in Gen.Bool
        select CardOf($"claim-{id}", asks, word, word <= ClaimWord.NotSupported ? certainty : null, cellType, narrower);

    [Theory]
    [MemberData(nameof(Diseases))]
    public async Task Every_disease_answers_four_questions_in_the_words_of_its_claims(string address)
    {
        var page = (await site.Page(address)).Document;
        var text = UiText.Of(AddressTable.LanguageOf(address));
        var rows = page.QuerySelectorAll(".in-short tbody tr").ToList();

        Assert.NotNull(page.QuerySelector(".in-short h2"));
        if (rows.Count == 0)
            Assert.Empty(page.QuerySelectorAll(".evidence .claim .concept[data-kind=cell-type]"));
        else
            Assert.Equal(
                [text.InShort.DoesItHelp, text.InShort.HowSure, text.InShort.WhatRisks, text.InShort.IsItApproved],
                rows.Select(row => Answer.Words(row.QuerySelector("th")!.TextContent)));
        Assert.All(rows.SelectMany(row => row.QuerySelectorAll("td")), cell => Assert.NotEmpty(Answer.Words(cell.TextContent)));
        foreach (var link in page.QuerySelectorAll(".in-short tr:is([data-answers=help], [data-answers=risk]) a[href^='#claim-']"))
        {
            var card = page.QuerySelector(link.GetAttribute("href")!)!;
            var answer = link.ParentElement!.PreviousElementSibling!;
            var claim = ShippedContent.Corpus.Claims.Single(claim => $"#claim-{claim.Id}" == link.GetAttribute("href"));
            var weighed = Assessment.Of(claim.Asks, claim.Evidence);
            Assert.Equal(text.InShort.Verb(weighed.Word, weighed.Certainty), Answer.Words(link.PreviousElementSibling!.TextContent));
            Assert.Equal(card.GetAttribute("data-word"), answer.QuerySelector("[data-word]")!.GetAttribute("data-word"));
            Assert.Equal(Answer.Words(card.QuerySelector(".claim-says")!.TextContent), Answer.Words(link.TextContent));
        }
        Assert.Equal(text.InShort.Questions, page.QuerySelectorAll(".ask-clinic li").Select(question => Answer.Words(question.TextContent)));
    }

    [Theory]
    [MemberData(nameof(Diseases))]
    public async Task Where_no_safety_claim_stands_on_the_page_none_is_said_to_be_recorded(string address)
    {
        var page = (await site.Page(address)).Document;
        var text = UiText.Of(AddressTable.LanguageOf(address)).InShort;
        var cells = page.QuerySelectorAll(".in-short tr[data-answers=risk] td").ToList();

        Assert.All(cells, cell => Assert.Equal(
            cell.QuerySelector("a[href^='#claim-']") is null,
            Answer.Words(cell.TextContent).Contains(text.NoSafetyClaim.Meaning, StringComparison.Ordinal)));
    }

    [Fact]
    public void Block_says_the_surest_claims_for_and_against_and_no_word_that_no_claim_has() => Claims.Array[0, 12].Sample(
        claims =>
        {
            foreach (var column in InShort.Of(Language.English, claims, [], default).CellTypes)
            {
                var asked = claims.Where(claim => claim.CellType!.Id == column.CellType.Id && claim.Asks == ClaimQuestion.Effect).ToList();
                if (asked.Exists(claim => claim.Via is null))
                    asked.RemoveAll(claim => claim.Via is not null);
                if (asked.Count == 0)
                    continue;
                Assert.Subset(asked.ToHashSet(), column.Answers.ToHashSet());
                Assert.Equal(asked.Count, column.Answers.Count + column.OtherEffects.Count);
                Assert.Equal(asked.Min(Sureness), Sureness(column.Answers[0]));
                // What is said for the cells never hides a claim against them, however few studies it has.
                if (asked.Where(IsAgainst).ToList() is [_, ..] against)
                    Assert.Equal(against.Min(Sureness), column.Answers.Where(IsAgainst).Min(Sureness));
            }
            Assert.Equal(claims.Select(claim => claim.CellType!.Id).ToHashSet(), InShort.Of(Language.English, claims, [], default).CellTypes.Select(column => column.CellType.Id).ToHashSet());
        });

    private static int Sureness(ClaimCard claim) => claim.Certainty is { } certainty ? (int)certainty : int.MaxValue;

    private static bool IsAgainst(ClaimCard claim) => claim.Word is ClaimWord.Contested or ClaimWord.NotSupported;

    private static ClaimCard CardOf(string id, ClaimQuestion asks, ClaimWord word, Certainty? certainty, int cellType, bool narrower) => new()
    {
        Id = ClaimId.Parse(id),
        Says = id,
        OtherSays = id,
        Url = "/",
        Disease = null,
        CellType = new ConceptLink(ConceptId.Parse($"cell-{cellType}"), ConceptKind.CellType, "Cells", null, "细胞", "/"),
        Mechanisms = [],
        Topic = null,
        Origin = null,
        Assessment = new Assessment(asks, word, certainty, []),
        Items = [],
        Via = narrower ? new ConceptLink(ConceptId.Parse("narrower"), ConceptKind.Disease, "Narrower", null, "下位", "/") : null,
    };
}
