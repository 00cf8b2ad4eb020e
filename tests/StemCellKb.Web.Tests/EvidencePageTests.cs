using AngleSharp.Dom;
using StemCellKb.Model;
using StemCellKb.Testing;
using StemCellKb.Web.Interface;
using StemCellKb.Web.Pages.Shared;

namespace StemCellKb.Web.Tests;

/// <summary>Claims and studies as a reader meets them.</summary>
public sealed class EvidencePageTests(ShippedSite site)
{
    private static readonly Corpus Corpus = ShippedContent.Corpus;

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task Lupus_nephritis_shows_positive_open_label_series_beside_the_placebo_controlled_trial_without_benefit(string code)
    {
        var text = UiText.Of(Language.Parse(code)).Evidence;
        var document = (await site.Get($"/{code}/diseases/lupus-nephritis")).Document;
        var card = document.QuerySelector("#claim-uc-msc-in-refractory-lupus-nephritis")!;
        var trial = card.QuerySelectorAll(".item").Single(item => item.QuerySelector("a[href$='/references/deng-2017']") is not null);
        var series = card.QuerySelectorAll(".item").Single(item => item.QuerySelector("a[href$='/references/gu-2014']") is not null);

        Assert.Equal("contested", card.GetAttribute("data-word"));
        Assert.Contains(text.Word(ClaimWord.Contested), card.TextContent, StringComparison.Ordinal);
        Holds(trial, text.Direction(Direction.NoBenefit), text.Design(StudyDesign.Rct), text.Model(EvidenceModel.Human), text.Participants(18));
        Holds(series, text.Direction(Direction.Supports), text.Design(StudyDesign.SingleArmTrial), text.Model(EvidenceModel.Human), text.Participants(81));
        foreach (var work in new[] { "deng-2017", "gu-2014" })
        {
            var page = await site.Get($"/{code}/references/{work}");
            Assert.Equal(200, page.Status);
            Assert.NotNull(page.Document.QuerySelector("a[href='" + SiteUrls.Claim(Language.Parse(code), ClaimId.Parse("uc-msc-in-refractory-lupus-nephritis")) + "']"));
            Assert.NotNull(page.Document.QuerySelector("a[href^='https://doi.org/']"));
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task Evidence_on_a_narrower_subject_stands_after_the_direct_evidence_and_is_labelled(string code)
    {
        var text = UiText.Of(Language.Parse(code)).Claims;
        var nephritis = Corpus.Concepts.Single(concept => concept.Id.Value == "lupus-nephritis").Names[Language.Parse(code)].Name;
        var document = (await site.Get($"/{code}/diseases/systemic-lupus-erythematosus")).Document;
        var groups = new List<List<IElement>>();
        foreach (var body in document.QuerySelectorAll(".evidence .claims > tbody"))
        {
            if (body.ClassName == "claim-group")
                groups.Add([]);
            else
                groups[^1].Add(body);
        }
        var narrower = groups.ConvertAll(group => group.SkipWhile(line => line.QuerySelector(".claim-via") is null).ToList());

        Assert.All(groups, Assert.NotEmpty);
        Assert.NotEmpty(groups.SelectMany(group => group).Except(narrower.SelectMany(group => group)));
        Assert.All(narrower.SelectMany(group => group), line => Assert.Equal(text.Via(nephritis), Answer.Words(line.QuerySelector(".claim-via")!.TextContent)));
        Assert.Contains("claim-uc-msc-in-refractory-lupus-nephritis", narrower.SelectMany(group => group).Select(line => line.Id));
    }

    [Fact]
    public async Task Every_item_of_every_claim_shows_direction_in_words_model_design_and_its_work()
    {
        foreach (var language in Language.All)
        {
            var text = UiText.Of(language).Evidence;
            foreach (var claim in TestExtent.ShareOfTheDay(Corpus.Claims, 60))
            {
                var document = (await site.Get(SiteUrls.Claim(language, claim.Id))).Document;
                Assert.Equal(claim.Says[language], Answer.Words(document.QuerySelector("h1")!.TextContent));
                Assert.Equal(Assessment.Of(claim.Asks, claim.Evidence).Word.Word(), document.QuerySelector(".claim")!.GetAttribute("data-word"));
                Assert.Equal(claim.Evidence.Count, document.QuerySelectorAll(".item").Length);
                foreach (var item in claim.Evidence)
                {
                    var shown = document.QuerySelectorAll(".item").Single(each => Answer.Words(each.QuerySelector(".found")!.TextContent) == Answer.Words(item.Found[language]));
                    Holds(shown, text.Direction(item.Direction), text.Model(item.Model), text.Design(item.Design));
                    Assert.NotNull(shown.QuerySelector($"a[href='{SiteUrls.Reference(language, item.Reference)}']"));
                    Assert.NotNull(shown.QuerySelector(".direction svg"));
                }
            }
        }
    }

    [Fact]
    public async Task Matrix_has_a_row_for_every_disease_and_a_column_for_every_cell_type()
    {
        foreach (var language in Language.All)
        {
            var document = (await site.Get(SiteUrls.Evidence(language))).Document;
            var rows = document.QuerySelectorAll(".matrix tbody th a").Select(link => link.GetAttribute("href")).ToList();
            var columns = document.QuerySelectorAll(".matrix thead th a").Select(link => link.GetAttribute("href")).ToList();

            Assert.Superset(Of(ConceptKind.Disease), rows.ToHashSet());
            Assert.Equal(Of(ConceptKind.CellType), columns.ToHashSet());
            Assert.Contains(UiText.Of(language).Matrix.EmptyCell, document.QuerySelectorAll(".matrix .empty .visually-hidden").Select(cell => Answer.Words(cell.TextContent)));

            HashSet<string?> Of(ConceptKind kind) => [.. Corpus.Concepts.Where(concept => concept.Kind == kind).Select(concept => AddressTable.UrlOf(language, concept.Id))];
        }
    }

    [Theory]
    [InlineData("model=human")]
    [InlineData("model=animal")]
    [InlineData("direction=no-benefit")]
    [InlineData("direction=harm")]
    [InlineData("design=rct")]
    [InlineData("design=guideline&model=human")]
    [InlineData("mechanism=tissue-repair")]
    [InlineData("mechanism=immune-tolerance&model=human&direction=supports")]
    public async Task Filter_keeps_what_passes_and_nothing_else(string query)
    {
        var wanted = query.Split('&').Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1]);
        var kept = Corpus.Claims
            .Where(claim => !wanted.TryGetValue("mechanism", out var mechanism) || claim.Mechanisms.Any(id => id.Value == mechanism))
            .Select(claim => (claim.Id, Items: claim.Evidence.Count(item =>
                Is("model", item.Model.Word()) && Is("direction", item.Direction.Word()) && Is("design", item.Design.Word()))))
            .Where(claim => claim.Items > 0 || wanted.Keys.All(key => key == "mechanism"))
            .ToList();

        foreach (var language in Language.All)
        {
            var answer = await site.Get($"{SiteUrls.Evidence(language)}?{query}");
            var linked = answer.Document.QuerySelectorAll(".matrix .cell-claims a, .other-claims .claim-says").Select(link => link.GetAttribute("href")!.Split('/')[^1]);

            Assert.Contains(UiText.Of(language).Filter.Count(kept.Sum(claim => claim.Items), kept.Count), answer.MainText, StringComparison.Ordinal);
            Assert.Equal(kept.Select(claim => claim.Id.Value).Order(StringComparer.Ordinal), linked.Order(StringComparer.Ordinal));
            Assert.All(wanted, part => Assert.Equal(part.Value, answer.Document.QuerySelector($"select[name={part.Key}] option[selected]")?.GetAttribute("value")));
        }

        bool Is(string key, string word) => !wanted.TryGetValue(key, out var value) || value == word;
    }

