using System.Text;
using StemCellKb.Model;
using StemCellKb.Testing;

namespace StemCellKb.Content.Tests;

public sealed class ContentCompilerTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static Corpus Corpus => World.Draft.Compile().Corpus!;

    [Fact]
    public void Every_kind_of_file_reaches_the_corpus()
    {
        Assert.Equal(["autoimmune-disease", "immunomodulation", "lupus-nephritis", "mesenchymal-stem-cells", "psoriasis", "safety", "th17-cell"], Corpus.Concepts.Select(concept => concept.Id.Value));
        Assert.Equal(10, Corpus.Articles.Count);
        Assert.Equal(["deng-2017", "source-2019", "tani-2017", "zhou-2020"], Corpus.References.Select(work => work.Key.Value));
        Assert.Equal("msc-in-lupus-nephritis", Assert.Single(Corpus.Claims).Id.Value);
        Assert.Equal(new Localized<string>("Ryoncil", "Ryoncil"), Assert.Single(Corpus.Approvals).Product);
        Assert.Matches("^[0-9a-f]{64}$", Corpus.Fingerprint);
    }

    [Fact]
    public void A_work_is_not_called_unused_while_an_article_cannot_be_read()
    {
        var works = World.Draft.Texts["references.json"].Text.TrimEnd().TrimEnd(']') + """, {"id": "wang-2019", "type": "webpage", "title": "A"}]""";
        var draft = World.Draft.With("references.json", works);
        Assert.Contains(draft.Compile().Diagnostics, diagnostic => diagnostic.Code == "KB0505");

        var unreadable = draft.With("diseases/psoriasis/zh.md", new string('银', 50_000)).Compile().Diagnostics;

        Assert.Contains(unreadable, diagnostic => diagnostic.Code == "KB0107");
        Assert.DoesNotContain(unreadable, diagnostic => diagnostic.Code == "KB0505");
    }

    [Fact]
    public void A_concept_keeps_its_names_identifiers_and_place()
    {
        var concept = Corpus.Concepts.Single(candidate => candidate.Id.Value == "lupus-nephritis");
        Assert.Equal(["Lupus nephritis", "LN", "lupus kidney disease"], concept.Names.English.All);
        Assert.Equal(["狼疮性肾炎", "LN", "狼疮肾炎"], concept.Names.Chinese.All);
        Assert.Equal(["mondo MONDO:0005556", "mesh D008181"], concept.Identifiers.Select(identifier => $"{identifier.Scheme.Key} {identifier.Value}"));
        Assert.Equal(["autoimmune-disease"], concept.Broader.Select(broader => broader.Value));
        Assert.Equal((ConceptKind.Disease, new DateOnly(2026, 11, 23), null), (concept.Kind, concept.Reviewed, concept.Group));
    }

    [Fact]
    public void A_concept_keeps_traditional_names_ambiguity_search_words_and_pinyin()
    {
        var names = Corpus.Concepts.Single(candidate => candidate.Id.Value == "psoriasis").Names;
        Assert.Equal(["乾癬", "牛皮癬"], names.Taiwan!.All);
        Assert.Same(names.Taiwan, names.HongKong);
        Assert.Equal(["牛皮癣"], names.Ambiguous);
        Assert.Equal(["scaly skin"], names.SearchWords[Language.English]);
        Assert.Equal("yin xie bing", names.PinyinOverrides["银屑病"]);
    }

    [Fact]
    public void A_term_keeps_its_definition_and_its_file()
    {
        var term = Corpus.Concepts.Single(candidate => candidate.Id.Value == "th17-cell");
        Assert.Equal((ConceptKind.Term, "immune-cells"), (term.Kind, term.Group));
        Assert.Equal(new Localized<string>("A T cell that drives inflammation.", "促进炎症的T细胞。"), term.Definition);
    }

    [Fact]
    public void A_claim_keeps_its_items()
    {
        var claim = Assert.Single(Corpus.Claims);
        Assert.Equal(["lupus-nephritis", "mesenchymal-stem-cells", "immunomodulation"], claim.Concepts.Select(concept => concept.Value));
        var trial = claim.Evidence[0];
        Assert.Equal((EvidenceModel.Human, StudyDesign.Rct, "2", 18, Direction.NoBenefit), (trial.Model, trial.Design, trial.Study?.Phase, trial.Study?.Participants, trial.Direction));
        Assert.Equal(("umbilical-cord", "NCT01539902", "缓解率没有差异。"), (trial.CellSource, trial.Study?.Registrations.Single(), trial.Found.Chinese));
        Assert.Equal(["deng-2017"], claim.Evidence[2].Pools.Select(work => work.Value));
    }

    [Fact]
    public void A_work_keeps_its_record_whole_and_compact()
    {
        var work = Corpus.References.Single(candidate => candidate.Key.Value == "deng-2017");
        Assert.Equal(("2017-08", "10.1136/annrheumdis-2017-211073", "28478399", "Deng"), (work.Issued?.Iso, work.Doi, work.Pmid, work.Authors[0].Family));
        Assert.StartsWith("""{"id":"deng-2017","type":"article-journal","title":"A randomised""", work.CslJson, StringComparison.Ordinal);
        Assert.EndsWith("""],"container-title":"Annals of the Rheumatic Diseases","issued":{"date-parts":[[2017,8]]},"DOI":"10.1136/annrheumdis-2017-211073","PMID":"28478399"}""", work.CslJson, StringComparison.Ordinal);
        Assert.Contains("干细胞治疗免疫介导疾病", Corpus.References.Single(candidate => candidate.Key.Value == "source-2019").CslJson, StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_of_a_retracted_work_is_marked()
    {
        var references = World.Draft.Texts["references.json"].Text.Replace("\"PMID\"", "\"custom\": {\"status\": \"retracted\"}, \"PMID\"", StringComparison.Ordinal);
        const string End = "zh: \"缓解率没有差异。\"}\n";
        var evidence = World.Draft.Texts["evidence/lupus-nephritis.yaml"].Text;
        Assert.Contains(End, evidence, StringComparison.Ordinal);
        var corpus = World.Draft.With("references.json", references)
            .With("evidence/lupus-nephritis.yaml", evidence.Replace(End, End + "      despite-retraction: {en: Kept., zh: 保留。}\n", StringComparison.Ordinal)).Compile().Corpus!;
        Assert.Equal("Kept.", corpus.Claims[0].Evidence[0].DespiteRetraction?.English);
        Assert.True(corpus.Claims[0].Evidence[0].Retracted);
        Assert.False(corpus.Claims[0].Evidence[1].Retracted);
        Assert.True(corpus.References.Single(work => work.Key.Value == "deng-2017").Retracted);
    }

    [Fact]
    public void An_article_has_its_sections_citations_and_links()
    {
        var article = Corpus.Articles.Single(candidate => candidate.Concept.Value == "psoriasis" && candidate.Language == Language.Chinese);
        Assert.Equal(("银屑病", "免疫系统引起的皮肤病。"), (article.Title, article.Summary));
        Assert.Equal([("disease", 2, "这是一种什么病"), ("related", 2, "相关")], article.Sections.Select(section => (section.Anchor, section.Level, section.Heading)));
        Assert.Equal(["source-2019", "tani-2017", "deng-2017", "zhou-2020"], article.Citations.Select(key => key.Value));
        Assert.Equal(new CrossLink("related", ConceptId.Parse("lupus-nephritis")), article.CrossLinks[0]);
    }

    [Fact]
    public void Equal_files_give_equal_results_in_any_order()
    {
        var files = World.Draft.Files.Files;
        var first = ContentCompiler.Compile(ContentFiles.Of("content", files), Today);
        var second = ContentCompiler.Compile(ContentFiles.Of("content", files.Reverse()), Today);
        Assert.Equal(first.Corpus!.Fingerprint, second.Corpus!.Fingerprint);
        Assert.Equal(first.Corpus.Articles.SelectMany(article => article.Sections), second.Corpus.Articles.SelectMany(article => article.Sections));
        Assert.Equal(first.Diagnostics.Select(DiagnosticPrinter.Headline), second.Diagnostics.Select(DiagnosticPrinter.Headline));
    }

    [Fact]
    public void With_an_error_there_is_no_corpus_and_with_a_warning_there_is()
    {
        var broken = World.Draft.With("glossary/diseases.yaml", "- id: ");
        Assert.True(broken.Compile().HasErrors);
        Assert.Null(broken.Compile().Corpus);

        var half = World.Draft.Without("topics/safety/zh.md").Compile();
        Assert.Contains(half.Diagnostics, diagnostic => diagnostic.Code == "KB0302");
        Assert.Equal(9, half.Corpus!.Articles.Count);
    }

    [Fact]
    public void A_file_that_cannot_be_read_does_not_make_everything_it_defines_unknown()
    {
        var compilation = World.Draft.With("references.json", "[").With("glossary/diseases.yaml", "- id: [").Compile();
        Assert.Equal(["KB0110", "KB0111"], compilation.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void The_same_problem_at_the_same_place_is_said_once_and_all_are_sorted()
    {
        var draft = World.Draft
            .With("diseases/psoriasis/zh.md", ContentDraft.ArticleAround(Language.Chinese, "[[b]] [[a]]"))
            .With("approvals.yaml", "nothing");
        var places = draft.Compile().Diagnostics.Select(diagnostic => (diagnostic.Path, diagnostic.Line, diagnostic.Column, diagnostic.Code, diagnostic.Message)).ToList();
        Assert.Equal(places.Distinct(), places);
        Assert.Equal(places.OrderBy(place => place.Path, StringComparer.Ordinal).ThenBy(place => place.Line).ThenBy(place => place.Column), places);
    }

    [Fact]
    public void The_mark_of_example_seven_works() => DiagnosticAssert.Reports(
        ContentDraft.WithConcept("lupus-nephritis").WithArticle(Language.Chinese, "> 见 ⟦[[lupus-nefritis]]⟧"),
        "KB0201: No concept is called 'lupus-nefritis'. Did you mean 'lupus-nephritis'?");

    [Theory]
    [InlineData("[[")]
    [InlineData("[@")]
    [InlineData("**a")]
    [InlineData("*a_")]
    [InlineData("> ")]
    [InlineData("| a ")]
    [InlineData("<")]
    [InlineData("- ")]
    [InlineData("![](")]
    [InlineData("1")]
    [InlineData("`a``")]
    [InlineData("中,")]
    public void A_text_made_to_exhaust_the_parser_is_answered(string piece)
    {
        var paragraph = string.Concat(Enumerable.Repeat(piece, 8_000 / piece.Length));
        var draft = World.Draft.With("diseases/psoriasis/en.md", ContentDraft.ArticleAround(Language.English, $"{paragraph}\n\n{paragraph}"));
        Assert.NotEmpty(draft.Compile().Diagnostics);
    }

    [Theory]
    [InlineData("字", 16_000, "\n\n短。", false)]
    [InlineData("字", 16_001, "\n\n短。", true)]
    [InlineData("字字字字\n", 4_000, "", true)]
    [InlineData("字字字字\n\n", 4_000, "", false)]
    public void A_paragraph_beyond_all_measure_is_refused(string piece, int times, string rest, bool refused)
    {
        var draft = World.Draft.With("diseases/psoriasis/zh.md", ContentDraft.ArticleAround(Language.Chinese, string.Concat(Enumerable.Repeat(piece, times)) + rest));
        Assert.Equal(refused, draft.Compile().Diagnostics.Any(diagnostic => diagnostic is { Code: "KB0109", Line: 7, Column: 1 }));
    }
}
