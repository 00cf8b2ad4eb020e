using StemCellKb.Testing;

namespace StemCellKb.Web.Tests.Machines;

/// <summary>What programs are told of a claim in which every field is given: nothing of it may get lost on the way.</summary>
public sealed class GoldenTests(FullSite site)
{
    [Theory]
    [InlineData("/data/claims.csv", "claims.csv")]
    [InlineData("/data/evidence-items.csv", "evidence-items.csv")]
    [InlineData("/data/studies.csv", "studies.csv")]
    [InlineData("/data/studies.jsonl", "studies.jsonl")]
    [InlineData("/data/outcomes.csv", "outcomes.csv")]
    [InlineData("/data/outcomes.jsonl", "outcomes.jsonl")]
    [InlineData("/data/effects.csv", "effects.csv")]
    [InlineData("/data/effects.jsonl", "effects.jsonl")]
    [InlineData("/data/kgx/nodes.tsv", "kgx-nodes.tsv")]
    [InlineData("/data/kgx/edges.tsv", "kgx-edges.tsv")]
    [InlineData("/data/effects.cx2", "effects.cx2")]
    [InlineData("/data/claims.jsonl", "claims.jsonl")]
    [InlineData("/data/evidence-items.jsonl", "evidence-items.jsonl")]
    [InlineData("/data/claims.jsonld", "claims.jsonld")]
    [InlineData("/data/concepts.jsonld", "concepts.jsonld")]
    [InlineData("/en/diseases/a-disease.md", "article-en.md")]
    [InlineData("/zh/diseases/a-disease.md", "article-zh.md")]
    [InlineData("/en/feed.xml", "feed.xml")]
    [InlineData("/opensearch-zh.xml", "opensearch-zh.xml")]
    [InlineData("/llms.txt", "llms.txt")]
    [InlineData("/.well-known/api-catalog", "api-catalog.json")]
    public async Task A_file_for_programs_says_everything(string address, string file)
    {
        var answer = await site.Get(address);
        Assert.Equal(200, answer.Status);
        var build = (await site.Get("/health/ready")).Json.GetProperty("build").GetString()!;
        GoldenFile.Matches(answer.Body.Replace(build, "(the build)", StringComparison.Ordinal), file);
    }
}