    [Fact]
    public async Task A_cell_emptied_by_a_filter_says_so_and_leads_to_what_it_has()
    {
        var answer = await site.Get("/en/evidence?design=guideline");
        var emptied = answer.Document.QuerySelectorAll(".matrix .empty").Where(cell => cell.QuerySelector("a") is not null).ToList();

        Assert.NotEmpty(emptied);
        foreach (var link in emptied.Select(cell => cell.QuerySelector("a")!))
        {
            var list = await site.Get(link.GetAttribute("href")!);
            var studies = list.Document.QuerySelectorAll(".claims a.mark").Select(mark => mark.GetAttribute("title")).Distinct().Count();
            Assert.True(studies > 0, link.GetAttribute("href"));
            Assert.StartsWith($"{UiText.Of(Language.English).Matrix.OthersInCell(int.Parse(Answer.Words(link.TextContent).Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture))}", Answer.Words(link.TextContent), StringComparison.Ordinal);
        }
        // Where nothing is recorded at all, nothing is said of a kind.
        Assert.All(answer.Document.QuerySelectorAll(".matrix .empty").Except(emptied), cell => Assert.Equal(UiText.Of(Language.English).Matrix.EmptyCell, Answer.Words(cell.QuerySelector(".visually-hidden")!.TextContent)));
    }

