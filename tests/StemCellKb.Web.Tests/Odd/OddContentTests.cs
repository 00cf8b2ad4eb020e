using StemCellKb.Content;
using StemCellKb.Model;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Tests;

/// <summary>Content that is right but unusual.</summary>
public sealed class OddContentTests(OddSite odd, BareSite bare)
{
    [Fact]
    public void Odd_content_is_correct_content()
    {
        var errors = OddContent.Draft.Compile().Diagnostics.Concat(OddContent.Bare.Compile().Diagnostics).Where(diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal("", string.Join('\n', errors.Select(DiagnosticPrinter.Headline)));
    }

    [Theory]
    [InlineData("/zh/diseases/only-english", "en", "Only English disease", "English")]
    [InlineData("/en/diseases/only-chinese", "zh-Hans", "仅中文病", "中文")]
    public async Task Missing_translation_shows_the_other_language_and_says_so(string address, string lang, string title, string ownName)
    {
        var answer = await odd.Get(address);
        var language = AddressTable.LanguageOf(address);

        Assert.Equal(200, answer.Status);
        Assert.Equal(language.Tag, answer.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal(title, answer.Document.QuerySelector($"h1[lang={lang}]")?.TextContent);
        Assert.NotNull(answer.Document.QuerySelector($".prose[lang={lang}] p"));
        Assert.Contains(UiText.Of(language).Article.NotTranslated(ownName), answer.TextsOf(".notice-box"));
        Assert.Empty(answer.Document.QuerySelectorAll("link[hreflang]"));
        Assert.Null(answer.Document.QuerySelector(".with-other a"));
    }

    [Theory]
    [InlineData("/en/diseases/only-english")]
    [InlineData("/zh/diseases/only-chinese")]
    public async Task Half_pair_has_no_hreflang_and_no_notice_in_its_own_language(string address)
    {
        var answer = await odd.Get(address);

        Assert.Equal(200, answer.Status);
        Assert.Empty(answer.Document.QuerySelectorAll("link[hreflang]"));
        Assert.Empty(answer.Document.QuerySelectorAll(".notice-box"));
        Assert.Empty(answer.Document.QuerySelectorAll("h1[lang], .summary[lang], .prose[lang], .toc [lang]"));
    }

    [Theory]
    [InlineData("/en/diseases/only-chinese.json")]
    [InlineData("/en/diseases/only-chinese.md")]
    [InlineData("/en/diseases/only-chinese.bib")]
    [InlineData("/en/diseases/only-chinese.ris")]
    [InlineData("/en/diseases/only-chinese?with=zh")]
    [InlineData("/zh/diseases/long-name?with=en")]
    public async Task Every_form_of_an_odd_article_answers(string address) => Assert.Equal(200, (await odd.Get(address)).Status);

    [Fact]
    public async Task Sections_that_are_behind_are_named_and_linked_in_both_languages()
    {
        foreach (var language in Language.All)
        {
            var answer = await odd.Get(SiteUrls.Concept(language, ConceptKind.Disease, ConceptId.Parse("behind")));
            var notice = Assert.Single(answer.Document.QuerySelectorAll(".notice-box"));

            Assert.StartsWith(UiText.Of(language).Article.Behind, Answer.Words(notice.TextContent), StringComparison.Ordinal);
            Assert.Equal(["#changed", $"/{language.Other.Code}/diseases/behind#changed"], notice.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        }
    }

    [Fact]
    public async Task Claim_without_items_says_that_there_is_no_evidence_yet()
    {
        var answer = await odd.Get("/en/evidence/claim-without-items");

        Assert.Contains(UiText.Of(Language.English).Claims.NoItems, answer.MainText, StringComparison.Ordinal);
        Assert.Equal("no-evidence-yet", answer.Document.QuerySelector(".claim")!.GetAttribute("data-word"));
    }

    [Fact]
    public async Task Retracted_work_is_shown_as_such_and_counts_for_nothing()
    {
        var claim = await odd.Get("/en/evidence/claim-on-a-retracted-work");
        Assert.Equal("no-evidence-yet", claim.Document.QuerySelector(".claim")!.GetAttribute("data-word"));
        Assert.Contains(UiText.Of(Language.English).Evidence.Retracted, claim.MainText, StringComparison.Ordinal);

        var map = await odd.Get("/en/map");
        Assert.Equal(["0", "0", "0", "0", "0"], map.Document.QuerySelectorAll("tbody tr").Single().QuerySelectorAll(".figure").Select(cell => cell.TextContent));

        var work = await odd.Get("/zh/references/retracted-2018");
        Assert.Contains(UiText.Of(Language.Chinese).References.Retracted, work.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Content_never_becomes_markup()
    {
        var crawl = await Crawl.From(odd, "/en", "/zh", "/en/search?q=script", "/zh/references/hostile-2021");
        Assert.DoesNotContain(crawl.All, page => page.Status >= 500);
        foreach (var page in crawl.Pages)
        {
            var answer = await odd.Get(page.Address);
            Assert.Empty(answer.Document.QuerySelectorAll("[onerror], main img, main script, [href^='javascript:' i], h1 b"));
            Assert.DoesNotContain("<script>", answer.Body, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Content_that_looks_like_markup_is_shown_as_written()
    {
        var answer = await odd.Get("/en/diseases/hostile");
        Assert.Equal(Answer.Words(OddContent.Hostile), answer.TextsOf("h1").Single());
        Assert.Contains("<script>alert(6)</script>", answer.MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en")]
    [InlineData("/zh")]
    [InlineData("/en/diseases")]
    [InlineData("/en/cell-types")]
    [InlineData("/zh/mechanisms")]
    [InlineData("/zh/topics")]
    [InlineData("/en/glossary")]
    [InlineData("/en/glossary/lonely")]
    [InlineData("/en/evidence")]
    [InlineData("/zh/map")]
    [InlineData("/en/references")]
    [InlineData("/zh/approvals")]
    [InlineData("/en/methods")]
    [InlineData("/en/search?q=lonely")]
    [InlineData("/zh/search?q=nothing")]
    [InlineData("/en/references.bib")]
    [InlineData("/en/references.json")]
    public async Task Page_of_a_nearly_empty_knowledge_base_answers(string address)
    {
        var answer = await bare.Get(address);
        Assert.Equal(200, answer.Status);
        Assert.True(!answer.IsHtml || answer.TextsOf("h1").Single().Length > 0);
    }
}
