using StemCellKb.Testing;

[assembly: AssemblyFixture(typeof(StemCellKb.Web.Tests.AwkwardWorks))]

namespace StemCellKb.Web.Tests;

/// <summary>A bibliography of names, titles and kinds that are easily got wrong.</summary>
public sealed class AwkwardWorks() : DraftSite(ContentDraft.Empty
    .With("references.json", """
        [
          {"id": "particles-2019", "type": "article-journal", "title": "Particles", "author": [{"family": "Berg", "given": "Jan", "non-dropping-particle": "van den"}, {"family": "Humboldt", "given": "Alex", "dropping-particle": "von"}, {"family": "Torre", "given": "Ana", "non-dropping-particle": "de la"}, {"family": "Sanabria-de la Torre", "given": "Raquel"}, {"family": "King", "given": "Martin L.", "suffix": "Jr."}], "container-title": "J Test", "issued": {"date-parts": [["2019", 3, 4]]}},
          {"id": "chinese-2020", "type": "article-journal", "title": "中文标题带句号。", "author": [{"family": "王", "given": "小明"}, {"family": "欧阳", "given": "建国"}, {"family": "김", "given": "민수"}, {"family": "山田", "given": "太郎"}, {"family": "Li", "given": "Xiao-Ming"}], "container-title": "中华杂志", "language": "zh", "volume": "3", "page": "1661–1670", "issued": {"date-parts": [[2020]]}},
          {"id": "markup-2014", "type": "article-journal", "title": "Effect of <i>Nocardia</i> on CD4<sup>+</sup> T cells, H<sub>2</sub>O and <span class=\"nocase\">mTOR</span> if p<i", "author": [{"family": "Eps", "given": "E."}], "container-title": "J <i>in vitro</i>", "issued": {"date-parts": [[2014]]}},
          {"id": "talk-2010", "type": "paper-conference", "title": "A talk", "author": [{"family": "Kappa", "given": "K."}], "container-title": "Proc of Tests", "page": "1436--1439", "DOI": "10.1000/a{b", "issued": {"date-parts": [[2010, 5]]}},
          {"id": "chapter-2010", "type": "chapter", "title": "A chapter", "author": [{"family": "Au", "given": "T."}], "editor": [{"family": "Ed", "given": "One"}, {"family": "Ed", "given": "Two"}], "container-title": "The Book", "publisher": "Press", "page": "1661–1670", "issued": {"date-parts": [[2010]]}},
          {"id": "handbook-2011", "type": "book", "title": "A handbook", "editor": [{"family": "Only", "given": "Editor"}], "publisher": "Press", "issued": {"date-parts": [[2011]]}},
          {"id": "report-2010", "type": "report", "title": "A report", "author": [{"literal": "World Health Organization"}], "publisher": "An Agency", "issued": {"date-parts": [[2010]]}},
          {"id": "thesis-2010", "type": "thesis", "title": "A thesis", "publisher": "A University", "issued": {"date-parts": [[2010]]}},
          {"id": "seen-2024", "type": "webpage", "title": "A notice", "author": [{"literal": "European Medicines Agency"}], "URL": "https://example.org/notice", "issued": {"date-parts": [[2024, 12, 18]]}, "accessed": {"date-parts": [[2025, 1, 5]]}},
          {"id": "few-2001", "type": "article-journal", "title": "One of many", "author": [{"family": "First", "given": "A."}], "custom": {"authors": "incomplete"}, "container-title": "J Test", "PMID": "123", "PMCID": "PMC45", "issued": {"date-parts": [[2001]]}},
          {"id": "range-2016", "type": "article-journal", "title": "Two years", "container-title": "J Test", "volume": "3", "issued": {"date-parts": [[2016, 11], [2017, 2]]}},
          {"id": "winter-2013", "type": "book", "title": "A season", "publisher": "Press", "issued": {"date-parts": [[2013, 24]]}},
          {"id": "about-1998", "type": "article-journal", "title": "An estimate", "container-title": "J Test", "issued": {"date-parts": [[1998]], "circa": true}},
          {"id": "to-come", "type": "article-journal", "title": "Not out yet", "container-title": "J Test", "issued": {"literal": "in press"}}
        ]
        """)
    .With("glossary/tissues.yaml", """
        - id: lonely
          names: {en: {name: Lonely}, zh: {name: 孤独}}
          definition: {en: Alone., zh: 独自一个。}
        """));

