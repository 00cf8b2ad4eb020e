using StemCellKb.Model;
using StemCellKb.Testing;

namespace StemCellKb.Content.Tests;

/// <summary>A record as Zotero, Better BibTeX and others write it, and what becomes of it.</summary>
public sealed class BibliographyTests
{
    [Theory]
    [InlineData("""{"date-parts": [[2016, 5, 3]]}""", "2016-05-03")]
    [InlineData("""{"date-parts": [["2016", "05", "03"]]}""", "2016-05-03")]
    [InlineData("""{"date-parts": [[2016, 11], [2017, 2]]}""", "2016-11/2017-02")]
    [InlineData("""{"date-parts": [[2016], []]}""", "2016")]
    [InlineData("""{"date-parts": [[2013, 13]]}""", "2013 Spring")]
    [InlineData("""{"date-parts": [[2013, 16]]}""", "2013 Winter")]
    [InlineData("""{"date-parts": [["2013", "23"]]}""", "2013 Autumn")]
    [InlineData("""{"date-parts": [[2013]], "season": "2"}""", "2013 Summer")]
    [InlineData("""{"date-parts": [[2013]], "season": "Fall"}""", "2013 Autumn")]
    [InlineData("""{"date-parts": [[1900]], "circa": true}""", "~1900")]
    [InlineData("""{"date-parts": [[1900]], "circa": 1}""", "~1900")]
    [InlineData("""{"date-parts": [[1900]], "circa": false}""", "1900")]
    [InlineData("""{"raw": "2016-05-03"}""", "2016-05-03")]
    [InlineData("""{"raw": "2016/5/3"}""", "2016-05-03")]
    [InlineData("""{"raw": "2016"}""", "2016")]
    [InlineData("""{"raw": "2013-21"}""", "2013 Spring")]
    [InlineData("""{"raw": "2016~"}""", "~2016")]
    [InlineData("""{"raw": "2016-11/2017-02"}""", "2016-11/2017-02")]
    [InlineData("""{"literal": "2016"}""", "2016")]
    [InlineData("""{"literal": "2019年3月"}""", "2019-03")]
    [InlineData("""{"literal": " in press "}""", "'in press'")]
    [InlineData("""{"literal": "2016-13-45"}""", "'2016-13-45'")]
    [InlineData("""{"literal": "２０１６"}""", "'２０１６'")]
    [InlineData("""{"date-parts": [[""]]}""", "")]
    [InlineData("""{"date-parts": [[null]], "literal": "n.d."}""", "'n.d.'")]
    [InlineData("""{"date-parts": []}""", "")]
    [InlineData("""{"date-parts": [[0]]}""", "")]
    [InlineData("""{"date-parts": [[2019, 2, 29]]}""", "")]
    [InlineData("""{"date-parts": [[2019, 21, 3]]}""", "")]
    [InlineData("""{"date-parts": [[2019, 1.5]]}""", "")]
    [InlineData("""{"date-parts": [[true]]}""", "")]
    [InlineData("""{"date-parts": {"year": 2019}}""", "")]
    [InlineData("\"2019\"", "")]
    public void A_date_is_read_in_every_form_of_CSL(string issued, string expected)
    {
        var date = WorkDetails.Of($$"""{"issued": {{issued}}}""").Issued;

        var shown = date is null ? "" : date.Words is { } words ? $"'{words}'"
            : (date.Circa ? "~" : "") + date.From!.Iso + (date.Until is { } until ? "/" + until.Iso : "") + (date.Season is { } season ? $" {season}" : "");
        Assert.Equal(expected, shown);
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("Effect of <i>Nocardia</i> on CD4<sup>+</sup> T cells", "Effect of |I:Nocardia| on CD4|S:+| T cells")]
    [InlineData("H<sub>2</sub>O", "H|s:2|O")]
    [InlineData("<span class=\"nocase\">mTOR</span>", "N:mTOR")]
    [InlineData("<span style=\"font-variant:small-caps;\">d</span>-glucose", "C:d|-glucose")]
    [InlineData("<i>IL-6<sub>in</sub></i>", "I:IL-6|Is:in")]
    [InlineData("p < 0.05 and i > 3", "p < 0.05 and i > 3")]
    [InlineData("an <i> alone", "an <i> alone")]
    [InlineData("an </i> alone", "an </i> alone")]
    [InlineData("<i>a<b>b</i>c</b>", "I:a<b>b|c</b>")]
    [InlineData("<script>x</script>", "<script>x</script>")]
    [InlineData("<i></i>", "")]
    [InlineData("银屑病<i>T</i>细胞", "银屑病|I:T|细胞")]
    public void The_markup_of_a_title_is_data(string title, string expected)
    {
        var styled = StyledText.Parse(title);

        Assert.Equal(expected, string.Join('|', styled.Runs.Select(run => Letters(run.Styles) + run.Text)));

        static string Letters(TextStyles styles) => styles == TextStyles.None ? "" : string.Concat(
            Enum.GetValues<TextStyles>().Where(style => style != TextStyles.None && styles.HasFlag(style)).Select(style => style switch
            {
                TextStyles.Superscript => 'S',
                TextStyles.Subscript => 's',
                TextStyles.SmallCapitals => 'C',
                _ => style.ToString()[0],
            })) + ":";
    }

