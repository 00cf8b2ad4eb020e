using System.Text.RegularExpressions;
using StemCellKb.Model;
using StemCellKb.Testing;

namespace StemCellKb.Web.Tests;

/// <summary>What a first visit fetches: the page, its style sheets, scripts and pictures, packed as browsers ask for it.</summary>
public sealed partial class WeightTests(ShippedSite site)
{
    private const int Most = 48 * 1024;

    [Fact]
    public async Task No_article_weighs_more_than_48_KiB_on_a_first_visit_however_much_was_studied()
    {
        var weights = new Dictionary<string, long>();
        var heavy = new List<string>();
        foreach (var address in Language.All.SelectMany(AddressTable.Articles))
        {
            var page = (await site.Get(address)).Body;
            var parts = Needed().Matches(page).Select(part => part.Groups["path"].Value).Distinct().ToList();
            foreach (var path in parts.Append(address).Where(path => !weights.ContainsKey(path)))
                weights[path] = await PackedAsync(path);
            if (parts.Append(address).Sum(path => weights[path]) is var sum and > Most)
                heavy.Add($"{address}: {sum / 1024.0:F1} KiB");
        }
        Assert.Empty(heavy);
    }

    private async Task<long> PackedAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Encoding", "br");
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal("br", Assert.Single(answer.Content.Headers.ContentEncoding));
        return (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).LongLength;
    }

    /// <summary>Not what a browser fetches later or never: pictures that wait until they are seen, icons, other forms of the page.</summary>
    [GeneratedRegex("""(?:<link rel="stylesheet" href|<script src|<script type="module" src|<img src)="(?<path>/[^"]+)""")]
    private static partial Regex Needed();
}