public sealed class AwkwardWorksTests(AwkwardWorks site)
{
    [Theory]
    [InlineData("particles-2019", "van den Berg J, von Humboldt A, de la Torre A, Sanabria-de la Torre R, King ML Jr. Particles. J Test. 2019.")]
    [InlineData("chinese-2020", "王小明, 欧阳建国, 김민수, 山田太郎, Li XM. 中文标题带句号。 中华杂志. 2020;3:1661-1670.")]
    [InlineData("markup-2014", "Eps E. Effect of Nocardia on CD4+ T cells, H2O and mTOR if p<i. J in vitro. 2014.")]
    [InlineData("talk-2010", "Kappa K. A talk. In: Proc of Tests. 2010 May. p. 1436-1439.")]
    [InlineData("chapter-2010", "Au T. A chapter. In: Ed O, Ed T, editors. The Book. Press; 2010. p. 1661-1670.")]
    [InlineData("handbook-2011", "Only E, editor. A handbook. Press; 2011.")]
    [InlineData("seen-2024", "European Medicines Agency. A notice [Internet]. 2024 Dec 18 [cited 2025 Jan 5]. Available from: https://example.org/notice")]
    [InlineData("few-2001", "First A, et al. One of many. J Test. 2001.")]
    [InlineData("range-2016", "Two years. J Test. 2016-2017;3.")]
    [InlineData("winter-2013", "A season. Press; 2013 Winter.")]
    [InlineData("about-1998", "An estimate. J Test. [1998?].")]
    [InlineData("to-come", "Not out yet. J Test. In press.")]
    public async Task A_work_is_cited_in_the_style_of_medical_journals(string key, string line)
    {
        foreach (var language in new[] { "en", "zh" })
            Assert.Equal(line, Answer.Words((await site.Get($"/{language}/references/{key}")).Document.QuerySelector(".work-full cite")!.TextContent));
    }

    [Theory]
    [InlineData("particles-2019", "@article", "author", "van den Berg, Jan and von Humboldt, Alex and de la Torre, Ana and {Sanabria-de la Torre}, Raquel and King, Jr., Martin L.")]
    [InlineData("chinese-2020", "@article", "pages", "1661--1670")]
    [InlineData("markup-2014", "@article", "title", @"{Effect of \textit{Nocardia} on CD4\textsuperscript{+} T cells, H\textsubscript{2}O and {mTOR} if p<i}")]
    [InlineData("talk-2010", "@inproceedings", "booktitle", "Proc of Tests")]
    [InlineData("talk-2010", "@inproceedings", "pages", "1436--1439")]
    [InlineData("talk-2010", "@inproceedings", "doi", "10.1000/a%7Bb")]
    [InlineData("chapter-2010", "@incollection", "editor", "Ed, One and Ed, Two")]
    [InlineData("report-2010", "@techreport", "institution", "An Agency")]
    [InlineData("report-2010", "@techreport", "author", "{World Health Organization}")]
    [InlineData("thesis-2010", "@phdthesis", "school", "A University")]
    [InlineData("seen-2024", "@online", "urldate", "2025-01-05")]
    [InlineData("few-2001", "@article", "author", "First, A. and others")]
    [InlineData("to-come", "@article", "pubstate", "in press")]
    public async Task BibTeX_has_each_thing_in_its_field(string key, string type, string field, string value)
    {
        var entry = Assert.Single(BibTexParser.Parse((await site.Get($"/en/references/{key}.bib")).Body));
        Assert.Equal((type, value), ("@" + entry.Type, entry[field]));
    }

