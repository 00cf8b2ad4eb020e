using System.IO.Compression;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using StemCellKb.Content;
using StemCellKb.Model;
using StemCellKb.Testing;

[assembly: AssemblyFixture(typeof(StemCellKb.Web.Tests.Export.ExportedSite))]

namespace StemCellKb.Web.Tests.Export;

/// <summary>
/// An export for all tests that read the files: of a few pages of every kind, and with <c>STEMCELLKB_TESTS=all</c> of the shipped content, whose
/// links the crawl follows every day.
/// </summary>
public sealed class ExportedSite : IDisposable
{
    private static readonly string Exported = TestExtent.IsAll ? RepositoryFolder.Content : ExportRun.SmallContent;

    private readonly TemporaryFolder folder = new();
    private readonly TemporaryFolder data = new();
    private readonly Lazy<Task<int>> run;

    public ExportedSite()
    {
        run = new(() => ExportRun.Run("--out", folder.Path, "--content", Exported, "--data", data.Path));
    }

    public string Path => folder.Path;

    public Corpus Corpus { get; } = ContentCompiler.Compile(ContentFolder.Read(Exported), DateOnly.FromDateTime(DateTime.Now)).Corpus!;

    /// <summary>The exit code; the files are there once it is known.</summary>
    public Task<int> Finished() => run.Value;

    public bool Has(string file) => File.Exists(FullName(file));

    public string Read(string file) => File.ReadAllText(FullName(file));

    /// <summary>A packed file of the search.</summary>
    public JsonElement Packed(string file)
    {
        using var content = new GZipStream(File.OpenRead(FullName(file)), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<JsonElement>(content);
    }

    public IHtmlDocument Page(string file) => new HtmlParser().ParseDocument(Read(file));

    /// <summary>With <c>/</c> between folders.</summary>
    public IEnumerable<string> Files => Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories)
        .Select(file => System.IO.Path.GetRelativePath(folder.Path, file).Replace('\\', '/'));

    public void Dispose()
    {
        folder.Dispose();
        data.Dispose();
    }

    private string FullName(string file) => System.IO.Path.Combine(folder.Path, file);
}