    [Fact]
    public async Task One_mark_is_one_study_and_names_it_wherever_it_stands()
    {
        foreach (var language in Language.All)
        {
            var cell = (await site.Get($"/{language.Code}/evidence?disease=multiple-sclerosis&cell-type=hematopoietic-stem-cells")).Document;
            var claims = Corpus.Claims.Where(claim => claim.Disease?.Value == "multiple-sclerosis" && claim.CellType?.Value == "hematopoietic-stem-cells").ToList();
            Assert.Equal(claims.Select(claim => claim.Id.Value).Order(StringComparer.Ordinal), cell.QuerySelectorAll(".claims .claim-says").Select(link => link.GetAttribute("href")!.Split('/')[^1]).Order(StringComparer.Ordinal));

            var row = (await site.Get(SiteUrls.Evidence(language))).Document.QuerySelectorAll(".matrix tr").Single(each => each.QuerySelector("th a[href$='/multiple-sclerosis']") is not null);
            var effects = claims.Where(claim => claim.Asks == ClaimQuestion.Effect).SelectMany(claim => claim.Evidence).Where(item => item.Model == EvidenceModel.Human && !item.Design.IsAppraisal()).ToList();
            var line = row.QuerySelectorAll(".line").First(each => each.QuerySelectorAll("a.mark").Length > 0 && each.Closest("td")!.QuerySelector("a.more")!.GetAttribute("href")!.EndsWith("hematopoietic-stem-cells", StringComparison.Ordinal));
            var marks = line.QuerySelectorAll("a.mark").ToList();
            Assert.Equal(StudyGroups.Of(effects, item => item.Reference, item => item).Count, marks.Count);
            Assert.All(marks, mark => Assert.Contains(UiText.Of(language).Colon.Trim(), mark.GetAttribute("title"), StringComparison.Ordinal));
            Assert.Equal(marks.Count, marks.Select(mark => mark.GetAttribute("title")).Distinct().Count());
        }
    }

