using System.Buffers.Binary;
using StemCellKb.Model;

namespace StemCellKb.Web.Tests.Machines;

/// <summary>The picture shown where the address of a page is passed on, and the marks of the site.</summary>
public sealed class PictureTests(ShippedSite site)
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    [Theory]
    [InlineData("/en/diseases/psoriasis", "share-disease.png")]
    [InlineData("/zh/diseases/psoriasis", "share-disease.png")]
    [InlineData("/en/cell-types/mesenchymal-stem-cells", "share-cell-type.png")]
    [InlineData("/zh/mechanisms/immunomodulation", "share-mechanism.png")]
    [InlineData("/en/topics/stem-cell-therapy", "share-topic.png")]
    [InlineData("/zh/evidence", "share-site.png")]
    [InlineData("/en/glossary/th17-cell", "share-site.png")]
    public async Task A_page_names_a_picture_of_the_size_it_says(string page, string picture)
    {
        var document = (await site.Get(page)).Document;
        string? Property(string name) => document.QuerySelector($"meta[property='og:image{name}']")?.GetAttribute("content");
        Assert.Equal("http://localhost" + Assets.UrlOf(picture), Property(""));
        Assert.NotEmpty(Property(":alt")!);
        Assert.Equal("image/png", Property(":type"));
        Assert.Equal((Property(":width"), Property(":height")), SizeOf(await Bytes(Assets.UrlOf(picture))));
    }

    [Theory]
    [InlineData("/pictures/site.png", "share-site.png")]
    [InlineData("/pictures/diseases/psoriasis.png", "share-disease.png")]
    [InlineData("/pictures/topics/stem-cell-therapy.png", "share-topic.png")]
    public async Task What_was_passed_on_before_still_has_a_picture(string address, string picture)
    {
        var answer = await site.Get(address);
        Assert.Equal((302, Assets.UrlOf(picture)), (answer.Status, answer.Header("Location")));
    }

    [Theory]
    [InlineData("/pictures/glossary/il-10.png")]
    [InlineData("/pictures/nope.png")]
    public async Task What_has_no_article_has_no_picture(string address) => Assert.Equal(404, (await site.Get(address)).Status);

    [Theory]
    [InlineData("en", "en_US", "zh_CN")]
    [InlineData("zh", "zh_CN", "en_US")]
    public async Task A_page_names_its_locale_with_a_territory_and_the_other_one(string code, string own, string other)
    {
        var document = (await site.Get($"/{code}/diseases/psoriasis")).Document;
        Assert.Equal(own, document.QuerySelector("meta[property='og:locale']")?.GetAttribute("content"));
        Assert.Equal([other], document.QuerySelectorAll("meta[property='og:locale:alternate']").Select(meta => meta.GetAttribute("content")));
    }

    [Fact]
    public async Task The_marks_of_the_site_are_where_programs_look_for_them()
    {
        var document = (await site.Get("/en")).Document;
        foreach (var link in document.QuerySelectorAll("link[rel~=icon], link[rel=apple-touch-icon], link[rel=manifest]"))
            Assert.Equal(200, (await site.Get(link.GetAttribute("href")!)).Status);
        Assert.Equal([0, 0, 1, 0], (await site.Client.GetByteArrayAsync("/favicon.ico", TestContext.Current.CancellationToken))[..4]);
        Assert.Equal(("180", "180"), SizeOf(await Bytes("/apple-touch-icon.png")));
        foreach (var language in Language.All)
        {
            var manifest = await site.Get(SiteUrls.Manifest(language));
            Assert.Equal("application/manifest+json", manifest.MediaType);
            string From(string address) => new Uri(new Uri("http://localhost" + SiteUrls.Manifest(language)), address).AbsolutePath;
            Assert.Equal((language.Tag, SiteUrls.Home(language)), (manifest.Json.GetProperty("lang").GetString(), From(manifest.Json.GetProperty("start_url").GetString()!)));
            foreach (var icon in manifest.Json.GetProperty("icons").EnumerateArray().Where(icon => icon.GetProperty("type").GetString() == "image/png"))
            {
                var (width, height) = SizeOf(await Bytes(From(icon.GetProperty("src").GetString()!)));
                Assert.Equal(icon.GetProperty("sizes").GetString(), $"{width}x{height}");
            }
        }
    }

    private async Task<byte[]> Bytes(string address)
    {
        using var response = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal("image/png", response.Content.Headers.ContentType?.MediaType);
        return await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>As the header of a PNG says.</summary>
    private static (string Width, string Height) SizeOf(byte[] file)
    {
        Assert.Equal(Png, file[..8]);
        return ($"{BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16))}", $"{BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20))}");
    }
}
