namespace StemCellKb.Web.References;

/// <summary>Groups of CSL types, for styles and exchange formats that need no more.</summary>
public static class WorkTypes
{
    /// <summary>Appears in a periodical, with volume, issue and pages.</summary>
    public static bool IsSerial(string type) => type is "article-journal" or "article-magazine" or "article-newspaper" or "review" or "review-book" or "periodical";

    /// <summary>Part of a book or of proceedings.</summary>
    public static bool IsPart(string type) => type is "chapter" or "paper-conference" or "entry" or "entry-dictionary" or "entry-encyclopedia";

    public static bool IsWeb(string type) => type is "webpage" or "post" or "post-weblog";
}
