using StemCellKb.Content;
using StemCellKb.LanguageServer.Protocol;
using StemCellKb.LanguageServer.Texts;
using StemCellKb.LanguageServer.Workspace;
using StemCellKb.Model;
using StemCellKb.Search;

namespace StemCellKb.LanguageServer.Features;

/// <summary>The outline of a document, and the search for anything by name.</summary>
internal static class Symbols
{
    private const int Most = 100;

    public static IReadOnlyList<DocumentSymbol> Of(Subject subject)
    {
        var (file, language) = (subject.Parsed, subject.Language);
        return file.Article is { } article ? Sections(article) :
        [
            .. file.Concepts.Select(concept => Flat(concept.Names[language].Name, concept.Names[language.Other].Name, SymbolKind.Class, concept.Id.Place)),
            .. file.Groups.Select(group => Flat(group.Name[language], group.Id.Value.Value, SymbolKind.Class, group.Id.Place)),
            .. file.Claims.Select(claim => Flat(claim.Id.Value.Value, claim.Says[language], SymbolKind.Event, claim.Id.Place)),
            .. file.Studies.Select(study => Flat(study.Id.Value.Value, "", SymbolKind.Constant, study.Id.Place)),
            .. file.Approvals.Select(approval => Flat(approval.Product.Value, approval.Approval.Jurisdiction, SymbolKind.Property, approval.Product.Place)),
            .. file.References.Select(work => Flat(work.Key.Value.Value, work.Reference.Title, SymbolKind.Constant, work.Key.Place)),
        ];
    }

    public static async Task<IReadOnlyList<WorkspaceSymbol>> FindAsync(ContentWorkspace workspace, ContentFacts facts, string query)
    {
        var names = await workspace.Names.Ready;
        var language = query.Any(CharacterClasses.IsHan) ? Language.Chinese : Language.English;
        var works = Works.Find(facts.Index, query, Most);
        return
        [
            .. names.For(query, language, Most).Select(found => facts.Index.FindConcept(found.Id)).OfType<ConceptFile>()
                .Select(concept => new WorkspaceSymbol(concept.Names[language].Name, SymbolKind.Class, Navigation.LocationOf(workspace, PathOf(facts, concept), concept.Id.Place), concept.Id.Value.Value)),
            .. facts.Index.Claims.Where(claim => Has(claim.Id.Value.Value, query) || Has(claim.Says.English, query) || Has(claim.Says.Chinese, query)).Take(query.Length == 0 ? 0 : Most)
                .Select(claim => new WorkspaceSymbol(claim.Id.Value.Value, SymbolKind.Event, Navigation.LocationOf(workspace, PathOf(facts, claim.Id.Place), claim.Id.Place), claim.Says[language])),
            .. works.Select(work => new WorkspaceSymbol(work.Key.Value.Value, SymbolKind.Constant, Navigation.LocationOf(workspace, PathOf(facts, work.Key.Place), work.Key.Place), work.Reference.Title)),
        ];
    }

    private static List<DocumentSymbol> Sections(ArticleFile article)
    {
        List<DocumentSymbol> symbols = [];
        foreach (var (i, section) in article.Sections.Index().Where(each => each.Item.Level <= 2 || each.Index == 0))
        {
            var inner = article.Sections.Skip(i + 1).TakeWhile(other => other.Level > 2).ToList();
            symbols.Add(SymbolOf(section, inner.Count > 0 ? inner[^1].Markdown.End : section.Markdown.End, [.. inner.Select(other => SymbolOf(other, other.Markdown.End, []))]));
        }
        return symbols;
    }

    private static DocumentSymbol SymbolOf(SectionFile section, int end, IReadOnlyList<DocumentSymbol> inner)
    {
        var (heading, source) = (section.Heading.Place, section.Text.Source);
        // An editor refuses a symbol without a name.
        return new DocumentSymbol(section.Heading.Value.Length > 0 ? section.Heading.Value : "#", section.Anchor.Value, SymbolKind.Text, source.RangeOf(TextSpan.FromBounds(heading.Span.Start, end)), EditorPositions.RangeOf(heading), inner);
    }

    private static DocumentSymbol Flat(string name, string detail, int kind, Place place) => new(name, detail, kind, EditorPositions.RangeOf(place), EditorPositions.RangeOf(place), []);

    private static bool Has(string text, string query) => text.Contains(query, StringComparison.OrdinalIgnoreCase);

    private static string PathOf(ContentFacts facts, ConceptFile concept) => PathOf(facts, concept.Id.Place);

    private static string PathOf(ContentFacts facts, Place place) => place.Source.Path[(facts.Root.Length + 1)..];
}
