namespace StemCellKb.Content;

/// <summary>Content files to a corpus or to diagnostics. Bad content neither throws nor prints.</summary>
public static class ContentCompiler
{
    /// <param name="today">The day on which an article may be overdue for review.</param>
    public static Compilation Compile(ContentFiles files, DateOnly today)
    {
        var parsed = ContentParser.Parse(files);
        var index = ContentIndex.Of(parsed);
        var diagnostics = Diagnostic.Sorted(
        [
            .. files.Diagnostics,
            .. parsed.SelectMany(file => file.Diagnostics),
            .. ContentChecker.Check(index, today),
        ]);
        var corpus = diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error) ? null : CorpusBuilder.Build(index, files.Fingerprint());
        return new Compilation(corpus, diagnostics, files.Files.Count);
    }
}
