using StemCellKb.Model;
using StemCellKb.Store.Reading;

namespace StemCellKb.Web.Api;

/// <summary>Concepts, in the order of the language: Chinese by pinyin.</summary>
public sealed record ConceptList(Language Language, int Total, IReadOnlyList<ConceptEntry> Concepts);

/// <summary>Claims with their evidence, in the order written.</summary>
public sealed record ClaimList(Language Language, int Total, IReadOnlyList<ClaimCard> Claims);

/// <summary>Works, newest first.</summary>
public sealed record ReferenceList(int Total, IReadOnlyList<ReferenceEntry> References);
