using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using StemCellKb.Model;
using StemCellKb.Testing;
using static StemCellKb.Tests.Exporting.ReadBook;

namespace StemCellKb.Tests.Exporting;

/// <summary>The books of an export: valid, whole, with every link leading somewhere, in both languages alike.</summary>
public sealed class BookTests(ExportedBooks books) : IClassFixture<ExportedBooks>
{
    public static TheoryData<string> Codes => [.. Language.All.Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_first_bytes_say_what_it_is_unpacked(string code)
    {
        var bytes = File.ReadAllBytes(books.FileOf(Language.Parse(code)));
        Assert.Equal("PK\u0003\u0004", Encoding.ASCII.GetString(bytes, 0, 4));
        // How it is packed (not at all), and the length of what may stand between the name and the content (nothing).
        Assert.Equal((0, 0), (BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(8)), BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(28))));
        Assert.Equal("mimetypeapplication/epub+zip", Encoding.ASCII.GetString(bytes, 30, 28));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_file_is_listed_and_there_every_id_is_one_and_every_link_leads_to_a_place(string code)
    {
        var book = books.Read(Language.Parse(code));
        var listed = book.Items.Select(item => Resolve(book.PackagePath, item.Attribute("href")!.Value)).ToList();
        Assert.Equal(book.Files.Keys.Except(["mimetype", "META-INF/container.xml", book.PackagePath]).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
        Assert.Equal(book.Items.Count(), book.Items.Select(item => item.Attribute("id")!.Value).Distinct().Count());
        var ids = listed.Where(file => file.EndsWith(".xhtml", StringComparison.Ordinal)).ToDictionary(file => file, file => book.Page(file).Descendants().Attributes("id").Select(id => id.Value).ToList());
        foreach (var (file, own) in ids)
        {
            Assert.Equal((file, own.Count), (file, own.Distinct().Count()));
            Assert.Empty(from link in book.LinksOf(file)
                         where !book.Files.ContainsKey(link.File) || (link.Fragment.Length > 0 && !ids[link.File].Contains(link.Fragment))
                         select $"{file} leads to {link}");
            Assert.DoesNotContain(book.Page(file).Descendants(), element => element.Name.LocalName is "script" or "form" or "button" or "details" or "input" || element.Attribute("style") is not null);
        }
        Assert.Equal(listed.Where(file => file.EndsWith(".xhtml", StringComparison.Ordinal)).Order(StringComparer.Ordinal), book.Chapters.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Its_contents_name_every_chapter_and_its_landmarks_glossary_and_references(string code)
    {
        var book = books.Read(Language.Parse(code));
        var contents = Resolve(book.PackagePath, book.Items.Single(item => (string?)item.Attribute("properties") == "nav").Attribute("href")!.Value);
        var navs = book.Page(contents).Descendants(Html + "nav").ToDictionary(nav => nav.Attribute(Meaning)!.Value);
        var named = navs["toc"].Descendants(Html + "a").Select(link => Resolve(contents, link.Attribute("href")!.Value.Split('#')[0])).Distinct();
        Assert.Equal(book.Chapters.Where(chapter => chapter != contents), named);
        Assert.All(navs["toc"].Descendants(Html + "a"), link => Assert.NotEqual("", link.Value.Trim()));
        Assert.Equal(["titlepage", "toc", "bodymatter", "glossary", "bibliography"], navs["landmarks"].Descendants(Html + "a").Select(link => link.Attribute(Meaning)!.Value));
    }

    [Fact]
    public void Both_languages_have_the_same_chapters_each_in_its_own()
    {
        var (english, chinese) = (books.Read(Language.English), books.Read(Language.Chinese));
        Assert.Equal(english.Chapters.Order(StringComparer.Ordinal), chinese.Chapters.Order(StringComparer.Ordinal));
        foreach (var (book, tag) in new[] { (english, "en"), (chinese, "zh-Hans") })
        {
            Assert.Equal(tag, book.Package.Descendants(Core + "language").Single().Value);
            Assert.All(book.Chapters, chapter => Assert.Equal((chapter, tag, tag), (chapter, book.Page(chapter).Root!.Attribute("lang")!.Value, book.Page(chapter).Root!.Attribute(XNamespace.Xml + "lang")!.Value)));
        }
    }

    [Fact]
    public void A_claim_has_its_word_its_reasons_and_the_studies_and_a_work_the_chapters_that_cite_it()
    {
        var book = books.Read(Language.English);
        var claim = book.Chapters.First(chapter => chapter.Contains("/evidence/", StringComparison.Ordinal));
        var page = book.Page(claim);
        Assert.NotEqual("", Text(page, "claim-word"));
        Assert.NotEqual("", Text(page, "reasons"));
        var work = book.LinksOf(claim).First(link => link.File.EndsWith("references.xhtml", StringComparison.Ordinal));
        var entry = book.Page(work.File).Descendants(Html + "li").Single(item => (string?)item.Attribute("id") == work.Fragment);
        Assert.Contains(entry.Descendants(Html + "a"), link => (string?)link.Attribute("role") == "doc-backlink" && Resolve(work.File, link.Attribute("href")!.Value) == claim);
        // An article names the claim with its word, and leaves the studies to the claim's own chapter.
        var article = book.Page(book.Chapters.Single(chapter => chapter.EndsWith("diseases/lupus-nephritis.xhtml", StringComparison.Ordinal)));
        Assert.NotEqual("", Text(article, "claim-word"));
        Assert.DoesNotContain(article.Descendants(Html + "table"), table => (string?)table.Attribute("class") == "studies");

        static string Text(XDocument page, string name) => page.Descendants().First(element => (string?)element.Attribute("class") == name).Value.Trim();
    }

    [Fact]
    public void What_is_in_the_book_is_linked_to_there_and_the_rest_at_the_public_address_which_an_export_without_one_leaves_out()
    {
        var book = books.Read(Language.English);
        var outside = book.Chapters.SelectMany(chapter => book.Page(chapter).Descendants(Html + "a")).Select(link => link.Attribute("href")!.Value).Where(link => link.StartsWith("https://example.org/kb/", StringComparison.Ordinal)).Distinct().ToList();
        Assert.NotEmpty(outside);
        Assert.DoesNotContain(outside, link => link.Contains("/en/diseases/psoriasis/", StringComparison.Ordinal) || link.Contains("/en/glossary/", StringComparison.Ordinal) || link.Contains("/en/evidence/", StringComparison.Ordinal));
        Assert.All(outside, link => Assert.True(File.Exists(Path.Combine(books.Export, new Uri(link).AbsolutePath["/kb/".Length..].TrimEnd('/')) is var file && Path.HasExtension(file) ? file : Path.Combine(file, "index.html")), link));
    }

    [Fact]
    public async Task The_same_content_makes_the_same_book_and_without_a_public_address_nothing_leads_to_one()
    {
        // With its sums in the folder, the same export would make nothing.
        File.Delete(Path.Combine(books.Export, ".stemcellkb-export.sha256"));
        Assert.Contains(": 0 written, ", await books.ExportAsync("--base", "https://example.org/kb"), StringComparison.Ordinal);
        Assert.Contains("stemcellkb-zh.epub", await File.ReadAllTextAsync(Path.Combine(books.Export, "data", "index.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var content = SmallContent.Built();
        using var output = new TemporaryFolder();
        var run = await CommandHere.ToEndAsync("export", "--epub", "--out", output.Path, "--content", content.Content, "--data", content.Data);
        Assert.True(run.ExitCode == 0, run.Errors);
        foreach (var language in Language.All)
        {
            var book = new ReadBook(output[$"data/stemcellkb-{language.Code}.epub"]);
            Assert.All(book.Files.Values, bytes => Assert.DoesNotContain("export.invalid", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal));
            Assert.StartsWith("urn:uuid:", book.Package.Descendants(Core + "identifier").Single().Value, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Epubcheck_finds_nothing()
    {
        Assert.SkipUnless(TestExtent.IsAll, "STEMCELLKB_TESTS=all runs epubcheck.");
        Assert.SkipUnless(File.Exists("/usr/bin/epubcheck"), "There is no epubcheck on this machine: 'apt-get install epubcheck' lets this test run.");
        foreach (var language in Language.All)
        {
            var run = await ProgramRun.CommandToEndAsync(TimeSpan.FromMinutes(3), "java", "-jar", "/usr/bin/epubcheck", books.FileOf(language));
            Assert.True(run.ExitCode == 0 && (run.Output + run.Errors).Contains(string.Create(CultureInfo.InvariantCulture, $"{0} fatals / {0} errors / {0} warnings"), StringComparison.Ordinal), run.Output + run.Errors);
        }
    }
}
