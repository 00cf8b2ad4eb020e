using System.Globalization;
using StemCellKb.Model;
using StemCellKb.Store;
using StemCellKb.Store.Writing;
using StemCellKb.Testing;

namespace StemCellKb.Search.Tests;

/// <summary>A small knowledge base for one test, built word by word.</summary>
internal sealed class SearchDraft : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly List<Concept> concepts = [];
    private readonly List<Article> articles = [];
    private readonly List<Claim> claims = [];
    private readonly List<Reference> references = [];

    public SearchDraft Concept(string id, ConceptKind kind, string english, string chinese, params string[] also)
    {
        var names = new ConceptNames(
            new NameSet(english, null, also), new NameSet(chinese, null, []), null, null, [], new Dictionary<Language, IReadOnlyList<string>>(), new Dictionary<string, string>());
        var definition = kind == ConceptKind.Term ? new Localized<string>($"{english} is a term.", $"{chinese}是一个术语。") : null;
        concepts.Add(new Concept { Id = ConceptId.Parse(id), Kind = kind, Names = names, Definition = definition, Identifiers = [], CloseIdentifiers = [], Broader = [] });
        return this;
    }

    /// <summary>The concept before it was last reviewed on this day.</summary>
    public SearchDraft Reviewed(string day)
    {
        concepts[^1] = concepts[^1] with { Reviewed = DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture) };
        return this;
    }

    /// <summary>The concept before is a form of this one.</summary>
    public SearchDraft Under(string broader)
    {
        concepts[^1] = concepts[^1] with { Broader = [ConceptId.Parse(broader)] };
        return this;
    }

    /// <summary>An article of one section, <c>#text</c>, that links to concepts.</summary>
    public SearchDraft Article(string id, Language language, string text, params string[] links)
    {
        var concept = concepts.Single(concept => concept.Id.Value == id);
        articles.Add(new Article(
            concept.Id, language, concept.Names.Preferred[language], "", [new Section("text", 2, language == Language.English ? "Text" : "正文", "", text, text, "")],
            [], [.. links.Select(link => new CrossLink("text", ConceptId.Parse(link)))], []));
        return this;
    }

    public SearchDraft Claim(string id, string disease, Direction direction, string reference = "a-2020", string? says = null, int items = 1)
    {
        var item = new EvidenceItem
        {
            Reference = ReferenceKey.Parse(reference),
            Model = EvidenceModel.Human,
            Design = StudyDesign.Rct,
            Direction = direction,
            Study = Study(reference),
            Found = new("Found.", "发现。"),
        };
        claims.Add(new Claim
        {
            Id = ClaimId.Parse(id),
            Says = new(says ?? $"Claim {id}.", says ?? $"结论{id}。"),
            Disease = ConceptId.Parse(disease),
            Mechanisms = [],
            Evidence = [.. Enumerable.Repeat(item, items)],
        });
        return this;
    }

    private static Study Study(string reference) => new() { Id = ReferenceKey.Parse(reference), Registrations = ["NCT01741857"] };

    public SearchDraft Reference(Reference reference)
    {
        references.Add(reference);
        return this;
    }

    public SearchEngine Open() => KbDatabase.TryOpen(Write())!.Search;

    /// <summary>The file's path.</summary>
    public string Write()
    {
        var order = articles.OrderBy(article => article.Concept).ThenBy(article => article.Language.Code, StringComparer.Ordinal).ToList();
        CorpusWriter.Write(new Corpus("0", [.. concepts.OrderBy(concept => concept.Id)], order, claims, references, []) { Studies = [.. claims.SelectMany(claim => claim.Evidence).Select(item => item.Study!).DistinctBy(study => study.Id)] }, "test", folder["kb.db"]);
        return folder["kb.db"];
    }

    public void Dispose() => folder.Dispose();
}
