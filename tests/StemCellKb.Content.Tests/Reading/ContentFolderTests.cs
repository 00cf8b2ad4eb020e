using System.Text;

namespace StemCellKb.Content.Tests;

public sealed class ContentFolderTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private readonly string folder = Directory.CreateTempSubdirectory("stemcellkb-content-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_missing_folder_is_a_diagnostic()
    {
        var compilation = ContentCompiler.Compile(ContentFolder.Read(Path.Combine(folder, "nowhere")), Today);

        Assert.Null(compilation.Corpus);
        Assert.Equal(["KB0101"], compilation.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.EndsWith("nowhere", compilation.Diagnostics[0].Path, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_is_a_diagnostic() => Assert.Equal(["KB0102"], CodesOf());

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_a_diagnostic()
    {
        Write("content", "text");
        Assert.Equal(["KB0101"], ContentFolder.Read(Path.Combine(folder, "content")).Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Theory]
    [InlineData("notes.txt")]
    [InlineData("diseases/psoriasis/notes.txt")]
    [InlineData("diseases/psoriasis/fr.md")]
    [InlineData("diseases/psoriasis/old/en.md")]
    [InlineData("diseases/en.md")]
    [InlineData("glossary/cells/b.yaml")]
    [InlineData("glossary/cells.yml")]
    [InlineData("glossary/term/concept.yaml")]
    [InlineData("疾病/psoriasis/zh.md")]
    [InlineData("Approvals.yaml")]
    public void A_file_that_belongs_nowhere_is_a_diagnostic(string path)
    {
        Write(path, "text");
        Assert.Equal(["KB0103"], CodesOf());
    }

    [Theory]
    [InlineData("diseases/Psoriasis/concept.yaml")]
    [InlineData("diseases/银屑病/concept.yaml")]
    [InlineData("evidence/lupus nephritis.yaml")]
    public void A_name_that_is_no_id_is_a_diagnostic(string path)
    {
        Write(path, "names: {}");
        Assert.Equal(["KB0104"], CodesOf());
    }

    [Theory]
    [InlineData(".DS_Store")]
    [InlineData("diseases/psoriasis/.zh.md.swp")]
    [InlineData("diseases/psoriasis/zh.md~")]
    [InlineData("diseases/psoriasis/#zh.md#")]
    [InlineData(".git/config")]
    [InlineData("diseases/psoriasis/en.md.swp")]
    [InlineData("diseases/psoriasis/en.md.tmp")]
    [InlineData("diseases/psoriasis/en.md___jb_tmp___")]
    [InlineData("diseases/psoriasis/en.md___jb_old___")]
    [InlineData("diseases/psoriasis/4913")]
    [InlineData("Thumbs.db")]
    [InlineData("desktop.ini")]
    [InlineData("diseases/~$psoriasis.docx")]
    [InlineData("README.md")]
    [InlineData("LICENSE")]
    [InlineData("lost+found/x")]
    public void What_other_programs_leave_behind_is_not_read(string path)
    {
        Write(path, "text");
        Assert.Equal(["KB0102"], CodesOf());
    }

    [Fact]
    public void The_first_byte_that_is_not_UTF_8_is_shown_at_its_place()
    {
        byte[] gbk = [0xD2, 0xF8];
        WriteBytes("glossary/cells.yaml", [.. Encoding.UTF8.GetBytes("# 术语\n- id: 细胞 "), .. gbk, .. "\n"u8]);

        var diagnostic = Assert.Single(Compile().Diagnostics);

        Assert.Equal(("KB0105", 2, 10), (diagnostic.Code, diagnostic.Line, diagnostic.Column));
        Assert.Contains("0xD2", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UTF_16_is_not_UTF_8()
    {
        WriteBytes("glossary/cells.yaml", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("- id: 细胞")]);
        Assert.Equal(["KB0105"], CodesOf());
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_byte_order_mark_and_either_line_break_are_fine(string lineBreak)
    {
        foreach (var (path, text) in World.Draft.Texts)
            WriteBytes(path, [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text.Text.Replace("\n", lineBreak, StringComparison.Ordinal))]);

        var compilation = Compile();
        var plain = World.Draft.Compile();

        Assert.Equal(plain.Diagnostics.Select(Headline), compilation.Diagnostics.Select(Headline));
        Assert.NotNull(compilation.Corpus);
        Assert.Equal(plain.Corpus!.Articles.SelectMany(article => article.Sections), compilation.Corpus.Articles.SelectMany(article => article.Sections));

        static string Headline(Diagnostic diagnostic) => $"{Path.GetFileName(diagnostic.Path)} {diagnostic.Line} {diagnostic.Column} {diagnostic.Message}";
    }

    [Fact]
    public void Places_count_from_the_same_column_with_Windows_line_breaks()
    {
        Write("glossary/cells.yaml", "# 术语\r\n- id: cell\r\n  names: 细胞\r\n  definition: {en: A cell., zh: 细胞。}\r\n");
        var diagnostic = Compile().Diagnostics.Single(candidate => candidate.Code == "KB0117");
        Assert.Equal((3, 10), (diagnostic.Line, diagnostic.Column));
    }

    [Fact]
    public void A_file_beyond_all_measure_is_refused_without_being_read()
    {
        using (var file = File.Create(PathOf("glossary/cells.yaml")))
            file.SetLength(5L * 1024 * 1024 * 1024);
        Assert.Equal(["KB0107"], CodesOf());
    }

    [Fact]
    public void A_very_long_line_is_refused()
    {
        Write("diseases/psoriasis/en.md", new string('x', 10_000_000));
        Assert.Contains("KB0107", CodesOf());
    }

    [Fact]
    public void A_link_that_leads_in_a_circle_is_not_followed()
    {
        Write("glossary/cells.yaml", "[]");
        Directory.CreateSymbolicLink(PathOf("glossary/circle"), folder);
        Assert.Equal(["KB0140"], CodesOf());
    }

    [Fact]
    public void A_link_in_place_of_a_file_is_said_not_to_be_followed()
    {
        Write("elsewhere.md", "text");
        File.CreateSymbolicLink(PathOf("content/diseases/psoriasis/en.md"), PathOf("elsewhere.md"));
        File.CreateSymbolicLink(PathOf("content/diseases/psoriasis/.#en.md"), "nowhere");
        var content = Path.Combine(folder, "content");

        var files = ContentFolder.Read(content);

        Assert.Equal([("KB0140", true)], files.Diagnostics.Select(found => (found.Code, found.Path.EndsWith("diseases/psoriasis/en.md", StringComparison.Ordinal))));
        Assert.Null(ContentFolder.Find(content, "diseases/psoriasis/en.md"));
    }

    [Theory]
    [InlineData("diseases/psoriasis/en.md")]
    [InlineData("notes.pipe")]
    public void A_named_pipe_is_not_opened(string path)
    {
        if (!OperatingSystem.IsLinux())
            return;
        using (var made = System.Diagnostics.Process.Start("mkfifo", [PathOf(path)]))
            made.WaitForExit();

        Assert.Equal(["KB0141"], CodesOf());
        Assert.Null(ContentFolder.Find(folder, path));
    }

    [Fact]
    public void An_empty_file_is_a_file()
    {
        Write("glossary/cells.yaml", "");
        Assert.Empty(ContentFolder.Read(folder).Diagnostics);
        Assert.NotNull(ContentFolder.Find(folder, "glossary/cells.yaml"));
    }

    [Theory]
    [InlineData("diseases/psoriasis/en.md.bak")]
    [InlineData("diseases/psoriasis/en.md.orig")]
    [InlineData("diseases/psoriasis/zh (conflicted copy).md")]
    [InlineData("diseases/psoriasis/zh (Anna's conflicted copy 2026-11-23).md")]
    [InlineData("diseases/psoriasis/en (1).md")]
    [InlineData("diseases/psoriasis/en copy.md")]
    [InlineData("references.sync-conflict-20261123-120000-ABC.json")]
    public void A_copy_that_may_hold_an_edit_is_a_warning(string path)
    {
        Write(path, "text");
        Write("glossary/cells.yaml", "[]");
        Assert.Equal([("KB0144", Severity.Warning)], Compile().Diagnostics.Select(diagnostic => (diagnostic.Code, diagnostic.Severity)));
    }

    [Fact]
    public void What_is_written_does_not_go_through_a_planted_link()
    {
        Write("victim", "mine");
        foreach (var name in (string[])["concept.yaml~", ".concept.yaml.new", "concept.yaml"])
            File.CreateSymbolicLink(PathOf($"diseases/psoriasis/{name}"), PathOf("victim"));

        ContentFolder.Write(folder, [new ContentFile("diseases/psoriasis/concept.yaml", "text"u8.ToArray())]);

        Assert.Equal("mine", File.ReadAllText(PathOf("victim")));
        Assert.Null(new FileInfo(PathOf("diseases/psoriasis/concept.yaml")).LinkTarget);
        Assert.Equal("text", File.ReadAllText(PathOf("diseases/psoriasis/concept.yaml")));
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        ContentFolder.Write(folder, World.Draft.Files.Files);
        Assert.Equal(World.Draft.Files.Fingerprint(), ContentFolder.Read(folder).Fingerprint());
    }

    [Fact]
    public void The_fingerprint_changes_with_one_byte_and_with_a_name()
    {
        var before = ContentFiles.Of([KeyValuePair.Create("a.md", "text")]).Fingerprint();
        Assert.NotEqual(before, ContentFiles.Of([KeyValuePair.Create("a.md", "texT")]).Fingerprint());
        Assert.NotEqual(before, ContentFiles.Of([KeyValuePair.Create("b.md", "text")]).Fingerprint());
        Assert.Equal(before, ContentFiles.Of([KeyValuePair.Create("a.md", "text")]).Fingerprint());
    }

    private Compilation Compile() => ContentCompiler.Compile(ContentFolder.Read(folder), Today);

    private IEnumerable<string> CodesOf() => Compile().Diagnostics.Select(diagnostic => diagnostic.Code);

    private void Write(string path, string text) => WriteBytes(path, Encoding.UTF8.GetBytes(text));

    private void WriteBytes(string path, byte[] bytes) => File.WriteAllBytes(PathOf(path), bytes);

    private string PathOf(string path)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        return full;
    }
}
