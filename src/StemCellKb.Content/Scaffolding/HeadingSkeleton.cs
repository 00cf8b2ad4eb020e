using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>A heading that every article of a kind has.</summary>
internal sealed record SkeletonHeading(int Level, string Anchor, Localized<string> Words);

/// <summary>The initial headings of an article of each kind; editors add their own below them.</summary>
internal static class HeadingSkeleton
{
    public static readonly Func<ConceptKind, IReadOnlyList<SkeletonHeading>> Of = ConceptKind.Each<IReadOnlyList<SkeletonHeading>>(
        disease:
        [
            new(2, "disease", new("What happens in the disease", "这是一种什么病")),
            new(2, "treatment", new("What today's treatment does, and leaves undone", "现有治疗能做什么，还缺什么")),
            new(2, "cells", new("The cells that have been tried", "试用过的细胞")),
            new(2, "mechanisms", new("Which mechanisms are thought to act", "可能起作用的机制")),
            new(2, "unknown", new("What is not known", "尚不清楚的问题")),
            new(2, "questions", new("Questions a patient may ask", "患者可能会问")),
            new(3, "q-available", new("Is there an approved treatment with these cells?", "有没有获批的干细胞治疗？")),
        ],
        cellType:
        [
            new(2, "what", new("What they are", "这是什么细胞")),
            new(2, "sources", new("Where they come from", "细胞来源")),
            new(2, "action", new("What they are thought to do", "可能的作用")),
            new(2, "uses", new("What has been found in each disease", "用于哪些疾病，结果如何")),
            new(2, "risks", new("Risks", "风险")),
            new(2, "unknown", new("What is not known", "尚不清楚的问题")),
        ],
        mechanism:
        [
            new(2, "idea", new("The idea", "基本设想")),
            new(2, "process", new("How it is thought to work", "可能的过程")),
            new(2, "cells", new("Which cells act this way", "哪些细胞有此作用")),
            new(2, "diseases", new("In which diseases it matters", "与哪些疾病有关")),
            new(2, "limits", new("What the evidence does not show", "证据未能说明的问题")),
        ],
        topic:
        [
            new(2, "overview", new("Overview", "概述")),
            new(2, "unknown", new("What is not known", "尚不清楚的问题")),
        ],
        term: []);
}
