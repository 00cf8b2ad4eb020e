using Microsoft.Data.Sqlite;
using StemCellKb.Model;

namespace StemCellKb.Store.Writing;

/// <summary>The id, fingerprint and path of a finished file.</summary>
/// <param name="Path">The final path.</param>
public sealed record BuildName(string BuildId, string Fingerprint, string Path);

/// <summary>Writes a new database file and renames it into place when finished: no reader ever opens half a build, whatever is killed when.</summary>
public static class CorpusWriter
{
    /// <exception cref="IOException">The folder cannot be written, or the disk is full; nothing is left behind.</exception>
    public static void Write(Corpus corpus, string buildId, string path, CancellationToken cancellationToken = default) => Write(
        Path.GetDirectoryName(path)!,
        build =>
        {
            build.Write(corpus, cancellationToken);
            build.Write(corpus.Articles, cancellationToken);
            return new BuildName(buildId, corpus.Fingerprint, path);
        });

    /// <param name="write">Fills the file; returns the name to finish it under, or null to discard it.</param>
    /// <returns>Whether the file was finished.</returns>
    /// <exception cref="IOException">The folder cannot be written, or the disk is full; nothing is left behind.</exception>
    public static bool Write(string folder, Func<BuildWriter, BuildName?> write)
    {
        var unfinished = KbFolder.NewFile(folder, KbFolder.UnfinishedSuffix);
        try
        {
            using (var build = new BuildWriter(unfinished))
            {
                if (write(build) is not { } name)
                    return false;
                build.Finish(name);
                Place(unfinished, name.Path);
            }
            return true;
        }
        catch (SqliteException problem)
        {
            throw new IOException($"The knowledge base could not be written to '{folder}': {problem.Message}", problem);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Another program with this folder may have just written the same bytes, and serve them from there.</summary>
    internal static void Place(string unfinished, string path)
    {
        try
        {
            File.Move(unfinished, path);
        }
        catch (IOException) when (File.Exists(path))
        {
            if (!FileFormat.AreEqual(unfinished, path))
                File.Move(unfinished, path, overwrite: true);
        }
    }
}
