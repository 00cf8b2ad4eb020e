using CsCheck;
using StemCellKb.Web.Pages.Shared;

namespace StemCellKb.Web.Tests;

public sealed class PageNumberTests
{
    [Fact]
    public void The_pages_of_a_list_together_are_the_list() =>
        Gen.Select(Gen.Int[0, 100], Gen.Int[1, 30]).Sample((count, most) =>
        {
            var list = Enumerable.Range(0, count).ToList();
            var pages = PageNumber.Of(null, count, most).Pages;
            Assert.Equal(list, Enumerable.Range(1, pages).SelectMany(number => PageNumber.Of($"{number}", count, most).PartOf(list, most)));
            Assert.All(Enumerable.Range(1, pages), number => Assert.InRange(PageNumber.Of($"{number}", count, most).PartOf(list, most).Count(), Math.Min(count, 1), most));
        });

    [Theory]
    [InlineData(1, 1, "1")]
    [InlineData(4, 9, "1 2 3 4 5 6 7 8 9")]
    [InlineData(1, 309, "1 2 3 … 309")]
    [InlineData(5, 309, "1 2 3 4 5 6 7 … 309")]
    [InlineData(6, 309, "1 … 4 5 6 7 8 … 309")]
    [InlineData(305, 309, "1 … 303 304 305 306 307 308 309")]
    [InlineData(309, 309, "1 … 307 308 309")]
    public void Of_many_pages_the_first_the_last_and_those_around_are_offered(int number, int pages, string offered) =>
        Assert.Equal(offered, string.Join(' ', new PageNumber(number, pages).Offered.Select(each => each is { } page ? $"{page}" : "…")));

    [Fact]
    public void From_any_page_every_other_is_reached_and_what_is_left_out_is_more_than_one() =>
        Gen.Int[1, 400].SelectMany(pages => Gen.Int[1, pages].Select(number => new PageNumber(number, pages))).Sample(shown =>
        {
            var offered = shown.Offered.ToList();
            Assert.Equal(1, offered[0]);
            Assert.Equal(shown.Pages, offered[^1]);
            Assert.Superset(Enumerable.Range(shown.Number - 1, 3).Where(number => number >= 1 && number <= shown.Pages).ToHashSet(), offered.OfType<int>().ToHashSet());
            Assert.InRange(offered.Count, 1, 9);
            Assert.All(offered.Zip(offered.Skip(1)).Where(pair => pair is (not null, not null)), pair => Assert.Equal(pair.First + 1, pair.Second));
            Assert.All(Enumerable.Range(0, offered.Count).Where(i => offered[i] is null), i => Assert.True(offered[i + 1] - offered[i - 1] > 2));
        });
}
