using System.Text;
using StemCellKb.Model;
using StemCellKb.Testing;

namespace StemCellKb.Web.Tests;

/// <summary>60 diseases of a wide kind, one of which the others belong to, 30 cell types and a claim for every fourth pair of them, all from one work, half of them effects with mixed findings and a quarter about safety; and 310 topics and mechanisms each.</summary>
public sealed class ManyConcepts : IDisposable
{
    private const int Diseases = 60;
    private const int CellTypes = 30;
    public const int Topics = 310;
    private const int Mechanisms = 310;

    private readonly TemporaryFolder content = new();
    private readonly List<string> claims = [];
    private readonly List<string> disputed = [];

    public ManyConcepts()
    {
        var draft = ContentDraft.Empty;
        for (var disease = 0; disease < Diseases; disease++)
            draft = draft.AndConcept($"disease-{disease}");
        for (var cellType = 0; cellType < CellTypes; cellType++)
            draft = draft.AndConcept($"cell-{cellType}", ConceptKind.CellType);
        for (var topic = 0; topic < Topics; topic++)
            draft = draft.AndConcept($"topic-{topic}", ConceptKind.Topic);
        for (var mechanism = 0; mechanism < Mechanisms; mechanism++)
            draft = draft.AndConcept($"mechanism-{mechanism}", ConceptKind.Mechanism);
        foreach (var (path, text) in draft.Texts)
        {
            Write(path, path.StartsWith("diseases/", StringComparison.Ordinal) ? $"{text.Text}broader: [{(path.StartsWith("diseases/disease-0/", StringComparison.Ordinal) ? "wide" : "wide, disease-0")}]\n" : text.Text);
            Write(path.Replace("concept.yaml", "en.md", StringComparison.Ordinal), ContentDraft.ArticleAround(Language.English, "A sentence."));
            Write(path.Replace("concept.yaml", "zh.md", StringComparison.Ordinal), ContentDraft.ArticleAround(Language.Chinese, "一句话。"));
        }
        Write("references.json", """[{"id": "work-2020", "type": "article-journal", "title": "A study", "container-title": "A journal", "issued": {"date-parts": [[2020]]}, "URL": "https://example.org/study"}]""");
        Write("evidence/claims.yaml", string.Concat(Written()));
        Write("glossary/kinds.yaml", """
            - id: wide
              names:
                en: {name: Wide kind}
                zh: {name: 大类}
              definition:
                en: Much belongs under it.
                zh: 所属甚多。

            """);
        Site = new SiteHost(content.Path);
    }

    public SiteHost Site { get; }

    /// <summary>Their ids, in the order written.</summary>
    public IReadOnlyList<string> Claims => claims;

    /// <summary>The ids of those on which the evidence is divided.</summary>
    public IReadOnlyList<string> Disputed => disputed;

    public void Dispose()
    {
        Site.Dispose();
        content.Dispose();
    }

    private IEnumerable<string> Written()
    {
        for (var disease = 0; disease < Diseases; disease++)
        {
            for (var cellType = disease % 4; cellType < CellTypes; cellType += 4)
            {
                var id = $"disease-{disease}-cell-{cellType}";
                claims.Add(id);
                var isDisputed = disease >= Diseases / 2;
                if (isDisputed)
                    disputed.Add(id);
                var effect = isDisputed ? $"\n  effect: {{subject: cell-{cellType}, predicate: protects-against, object: disease-{disease}}}" : "";
                yield return $"""
                    - claim: {id}
                      says: {"{"}en: Cells {cellType} help in disease {disease}., zh: 细胞{cellType}对疾病{disease}有效。{"}"}
                      disease: disease-{disease}
                      cell-type: cell-{cellType}{effect}{(disease >= Diseases * 3 / 4 ? "\n  asks: safety" : "")}
                      evidence:
                        - reference: work-2020
                          model: human
                          design: rct
                          direction: {(isDisputed ? "mixed" : "supports")}
                          found: {"{"}en: It helped., zh: 有效。{"}"}

                    """;
            }
        }
    }

