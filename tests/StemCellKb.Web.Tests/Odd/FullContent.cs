using StemCellKb.Testing;

[assembly: AssemblyFixture(typeof(StemCellKb.Web.Tests.FullSite))]

namespace StemCellKb.Web.Tests;

/// <summary>A content folder with one claim in which every field is given, and an article with every kind of link.</summary>
internal static class FullContent
{
    public static ContentDraft Draft { get; } = ContentDraft.Empty
        .With("references.json", """
            [
              {"id": "trial-2020", "type": "article-journal", "title": "A trial of cells", "author": [{"family": "Plain", "given": "Ann"}, {"family": "Li", "given": "Wei"}], "container-title": "Journal of Trials", "volume": "7", "issue": "2", "page": "101-109", "DOI": "10.1000/trial.2020", "PMID": "12345678", "issued": {"date-parts": [[2020, 3, 1]]}},
              {"id": "review-2021", "type": "article-journal", "title": "A review of trials", "author": [{"family": "Old", "given": "Bo"}], "container-title": "Reviews", "issued": {"date-parts": [[2021]]}},
              {"id": "withdrawn-2018", "type": "article-journal", "title": "A withdrawn study", "author": [{"family": "Sorry", "given": "Cy"}], "container-title": "Journal of Trials", "issued": {"date-parts": [[2018]]}, "custom": {"status": "retracted"}},
              {"id": "origin-2019", "type": "webpage", "title": "Where it was claimed", "author": [{"literal": "A body"}], "URL": "https://example.org/claims?a=1&b=2", "issued": {"date-parts": [[2019, 6]]}}
            ]
            """)
        .With("diseases/a-disease/concept.yaml", "names:\n  en: {name: A disease, short: AD, also: [another name]}\n  zh: {name: 某病, short: AD, also: [别名]}\nidentifiers: {mondo: \"MONDO:0000001\"}\nreviewed: 2026-11-23\n")
        .With("diseases/a-disease/en.md", """
            ---
            title: A disease
            summary: A summary [in brackets].
            ---
            ## What is known {#known}

            Infused [[some-cells|these cells]] act by [[a-mechanism]] [@trial-2020; @review-2021]. `[[not-a-link]]` stays.

            - A point with **[[some-cells]]** and [a link](https://example.org/a_(b)).

            | Study | Found |
            |---|---|
            | First [@trial-2020] | Something |

            ## Safety {#safety}

            Nothing was found [@withdrawn-2018].
            """)
        .With("diseases/a-disease/zh.md", """
            ---
            title: 某病
            summary: 摘要。
            ---
            ## 已知情况 {#known}

            输注的[[some-cells|这类细胞]]通过[[a-mechanism]]起作用[@trial-2020; @review-2021]。`[[not-a-link]]`不变。

            - 一点：**[[some-cells]]**与[链接](https://example.org/a_(b))。

            | 研究 | 结果 |
            |---|---|
            | 第一项[@trial-2020] | 某结果 |

            ## 安全性 {#safety}

            未发现异常[@withdrawn-2018]。
            """)
        .With("cell-types/some-cells/concept.yaml", Names("Some cells", "某类细胞"))
        .With("cell-types/some-cells/en.md", Article("Some cells", "Cells.", "Cells for [[a-disease]]."))
        .With("cell-types/some-cells/zh.md", Article("某类细胞", "细胞。", "用于[[a-disease]]的细胞。"))
        .With("mechanisms/a-mechanism/concept.yaml", Names("A mechanism", "某机制"))
        .With("mechanisms/a-mechanism/en.md", Article("A mechanism", "How.", "How [[some-cells]] act."))
        .With("mechanisms/a-mechanism/zh.md", Article("某机制", "机制。", "[[some-cells]]如何起作用。"))
        .With("glossary/molecules.yaml", """
            - id: a-molecule
              names:
                en: {name: A molecule, short: AM}
                zh: {name: 某分子}
              definition: {en: "A messenger | of cells.", zh: 细胞的信使。}
              identifiers: {uniprot: P22301}
            """)
        .With("evidence/other.yaml", """
            - claim: another-account
              says: {en: "Some cells promote a mechanism.", zh: "某类细胞促进某机制。"}
              cell-type: some-cells
              asks: mechanism
              effect: {subject: some-cells, predicate: promotes, object: a-mechanism}
              evidence:
                - {reference: review-2021, model: animal, design: animal, direction: no-benefit, found: {en: "It did not.", zh: 未见。}}
            """)
        .With("studies/full.yaml", """
            - study: trial-2020
              registrations: [NCT01234567]
              phase: "1/2"
              participants: 18
              randomized: 18
              reports: [origin-2019]
              comparison: concurrent
              masked: participants
              registered: before
              stopped: planned
              report: article
              analysis-set: itt
              flaws: [baseline-imbalance, registry-disagrees]
              countries: [cn, de]
              checked: 2026-11-27
            - study: review-2021
              pooled: {design: rct, studies: 2, participants: 40}
            """)
        .With("evidence/full.yaml", """
            - claim: every-field
              says: {en: "Some cells help in a disease, \"quoted\", as claimed.", zh: "某类细胞对某病有帮助，“引号”，如所言。"}
              disease: a-disease
              cell-type: some-cells
              mechanisms: [a-mechanism]
              origin: origin-2019
              effect: {subject: some-cells, predicate: inhibits, object: a-mechanism, through: [a-molecule], way: paracrine, disputes: [another-account]}
              evidence:
                - reference: trial-2020
                  model: human
                  design: rct
                  direction: supports
                  cell-source: umbilical-cord
                  found: {en: "=1+1 of 18 improved.", zh: "18人中有2人改善。"}
                  outcomes:
                    - name: {en: "Improved, by count", zh: 改善}
                      type: dichotomous
                      measure: RR
                      better: higher
                      role: primary
                      analysis-set: mitt
                      timepoint-months: 6
                      follow-up-months: 7.5
                      arms:
                        - {name: {en: cells, zh: 细胞}, n: 12, events: 2}
                        - {name: {en: placebo, zh: 安慰剂}, n: 6, events: 0}
                      p: "0.43"
                      objective: true
                    - name: {en: Score, zh: 评分}
                      type: continuous
                      measure: MD
                      better: lower
                      arms:
                        - {name: {en: cells, zh: 细胞}, n: 12, mean: 2, sd: 1.5}
                        - {name: {en: placebo, zh: 安慰剂}, n: 6, mean: 18}
                      effect: {estimate: -16, ci-low: -18, ci-high: -12, ci-level: 90}
                      adjusted: true
                    - name: {en: Death, zh: 死亡}
                      type: time-to-event
                      measure: HR
                      better: lower
                      effect: {estimate: 0.5}
                - reference: review-2021
                  model: human
                  design: systematic-review
                  direction: mixed
                  pools: [trial-2020, withdrawn-2018]
                  outcomes:
                    - name: {en: Improved, zh: 改善}
                      type: dichotomous
                      measure: RD
                      better: higher
                      arms:
                        - {name: {en: cells, zh: 细胞}, n: 20, percent: 40}
                        - {name: {en: control, zh: 对照}, percent: 12.5}
                      pooled: {design: rct, studies: 2, participants: 40}
                  found: {en: "Trials, taken together, differ.", zh: "各试验结果不一。"}
                - reference: withdrawn-2018
                  model: animal
                  design: animal
                  direction: harm
                  found: {en: "It harmed.", zh: "有害。"}
                  despite-retraction: {en: "Kept for the record.", zh: "仅作记录。"}
            """);

    private static string Names(string english, string chinese) => $"names:\n  en: {{name: \"{english}\"}}\n  zh: {{name: \"{chinese}\"}}\nreviewed: 2026-11-23\n";

    private static string Article(string title, string summary, string text) => $"---\ntitle: \"{title}\"\nsummary: \"{summary}\"\n---\n## {title.Split(' ')[0]} {{#text}}\n\n{text}\n";
}

public sealed class FullSite() : DraftSite(FullContent.Draft, ("edit-url", FullSite.EditUrl + "/"))
{
    public const string EditUrl = "https://code.example/edit/content";
}
