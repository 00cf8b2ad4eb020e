using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace StemCellKb.Exporting.Books;

/// <summary>The container of a book: a ZIP archive whose first entry, not packed, says what it is. The same entries make the same bytes.</summary>
internal sealed class BookArchive : IDisposable
{
    private const string Folder = "EPUB/";

    /// <summary>The first that a ZIP archive can tell.</summary>
    private static readonly DateTimeOffset Then = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineHandling = NewLineHandling.None };

    private readonly MemoryStream bytes = new();
    private readonly ZipArchive archive;

    public BookArchive()
    {
        archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true);
        AddAt("mimetype", "application/epub+zip"u8, CompressionLevel.NoCompression);
        AddAt("META-INF/container.xml", Encoding.UTF8.GetBytes(
            $"""<?xml version="1.0" encoding="utf-8"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="{Folder}{BookPackage.File}" media-type="application/oebps-package+xml"/></rootfiles></container>"""));
    }

    public void Add(string file, ReadOnlySpan<byte> content) => AddAt(Folder + file, content);

    public void Add(string file, XDocument document)
    {
        using var written = new MemoryStream();
        using (var writer = XmlWriter.Create(written, Settings))
            document.Save(writer);
        Add(file, written.GetBuffer().AsSpan(0, (int)written.Length));
    }

    public ReadOnlyMemory<byte> Finish()
    {
        archive.Dispose();
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    public void Dispose()
    {
        archive.Dispose();
        bytes.Dispose();
    }

    private void AddAt(string path, ReadOnlySpan<byte> content, CompressionLevel level = CompressionLevel.Optimal)
    {
        var entry = archive.CreateEntry(path, level);
        entry.LastWriteTime = Then;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
