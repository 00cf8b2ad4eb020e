using StemCellKb.Model;

namespace StemCellKb.Search.Statements;

/// <summary>A sentence, read: what it names, what it says, and the words left over.</summary>
/// <param name="Named">Concepts it spells out, except the words for stem cells in general.</param>
/// <param name="Spellings">The names of diseases as it spells them: which of several forms that we hold as one it means.</param>
/// <param name="Words">The words that carry its subject, names and cue words left out, with how well each tells texts apart.</param>
internal sealed record StatementText(StatementReading Reading, IReadOnlyList<(ConceptId Id, ConceptKind Kind)> Named, IReadOnlySet<string> Spellings, IReadOnlyDictionary<string, double> Words);
