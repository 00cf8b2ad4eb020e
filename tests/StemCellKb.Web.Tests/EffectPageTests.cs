using System.Text.Json;
using System.Xml.Linq;
using StemCellKb.Model;
using StemCellKb.Testing;
using StemCellKb.Web.Interface;
using StemCellKb.Web.Tests.Figures;

namespace StemCellKb.Web.Tests;

/// <summary>What acts on what: the pictures of the shipped content, the list of all effects, and the walk from one thing to another.</summary>
public class EffectPageTests(ShippedSite site)
{
    private static readonly IReadOnlyList<Claim> Stated = [.. ShippedContent.Corpus.Claims.Where(claim => claim.Effect is not null)];

    public static TheoryData<string, string> Pages => new(
        from code in new[] { "en", "zh" }
        from path in new[] { "mechanisms/immunomodulation", "cell-types/mesenchymal-stem-cells", "cell-types/stem-cell-exosomes", "mechanisms/tissue-repair", "mechanisms/immune-tolerance", "diseases/psoriasis" }
        select (code, path));

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_picture_its_table_and_its_data_say_the_same_and_nothing_lies_on_anything_else(string code, string path)
    {
        var page = await site.Get($"/{code}/{path}");
        var listed = page.Document.QuerySelectorAll(".mechanism .path-claim a").Select(link => link.GetAttribute("href")!).Order(StringComparer.Ordinal).ToList();
        var alone = await site.Get($"/{code}/{path}/effects.svg");
        var picture = XElement.Parse(alone.Body);
        using var data = JsonDocument.Parse((await site.Get($"/{code}/{path}/effects.json")).Body);
        var csv = await site.Get($"/{code}/{path}/effects.csv");

        Assert.NotEmpty(listed);
        var drawn = picture.Descendants().Where(each => each.Name.LocalName == "a" && $" {(string?)each.Attribute("class")} ".Contains(" f-path ", StringComparison.Ordinal));
        Assert.Equal(listed, drawn.Select(link => new Uri(site.Client.BaseAddress!, (string)link.Attribute("href")!).AbsolutePath).Order(StringComparer.Ordinal));
        Assert.Equal(listed, data.RootElement.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("address").GetString()!).Order(StringComparer.Ordinal));
        Assert.All(listed, address => Assert.Contains(address, csv.Body, StringComparison.Ordinal));
        Assert.Equal(code == "zh" ? "zh-Hans" : "en", (string?)picture.Attribute("lang"));
        Assert.Empty(Geometry.FaultsOfXml(picture));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task Every_effect_is_listed_and_the_filters_hold(string code)
    {
        Assert.Equal(Claims(Stated), Listed(await site.Get($"/{code}/effects")));
        Assert.Equal(
            Claims(Stated.Where(claim => claim.Effect is { Subject.Value: "mesenchymal-stem-cells", Predicate: EffectPredicate.Inhibits })),
            Listed(await site.Get($"/{code}/effects?subject=mesenchymal-stem-cells&predicate=inhibits")));
        Assert.Equal(Claims(Stated.Where(claim => claim.Effect is { Object.Value: "th17-cell" })), Listed(await site.Get($"/{code}/effects?object=th17-cell")));
        Assert.Equal(Claims(Stated), Listed(await site.Get($"/{code}/effects?subject=nothing&predicate=nothing&page=99")));
    }

    [Fact]
    public async Task A_filter_that_nothing_passes_says_so_and_leads_back()
    {
        var page = await site.Get("/en/effects?subject=stem-cell-exosomes&predicate=worsens");
        Assert.Contains(UiText.Of(Language.English).Paths.NoneFits, page.MainText, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("main a[href='/en/effects']"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task A_chain_names_its_steps_and_the_weakest_of_them(string code)
    {
        var words = UiText.Of(Language.Parse(code)).Paths;
        var page = await site.Get($"/{code}/paths?from=ifn-gamma&to=autoantibody");
        var chains = page.Document.QuerySelectorAll(".chains > li").ToList();

        Assert.NotEmpty(chains);
        foreach (var chain in chains)
        {
            var steps = chain.QuerySelectorAll(".chain > li").ToList();
            Assert.InRange(steps.Count, 1, EffectPaths.LongestPath);
            var weakest = steps.FindIndex(step => step.GetAttribute("data-weakest") == "true") + 1;
            Assert.StartsWith(words.Weakest(weakest), Answer.Words(chain.QuerySelector(".weakest")!.TextContent), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/en/paths")]
    [InlineData("/zh/paths?from=psoriasis&to=nothing")]
    public async Task Where_no_chain_is_asked_for_examples_lead_to_chains(string address)
    {
        var examples = (await site.Get(address)).Document.QuerySelectorAll("main ul a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.NotEmpty(examples);
        foreach (var example in examples)
            Assert.NotEmpty((await site.Get(example)).Document.QuerySelectorAll(".chains > li"));
    }

    [Fact]
    public async Task A_term_says_what_acts_on_it()
    {
        var page = await site.Get("/en/glossary/th17-cell");
        Assert.Equal(Claims(Stated.Where(claim => claim.Effect!.Object.Value == "th17-cell" || claim.Effect.Subject.Value == "th17-cell" || claim.Effect.Through.Any(mediator => mediator.Value == "th17-cell"))), Listed(page));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task What_studies_disagree_on_is_gathered_and_rivals_stand_together(string code)
    {
        var page = await site.Get($"/{code}/effects/disagreements");
        var rivals = page.Document.QuerySelectorAll(".rivals").Select(pair => string.Join(' ', pair.QuerySelectorAll(".path-claim a").Select(link => link.GetAttribute("href")!.Split('/')[^1]).Order(StringComparer.Ordinal)));
        Assert.Equal(
            Stated.SelectMany(claim => claim.Effect!.Disputes.Select(other => string.Join(' ', new[] { claim.Id.Value, other.Value }.Order(StringComparer.Ordinal)))).Distinct().Order(StringComparer.Ordinal),
            rivals.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Claims(IEnumerable<Claim> claims) => claims.Select(claim => claim.Id.Value).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Listed(Answer page) => page.Document.QuerySelectorAll(".path-claim a").Select(link => link.GetAttribute("href")!.Split('/')[^1]).Order(StringComparer.Ordinal);
}
