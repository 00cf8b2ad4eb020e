using StemCellKb.Testing;

namespace StemCellKb.Web.Tests;

/// <summary>The site is put together when it is first needed, once.</summary>
public sealed class FirstRequestTests
{
    private static readonly string[] OfEveryKind =
        ["/en", "/zh/diseases", "/zh/diseases/psoriasis", "/en/search?q=lupus", "/api/v1/claims", "/sitemap.xml", "/health/ready", "/en/evidence"];

    [Fact]
    public async Task The_first_requests_come_all_at_once_and_each_is_answered()
    {
        await using var site = new SiteHost(RepositoryFolder.Content);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).SelectMany(_ => OfEveryKind).Select(address => site.Get(address)));
        Assert.All(answers, answer => Assert.Equal((answer.Address, 200), (answer.Address, answer.Status)));
    }
}
