using System.Text.Json;
using Microsoft.Data.Sqlite;
using StemCellKb.Model;

namespace StemCellKb.Search.Tests;

public sealed class SearchEngineTests
{
    [Fact]
    public void Two_characters_find_every_text_that_holds_them_and_no_other()
    {
        using var draft = new SearchDraft()
            .Concept("a", ConceptKind.Disease, "Alpha disease", "甲病").Concept("b", ConceptKind.Disease, "Other disease", "乙病").Concept("c", ConceptKind.Disease, "Third disease", "丙病")
            .Article("a", Language.Chinese, "患者出现蛋白尿。").Article("b", Language.Chinese, "其蛋白，尿量正常。").Article("c", Language.Chinese, "尿蛋白升高。");
        var engine = draft.Open();
        Assert.Equal(["a"], Ids(engine, "白尿"));
        Assert.Equal(["a", "b", "c"], Ids(engine, "蛋白"));
        Assert.Equal(["a", "b", "c"], Ids(engine, "尿"));
        Assert.Equal(["c"], Ids(engine, "尿蛋白"));
    }

    [Fact]
    public void A_character_that_stop_words_leave_over_is_not_asked_for()
    {
        using var draft = new SearchDraft()
            .Concept("a", ConceptKind.Disease, "Alpha disease", "甲病").Concept("b", ConceptKind.Disease, "Other disease", "乙病").Concept("c", ConceptKind.Disease, "Third disease", "丙病")
            .Article("a", Language.Chinese, "临床研究。").Article("b", Language.Chinese, "皮肤中。").Article("c", Language.Chinese, "受治者都好。");
        var engine = draft.Open();
        foreach (var (query, id) in new[] { ("研究中", "a"), ("受治者", "c"), ("中", "b") })
            Assert.Equal(id, Ask(engine, query, Language.Chinese).Hits[0].Id);
    }

    [Fact]
    public void A_query_in_one_language_finds_the_page_that_is_written_only_in_the_other()
    {
        using var draft = new SearchDraft().Concept("lupus-nephritis", ConceptKind.Disease, "Lupus nephritis", "狼疮性肾炎")
            .Article("lupus-nephritis", Language.Chinese, "狼疮性肾炎累及肾脏。");
        var hit = Assert.Single(Ask(draft.Open(), "lupus nephritis", Language.English).Hits);
        Assert.Equal("lupus-nephritis", hit.Id);
        Assert.True(hit.OnlyOtherLanguage);
        Assert.Equal("zh", hit.TextLanguage);
        Assert.Equal("/en/diseases/lupus-nephritis#text", Assert.Single(hit.Sections).Url);
    }

