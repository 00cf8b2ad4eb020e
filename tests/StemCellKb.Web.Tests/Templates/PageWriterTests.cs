using System.Text;
using StemCellKb.Testing;
using StemCellKb.Web.Templates;

namespace StemCellKb.Web.Tests.Templates;

public sealed class PageWriterTests
{
    private const string Letters = "aZ<é細胞🧬𠮷\n";

    [Fact]
    public void A_text_written_in_any_pieces_is_the_text()
    {
        var random = new Random(TestExtent.Seed);
        using var writer = new PageWriter();
        for (var round = 0; round < TestExtent.Times(200); round++)
        {
            writer.Clear();
            var text = string.Concat(Enumerable.Range(0, random.Next(400)).Select(_ => Letters.EnumerateRunes().ElementAt(random.Next(Letters.EnumerateRunes().Count()))));
            for (var at = 0; at < text.Length;)
            {
                var length = Math.Min(random.Next(1, 40), text.Length - at);
                switch (random.Next(4))
                {
                    case 0:
                        length = 1;
                        writer.Write(text[at]);
                        break;
                    case 1:
                        writer.Write(new string(text.AsSpan(at, length)));
                        break;
                    case 2:
                        writer.Write(text.AsSpan(at, length));
                        break;
                    default:
                        writer.Write(text.ToCharArray(), at, length);
                        break;
                }
                at += length;
            }
            Assert.True(text == Encoding.UTF8.GetString(writer.Written.Span), $"{text} became {Encoding.UTF8.GetString(writer.Written.Span)}. {TestExtent.SaysSeed}");
        }
    }
}
