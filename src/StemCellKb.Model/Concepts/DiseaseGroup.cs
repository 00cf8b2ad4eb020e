namespace StemCellKb.Model;

/// <summary>Diseases that lists show together, in this order in every language: those of one field of medicine.</summary>
public sealed record DiseaseGroup(string Id, Localized<string> Name, IReadOnlyList<ConceptId> Diseases);
