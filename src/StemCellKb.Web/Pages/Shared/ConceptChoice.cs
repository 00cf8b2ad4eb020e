using StemCellKb.Model;
using StemCellKb.Store.Reading;

namespace StemCellKb.Web.Pages.Shared;

/// <summary>One of several concepts, or none of them, in a form.</summary>
/// <param name="None">The words for none.</param>
public sealed record ConceptChoice(string Name, string Label, IReadOnlyList<ConceptLink> Concepts, ConceptId? Chosen, string None);
