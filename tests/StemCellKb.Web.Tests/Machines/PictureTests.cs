using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using StemCellKb.Model;

namespace StemCellKb.Web.Tests.Machines;

/// <summary>The picture shown where the address of a page is passed on.</summary>
public sealed class PictureTests(ShippedSite site)
{
    [Theory]
    [InlineData("/en/diseases/psoriasis", "/pictures/diseases/psoriasis.png")]
    [InlineData("/zh/diseases/psoriasis", "/pictures/diseases/psoriasis.png")]
    [InlineData("/en/topics/stem-cell-therapy", "/pictures/topics/stem-cell-therapy.png")]
    [InlineData("/zh/evidence", "/pictures/site.png")]
    public async Task A_page_names_a_picture_of_the_size_it_says(string page, string picture)
    {
        var document = (await site.Get(page)).Document;
        string? Property(string name) => document.QuerySelector($"meta[property='og:image{name}']")?.GetAttribute("content");
        Assert.Equal("http://localhost" + picture, Property(""));
        Assert.NotEmpty(Property(":alt")!);
        var (width, height, _) = Decode(await Bytes(picture));
        Assert.Equal((Property(":width"), Property(":height")), ($"{width}", $"{height}"));
    }

    [Fact]
    public async Task Every_article_has_a_picture_and_different_evidence_looks_different()
    {
        var pictures = new List<string>();
        foreach (var disease in AddressTable.Articles(Language.English).Where(address => address.StartsWith("/en/diseases/", StringComparison.Ordinal)).Take(4))
            pictures.Add(Convert.ToBase64String(await Bytes($"/pictures{disease[3..]}.png")));
        Assert.Equal(4, pictures.Distinct().Count());
    }

    [Theory]
    [InlineData("/pictures/diseases/nope.png")]
    [InlineData("/pictures/cell-types/psoriasis.png")]
    [InlineData("/pictures/glossary/il-10.png")]
    [InlineData("/pictures/nope.png")]
    public async Task What_has_no_article_has_no_picture(string address) => Assert.Equal(404, (await site.Get(address)).Status);

    private async Task<byte[]> Bytes(string address)
    {
        using var response = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal("image/png", response.Content.Headers.ContentType?.MediaType);
        return await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Reads a PNG strictly: every checksum right, as many bytes of pixels as the header says.</summary>
    private static (int Width, int Height, byte[] Rows) Decode(byte[] file)
    {
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], file[..8]);
        var chunks = new Dictionary<string, byte[]>();
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var body = file.AsSpan(at + 4, 4 + length);
            Assert.Equal(Crc(body), BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 8 + length)));
            chunks.Add(Encoding.ASCII.GetString(body[..4]), body[4..].ToArray());
            at += 12 + length;
        }
        Assert.Equal(["IHDR", "IDAT", "IEND"], chunks.Keys);
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(chunks["IHDR"]), BinaryPrimitives.ReadInt32BigEndian(chunks["IHDR"].AsSpan(4)));
        using var rows = new MemoryStream();
        using (var zlib = new ZLibStream(new MemoryStream(chunks["IDAT"]), CompressionMode.Decompress))
            zlib.CopyTo(rows);
        Assert.Equal((width * 3 + 1) * height, rows.Length);
        return (width, height, rows.ToArray());
    }

    /// <summary>Bit by bit, as the definition has it.</summary>
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ ((crc & 1) == 1 ? 0xEDB88320 : 0);
        }
        return ~crc;
    }
}
