using System.Globalization;
using AngleSharp.Dom;
using StemCellKb.Model;
using StemCellKb.Testing;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Tests;

/// <summary>What every article page shows, in both languages.</summary>
public sealed class ArticlePageTests(ShippedSite site)
{
    private static readonly Corpus Corpus = ShippedContent.Corpus;

    public static TheoryData<string> Articles => [.. AddressTable.ArticlesOfTheDay];

    [Theory]
    [InlineData("/en/diseases/lupus-nephritis")]
    [InlineData("/zh/diseases/lupus-nephritis")]
    public async Task What_was_studied_stands_beside_the_text_each_study_once_and_codes_stand_at_the_end(string address)
    {
        var document = (await site.Page(address)).Document;
        var counts = document.QuerySelectorAll(".glance dd").Select(count => int.Parse(count.TextContent, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)).ToList();

        Assert.Equal(document.QuerySelectorAll(".references li[id]").Length, counts[^1]);
        Assert.Equal(document.QuerySelectorAll(".claims .claim").Length, counts[^2]);
        Assert.InRange(counts.Skip(1).SkipLast(2).Sum(), 1, document.QuerySelectorAll(".item-work a[href^='/']").Select(link => link.GetAttribute("href")).Distinct().Count());
        Assert.Equal("facts", document.QuerySelectorAll(".article-body > section")[^1].ClassName);
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public async Task Contents_list_names_every_main_section_in_order(string address)
    {
        var answer = await site.Page(address);
        var article = ArticleAt(address);
        var listed = answer.Document.QuerySelectorAll("nav.toc a[href^='#']").Select(link => link.GetAttribute("href")![1..]).ToList();
        var written = article.Sections.Where(section => section.Level == 2).Select(section => section.Anchor).ToList();
        // The picture of what acts on what stands before the text.
        var picture = answer.Document.QuerySelector(".mechanism > h2")?.Id;

        Assert.Equal(picture is null ? written : [picture, .. written], listed.Take(written.Count + (picture is null ? 0 : 1)));
        Assert.Contains("evidence", listed);
        Assert.Contains("connections", listed);
        Assert.Contains("references", listed);
        Assert.Equal(written, answer.Document.QuerySelectorAll(".prose h2[id]").Select(heading => heading.Id!));
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public async Task Citations_are_numbered_in_order_of_appearance_and_lead_there_and_back(string address)
    {
        var document = (await site.Page(address)).Document;
        var citations = document.QuerySelectorAll(".prose sup.cite a").Select(link => (Number: int.Parse(link.TextContent, null), Target: link.GetAttribute("href")!)).ToList();

        var first = citations.Select(citation => citation.Number).Distinct().ToList();
        Assert.Equal(Enumerable.Range(1, first.Count), first);
        foreach (var (number, target) in citations)
            Assert.Equal(number.ToString(System.Globalization.CultureInfo.InvariantCulture), document.QuerySelector(target)!.GetAttribute("value"));
        foreach (var number in first)
        {
            var work = document.QuerySelector($".references li[value='{number}']")!;
            var back = work.QuerySelector("a.back")!.GetAttribute("href")!;
            Assert.Equal($"#{work.Id}", document.QuerySelector(back)!.GetAttribute("href"));
        }
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public async Task References_are_numbered_without_a_gap_and_evidence_points_into_them(string address)
    {
        var document = (await site.Page(address)).Document;
        var numbers = document.QuerySelectorAll(".references li[value]").Select(item => int.Parse(item.GetAttribute("value")!, null)).ToList();

        Assert.Equal(Enumerable.Range(1, numbers.Count), numbers);
        foreach (var link in document.QuerySelectorAll(".evidence a.number"))
            Assert.Equal(link.TextContent, document.QuerySelector(link.GetAttribute("href")!)!.GetAttribute("value"));
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public async Task Side_by_side_shows_every_section_of_both_languages_level_with_each_other(string address)
    {
        var language = AddressTable.LanguageOf(address);
        var answer = await site.Page($"{address}?with={language.Other.Code}");
        var mine = ArticleAt(address);
        var theirs = ArticleAt(AddressTable.InOther(address));
        var rows = answer.Document.QuerySelectorAll(".pair-row").ToList();

        Assert.Equal(mine.Sections.Select(section => section.Heading), rows.Select(row => Text(row.QuerySelector($"[lang={language.Tag}] h2, [lang={language.Tag}] h3"))));
        Assert.Equal(theirs.Sections.Select(section => section.Heading), rows.Select(row => Text(row.QuerySelector($"[lang={language.Other.Tag}] [role=heading]"))));
        foreach (var link in answer.Document.QuerySelectorAll(".pair sup.cite a"))
            Assert.Equal(link.TextContent, answer.Document.QuerySelector(link.GetAttribute("href")!)!.GetAttribute("value"));
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public async Task Page_says_when_it_was_reviewed_and_what_its_evidence_adds_up_to(string address)
    {
        var answer = await site.Page(address);
        var concept = Corpus.Concepts.Single(concept => address.EndsWith("/" + concept.Id, StringComparison.Ordinal));

        Assert.Equal($"{concept.Reviewed:O}", answer.Document.QuerySelector(".state-line time")?.GetAttribute("datetime"));
        Assert.Contains(UiText.Of(AddressTable.LanguageOf(address)).Article.MedicalNotice, answer.MainText, StringComparison.Ordinal);
        if (concept.Kind == ConceptKind.Disease)
            return; // Its answers stand in a block of their own.
        // A page about very many shows the first of each question; its list has them all.
        var list = answer.Document.QuerySelector(".claims-order a")?.GetAttribute("href");
        var whole = list is null ? answer : await site.Page(list);
        var cards = whole.Document.QuerySelectorAll(".evidence .claim").CountBy(card => card.GetAttribute("data-word")!).OrderBy(count => count.Key, StringComparer.Ordinal);
        var stated = answer.Document.QuerySelectorAll(".article-head .state-line [data-word]")
            .Select(line => KeyValuePair.Create(line.GetAttribute("data-word")!, int.Parse(Text(line.QuerySelector("b")), null))).OrderBy(count => count.Key, StringComparer.Ordinal);
        Assert.Equal(cards, stated);
    }

    [Theory]
    [InlineData("diseases/multiple-sclerosis", "cell-types/hematopoietic-stem-cells")]
    [InlineData("diseases/multiple-sclerosis", "mechanisms/tissue-repair")]
    [InlineData("cell-types/mesenchymal-stem-cells", "mechanisms/immunomodulation")]
    [InlineData("diseases/lupus-nephritis", "diseases/systemic-lupus-erythematosus")]
    [InlineData("diseases/lupus-nephritis", "glossary/proteinuria")]
    public async Task Connections_stand_on_both_pages(string one, string other)
    {
        foreach (var language in Language.All)
        {
            Assert.Contains($"/{language.Code}/{other}", await Connections($"/{language.Code}/{one}"));
            Assert.Contains($"/{language.Code}/{one}", await Connections($"/{language.Code}/{other}"));
        }
    }

    [Fact]
    public async Task Every_link_written_on_one_side_shows_on_the_other_side_too()
    {
        foreach (var language in Language.All)
        {
            foreach (var links in TestExtent.ShareOfTheDay([.. Corpus.Articles.SelectMany(article => article.CrossLinks.Select(link => (article.Concept, link.Target))).Distinct().GroupBy(link => link.Target)], 40))
            {
                var shown = await Connections(AddressTable.UrlOf(language, links.Key));
                Assert.Empty(links.Select(link => AddressTable.UrlOf(language, link.Concept)).Except(shown));
            }
        }
    }

    [Fact]
    public async Task Link_written_on_one_side_only_is_there()
    {
        var oneSided = Corpus.Articles.SelectMany(article => article.CrossLinks.Select(link => (From: article.Concept, To: link.Target))).Distinct().ToHashSet();
        var kinds = Corpus.Concepts.ToDictionary(concept => concept.Id, concept => concept.Kind);
        var (from, to) = oneSided.First(link => !oneSided.Contains((link.To, link.From)) && kinds[link.From] != ConceptKind.Term && kinds[link.To] != ConceptKind.Term);

        Assert.Contains(AddressTable.UrlOf(Language.Chinese, from), await Connections(AddressTable.UrlOf(Language.Chinese, to)));
    }

    private async Task<IReadOnlyList<string>> Connections(string address) =>
        [.. (await site.Page(address)).Document.QuerySelectorAll(":is(.connections, .mentions) a.concept").Select(link => link.GetAttribute("href")!)];

    private static Article ArticleAt(string address) => ShippedContent.Article(ConceptId.Parse(address.Split('/')[3]), AddressTable.LanguageOf(address));

    /// <summary>Without the links to the section that a heading ends with.</summary>
    private static string Text(IElement? element)
    {
        if (element?.Clone() is not IElement copy)
            return "";
        foreach (var link in copy.QuerySelectorAll("a, button").ToList())
            link.Remove();
        return Answer.Words(copy.TextContent);
    }
}
