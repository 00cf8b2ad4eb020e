using StemCellKb.Model;

namespace StemCellKb.Web.Interface;

public sealed record KindText
{
    public required Func<ConceptKind, string> One { get; init; }

    public required Func<ConceptKind, string> Many { get; init; }

    public required Func<ConceptKind, string> Lead { get; init; }

    public required Func<string, string> Group { get; init; }
}
