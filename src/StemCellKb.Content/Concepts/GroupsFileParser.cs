using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>A group of <c>groups.yaml</c> as written.</summary>
internal sealed record GroupFile(Located<ConceptId> Id, Localized<string> Name, IReadOnlyList<Located<ConceptId>> Diseases)
{
    public DiseaseGroup ToGroup() => new(Id.Value.Value, Name, [.. Diseases.Select(disease => disease.Value)]);
}

/// <summary>Parses <c>groups.yaml</c>: the fields of medicine and the diseases of each, both in the order in which lists show them.</summary>
internal static class GroupsFileParser
{
    public static IReadOnlyList<GroupFile> Parse(SourceText source, DiagnosticList diagnostics)
    {
        return [.. DataFields.RecordsOf(source, "groups", "group", "a list of groups, each beginning with '- group:'", diagnostics)
            .Select(GroupOf)
            .OfType<GroupFile>()];
    }

    public static GroupFile? GroupOf(DataFields fields)
    {
        var id = fields.RequiredOwnId<ConceptId>("group");
        var name = fields.RequiredLocalized("name");
        var diseases = fields.Ids<ConceptId>("diseases", ConceptRole.DiseaseWithArticle);
        fields.RefuseOthers();
        return id is { } given && name is not null ? new GroupFile(given, name, diseases) : null;
    }
}
