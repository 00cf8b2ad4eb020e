using Microsoft.Data.Sqlite;
using SQLitePCL;
using StemCellKb.Model;
using StemCellKb.Store.Documents;

namespace StemCellKb.Store.Writing;

/// <summary>
/// A copy of a build in which single articles are replaced, in one transaction per edit: the cost of an edit does not grow with the
/// knowledge base. Other programs never open it, and tidy it away after a crash.
/// </summary>
public sealed class WorkingCopy : IDisposable
{
    private readonly string path;
    private readonly FileStream hold;
    private readonly BuildEdit edit;
    private KbDatabase? database;

    private WorkingCopy(string path, FileStream hold)
    {
        this.path = path;
        this.hold = hold;
        edit = new BuildEdit(path);
        // After a crash everything is rebuilt from the content.
        edit.Execute("PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF;");
    }

    /// <exception cref="IOException">The disk is full, or the folder cannot be written.</exception>
    public static WorkingCopy Of(KbDatabase build) => Of(build.Path);

    /// <summary>Another copy of the present state; this one stays for its readers.</summary>
    /// <exception cref="IOException">The disk is full, or the folder cannot be written.</exception>
    public WorkingCopy Again() => Of(path);

    /// <summary>The database reads this file.</summary>
    public bool IsFileOf(KbDatabase other) => database?.IsSameFileAs(other) == true;

    private static WorkingCopy Of(string file)
    {
        var path = KbFolder.NewFile(Path.GetDirectoryName(file)!, KbFolder.WorkingSuffix);
        FileStream? hold = null;
        try
        {
            // Locked from its first byte on, and longer than SQLite's own connections: closing any handle of a file releases its locks.
            hold = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            using (var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0))
                source.CopyTo(hold, 1 << 20);
            hold.Flush();
            return new WorkingCopy(path, hold);
        }
        catch (Exception problem)
        {
            hold?.Dispose();
            File.Delete(path);
            if (problem is SqliteException)
                throw new IOException(problem.Message, problem);
            throw;
        }
    }

    /// <summary>Replaces articles by ones of the same concept and language, and opens the result. Keep readers of the copy away meanwhile.</summary>
    /// <exception cref="IOException">The disk is full, or the copy was damaged; nothing has changed.</exception>
    public KbDatabase Exchange(IReadOnlyCollection<(Concept Concept, Article Article)> edited, string buildId, string fingerprint)
    {
        try
        {
            edit.Execute("BEGIN IMMEDIATE");
            edit.Exchange(edited);
            edit.Name(buildId, fingerprint);
            edit.Execute("COMMIT");
        }
        catch (SqliteException problem)
        {
            if (raw.sqlite3_get_autocommit(edit.Connection.Handle) == 0)
                edit.Execute("ROLLBACK");
            throw new IOException($"The knowledge base could not be written to '{path}': {problem.Message}", problem);
        }
        var build = new BuildRow(1, buildId, fingerprint);
        database = database?.Edited(build) ?? KbDatabase.TryOpenEdited(path) ?? throw new IOException($"The working copy '{path}' does not open.");
        return database;
    }

    public void Dispose()
    {
        edit.Dispose();
        database?.Close();
        hold.Dispose();
        File.Delete(path);
    }
}
