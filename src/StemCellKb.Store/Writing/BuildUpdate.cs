using Microsoft.Data.Sqlite;
using StemCellKb.Model;
using StemCellKb.Search.Names;
using StemCellKb.Store.Documents;

namespace StemCellKb.Store.Writing;

/// <summary>A new build made of a copy of the one before it, in which the articles of some concepts are replaced.</summary>
public static class BuildUpdate
{
    /// <param name="concepts">With all their articles, as they are now.</param>
    /// <param name="files">Those that have been edited.</param>
    /// <param name="history">What is told of changes, the latest first.</param>
    /// <returns>False, and nothing is left behind, where a concept is another in more than the day of its last review.</returns>
    /// <exception cref="IOException">The folder cannot be written, or the disk is full; nothing is left behind.</exception>
    public static bool Write(KbDatabase former, IReadOnlyList<(Concept Concept, IReadOnlyList<Article> Articles)> concepts, IReadOnlyList<FileFingerprint> files, IReadOnlyList<ChangeSet> history, BuildName name)
    {
        using (var stored = former.OpenConnection())
        {
            if (!concepts.All(each => IsStored(each.Concept, stored)))
                return false;
        }
        var unfinished = KbFolder.NewFile(Path.GetDirectoryName(name.Path)!, KbFolder.UnfinishedSuffix);
        try
        {
            // Shared with the former file where the file system can do that.
            File.Copy(former.Path, unfinished);
            FileFormat.Unseal(unfinished);
            using (var edit = new BuildEdit(unfinished))
            {
                // An unfinished file is deleted, so no journal is needed.
                edit.Execute("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE; BEGIN IMMEDIATE;");
                foreach (var (concept, articles) in concepts)
                {
                    edit.Review(concept);
                    foreach (var article in articles)
                        edit.Exchange(concept, article);
                }
                foreach (var file in files)
                    edit.Write(file);
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

    /// <summary>All that other articles, lists and search see of it stands in the tables as it would be written.</summary>
    private static bool IsStored(Concept concept, SqliteConnection connection)
    {
        // An id has no character that means something here.
        var id = concept.Id.Value;
        if (FileFormat.Rows(connection, $"SELECT kind, group_id, label, document FROM concepts WHERE id = '{id}'").ToList() is not [[string kind, var group, string label, string document]])
            return false;
        var stored = DocumentJson.Read<ConceptDocument>(document);
        var definition = DocumentJson.Read<Localized<ConceptLabel>>(label).Select(each => each.Definition);
        var names = FileFormat.Rows(connection, $"SELECT text, language, role, ambiguous, key, pinyin FROM search_name WHERE concept_id = '{id}' ORDER BY rowid").Select(row => string.Join('\n', row));
        return kind == concept.Kind.Word
            && group as string == concept.Group
            && definition.English == concept.Definition?.English && definition.Chinese == concept.Definition?.Chinese
            && DocumentJson.Write(stored.Names) == DocumentJson.Write(DocumentsOf.FormsOf(concept.Names))
            && DocumentJson.Write(stored.Identifiers) == DocumentJson.Write(DocumentsOf.IdentifiersOf(concept))
            && stored.Broader.SequenceEqual(concept.Broader.Distinct().Order())
            && names.SequenceEqual(NameRows.Of(concept).Select(name => string.Join('\n', name.Text, name.Language.Code, name.Role.ToString(), name.Ambiguous ? 1 : 0, name.Key, name.Pinyin)));
    }
}
