using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using StemCellKb.Content;
using StemCellKb.Model;

namespace StemCellKb.LanguageServer.Features;

/// <summary>What something is, in Markdown, for a hover and beside a completion.</summary>
internal static class Descriptions
{
    private static readonly ConditionalWeakTable<ContentIndex, ILookup<ReferenceKey, (ClaimFile Claim, EvidenceItemFile Item)>> Evidence = [];

    /// <summary>The definition or summary in both languages, that of the article first.</summary>
    public static string Concept(Subject subject, ConceptFile concept)
    {
        var language = subject.Language;
        var text = new StringBuilder();
        foreach (var each in new[] { language, language.Other })
        {
            var set = concept.Names[each];
            text.Append(CultureInfo.InvariantCulture, $"**{Escaped(set.Name)}**");
            if (set.Short is { } initials && initials != set.Name)
                text.Append(CultureInfo.InvariantCulture, $" ({Escaped(initials)})");
            text.Append("  \n").Append(Escaped(SummaryOf(subject, concept, each))).Append("\n\n");
        }
        return text.Append(CultureInfo.InvariantCulture, $"`{concept.Id.Value}` · {concept.Kind.Word}").ToString();
    }

    /// <summary>Title, makers and year; design, people and standing where evidence relies on it.</summary>
    public static string Work(ContentIndex index, ReferenceFile work, EvidenceWords words)
    {
        var reference = work.Reference;
        var makers = reference.Makers.Select(maker => maker.Short).ToList();
        var text = new StringBuilder($"**{Escaped(reference.Title)}**\n\n");
        text.AppendJoin(" · ", new[] { makers.Count > 3 ? makers[0] + " et al." : string.Join(", ", makers), reference.ContainerTitle, reference.Issued?.Iso[..4] }.Where(part => !string.IsNullOrEmpty(part)).Select(part => Escaped(part!)));
        if (reference.Retracted)
            text.Append("\n\n**Retracted**: counted for nothing.");
        var uses = EvidenceIn(index)[work.Key.Value].ToList();
        var facts = uses.Select(use => words.Design(use.Item.Design.Value)).Distinct()
            .Concat(index.FindStudyOf(work.Key.Value)?.Study.Participants is { } people ? [words.People(people)] : []).ToList();
        if (facts.Count > 0)
            text.Append("\n\n").AppendJoin(" · ", facts);
        foreach (var (claim, item) in uses.Take(5))
            text.Append(CultureInfo.InvariantCulture, $"\n- {words.Direction(item.Item.Direction, 1)}: {Escaped(claim.Says.English)}");
        return text.Append(CultureInfo.InvariantCulture, $"\n\n`{work.Key.Value}`").ToString();
    }

    /// <summary>The sentence in both languages, the word, its certainty, and why.</summary>
    public static string Claim(ContentIndex index, ClaimFile claim, Language language, EvidenceWords words)
    {
        var assessment = AssessmentOf(index, claim);
        var text = new StringBuilder($"{Escaped(claim.Says[language])}  \n{Escaped(claim.Says[language.Other])}\n\n**{words.Word(assessment.Word)}**");
        if (assessment.Certainty is { } certainty)
            text.Append(CultureInfo.InvariantCulture, $" · {words.Certainty(certainty)}");
        foreach (var reason in assessment.Reasons)
            text.Append(CultureInfo.InvariantCulture, $"\n- {words.Reason(reason)}");
        return text.Append(CultureInfo.InvariantCulture, $"\n\n`{claim.Id.Value}`").ToString();
    }

    public static string Code(DiagnosticExplanation explanation) =>
        $"**{explanation.Code}: {Escaped(explanation.Title)}**  \n{Escaped(explanation.Meaning)}\n\n{Escaped(explanation.Fix)}";

    public static Assessment AssessmentOf(ContentIndex index, ClaimFile claim)
    {
        var built = CorpusBuilder.ClaimOf(claim, index);
        return Assessment.Of(built.Asks, built.Evidence);
    }

    private static ILookup<ReferenceKey, (ClaimFile Claim, EvidenceItemFile Item)> EvidenceIn(ContentIndex index) =>
        Evidence.GetValue(index, known => known.Claims.SelectMany(claim => claim.Evidence.Select(item => (claim, item))).ToLookup(use => use.item.Reference.Value));

    private static string SummaryOf(Subject subject, ConceptFile concept, Language language) =>
        concept.Definition is { } definition ? definition[language]
        : subject.Workspace.Parsed($"{concept.Kind.Folder}/{concept.Id.Value}/{language.Code}.md")?.Article?.Summary.Value ?? "";

    private static string Escaped(string words)
    {
        var escaped = new StringBuilder();
        foreach (var c in words)
            escaped.Append(c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' ? "\\" : "").Append(c);
        return escaped.ToString();
    }
}
