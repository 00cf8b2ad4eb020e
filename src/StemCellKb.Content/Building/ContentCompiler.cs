namespace StemCellKb.Content;

/// <summary>Compiles content files to a corpus or to diagnostics, in memory. Bad content neither throws nor prints.</summary>
public static class ContentCompiler
{
    /// <param name="today">Articles last reviewed long before this day are overdue.</param>
    public static Compilation Compile(ContentFiles files, DateOnly today)
    {
        var compilation = ContentCompilation.Begin(files, today, Severity.Hint);
        var articles = compilation.ReadArticles().ToList();
        return compilation.Result(compilation.HasErrors ? null : compilation.BuildFacts() with { Articles = articles, Fingerprint = compilation.Fingerprint() });
    }

    /// <summary>Diagnostics only; holds a few articles in memory at a time.</summary>
    public static Compilation Check(ContentFiles files, DateOnly today)
    {
        var compilation = ContentCompilation.Begin(files, today, Severity.Hint);
        compilation.CheckArticles();
        return compilation.Result();
    }
}
