using StemCellKb.Model;
using StemCellKb.Testing;

namespace StemCellKb.Content.Tests;

/// <summary>
/// One behavior of a spec document: a heading, the files laid over <see cref="World"/>, and what is expected of them.
/// Blocks: <c>file PATH</c> is a whole file; <c>without PATH</c> takes one away; <c>en</c> and <c>zh</c> are the body of the lupus nephritis
/// article; <c>item</c> is one more item of its claim; <c>study</c> is what is recorded of the study
/// <c>deng-2017</c>, and <c>outcome</c> an outcome of its item; <c>effect</c> is the effect of that claim, beside another claim by which
/// MSCs secrete <c>pge2</c>; <c>diagnostics</c>, <c>html</c>, <c>text</c> and <c>markdown</c> are expectations, the
/// latter three of that article in the language of the block before.
/// </summary>
internal sealed record SpecCase(string Heading, ContentDraft Draft, IReadOnlyList<string>? Diagnostics, IReadOnlyList<SpecRendering> Renderings)
{
    private const string ArticleFolder = "diseases/lupus-nephritis";
    private const string TrialEnd = "zh: \"缓解率没有差异。\"}\n";
    private const string StudiesPath = "studies/lupus-nephritis.yaml";
    private const string EvidencePath = "evidence/lupus-nephritis.yaml";

    private const string Molecules = """
        - id: pge2
          names:
            en: {name: Prostaglandin E2, short: PGE2}
            zh: {name: 前列腺素E2}
          definition: {en: A lipid messenger., zh: 一种脂质信使。}

        """;

    private const string Release = """
        - claim: mscs-release-pge2
          says: {en: "MSCs release PGE2.", zh: "间充质干细胞释放PGE2。"}
          cell-type: mesenchymal-stem-cells
          asks: mechanism
          effect: {subject: mesenchymal-stem-cells, predicate: secretes, object: pge2}
          evidence:
            - {reference: tani-2017, model: animal, design: animal, direction: supports, found: {en: "It was released.", zh: "有释放。"}}

        """;

    public static IEnumerable<SpecCase> ReadAll(string document)
    {
        var blocks = SpecBlock.ReadAll(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Specs", document)));
        return blocks.GroupBy(block => block.Heading).Select(group => Of(group.Key, [.. group]));
    }

    private static SpecCase Of(string heading, List<SpecBlock> blocks)
    {
        var draft = World.Draft;
        if (blocks.Any(block => block.Kind is "en" or "zh"))
            draft = draft.Without($"{ArticleFolder}/en.md").Without($"{ArticleFolder}/zh.md");

        List<SpecRendering> renderings = [];
        IReadOnlyList<string>? diagnostics = null;
        var language = Language.English;
        foreach (var block in blocks)
        {
            if (Language.TryParse(block.Kind, out var written))
                language = written;
            switch (block.Kind)
            {
                case "file":
                    draft = draft.With(block.Argument, block.Text + "\n");
                    break;
                case "without":
                    draft = draft.Without(block.Argument);
                    break;
                case "en" or "zh":
                    draft = draft.With($"{ArticleFolder}/{block.Kind}.md", ContentDraft.ArticleAround(language, block.Text));
                    break;
                case "item":
                    var indented = string.Concat(block.Text.Split('\n').Select((line, i) => (i == 0 ? "    - " : "      ") + line + "\n"));
                    draft = draft.With(EvidencePath, draft.Texts[EvidencePath].Text + indented);
                    break;
                case "outcome":
                    var item = string.Concat(block.Text.Split('\n').Select((line, i) => (i == 0 ? "        - " : "          ") + line + "\n"));
                    draft = draft.With(EvidencePath, draft.Texts[EvidencePath].Text.Replace(TrialEnd, $"{TrialEnd}      outcomes:\n{item}", StringComparison.Ordinal));
                    break;
                case "effect":
                    draft = draft.With("glossary/molecules.yaml", Molecules).With("evidence/effects.yaml", Release)
                        .With(EvidencePath, draft.Texts[EvidencePath].Text.Replace("  evidence:\n", $"  effect: {block.Text}\n  evidence:\n", StringComparison.Ordinal));
                    break;
                case "study":
                    draft = draft.With(StudiesPath, "- study: deng-2017\n" + (block.Text.Contains("randomized", StringComparison.Ordinal) ? "" : "  randomized: 18\n") + string.Concat(block.Text.Split('\n').Select(line => $"  {line}\n")));
                    break;
                case "diagnostics":
                    diagnostics = block.Text.Length == 0 ? [] : block.Text.Split('\n');
                    break;
                default:
                    renderings.Add(new SpecRendering(language, block.Kind, block.Text));
                    break;
            }
        }
        return new SpecCase(heading, draft, diagnostics, renderings);
    }
}

/// <summary>What the first section of the article must become: <c>html</c>, <c>text</c> or <c>markdown</c>.</summary>
internal sealed record SpecRendering(Language Language, string Kind, string Expected);