    [Theory]
    [InlineData("particles-2019", "TY", "JOUR")]
    [InlineData("particles-2019", "AU", "van den Berg, Jan; von Humboldt, Alex; de la Torre, Ana; Sanabria-de la Torre, Raquel; King, Martin L., Jr.")]
    [InlineData("chinese-2020", "EP", "1670")]
    [InlineData("markup-2014", "TI", "Effect of Nocardia on CD4+ T cells, H2O and mTOR if p<i")]
    [InlineData("talk-2010", "SP", "1436")]
    [InlineData("talk-2010", "EP", "1439")]
    [InlineData("chapter-2010", "A2", "Ed, One; Ed, Two")]
    [InlineData("handbook-2011", "ED", "Only, Editor")]
    [InlineData("seen-2024", "TY", "ELEC")]
    [InlineData("seen-2024", "Y2", "2025/01/05/")]
    [InlineData("few-2001", "M2", "PMID: 123; PMCID: PMC45")]
    public async Task RIS_has_each_thing_under_its_tag(string key, string tag, string value)
    {
        var record = Assert.Single(RisParser.Parse((await site.Get($"/zh/references/{key}.ris")).Body));
        Assert.Equal(value, string.Join("; ", record.Fields[tag]));
    }

    [Theory]
    [InlineData("particles-2019", "author", "van den Berg, Jan; von Humboldt, Alex; de la Torre, Ana; Sanabria-de la Torre, Raquel; King, Martin L., Jr.")]
    [InlineData("chinese-2020", "language", "zh")]
    [InlineData("markup-2014", "title", "Effect of Nocardia on CD4+ T cells, H2O and mTOR if p<i")]
    [InlineData("markup-2014", "journal_title", "J in vitro")]
    [InlineData("markup-2014", "language", "en")]
    [InlineData("talk-2010", "conference_title", "Proc of Tests")]
    [InlineData("chapter-2010", "inbook_title", "The Book")]
    [InlineData("report-2010", "author", "World Health Organization,")]
    [InlineData("seen-2024", "inbook_title", "")]
    [InlineData("few-2001", "public_url", "https://pubmed.ncbi.nlm.nih.gov/123/")]
    public async Task A_reference_manager_reads_from_the_page(string key, string tag, string value)
    {
        var tags = (await site.Get($"/zh/references/{key}")).Document.QuerySelectorAll($"meta[name=citation_{tag}]");
        Assert.Equal(value, string.Join("; ", tags.Select(each => each.GetAttribute("content"))));
    }

    [Fact]
    public async Task A_page_sets_a_title_as_its_record_marks_it_and_says_its_language()
    {
        var english = (await site.Get("/en/references/markup-2014")).Document;
        Assert.Equal("Effect of <i>Nocardia</i> on CD4<sup>+</sup> T cells, H<sub>2</sub>O and mTOR if p&lt;i", english.QuerySelector("h1")!.InnerHtml);
        Assert.DoesNotContain("<", english.Title!.Replace("p<i", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Null(english.QuerySelector("meta[name=description], meta[property='og:description']"));
        Assert.Equal("zh", (await site.Get("/en/references/chinese-2020")).Document.QuerySelector("h1")!.GetAttribute("lang"));
        // As printed: read in another script, the page is converted and the title is not.
        Assert.Equal("zh", (await site.Get("/zh/references/chinese-2020")).Document.QuerySelector("h1")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task Works_are_found_by_their_editors_and_by_whole_Chinese_names()
    {
        Assert.Contains("handbook-2011", (await site.Get("/en/references?q=Only")).Body, StringComparison.Ordinal);
        Assert.Contains("chinese-2020", (await site.Get("/zh/references?q=欧阳建国")).Body, StringComparison.Ordinal);
    }
}