    [Fact]
    public void Both_languages_of_a_page_are_one_hit_in_the_language_asked_for()
    {
        using var draft = new SearchDraft().Concept("psoriasis", ConceptKind.Disease, "Psoriasis", "银屑病")
            .Article("psoriasis", Language.English, "Psoriasis is a disease of the skin.").Article("psoriasis", Language.Chinese, "银屑病是皮肤病。");
        var engine = draft.Open();
        foreach (var (query, language) in new[] { ("psoriasis", Language.Chinese), ("银屑病", Language.English), ("psoriasis", Language.English) })
        {
            var results = Ask(engine, query, language);
            var hit = Assert.Single(results.Hits);
            Assert.Equal(1, results.Total);
            Assert.False(hit.OnlyOtherLanguage);
            Assert.Equal(language == Language.English ? "Psoriasis" : "银屑病", hit.Title);
            Assert.Contains(language == Language.English ? "<mark>Psoriasis</mark> is" : "<mark>银屑病</mark>是", hit.Sections[0].Snippet, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_word_of_only_one_language_says_so()
    {
        using var draft = new SearchDraft().Concept("psoriasis", ConceptKind.Disease, "Psoriasis", "银屑病")
            .Article("psoriasis", Language.English, "A disease of keratinocytes.").Article("psoriasis", Language.Chinese, "银屑病是皮肤病。");
        var hit = Assert.Single(Ask(draft.Open(), "keratinocytes", Language.Chinese).Hits);
        Assert.True(hit.OnlyOtherLanguage);
        Assert.Equal("银屑病", hit.Title);
        Assert.Equal("en", hit.Sections[0].TextLanguage);
    }

    [Fact]
    public void The_page_named_like_the_query_stands_before_pages_that_mention_it()
    {
        using var draft = new SearchDraft().Concept("a", ConceptKind.Disease, "Aaa disease", "甲").Concept("zeta", ConceptKind.Mechanism, "Zeta repair", "修复")
            .Article("a", Language.English, "Zeta repair, zeta repair, zeta repair and again zeta repair.", "zeta").Article("zeta", Language.English, "It mends tissue.");
        Assert.Equal(["zeta", "a"], Ask(draft.Open(), "zeta repair", Language.English).Hits.Select(hit => hit.Id));
    }

    [Fact]
    public void Facet_values_that_look_like_two_are_not_taken_for_two()
    {
        using var draft = Facetted();
        var engine = draft.Open();
        foreach (var joint in new[] { "\t", "\n", ":", "1:", "d1:" })
        {
            Assert.Empty(Ask(engine, "cells", Language.English, FacetSelection.None with { Diseases = [$"d1{joint}d2"] }).Hits);
            Assert.NotEmpty(Ask(engine, "cells", Language.English, FacetSelection.None with { Diseases = ["d1", "d2"] }).Hits);
        }
    }

    [Fact]
    public void A_first_failure_is_not_remembered()
    {
        using var draft = Facetted();
        var path = draft.Write();
        var failures = 3;
        var engine = new SearchEngine(() =>
        {
            if (failures-- > 0)
                throw new SqliteException("unable to open database file", 14);
            var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
            connection.Open();
            return connection;
        }, () => EffectNetwork.None);
        for (var i = 0; i < 3; i++)
            Assert.Throws<SqliteException>(engine.Warm);
        Assert.NotEmpty(Ask(engine, "cells", Language.English).Hits);
    }

    [Theory]
    [InlineData("Deng D")]
    [InlineData("Deng D.")]
    [InlineData("Deng, D")]
    [InlineData("D. Deng")]
    [InlineData("D Deng")]
    [InlineData("Deng 2019")]
    [InlineData("deng")]
    [InlineData("Deng Dan")]
    [InlineData("Álvaro-Gracia J")]
    [InlineData("10.1/x-1")]
    [InlineData("doi:10.1/x-1")]
    [InlineData("https://doi.org/10.1/x-1")]
    [InlineData("PMID: 12345")]
    [InlineData("pmid12345")]
    [InlineData("12345")]
    [InlineData("PMC678")]
    [InlineData("NCT01741857")]
    [InlineData("nct01741857")]
    public void A_work_is_found_by_its_authors_year_and_numbers_as_people_quote_them(string query)
    {
        using var draft = Facetted().Claim("three", "d1", Direction.Supports, "deng-2019")
            .Reference(Work("deng-2019", 2019, "Cells against lupus", "Deng", "10.1/x-1", "12345", "PMC678"))
            .Reference(Work("other-2001", 2001, "Another", "Dengue", "10.1/y-1", "54321", "PMC999"));
        Assert.Equal("deng-2019", Ask(draft.Open(), query, Language.English).References[0].Key);
    }

    [Theory]
    [InlineData("Wang YL")]
    [InlineData("Wang Y L")]
    [InlineData("Wang Y-L")]
    [InlineData("Y.-L. Wang")]
    [InlineData("Wang Y")]
    public void Several_initials_are_read_together_and_apart(string query)
    {
        using var draft = Facetted().Reference(Work("w-2019", 2019, "Cells", "Wang", null, null, null) with { Authors = [new("Wang", "Yan-Li", null)] });
        Assert.Equal("w-2019", Assert.Single(Ask(draft.Open(), query, Language.English).References).Key);
    }

    [Fact]
    public void Facets_count_pages_once_and_narrow_together()
    {
        using var draft = Facetted();
        var engine = draft.Open();
        var all = Ask(engine, "cells", Language.English);
        Assert.Equal(4, all.Total);
        Assert.Equal([("disease", 2), ("cell-type", 1), ("mechanism", 1)], all.Facets.Kind.Select(count => (count.Key, count.Value)));
        Assert.Equal(2, all.Facets.Disease["d1"]);
        Assert.Equal(1, all.Facets.Evidence["early-signal-only"]);

        var narrowed = Ask(engine, "cells", Language.English, FacetSelection.None with { Kinds = ["disease"], Evidence = ["not-supported"] });
        Assert.Equal(["d2"], narrowed.Hits.Select(hit => hit.Id));
        Assert.Equal(1, narrowed.Total);
        // A group's own choice does not narrow its counts, so that another value can be added; other groups' choices do.
        Assert.Equal([("early-signal-only", 1), ("not-supported", 1)], narrowed.Facets.Evidence.Select(count => (count.Key, count.Value)));
        Assert.Equal([("disease", 1)], narrowed.Facets.Kind.Select(count => (count.Key, count.Value)));

        Assert.Equal(2, Ask(engine, "cells", Language.English, FacetSelection.None with { Evidence = ["not-supported", "early-signal-only"] }).Total);
        Assert.Equal(0, Ask(engine, "cells", Language.English, FacetSelection.None with { Diseases = ["unheard-of"] }).Total);
    }

    [Fact]
    public void Every_page_of_a_long_list_comes_once()
    {
        using var draft = new SearchDraft();
        for (var i = 0; i < 250; i++)
            draft.Concept($"c{i:D3}", ConceptKind.Disease, $"Number{i}", $"第{i}").Article($"c{i:D3}", Language.English, "Many cells here." + string.Concat(Enumerable.Repeat(" cells", i % 7)));
        var engine = draft.Open();
        var pages = Enumerable.Range(1, 14).Select(page => engine.Search(new SearchRequest("cells", Language.English, FacetSelection.None, page))).ToList();
        Assert.All(pages, page => Assert.Equal(250, page.Total));
        Assert.Equal(250, pages.SelectMany(page => page.Hits).Select(hit => hit.Id).Distinct().Count());
        Assert.Equal([20, 10, 0], pages.Skip(11).Select(page => page.Hits.Count));
    }

    [Fact]
    public void Few_full_matches_are_joined_by_close_ones_and_said_to_be()
    {
        using var draft = new SearchDraft().Concept("a", ConceptKind.Disease, "First", "甲").Concept("b", ConceptKind.Disease, "Second", "乙").Concept("c", ConceptKind.Disease, "Third", "丙")
            .Article("a", Language.English, "Fatigue, fever, rash and swollen knees.").Article("b", Language.English, "Fatigue, rash and fever.").Article("c", Language.English, "Nothing of it.");
        var engine = draft.Open();
        var results = Ask(engine, "fatigue fever rash knees", Language.English);
        Assert.Equal(["a", "b"], results.Hits.Select(hit => hit.Id));
        Assert.True(results.CloseMatches);
        Assert.False(Ask(engine, "fatigue fever rash", Language.English).CloseMatches);
    }

    [Fact]
    public void A_mistyped_word_finds_the_right_one_and_is_mended()
    {
        using var draft = new SearchDraft().Concept("a", ConceptKind.Disease, "First", "甲").Concept("b", ConceptKind.Disease, "Second", "乙")
            .Article("a", Language.English, "Keratinocytes multiply.").Article("b", Language.English, "Keratinocytes rest.");
        var results = Ask(draft.Open(), "keratinocites", Language.English);
        Assert.Equal(2, results.Total);
        Assert.Equal("keratinocyte", results.DidYouMean);
    }

    [Fact]
    public void Terms_are_found_by_their_definition()
    {
        using var draft = new SearchDraft().Concept("placebo", ConceptKind.Term, "Placebo", "安慰剂");
        var hit = Assert.Single(Ask(draft.Open(), "placebo is a term", Language.English).Hits);
        Assert.Equal(("term", "/en/glossary/placebo", "<mark>Placebo</mark> is a <mark>term</mark>."), (hit.Kind, hit.Url, hit.Sections[0].Snippet));
    }

    [Theory]
    [InlineData("Deng 2017")]
    [InlineData("deng et al. 2017")]
    [InlineData("Álvaro-Gracia")]
    [InlineData("alvaro gracia")]
    [InlineData("double-blind trial of cord cells")]
    [InlineData("10.1136/annrheumdis-2017-211073")]
    [InlineData("https://doi.org/10.1136/annrheumdis-2017-211073")]
    [InlineData("28478399")]
    [InlineData("PMID: 28478399")]
    [InlineData("PMC5530344")]
    [InlineData("NCT01741857")]
    [InlineData("deng-2017")]
    public void Works_are_found_by_author_year_title_and_number(string query)
    {
        using var draft = new SearchDraft().Concept("d", ConceptKind.Disease, "Some disease", "某病").Reference(Work("other-2001", 2001, "Another thing", "Smith", null, null, null))
            .Reference(Work("deng-2017", 2017, "A double-blind trial of cord cells", "Deng", "10.1136/annrheumdis-2017-211073", "28478399", "PMC5530344"));
        var hit = Assert.Single(Ask(draft.Claim("one", "d", Direction.Supports, "deng-2017").Open(), query, Language.English).References);
        Assert.Equal(("deng-2017", "/en/references/deng-2017", "Deng, Álvaro-Gracia", (int?)2017), (hit.Key, hit.Url, hit.Authors, hit.Year));
    }

    [Fact]
    public void Claims_are_found_by_any_name_of_what_they_are_about()
    {
        using var draft = Facetted();
        var engine = draft.Open();
        Assert.Equal([("one", "/zh/evidence/one", "early-signal-only")], Ask(engine, "disease one", Language.Chinese).Claims.Select(claim => (claim.Id, claim.Url, claim.Word)));
        Assert.Equal("结论one。", Ask(engine, "病一", Language.Chinese).Claims[0].Says);
    }

    [Fact]
    public void A_claim_that_is_found_says_what_it_asks_its_word_its_certainty_and_why()
    {
        using var draft = Facetted();
        var found = Ask(draft.Open(), "disease one", Language.English).Claims.Single(claim => claim.Id == "one");
        Assert.Equal(("effect", "early-signal-only", "very-low"), (found.Asks, found.Word, found.Certainty));
        Assert.Equal([ReasonKind.Randomized, ReasonKind.RiskOfBias, ReasonKind.Imprecision], found.Reasons.Select(reason => reason.Kind));
    }

    [Fact]
    public void An_empty_query_finds_nothing()
    {
        using var draft = Facetted();
        var results = Ask(draft.Open(), "  ", Language.English);
        Assert.Equal((0, 0, 0), (results.Total, results.Concepts.Count, results.Hits.Count));
    }

    [Fact]
    public void The_answer_is_written_as_the_contract_says()
    {
        using var draft = Facetted();
        var json = JsonSerializer.SerializeToNode(Ask(draft.Open(), "disease one", Language.Chinese), JsonSerializerOptions.Web)!.AsObject();
        foreach (var name in new[] { "query", "language", "total", "didYouMean", "closeMatches", "concepts", "hits", "facets" })
            Assert.True(json.ContainsKey(name), name);
        Assert.Equal(["kind", "disease", "cell-type", "mechanism", "evidence"], json["facets"]!.AsObject().Select(group => group.Key));
        var concept = json["concepts"]![0]!.AsObject();
        Assert.Equal(("d1", "disease", "病一", "Disease one", "/zh/diseases/d1"),
            ((string?)concept["id"], (string?)concept["kind"], (string?)concept["name"], (string?)concept["matched"], (string?)concept["url"]));
        var hit = json["hits"]![0]!.AsObject();
        Assert.Equal("/zh/diseases/d1#text", (string?)hit["sections"]![0]!["url"]);
        Assert.True((double?)hit["score"] > 0);
        Assert.Equal(1, (int?)json["facets"]!["evidence"]!["early-signal-only"]);
    }

    private static SearchDraft Facetted() => new SearchDraft()
        .Concept("d1", ConceptKind.Disease, "Disease one", "病一").Concept("d2", ConceptKind.Disease, "Disease two", "病二")
        .Concept("cell", ConceptKind.CellType, "Cell kind", "细胞类").Concept("way", ConceptKind.Mechanism, "Way of acting", "途径")
        .Article("d1", Language.English, "Disease one and cells.", "cell", "way").Article("d1", Language.Chinese, "病一与细胞。", "cell").Article("d2", Language.English, "Disease two and cells.")
        .Article("cell", Language.English, "These cells.", "d1").Article("way", Language.English, "What cells do.")
        .Claim("one", "d1", Direction.Supports).Claim("two", "d2", Direction.NoBenefit);

    private static Reference Work(string key, int year, string title, string family, string? doi, string? pmid, string? pmcid) => new()
    {
        Key = ReferenceKey.Parse(key),
        Type = "article-journal",
        Title = title,
        Authors = [new(family, "Dan", null), .. family == "Deng" ? [new PersonName("Álvaro-Gracia", "José", null)] : Array.Empty<PersonName>()],
        ContainerTitle = "Journal",
        Issued = new PartialDate(year),
        Doi = doi,
        Pmid = pmid,
        Pmcid = pmcid,
    };

    private static IEnumerable<string> Ids(SearchEngine engine, string query) => Ask(engine, query, Language.English).Hits.Select(hit => hit.Id).Order();

    private static SearchResults Ask(SearchEngine engine, string query, Language language, FacetSelection? facets = null) =>
        engine.Search(new SearchRequest(query, language, facets ?? FacetSelection.None));
}
