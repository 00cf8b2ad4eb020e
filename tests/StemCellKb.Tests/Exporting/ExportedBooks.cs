using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using StemCellKb.Model;
using StemCellKb.Testing;

namespace StemCellKb.Tests.Exporting;

/// <summary>An export of the small world with its books, once for all tests.</summary>
public sealed class ExportedBooks : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    public static string World { get; } = Path.Combine(RepositoryFolder.Root, "tests", "StemCellKb.Content.Tests", "World");

    public string Export => folder["site"];

    public async ValueTask InitializeAsync() => await ExportAsync("--base", "https://example.org/kb");

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <returns>The summary.</returns>
    public async Task<string> ExportAsync(params string[] options)
    {
        var run = await CommandHere.ToEndAsync(["export", "--epub", "--out", Export, "--content", World, "--data", folder["data"], .. options]);
        Assert.True(run.ExitCode == 0, run.Errors);
        return run.Errors;
    }

    public string FileOf(Language language) => Path.Combine(Export, "data", $"stemcellkb-{language.Code}.epub");

    internal ReadBook Read(Language language) => new(FileOf(language));
}

/// <summary>A book as a reading program opens it.</summary>
internal sealed class ReadBook
{
    public static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";
    public static readonly XNamespace Opf = "http://www.idpf.org/2007/opf";
    public static readonly XNamespace Core = "http://purl.org/dc/elements/1.1/";
    public static readonly XName Meaning = XNamespace.Get("http://www.idpf.org/2007/ops") + "type";

    public ReadBook(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            Files.Add(entry.FullName, bytes.ToArray());
        }
        var container = XDocument.Parse(TextOf("META-INF/container.xml"));
        PackagePath = container.Descendants().Single(element => element.Name.LocalName == "rootfile").Attribute("full-path")!.Value;
        Package = XDocument.Parse(TextOf(PackagePath));
    }

    public Dictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    public string PackagePath { get; }

    public XDocument Package { get; }

    public IEnumerable<XElement> Items => Package.Descendants(Opf + "item");

    /// <summary>The files of the spine.</summary>
    public IReadOnlyList<string> Chapters => [.. Package.Descendants(Opf + "itemref").Select(reference =>
        Resolve(PackagePath, Items.Single(item => item.Attribute("id")!.Value == reference.Attribute("idref")!.Value).Attribute("href")!.Value))];

    public string TextOf(string file) => Encoding.UTF8.GetString(Files[file]);

    public XDocument Page(string file) => XDocument.Parse(TextOf(file), LoadOptions.PreserveWhitespace);

    /// <summary>Links and pictures of a file, without those that lead out of the book.</summary>
    public IEnumerable<(string File, string Fragment)> LinksOf(string file) =>
        from attribute in Page(file).Descendants().Attributes()
        where attribute.Name.LocalName is "href" or "src" && !attribute.Value.StartsWith("http", StringComparison.Ordinal) && !attribute.Value.StartsWith("mailto:", StringComparison.Ordinal)
        let parts = attribute.Value.Split('#')
        select (parts[0].Length == 0 ? file : Resolve(file, parts[0]), parts.Length > 1 ? parts[1] : "");

    public static string Resolve(string from, string to) => new Uri(new Uri($"book:///{from}"), to).AbsolutePath[1..];
}
