using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Every place of a file that names something, as its reader has read it.</summary>
internal static class MentionsOf
{
    public static IEnumerable<Mention> File(ParsedFile file) =>
    [
        .. file.Article is { } article ? article.Sections.SelectMany(InSection) : [],
        .. file.Concepts.SelectMany(InConcept),
        .. file.Groups.SelectMany(group => Concepts(group.Diseases)),
        .. file.TermRules.SelectMany(rule => Concepts(rule.ExceptCellTypes)),
        .. file.Claims.SelectMany(InClaim),
        .. file.Studies.SelectMany(study => Works([study.Id, .. study.Reports, .. study.SharesPatientsWith])),
        .. file.Approvals.SelectMany(approval => Concepts([.. Given(approval.Term), approval.Disease, approval.CellType]).Concat(Works([.. Given(approval.Reference)]))),
        .. file.Redirects.SelectMany(InRedirect),
        .. file.References.Select(work => Of(Named.Work, work.Key.With(work.Key.Value.Value), isDefinition: true)),
    ];

    /// <summary>What stands at an offset.</summary>
    public static Mention? At(ParsedFile file, int offset) => File(file).Where(mention => mention.Covers(offset)).MinBy(mention => mention.Place.Span.Length);

    private static IEnumerable<Mention> InSection(SectionFile section) =>
    [
        .. section.Anchor.Value.Length > 0 ? [Of(Named.Section, section.Anchor, isDefinition: true)] : (IEnumerable<Mention>)[],
        .. section.Links.Select(link => new Mention(Named.Concept, link.Value.Target, link.Place, Within(link.Place, link.Value.Target), false)),
        .. section.Cited.Select(key => Of(Named.Work, key)),
        .. section.Jumps.Select(jump => Of(Named.Section, jump)),
    ];

    private static IEnumerable<Mention> InConcept(ConceptFile concept) =>
        Concepts(concept.Broader).Prepend(Of(Named.Concept, concept.Id.With(concept.Id.Value.Value), isDefinition: true));

    private static IEnumerable<Mention> InClaim(ClaimFile claim) =>
    [
        Of(Named.Claim, claim.Id.With(claim.Id.Value.Value), isDefinition: true),
        .. Concepts([.. Given(claim.Disease), .. Given(claim.CellType), .. claim.Mechanisms, .. Given(claim.Topic), .. claim.Effect?.Concepts ?? []]),
        .. (claim.Effect?.Disputes ?? []).Select(other => Of(Named.Claim, other.With(other.Value.Value))),
        .. Works([.. claim.References]),
    ];

    /// <summary>A former name names nothing.</summary>
    private static IEnumerable<Mention> InRedirect(RedirectFile redirect) => redirect.Of switch
    {
        Formerly.Concept => [Of(Named.Concept, redirect.Now)],
        Formerly.Claim => [Of(Named.Claim, redirect.Now)],
        Formerly.Work => [Of(Named.Work, redirect.Now)],
        Formerly.Address => [],
    };

    private static IEnumerable<Mention> Concepts(IEnumerable<Located<ConceptId>> ids) => ids.Select(id => Of(Named.Concept, id.With(id.Value.Value)));

    private static IEnumerable<Mention> Works(IEnumerable<Located<ReferenceKey>> keys) => keys.Select(key => Of(Named.Work, key.With(key.Value.Value)));

    private static IEnumerable<T> Given<T>(T? value) where T : struct => value is { } given ? [given] : [];

    private static Mention Of(Named what, Located<string> id, bool isDefinition = false) =>
        new(what, id.Value, id.Place, Within(id.Place, id.Value), isDefinition);

    /// <summary>Without quotation marks, <c>@</c> or brackets around it.</summary>
    private static Place Within(Place place, string id) =>
        place.Source.Slice(place.Span).IndexOf(id, StringComparison.Ordinal) is >= 0 and var at && id.Length > 0 && place.Span.Length > 0
            ? place.Source.At(place.Span.Start + at, id.Length)
            : place;
}
