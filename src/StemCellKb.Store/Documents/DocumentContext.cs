using System.Text.Json.Serialization;
using StemCellKb.Model;

namespace StemCellKb.Store.Documents;

/// <summary>How documents are read and written, generated when the program is compiled: found out at its start, it would be a fifth of what is compiled then.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(Approval))]
[JsonSerializable(typeof(ArticleDocument))]
[JsonSerializable(typeof(ChangeSet))]
[JsonSerializable(typeof(Claim))]
[JsonSerializable(typeof(ClaimCounts))]
[JsonSerializable(typeof(ClaimOutline))]
[JsonSerializable(typeof(ConceptDocument))]
[JsonSerializable(typeof(ConceptNamesDocument))]
[JsonSerializable(typeof(Localized<ConceptLabel>))]
[JsonSerializable(typeof(Reference))]
[JsonSerializable(typeof(Study))]
internal sealed partial class DocumentContext : JsonSerializerContext;
