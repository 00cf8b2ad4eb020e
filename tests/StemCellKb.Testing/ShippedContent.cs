using StemCellKb.Content;
using StemCellKb.Model;

namespace StemCellKb.Testing;

/// <summary>The content of this repository, compiled once for all tests of a run.</summary>
public static class ShippedContent
{
    private static readonly Lazy<Compilation> Compiled = new(() =>
        ContentCompiler.Compile(ContentFolder.Read(RepositoryFolder.Content), DateOnly.FromDateTime(DateTime.Now)));

    public static Compilation Compilation => Compiled.Value;

    public static Corpus Corpus => Compilation.Corpus ?? throw new InvalidOperationException(
        $"The shipped content does not compile:\n{string.Join('\n', Compilation.Diagnostics.Select(DiagnosticPrinter.Headline).Take(20))}");

    public static Article Article(ConceptId concept, Language language) =>
        Corpus.Articles.Single(article => article.Concept == concept && article.Language == language);
}
