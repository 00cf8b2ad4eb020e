namespace StemCellKb.Content;

/// <summary>One file of the content folder as it lies on the disk.</summary>
/// <param name="Path">From the content folder, with <c>/</c>: <c>diseases/psoriasis/zh.md</c>.</param>
public sealed record ContentFile(string Path, ReadOnlyMemory<byte> Bytes);
