using Microsoft.Data.Sqlite;
using StemCellKb.Model;

namespace StemCellKb.Store.Writing;

/// <summary>A new build made of a former one, in which what has changed is replaced.</summary>
public static class BuildUpdate
{
    /// <param name="history">What is told of changes, the latest first.</param>
    /// <param name="former">Is copied.</param>
    /// <param name="isSpare">Its own file becomes the new build's, and it is closed: another build stays.</param>
    /// <returns>False, and nothing is left behind, where only a build of everything can number the search records, or somebody uses what was spare.</returns>
    /// <exception cref="IOException">The folder cannot be written, or the disk is full; nothing is left behind.</exception>
    public static bool Write(KbDatabase former, bool isSpare, ChangedContent content, IReadOnlyList<ChangeSet> history, BuildName name)
    {
        var unfinished = KbFolder.NewFile(Path.GetDirectoryName(name.Path)!, KbFolder.UnfinishedSuffix);
        try
        {
            if (!isSpare)
                // Shared with the former file where the file system can do that.
                File.Copy(former.Path, unfinished);
            else if (!former.TryGiveUp(unfinished))
                return false;
            FileFormat.Unseal(unfinished);
            using (var edit = new BuildEdit(unfinished))
            {
                // An unfinished file is deleted, so no journal is needed.
                edit.Execute("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE; BEGIN IMMEDIATE;");
                if (!edit.Exchange(content))
                    return false;
                edit.WriteFiles(content.Files);
                edit.Write(history);
                edit.Name(name.BuildId, name.Fingerprint);
                edit.Execute("COMMIT");
            }
            FileFormat.Seal(unfinished);
            CorpusWriter.Place(unfinished, name.Path);
            return true;
        }
        catch (SqliteException problem)
        {
            throw new IOException($"The knowledge base could not be written to '{unfinished}': {problem.Message}", problem);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