    [Fact]
    public void Names_are_kept_whole()
    {
        var work = Read("""
            "author": [
              {"family": "Berg", "given": "Jan", "non-dropping-particle": "van den"}, {"family": "Humboldt", "given": "Alex", "dropping-particle": "von"},
              {"family": "King", "given": "Martin L.", "suffix": "Jr."}, {"family": "王", "given": "小明"}, {"literal": "WHO", "given": ""}],
            "editor": [{"family": "Eps", "given": "E."}]
            """);

        Assert.Equal(
            [
                new PersonName("Berg", "Jan", null) { Particle = "van den" }, new PersonName("Humboldt", "Alex", null) { DroppingParticle = "von" },
                new PersonName("King", "Martin L.", null) { Suffix = "Jr." }, new PersonName("王", "小明", null), new PersonName(null, null, "WHO"),
            ],
            work.Authors);
        Assert.Equal([new PersonName("Eps", "E.", null)], work.Editors);
    }

    [Theory]
    [InlineData("\"DOI\": \"https://doi.org/10.1000/x\"", "10.1000/x", null, null, null)]
    [InlineData("\"DOI\": \"http://dx.doi.org/10.1000/x\"", "10.1000/x", null, null, null)]
    [InlineData("\"DOI\": \" doi:10.1000/X(1) \"", "10.1000/X(1)", null, null, null)]
    [InlineData("\"PMID\": \"27269294 \", \"PMCID\": \"pmc12\"", null, "27269294", "PMC12", null)]
    [InlineData("\"PMID\": 27269294", null, "27269294", null, null)]
    [InlineData("\"PMID\": \"https://pubmed.ncbi.nlm.nih.gov/27269294/\"", null, "27269294", null, null)]
    [InlineData("\"note\": \"PMID: 12396675\\nPMCID: PMC123\"", null, "12396675", "PMC123", null)]
    [InlineData("\"note\": \"PMID: 12396675; PMCID: PMC123\"", null, "12396675", "PMC123", null)]
    [InlineData("\"note\": \"只见第一作者。\\r\\nPMID：12396675\\nCitation Key: deng2017\"", null, "12396675", null, "只见第一作者。")]
    [InlineData("\"note\": \"tex.ids: a\\n_eprint: x\\nDOI: 10.1000/y\"", "10.1000/y", null, null, null)]
    [InlineData("\"note\": \"PMID: unknown\"", null, null, null, "PMID: unknown")]
    [InlineData("\"note\": \"Erratum: Lupus 2013\\nAuthors: not shown\"", null, null, null, "Erratum: Lupus 2013\nAuthors: not shown")]
    [InlineData("\"PMID\": \"1\", \"note\": \"PMID: 2\"", null, "1", null, null)]
    public void Identifiers_are_bare_wherever_they_stand(string fields, string? doi, string? pmid, string? pmcid, string? note)
    {
        var work = Read(fields);

        Assert.Equal((doi, pmid, pmcid, note), (work.Doi, work.Pmid, work.Pmcid, work.Note));
    }

    [Fact]
    public void What_is_no_record_has_no_details()
    {
        foreach (var text in (string[])["", "[]", "{", "null", "{\"author\": 1, \"title\": {}, \"issued\": []}", "{\"author\": [1, {\"family\": 2}]}"])
            Assert.Empty(WorkDetails.Of(text).Title.Runs);
    }

    [Fact]
    public void Every_proposed_key_can_be_cited_and_none_is_proposed_twice()
    {
        var records = string.Join(",", Enumerable.Range(0, 90).Select(i => $$"""{"id": "http://zotero.org/{{i}}", "type": "book", "title": "{{(i % 2 == 0 ? "题" : "Title")}}", "author": [{"family": "{{(i % 3 == 0 ? "O’Brien" : "王")}}"}], "issued": {"date-parts": [[2020]] } }"""));
        var compilation = World.Draft.With("references.json", $"[{records}]").Compile();

        var keys = compilation.Diagnostics.Where(diagnostic => diagnostic.Code == "KB0120").Select(diagnostic => diagnostic.Suggestion).ToList();

        Assert.Equal(90, keys.Distinct().Count());
        Assert.All(keys, key => Assert.True(ReferenceKey.TryParse(key, out _), key));
    }

    private static Reference Read(string fields)
    {
        List<string> records = [.. new[] { "deng-2017", "tani-2017", "zhou-2020" }.Select(id => $$"""{"id": "{{id}}", "type": "book", "title": "A"}""")];
        var compilation = World.Draft
            .With("references.json", $$"""[{{string.Join(",", records)}}, {"id": "source-2019", "type": "book", "title": "题", {{fields}}}]""")
            .Compile();
        Assert.DoesNotContain(compilation.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        return compilation.Corpus!.References.Single(work => work.Key.Value == "source-2019");
    }
}
