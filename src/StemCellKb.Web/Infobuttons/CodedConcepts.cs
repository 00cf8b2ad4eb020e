using System.Runtime.CompilerServices;
using StemCellKb.Model;
using StemCellKb.Store;

namespace StemCellKb.Web.Infobuttons;

/// <summary>The concepts of a build by the codes of their own, and by those that are close to them.</summary>
internal sealed class CodedConcepts
{
    private static readonly ConditionalWeakTable<KbDatabase, CodedConcepts> Known = [];

    private readonly ILookup<(string Scheme, string Code), ConceptId> concepts;

    private CodedConcepts(KbDatabase database) => concepts =
        (from concept in database.Corpus.ReadConcepts()
         from identifier in concept.Identifiers
         where identifier.Relation != "obsolete"
         orderby identifier.Relation == "exact" descending
         select (identifier.Scheme, identifier.Value, concept.Id)).ToLookup(each => (each.Scheme, each.Value), each => each.Id);

    public static CodedConcepts Of(KbDatabase database) => Known.GetValue(database, read => new CodedConcepts(read));

    /// <summary>With the nearest code that any concept has; empty where none has one.</summary>
    public (string Code, IReadOnlyList<ConceptId> Concepts) Find(CodeSystem system, string code)
    {
        foreach (var around in system.Scheme is null ? [] : system.Around(code))
        {
            if (concepts[(system.Scheme!, around)].Distinct().ToList() is { Count: > 0 } found)
                return (around, found);
        }
        return ("", []);
    }
}
