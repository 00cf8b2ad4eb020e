using StemCellKb.Testing;

namespace StemCellKb.Loading;

/// <summary>
/// A copy of a content folder that is edited again and again. Each edition stands in several places of one file, which the program keeps in
/// several tables: a page that holds two editions of one of them was made from two builds.
/// </summary>
public sealed class ChangingContent
{
    /// <summary>Where both kinds of editions show.</summary>
    public const string Page = "/en/diseases/psoriasis";

    private readonly string claims;
    private readonly string article;
    private readonly string written;

    public ChangingContent(string original, string copy)
    {
        FolderCopy.Make(original, copy);
        claims = Path.Combine(copy, "evidence", "load.yaml");
        article = Path.Combine(copy, "diseases", "psoriasis", "en.md");
        written = File.ReadAllText(article);
        Edit(0);
        Edit(1);
    }

    /// <summary>What a reader can see of an edition: even ones are claims, and make a whole build; odd ones are a text, which is exchanged.</summary>
    public static string Mark(int edition) => edition % 2 == 0 ? $"ClaimEdition{edition}." : $"TextEdition{edition}.";

    public void Edit(int edition)
    {
        var mark = Mark(edition);
        if (edition % 2 == 0)
        {
            Save(claims, $$"""
                - claim: load-run
                  says: {en: "Stem cells are watched under load. {{mark}}", zh: "干细胞在负载下受到观察。{{mark}}"}
                  disease: psoriasis
                  evidence:
                    - reference: deng-2017
                      model: human
                      design: rct
                      direction: no-benefit
                      found: {en: "Nothing was mixed. {{mark}}", zh: "没有混合。{{mark}}"}

                """);
        }
        else
        {
            Save(article, written.Replace("\nsummary: ", $"\nsummary: {mark} ", StringComparison.Ordinal).TrimEnd() + $"\n\nThis is the text of {mark}\n");
        }
    }

    /// <summary>By rename, as editors do: nobody reads half a file.</summary>
    private static void Save(string path, string text)
    {
        var beside = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.new");
        File.WriteAllText(beside, text);
        File.Move(beside, path, overwrite: true);
    }
}
