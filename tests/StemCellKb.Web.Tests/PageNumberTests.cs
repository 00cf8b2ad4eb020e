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
}