    [Theory]
    [InlineData("certainty")]
    [InlineData("people")]
    [InlineData("year")]
    [InlineData("studies")]
    public async Task List_of_all_claims_of_a_subject_is_sorted_by_plain_links_and_holds_those_of_its_page(string order)
    {
        var list = (await site.Get($"/zh/evidence?cell-type=mesenchymal-stem-cells&sort={order}")).Document;
        var page = (await site.Get("/zh/cell-types/mesenchymal-stem-cells")).Document;

        Assert.Equal(Corpus.Claims.Count(claim => claim.CellType?.Value == "mesenchymal-stem-cells"), list.QuerySelectorAll(".claim").Length);
        Assert.Subset(list.QuerySelectorAll(".claim").Select(line => line.Id).ToHashSet(), page.QuerySelectorAll(".claim").Select(line => line.Id).ToHashSet());
        Assert.EndsWith($"sort={order}", page.QuerySelectorAll(".claims-order a").Single(link => link.GetAttribute("href")!.EndsWith($"={order}", StringComparison.Ordinal)).GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal($"sort={order}", list.QuerySelector(".claims-order [aria-current]")!.GetAttribute("href")!.Split('&', '?')[^1]);
    }

    [Theory]
    [InlineData("model=martian")]
    [InlineData("mechanism=no-such-thing")]
    [InlineData("design=&direction=&model=&mechanism=")]
    public async Task Filter_that_means_nothing_shows_everything(string query)
    {
        var all = await site.Get("/en/evidence");
        var answer = await site.Get($"/en/evidence?{query}");
        Assert.Equal(all.TextsOf(".matrix"), answer.TextsOf(".matrix"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task Methods_page_shows_the_rule_word_for_word_with_an_example(string code)
    {
        var answer = await site.Get($"/{code}/methods");

        GoldenFile.Matches(string.Join('\n', answer.TextsOf(".rule > li")), $"rule.{code}.txt");
        Assert.Equal(UiText.Of(Language.Parse(code)).Methods.Rule.SelectMany(step => step.Sentences), answer.TextsOf(".rule > li"));
        Assert.NotNull(answer.Document.QuerySelector("#example ~ .claims .claim[data-word=contested] .item"));
        Assert.NotNull(answer.Document.QuerySelector("#example ~ .reasons li"));
    }

    [Fact]
    public async Task Claim_page_says_why_what_it_leans_on_what_would_change_it_and_ends_its_history_with_today()
    {
        foreach (var language in Language.All)
        {
            var text = UiText.Of(language);
            foreach (var claim in TestExtent.ShareOfTheDay([.. Corpus.Claims.Where(claim => claim.Evidence.Count > 0)], 40))
            {
                var page = (await site.Get(SiteUrls.Claim(language, claim.Id))).Document;
                var today = Assessment.Of(claim.Asks, claim.Evidence);
                string[] words = today.Certainty is { } certainty ? [text.Evidence.Word(today.Word), text.Evidence.Certainty(certainty)] : [text.Evidence.Word(today.Word)];

                Assert.Equal(string.Join(' ', words), Answer.Words(page.QuerySelector(".weighed .answer")!.TextContent));
                var dated = Corpus.References.Any(work => work.Issued is not null && claim.Evidence.Any(item => item.Reference == work.Key));
                Assert.Equal(dated ? string.Join(' ', words) : null, page.QuerySelector(".word-history tbody tr:last-child td") is { } last ? Answer.Words(last.TextContent) : null);
                if (today.Reasons.Count > 0)
                    Assert.Equal(today.Reasons.Select(text.Reasons.Sentence), page.QuerySelectorAll("#why + .reasons li").Select(reason => Answer.Words(reason.TextContent)));
                Assert.Equal(claim.Asks is ClaimQuestion.Status or ClaimQuestion.Feasibility, page.QuerySelector("#would-change") is null);
            }
        }
    }

    [Fact]
    public void Rule_names_every_word_and_every_number_that_decides()
    {
        foreach (var language in Language.All)
        {
            var text = UiText.Of(language);
            var rule = string.Join('\n', text.Methods.Rule.SelectMany(step => step.Sentences));
            Assert.All(Enum.GetValues<ClaimWord>(), word => Assert.Matches($"(?i)“{text.Evidence.Word(word)}”", rule));
            Assert.All(["400", "300", "100", "1.25", "0.8", "0.75", "0.5"], number => Assert.Contains(number, rule, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Every_decision_of_a_regulator_is_shown_with_date_and_source()
    {
        foreach (var language in Language.All)
        {
            var text = UiText.Of(language);
            var answer = await site.Get(SiteUrls.Approvals(language));
            var entries = answer.Document.QuerySelectorAll(".approvals > li").ToList();

            Assert.Equal(Corpus.Approvals.Count, entries.Count);
            foreach (var (approval, shown) in Corpus.Approvals.OrderBy(approval => ApprovalPlaces.InOrder(language).ToList().IndexOf(approval.Jurisdiction)).Zip(entries))
            {
                Holds(shown, approval.Product[language], text.Approvals.Jurisdiction(approval.Jurisdiction), approval.Indication[language]);
                Assert.NotNull(shown.QuerySelector(approval.Reference is { } key ? $"a[href='{SiteUrls.Reference(language, key)}']" : "a[rel=external]"));
            }
            Assert.Contains(answer.TextsOf(".approval-matrix .empty"), cell => cell.Length > 0);
        }
    }

    [Fact]
    public async Task Decisions_stand_on_the_pages_of_their_product_disease_wider_disease_and_cell_type()
    {
        var narrower = Corpus.Concepts.SelectMany(concept => concept.Broader.Select(broader => (broader, concept.Id))).ToLookup(tie => tie.broader, tie => tie.Id);
        foreach (var concept in Corpus.Concepts.Where(concept => concept.Kind == ConceptKind.Disease || Corpus.Approvals.Any(approval => approval.Concepts.Contains(concept.Id))))
        {
            var page = await site.Get(AddressTable.UrlOf(Language.English, concept.Id));
            var expected = Corpus.Approvals.Where(approval => approval.Concepts.Contains(concept.Id))
                .Concat(Corpus.Approvals.Where(approval => concept.Kind == ConceptKind.Disease && narrower[concept.Id].Contains(approval.Disease)));
            Assert.Equal(expected.Select(approval => Answer.Words(approval.Product.English)), page.TextsOf(".approvals strong"));
        }
    }

    [Fact]
    public void Every_product_is_a_term_of_the_glossary() => Assert.All(Corpus.Approvals, approval => Assert.NotNull(approval.Term));

    [Theory]
    [InlineData("en", "as far as we know", "United States", "European Union", "Japan", "China", "South Korea")]
    [InlineData("zh", "据我们所知，截至", "中国", "美国", "欧盟", "日本", "韩国")]
    public async Task Every_disease_answers_in_words_where_a_product_is_approved(string code, string lead, params string[] places)
    {
        var language = Language.Parse(code);
        foreach (var disease in Corpus.Concepts.Where(concept => concept.Kind == ConceptKind.Disease))
        {
            var page = await site.Get(SiteUrls.Concept(language, ConceptKind.Disease, disease.Id));
            var block = page.Document.QuerySelector("#approvals")!.ParentElement!;
            Assert.Contains(lead, block.QuerySelector("p")!.TextContent, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(places, block.QuerySelectorAll("dt").Select(place => place.TextContent).Where(places.Contains));
            Assert.All(block.QuerySelectorAll("dl > div"), answer => Assert.NotEmpty(answer.QuerySelectorAll("dd")));
        }
    }

    [Theory]
    [InlineData("/zh/approvals", "中国")]
    [InlineData("/en/approvals", "United States")]
    [InlineData("/zh/approvals?place=JP", "日本")]
    [InlineData("/en/approvals?place=cn", "China")]
    [InlineData("/en/approvals?place=AU", "Australia")]
    [InlineData("/en/approvals?place=nowhere", "United States")]
    public async Task Approvals_put_the_place_of_the_reader_first(string address, string first)
    {
        var document = (await site.Get(address)).Document;
        Assert.Equal(first, document.QuerySelector(".approval-matrix thead th:nth-child(2)")!.TextContent);
        Assert.Equal(address.Contains("=AU", StringComparison.Ordinal), document.QuerySelector("main .notice-box")?.TextContent.StartsWith("Australia: no approved", StringComparison.Ordinal) == true);
        Assert.Equal(Approval.Jurisdictions.Count, document.QuerySelectorAll("nav[aria-labelledby=where] a").Length);
    }

    [Fact]
    public async Task A_missing_decision_is_a_dot_with_hidden_words_and_each_status_has_its_own_word()
    {
        foreach (var language in Language.All)
        {
            var text = UiText.Of(language).Approvals;
            var empty = (await site.Get(SiteUrls.Approvals(language))).Document.QuerySelectorAll(".approval-matrix .empty");
            Assert.All(empty, cell => Assert.Equal($"·{text.NoneKnown}", cell.TextContent));
            Assert.Equal(Enum.GetValues<ApprovalStatus>().Length + 1, Enum.GetValues<ApprovalStatus>().Select(text.Status).Append(text.NoneKnown).Distinct().Count());
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task Map_says_in_a_table_what_it_draws(string code)
    {
        var document = (await site.Get($"/{code}/map")).Document;
        var addresses = document.QuerySelectorAll("svg.map a.node").ToDictionary(node => node.GetAttribute("data-node")!, node => node.GetAttribute("href"));
        var drawn = document.QuerySelectorAll("svg.map path.tie").Select(tie => $"{addresses[tie.GetAttribute("data-from")!]} – {addresses[tie.GetAttribute("data-to")!]}").Order(StringComparer.Ordinal).ToList();
        var told = document.QuerySelectorAll(".map-table tbody tr").Select(row => string.Join(" – ", row.QuerySelectorAll("a").Select(link => link.GetAttribute("href"))));
        var listed = document.QuerySelectorAll(".map-list li a").Select(link => link.GetAttribute("href"));

        Assert.Equal(Corpus.Concepts.Count(concept => concept.Kind == ConceptKind.Disease || concept.Kind == ConceptKind.CellType || concept.Kind == ConceptKind.Mechanism), addresses.Count);
        Assert.Equal(drawn, told.Order(StringComparer.Ordinal));
        Assert.Equal(drawn.Select(tie => tie.Split(" – ")[1]).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    private static void Holds(IElement element, params string[] words)
    {
        var text = Answer.Words(element.TextContent);
        Assert.All(words, word => Assert.Contains(word, text, StringComparison.Ordinal));
    }
}