    private void Write(string path, string text)
    {
        var file = content[path];
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}

/// <summary>Pages of everything, where there is much.</summary>
public sealed class ManyConceptsTests(ManyConcepts many) : IClassFixture<ManyConcepts>
{
    private const int MostBytes = 600_000;

    private readonly SiteHost site = many.Site;
    private readonly IReadOnlyList<string> claims = many.Claims;

    [Fact]
    public async Task Matrix_is_shown_by_pages_that_together_link_to_every_claim()
    {
        var linked = new List<string>();
        var address = "/zh/evidence";
        for (var number = 1; address is not null; number++)
        {
            var page = await site.Get(address);
            Assert.Equal(200, page.Status);
            Assert.InRange(Encoding.UTF8.GetByteCount(page.Body), 1, MostBytes);
            Assert.EndsWith(number == 1 ? "/zh/evidence" : $"/zh/evidence?page={number}", page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
            linked.AddRange(page.Document.QuerySelectorAll(".cell-claims a, .other-claims .claim-says").Select(link => link.GetAttribute("href")!.Split('/')[^1]));
            address = page.Document.QuerySelector(".pager a[rel=next]")?.GetAttribute("href");
            Assert.True(number > 1 || address is not null);
        }
        Assert.Equal(claims.Order(StringComparer.Ordinal), linked.Order(StringComparer.Ordinal));
        Assert.Equal((await site.Get("/zh/evidence")).MainText, (await site.Get("/zh/evidence?page=999")).MainText);
    }

    [Theory]
    [InlineData("certainty")]
    [InlineData("people")]
    [InlineData("year")]
    [InlineData("studies")]
    public async Task A_sorted_list_and_its_data_are_given_by_pages_that_together_hold_every_claim_once(string sort)
    {
        var (listed, given) = (new List<string>(), new List<string>());
        foreach (var number in new[] { 1, 2 })
        {
            var page = await site.Get($"/en/evidence?sort={sort}&page={number}");
            Assert.Contains($"{claims.Count}", page.Document.QuerySelector("main [role=status]")!.TextContent, StringComparison.Ordinal);
            listed.AddRange(page.Document.QuerySelectorAll(".evidence .claim-says").Select(link => link.GetAttribute("href")!.Split('/')[^1]));
            var data = await site.Get($"/en/evidence.json?sort={sort}&page={number}");
            given.AddRange(data.Json.EnumerateArray().Select(claim => claim.GetProperty("id").GetString()!));
            Assert.Equal(number == 1, data.Header("Link").EndsWith($"/en/evidence.json?sort={sort}&page=2>; rel=\"next\"", StringComparison.Ordinal));
            Assert.Equal(listed, given);
        }
        Assert.Equal(claims.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_an_article_leaves_out_of_a_question_stands_on_the_page_of_the_list_to_which_it_links()
    {
        var article = await site.Get("/en/diseases/disease-0");
        var rest = article.Document.QuerySelectorAll(".claims td > a").Select(link => (Address: link.GetAttribute("href")!.Split('#'), link.TextContent)).ToList();
        Assert.Equal(["/en/evidence?disease=disease-0&sort=certainty", "/en/evidence?disease=disease-0&sort=certainty&page=2"], rest.Select(link => link.Address[0]));
        foreach (var (address, text) in rest)
        {
            var list = await site.Get(address[0]);
            Assert.Equal(System.Text.RegularExpressions.Regex.Match(text, "[0-9]+").Value, list.Document.GetElementById(address[1])!.QuerySelector(".count")!.TextContent);
            Assert.Empty(list.Document.QuerySelectorAll(".claims td > a[href*='#']"));
        }
    }

    [Fact]
    public async Task Map_draws_the_strongest_ties_and_says_so()
    {
        var page = await site.Get("/en/map");
        Assert.Equal(150, page.Document.QuerySelectorAll("svg.map path.tie").Length);
        Assert.Equal(150, page.Document.QuerySelectorAll(".map-table tbody tr").Length);
        Assert.Contains("150", page.Document.QuerySelector(".page-head")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector(".page-head a[href='/en/evidence']"));
    }

    [Fact]
    public async Task Home_shows_a_part_of_the_matrix_and_leads_to_the_whole()
    {
        var page = await site.Get("/en");
        Assert.Equal(24, page.Document.QuerySelectorAll(".home-matrix tbody tr").Length);
        Assert.NotNull(page.Document.QuerySelector(".home-matrix p a[href='/en/evidence']"));
    }

    [Fact]
    public async Task Home_shows_the_first_topics_and_the_first_findings_of_a_study_and_leads_to_all()
    {
        var page = await site.Get("/en");
        Assert.Equal(6, page.Document.QuerySelectorAll(".doors a[href^='/en/topics/']").Length);
        Assert.Equal(5, page.Document.QuerySelectorAll(".home-new a.says").Length);
        Assert.Equal($"All {claims.Count} findings of this work", page.Document.QuerySelector(".home-new p > a[href='/en/references/work-2020']")!.TextContent);
    }

    [Theory]
    [InlineData("/en/diseases/diseas-1")]
    [InlineData("/zh/nothing-like-it")]
    [InlineData("/en/search?q=xyzzyplugh")]
    public async Task Where_nothing_is_found_two_dozen_diseases_are_offered_and_no_more(string address)
    {
        var page = await site.Get(address);
        Assert.Equal(24, page.Document.QuerySelectorAll("main .search-help h2 ~ h2 + .concept-list a[data-kind=disease]").Length);
        Assert.InRange(Encoding.UTF8.GetByteCount(page.Body), 1, 60_000);
    }

    [Fact]
    public async Task An_index_is_shown_by_pages_that_together_name_every_concept_once()
    {
        var (first, second) = (await site.Get("/zh/topics"), await site.Get("/zh/topics?page=2"));
        static IEnumerable<string> Named(Answer page) => page.Document.QuerySelectorAll(".cards a.concept").Select(link => link.GetAttribute("href")!);
        Assert.Equal(300, Named(first).Count());
        Assert.Equal(Enumerable.Range(0, ManyConcepts.Topics).Select(topic => $"/zh/topics/topic-{topic}").Order(), Named(first).Concat(Named(second)).Order());
        Assert.Equal("/zh/topics?page=2", first.Document.QuerySelector(".pager a[rel=next]")!.GetAttribute("href"));
        Assert.EndsWith("/zh/topics?page=2", second.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Null((await site.Get("/zh/diseases")).Document.QuerySelector(".pager"));

        // As data, a page is what it shows, and says where the rest is.
        var (data, rest) = (await site.Get("/zh/topics.json"), await site.Get("/zh/topics.json?page=2"));
        static IEnumerable<string> Given(Answer answer) => answer.Json.GetProperty("concepts").EnumerateArray().Select(entry => entry.GetProperty("concept").GetProperty("url").GetString()!);
        Assert.Equal(Named(first), Given(data));
        Assert.Equal(Named(second), Given(rest));
        Assert.EndsWith("/zh/topics.json?page=2>; rel=\"next\"", data.Header("Link"), StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"next\"", rest.Header("Link"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_work_shows_the_first_of_its_claims_and_says_of_how_many()
    {
        var page = await site.Get("/en/references/work-2020");
        Assert.Equal(150, page.Document.QuerySelectorAll("[aria-labelledby=claims] .claim-says").Length);
        var line = page.Document.QuerySelector("[aria-labelledby=claims] > .muted")!;
        Assert.Equal($"The first 150 of {claims.Count}. All are in the downloads", line.TextContent);
        Assert.Equal("/data/?language=en", line.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("work-2020", (await site.Get("/en/references/work-2020.bib")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wide_term_shows_the_first_of_the_claims_below_it_and_says_of_how_many()
    {
        var page = await site.Get("/zh/glossary/wide");
        Assert.Equal(150, page.Document.QuerySelectorAll(".evidence .claim-says").Length);
        Assert.Equal($"共{claims.Count}项，此处列出前150项。 全部内容见数据下载", page.Document.QuerySelector(".evidence > .muted")!.TextContent);
        Assert.Equal(claims.Count, (await site.Get("/zh/glossary/wide.json")).Json.GetProperty("claimCount").GetInt32());
    }

    [Theory]
    [InlineData("topic-7")]
    [InlineData("Topic 7")]
    [InlineData("概念topic 7")]
    public async Task Where_concepts_are_too_many_for_a_list_a_name_chooses_one(string typed)
    {
        var page = await site.Get($"/en/evidence?topic={Uri.EscapeDataString(typed)}");
        Assert.EndsWith("/en/evidence?topic=topic-7", page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mechanism-30", "mechanism 30")]
    [InlineData("MECHANISM ", "mechanism 0")]
    [InlineData("概念mechanism 30", "mechanism 30")]
    [InlineData(" no such词", "no such词")]
    public async Task The_box_of_a_name_holds_the_name_of_what_the_words_choose_or_words_that_choose_nothing(string typed, string held)
    {
        var page = await site.Get($"/en/evidence?mechanism={Uri.EscapeDataString(typed)}");
        Assert.Equal(held, page.Document.QuerySelector("input[name=mechanism]")!.GetAttribute("value"));
        Assert.Equal(held.StartsWith('m'), page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href")!.EndsWith($"/en/evidence?mechanism={held.Replace(' ', '-')}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Disagreements_are_shown_by_pages_that_together_list_each_once()
    {
        static IEnumerable<string> Listed(Answer page) => page.Document.QuerySelectorAll(".path-claim a").Select(link => link.GetAttribute("href")!.Split('/')[^1]);
        var (first, second) = (await site.Get("/en/effects/disagreements"), await site.Get("/en/effects/disagreements?page=2"));
        Assert.Equal(150, Listed(first).Count());
        Assert.Equal(many.Disputed.Order(StringComparer.Ordinal), Listed(first).Concat(Listed(second)).Order(StringComparer.Ordinal));
        Assert.Equal("/en/effects/disagreements?page=2", first.Document.QuerySelector(".pager a[rel=next]")!.GetAttribute("href"));
        var data = (await site.Get("/en/effects/disagreements.json?page=2")).Json;
        Assert.Equal((2, 2, many.Disputed.Count), (data.GetProperty("page").GetInt32(), data.GetProperty("pages").GetInt32(), data.GetProperty("total").GetProperty("amongStudies").GetInt32()));
        Assert.Equal(many.Disputed.Count - 150, data.GetProperty("amongStudies").GetArrayLength());
    }

    [Fact]
    public async Task Api_gives_claims_by_pages_and_counts_them_all()
    {
        var first = (await site.Get("/api/v1/claims")).Json;
        Assert.Equal((claims.Count, 1, 200), (first.GetProperty("total").GetInt32(), first.GetProperty("page").GetInt32(), first.GetProperty("pageSize").GetInt32()));

        var given = new List<string>();
        for (var page = 1; given.Count < claims.Count; page++)
        {
            var ids = (await site.Get($"/api/v1/claims?page={page}")).Json.GetProperty("claims").EnumerateArray().Select(claim => claim.GetProperty("id").GetString()!).ToList();
            Assert.InRange(ids.Count, 1, 200);
            given.AddRange(ids);
        }
        Assert.Equal(claims, given);
        Assert.Equal(claims.Count(claim => claim.EndsWith("-cell-3", StringComparison.Ordinal)), (await site.Get("/api/v1/claims?cell-type=cell-3")).Json.GetProperty("total").GetInt32());
        Assert.Equal(400, (await site.Get("/api/v1/claims?page=0")).Status);
    }
}
