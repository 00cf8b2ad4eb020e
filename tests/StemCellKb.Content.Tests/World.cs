using StemCellKb.Content;
using StemCellKb.Testing;

namespace StemCellKb.Content.Tests;

/// <summary>A small content folder without a fault, with every kind of file; specs lay their own files over it.</summary>
internal static class World
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "World");

    public static ContentDraft Draft { get; } = ContentDraft.Of(ContentFolder.Read(Folder));
}
