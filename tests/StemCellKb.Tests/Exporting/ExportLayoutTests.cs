using CsCheck;
using StemCellKb.Exporting;

namespace StemCellKb.Tests.Exporting;

/// <summary>Where addresses stand among the files of an export.</summary>
public sealed class ExportLayoutTests
{
    [Theory]
    [InlineData("/", "index.html")]
    [InlineData("/en", "en/index.html")]
    [InlineData("/en/evidence", "en/evidence/index.html")]
    [InlineData("/en/evidence?model=human", "en/evidence/model_human/index.html")]
    [InlineData("/en/evidence/model-human", "en/evidence/model-human/index.html")]
    [InlineData("/en/evidence.json?model=human&page=2", "en/evidence.model_human,page_2.json")]
    [InlineData("/en/diseases/x.json?with=zh", "en/diseases/x.with_zh.json")]
    [InlineData("/en/diseases/x-with-zh.json", "en/diseases/x-with-zh.json")]
    [InlineData("/en/search?q=lupus", "en/search/index.html")]
    [InlineData("/data/SHA256SUMS", "data/SHA256SUMS")]
    [InlineData("/en/map?Q=A", "en/map/~51_~41/index.html")]
    public void An_address_has_its_file(string address, string file) => Assert.Equal(file, ExportLayout.FileOf(address));

    [Fact]
    public void No_two_addresses_are_one_file_even_where_capitals_count_for_nothing()
    {
        var id = Gen.String[Gen.Char["ab1-"], 1, 6].Where(text => Model.Slug.IsValid(text));
        var query = Gen.String[Gen.Char["aB1-_=&~,.x/ %"], 0, 6].Select(text => text.Length == 0 ? "" : "?" + text);
        var address = Gen.Select(Gen.Int[0, 2].Select(place => new[] { "/en/evidence", "/en/evidence/", "/en/diseases/" }[place]), id, Gen.Int[0, 2].Select(place => new[] { "", ".json", ".md" }[place]), query)
            .Select((folder, name, form, asked) => (folder.EndsWith('/') ? folder + name : folder) + form + asked);
        Gen.Select(address, address).Sample((one, other) =>
            one == other || !string.Equals(ExportLayout.FileOf(one), ExportLayout.FileOf(other), StringComparison.OrdinalIgnoreCase), iter: 20_000);
    }
}
