using StemCellKb.Model;
using StemCellKb.Search.Text;
using StemCellKb.Testing;

namespace StemCellKb.Search.Tests;

/// <summary>What a query means and does not mean, where a letter, a digit or a word decides.</summary>
public sealed class QueryMeaningTests(ShippedSearch shipped)
{
    [Theory]
    [InlineData("CD4")]
    [InlineData("CD20")]
    [InlineData("cd19")]
    [InlineData("anti-CD20 antibody")]
    [InlineData("CD-20")]
    [InlineData("CD 34")]
    [InlineData("MS4A1")]
    [InlineData("CD4+ T cells")]
    [InlineData("CD19 CAR-T")]
    [InlineData("CD4+T细胞")]
    [InlineData("CD19阳性B细胞")]
    [InlineData("CD19CAR-T")]
    public void A_name_with_digits_written_to_it_is_another_word(string query)
    {
        Assert.DoesNotContain("crohns-disease", shipped.Engine.ConceptsOf(query));
        Assert.DoesNotContain("multiple-sclerosis", shipped.Engine.ConceptsOf(query));
    }

    [Theory]
    [InlineData("CD4+T细胞", "t-cell")]
    [InlineData("CD4+ T cells", "t-cell")]
    [InlineData("CD4T细胞", "t-cell")]
    [InlineData("CD19 MSC", "mesenchymal-stem-cells")]
    [InlineData("CD19MSC", "mesenchymal-stem-cells")]
    [InlineData("IL-6", "il-6")]
    [InlineData("IL6", "il-6")]
    [InlineData("IL 6", "il-6")]
    [InlineData("IL-6 in lupus", "il-6")]
    [InlineData("PGE2", "pge2")]
    [InlineData("PGE2 macrophage", "pge2")]
    [InlineData("DAS28", "das28")]
    [InlineData("CD", "crohns-disease")]
    [InlineData("CD stem cells", "crohns-disease")]
    [InlineData("MS 2019", "multiple-sclerosis")]
    [InlineData("MSC治疗SLE", "systemic-lupus-erythematosus")]
    public void Names_beside_digits_and_with_digits_of_their_own_are_found(string query, string concept) =>
        Assert.Contains(concept, shipped.Engine.ConceptsOf(query));

    [Theory]
    [InlineData("批准情况")]
    [InlineData("获批")]
    [InlineData("批准")]
    [InlineData("上市")]
    [InlineData("国家药监局")]
    [InlineData("NMPA")]
    [InlineData("FDA")]
    [InlineData("FDA approval")]
    [InlineData("approvals")]
    [InlineData("EMA")]
    [InlineData("Alofisel")]
    [InlineData("alofisel approved")]
    [InlineData("Ryoncil")]
    [InlineData("Temcell")]
    [InlineData("艾米迈托赛")]
    [InlineData("艾米迈托赛获批了吗")]
    [InlineData("睿铂生")]
    public void The_page_of_approvals_is_found_by_its_name_by_regulators_and_by_products(string query)
    {
        foreach (var language in Language.All)
        {
            var page = Assert.Single(shipped.Engine.Search(new SearchRequest(query, language, FacetSelection.None)).Pages);
            Assert.Equal(("approvals", SiteUrls.Approvals(language)), (page.Id, page.Url));
        }
    }

    [Theory]
    [InlineData("lupus")]
    [InlineData("狼疮")]
    [InlineData("MSC")]
    [InlineData("间充质干细胞")]
    [InlineData("安慰剂")]
    public void A_subject_is_no_page_of_the_site(string query) =>
        Assert.Empty(shipped.Engine.Search(new SearchRequest(query, Language.Chinese, FacetSelection.None)).Pages);

    [Theory]
    [InlineData("How evidence is judged", "methods")]
    [InlineData("证据等级", "methods")]
    [InlineData("参考文献", "references")]
    [InlineData("关系图", "map")]
    [InlineData("关于本站", "about")]
    public void Pages_of_the_site_are_found_by_their_names(string query, string page) =>
        Assert.Contains(page, shipped.Engine.Search(new SearchRequest(query, Language.English, FacetSelection.None)).Pages.Select(hit => hit.Id));

    [Fact]
    public void No_name_of_letters_is_found_in_itself_with_digits_written_to_it()
    {
        var keys = ShippedContent.Corpus.Concepts.SelectMany(NamesOf).Select(name => Analyzer.Key(Analyzer.Atoms(name))).ToHashSet();
        Assert.Empty(
            from concept in ShippedContent.Corpus.Concepts
            from name in NamesOf(concept)
            where name.Length <= 6 && name.All(char.IsAsciiLetterUpper)
            let query = $"{name}73"
            where !keys.Contains(Analyzer.Key(Analyzer.Atoms(query))) && shipped.Engine.ConceptsOf(query).Count > 0
            select $"{query} finds {string.Join(' ', shipped.Engine.ConceptsOf(query))}");
    }

