using StemCellKb.Content;
using StemCellKb.LanguageServer.Protocol;
using StemCellKb.LanguageServer.Texts;

namespace StemCellKb.LanguageServer.Features;

/// <summary>What stands under the pointer, and what every code there means.</summary>
internal static class Hovers
{
    public static Hover? At(Subject subject, int offset, EvidenceWords words)
    {
        var index = subject.Facts.Index;
        var mention = subject.At(offset);
        var what = mention switch
        {
            { What: Named.Concept } when index.FindConcept(mention.Id) is { } concept => Descriptions.Concept(subject, concept),
            { What: Named.Work } when index.FindReference(mention.Id) is { } work => Descriptions.Work(index, work, words),
            { What: Named.Claim } when index.Claims.FirstOrDefault(claim => claim.Id.Value.Value == mention.Id) is { } claim => Descriptions.Claim(index, claim, subject.Language, words),
            _ => null,
        };
        var found = subject.Workspace.Shown(subject.Path).Where(each => each.Place.Span.Start <= offset && offset <= each.Place.Span.End).ToList();
        var codes = found.Select(each => DiagnosticCatalogue.Find(each.Code)).OfType<DiagnosticExplanation>().Distinct().Select(Descriptions.Code);
        List<string> parts = [.. what is null ? [] : new[] { what }, .. codes];
        var span = what is not null ? mention!.Place.Span : found.Count > 0 ? found[0].Place.Span : default;
        return parts.Count == 0 ? null : new Hover(new MarkupContent(string.Join("\n\n---\n\n", parts)), subject.Source.RangeOf(span));
    }
}
