using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using StemCellKb.Web.Caching;

namespace StemCellKb.Web.Tests.Caching;

/// <summary>One answer, packed once quickly and once well.</summary>
public sealed class FinishedPageTests
{
    private static readonly string Text = string.Join('\n', Enumerable.Range(0, 3_000).Select(i => $"<li id=\"study-{i * 7919 % 3001}\">{i % 17} of {i % 23} people improved</li>"));

    [Fact]
    public async Task The_reader_for_whom_a_page_is_made_gets_it_packed_quickly_and_the_next_one_packed_well()
    {
        var page = Page();
        var (first, next) = (await AnswerAsync(page, isFirst: true), await AnswerAsync(page, isFirst: false));
        Assert.Equal((Text, Text), (Unpacked(first.Body), Unpacked(next.Body)));
        Assert.True(next.Body.Length < first.Body.Length, $"{first.Body.Length} bytes, then {next.Body.Length}");
        Assert.NotEqual(first.Tag, next.Tag);
    }

    [Fact]
    public async Task Whoever_holds_either_packing_need_not_fetch_the_other()
    {
        var page = Page();
        foreach (var isFirst in new[] { true, false })
        {
            foreach (var tag in new[] { (await AnswerAsync(page, isFirst: true)).Tag, (await AnswerAsync(Page(), isFirst: false)).Tag })
            {
                var (status, sameTag, body) = await AnswerAsync(page, isFirst, ("If-None-Match", tag));
                Assert.Equal((304, tag, 0), (status, sameTag, body.Length));
                Assert.Equal(200, (await AnswerAsync(page, isFirst, ("If-Match", tag))).Status);
            }
            Assert.Equal(200, (await AnswerAsync(page, isFirst, ("If-None-Match", "\"other-br\""))).Status);
            Assert.Equal(412, (await AnswerAsync(page, isFirst, ("If-Match", "\"other-br\""))).Status);
        }
    }

    private static FinishedPage Page() => new(Encoding.UTF8.GetBytes(Text), "text/html; charset=utf-8", "public, no-cache");

    private static async Task<(int Status, string Tag, byte[] Body)> AnswerAsync(FinishedPage page, bool isFirst, params (string Name, string Value)[] headers)
    {
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { Response = { Body = body } };
        context.Request.Method = "GET";
        context.Request.Headers.AcceptEncoding = "gzip, br";
        foreach (var (name, value) in headers)
            context.Request.Headers[name] = value;
        await page.WriteAsync(context, isFirst);
        return (context.Response.StatusCode, context.Response.Headers.ETag.ToString(), body.ToArray());
    }

    private static string Unpacked(byte[] body)
    {
        using var plain = new StreamReader(new BrotliStream(new MemoryStream(body), CompressionMode.Decompress));
        return plain.ReadToEnd();
    }
}
