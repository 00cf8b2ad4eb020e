namespace StemCellKb.Content;

/// <summary>Content files to a corpus or to diagnostics, all in memory. Bad content neither throws nor prints.</summary>
public static class ContentCompiler
{
    /// <param name="today">The day on which an article may be overdue for review.</param>
    public static Compilation Compile(ContentFiles files, DateOnly today)
    {
        var compilation = ContentCompilation.Begin(files, today, Severity.Hint);
        var articles = compilation.ReadArticles().ToList();
        return compilation.Result(compilation.HasErrors ? null : compilation.BuildFacts() with { Articles = articles, Fingerprint = compilation.Fingerprint() });
    }

    /// <summary>Diagnostics only, in the memory of a few articles.</summary>
    public static Compilation Check(ContentFiles files, DateOnly today)
    {
        var compilation = ContentCompilation.Begin(files, today, Severity.Hint);
        compilation.CheckArticles();
        return compilation.Result();
    }
}
