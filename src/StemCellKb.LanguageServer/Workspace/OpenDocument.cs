using System.Text;
using StemCellKb.Content;

namespace StemCellKb.LanguageServer.Workspace;

/// <summary>A document as it stands in an editor, saved or not. Immutable.</summary>
/// <param name="Uri">As the editor writes it.</param>
/// <param name="Path">Relative to the content folder; null for a document outside.</param>
internal sealed record OpenDocument(string Uri, string? Path, int? Version, SourceText Source)
{
    private ContentFile? file;

    public ContentFile File => file ??= new ContentFile(Path ?? "", Encoding.UTF8.GetBytes(Source.Text));

    public OpenDocument With(int? version, SourceText source) => new(Uri, Path, version, source);
}
