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
        Assert.Empty(CodesOf());
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
