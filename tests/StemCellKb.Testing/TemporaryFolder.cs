namespace StemCellKb.Testing;

/// <summary>A folder of a test's own, gone when the test is over.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("stemcellkb-test-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>With everything in <paramref name="folder"/>.</summary>
    public static TemporaryFolder CopyOf(string folder)
    {
        var copy = new TemporaryFolder();
        FolderCopy.Make(folder, copy.Path);
        return copy;
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // A pooled connection may still hold a file open where open files cannot be removed; the folder is a temporary one.
        }
    }
}