    [Theory]
    [InlineData("2型糖尿病")]
    [InlineData("二型糖尿病")]
    [InlineData("Ⅱ型糖尿病")]
    [InlineData("II型糖尿病")]
    [InlineData("第二型糖尿病")]
    [InlineData("第2型糖尿病")]
    [InlineData("2型糖尿病能用干细胞治疗吗")]
    [InlineData("2型糖尿病患者")]
    [InlineData("type 2 diabetes")]
    [InlineData("Type II diabetes mellitus")]
    [InlineData("type two diabetes")]
    [InlineData("type-2 diabetes")]
    [InlineData("diabetes type 2")]
    [InlineData("diabetes mellitus, type II")]
    [InlineData("type 2 diabetis")]
    [InlineData("T2DM")]
    [InlineData("2xingtangniaobing")]
    public void Another_type_of_a_disease_is_another_disease(string query)
    {
        var results = shipped.Engine.Search(new SearchRequest(query, query.Any(c => c >= '\u2e80') ? Language.Chinese : Language.English, FacetSelection.None));
        Assert.DoesNotContain("type-1-diabetes", results.Concepts.Select(concept => concept.Id));
        Assert.True(results.CloseMatches || results.Total == 0 || results.Hits.All(hit => hit.Id != "type-1-diabetes"), "The page of the other type is shown as if it held what was asked for.");
        Assert.DoesNotContain("1", results.DidYouMean ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1型糖尿病")]
    [InlineData("一型糖尿病")]
    [InlineData("Ⅰ型糖尿病")]
    [InlineData("第一型糖尿病")]
    [InlineData("type I diabetes")]
    [InlineData("type 1 diabetes")]
    [InlineData("糖尿病1型")]
    [InlineData("diabetes type 1")]
    [InlineData("1型和2型糖尿病")]
    [InlineData("diabetes")]
    [InlineData("糖尿病")]
    public void The_same_type_however_written_and_no_type_at_all_are_meant(string query) =>
        Assert.Equal("type-1-diabetes", shipped.Engine.ConceptsOf(query)[0]);

    [Theory]
    [InlineData("ß-cell")]
    [InlineData("ß cells")]
    [InlineData("β-cell")]
    [InlineData("beta cell")]
    [InlineData("ꞵ cell")]
    public void A_sharp_s_that_stands_for_beta_is_beta(string query) => Assert.Equal(shipped.Engine.ConceptsOf("β-cell"), shipped.Engine.ConceptsOf(query));

    [Theory]
    [InlineData("ß-cell", "beta cell")]
    [InlineData("TGFß1", "tgf beta 1")]
    [InlineData("TGF-ß", "tgf beta")]
    [InlineData("IFNß", "ifn beta")]
    [InlineData("IL-1ß", "il 1 beta")]
    [InlineData("ẞ", "beta")]
    [InlineData("Straße", "strasse")]
    [InlineData("Weiß", "weiss")]
    [InlineData("Großmann", "grossmann")]
    [InlineData("TNF-ɑ", "tnf alpha")]
    [InlineData("⻓期", "长 期")]
    [InlineData("⾧期", "长 期")]
    [InlineData("⻘⻢⻅⻥⻰", "青 马 见 鱼 龙")]
    [InlineData("⽪肤⻣骼", "皮 肤 骨 骼")]
    public void Look_alikes_are_read_as_what_they_stand_for(string text, string atoms) =>
        Assert.Equal(atoms, string.Join(' ', Analyzer.Atoms(text).Select(atom => atom.Text)));

    [Theory]
    [InlineData("MONDO:0005147", "type-1-diabetes")]
    [InlineData("mondo:0005147", "type-1-diabetes")]
    [InlineData("MONDO_0005147", "type-1-diabetes")]
    [InlineData("D003922", "type-1-diabetes")]
    [InlineData("d003922", "type-1-diabetes")]
    [InlineData("MeSH D003922", "type-1-diabetes")]
    [InlineData("mesh:D003922", "type-1-diabetes")]
    [InlineData("what is DOID:9744", "type-1-diabetes")]
    [InlineData("ICD-10 E10", "type-1-diabetes")]
    [InlineData("E10", "type-1-diabetes")]
    [InlineData("UMLS C0011854", "type-1-diabetes")]
    [InlineData("Q124407", "type-1-diabetes")]
    public void An_identifier_finds_its_concept_and_pages(string query, string concept)
    {
        var results = shipped.Engine.Search(new SearchRequest(query, Language.English, FacetSelection.None));
        Assert.Equal(concept, results.Concepts[0].Id);
        Assert.Equal(concept, results.Hits[0].Id);
        Assert.Null(results.DidYouMean);
    }

    [Fact]
    public void The_address_of_an_identifier_finds_its_concept() =>
        Assert.Equal("type-1-diabetes", shipped.Engine.ConceptsOf("http://purl.obolibrary.org/obo/MONDO_0005147")[0]);

    [Fact]
    public void Every_identifier_of_every_concept_finds_it() =>
        Assert.Empty(
            from concept in ShippedContent.Corpus.Concepts
            from identifier in concept.Identifiers
            from query in new[] { identifier.Value, identifier.Value.ToLowerInvariant(), $"{identifier.Scheme.Name} {identifier.Value}" }
            where !shipped.Engine.ConceptsOf(query).Contains(concept.Id.Value)
            select $"{query} does not find {concept.Id}");

    [Theory]
    [InlineData("MONDO")]
    [InlineData("MONDO:00")]
    [InlineData("MONDO:9999999")]
    [InlineData("D0039")]
    [InlineData("UMLS")]
    public void Half_an_identifier_finds_nothing(string query)
    {
        Assert.Empty(shipped.Engine.ConceptsOf(query));
        Assert.Empty(shipped.Engine.Suggest(query, Language.English));
    }

    private static IEnumerable<string> NamesOf(Concept concept) => concept.Names.English.All.Concat(concept.Names.Chinese.All);
}
