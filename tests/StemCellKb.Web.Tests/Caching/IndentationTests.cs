using System.Text;
using StemCellKb.Web.Caching;

namespace StemCellKb.Web.Tests.Caching;

public sealed class IndentationTests
{
    [Theory]
    [InlineData("<ul>\n    <li>one</li>\r\n\n  \t<li>二 2</li>\n</ul>\n", "<ul>\n<li>one</li>\r\n<li>二 2</li>\n</ul>\n")]
    [InlineData("<b>one</b>\n   <i>two</i>  three", "<b>one</b>\n<i>two</i>  three")]
    [InlineData("one\n\n   \n", "one\n")]
    [InlineData("  one", "  one")]
    [InlineData("", "")]
    [InlineData("<p>\n  one</p><pre>\n  kept</pre>", "<p>\n  one</p><pre>\n  kept</pre>")]
    [InlineData("<textarea>\n  typed</textarea>", "<textarea>\n  typed</textarea>")]
    public void Spaces_at_the_start_of_lines_go_and_lines_stay_apart(string written, string left)
    {
        var page = Encoding.UTF8.GetBytes(written);
        Assert.Equal(left, Encoding.UTF8.GetString(page.AsSpan(0, Indentation.Remove(page))));
    }
}
