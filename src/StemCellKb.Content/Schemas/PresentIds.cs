using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>The ids that a content folder has, each with the words an editor knows it by.</summary>
internal sealed class PresentIds
{
    private readonly ContentIndex index;

    private PresentIds(ContentIndex index) => this.index = index;

    public static PresentIds Of(ContentFiles files) =>
        new(ContentIndex.Of(ContentParser.Parse(files.Root, files.Files.Where(file => ContentPath.Parse(file.Path).Kind != ContentFileKind.Article)), []));

    /// <summary>By id.</summary>
    public IReadOnlyList<(string Id, string Words)> Named(FieldForm.IdForm form) =>
    [
        .. (form.Of == typeof(ConceptId) ? Concepts(form.Role) : form.Of == typeof(ClaimId) ? Claims() : Works())
            .DistinctBy(each => each.Id).OrderBy(each => each.Id, StringComparer.Ordinal),
    ];

    private IEnumerable<(string Id, string Words)> Concepts(ConceptRole? role) => index.Concepts
        .Where(concept => role is null || role.Fits(concept.Kind, concept.Group))
        .Select(concept => (concept.Id.Value.Value, $"{concept.Names[Language.English].Name} · {concept.Names[Language.Chinese].Name}"));

    private IEnumerable<(string Id, string Words)> Claims() => index.Claims.Select(claim => (claim.Id.Value.Value, claim.Says.English));

    private IEnumerable<(string Id, string Words)> Works() => index.References.Select(work => (work.Key.Value.Value, work.Reference.Title));
}
