using System.Text;
using System.Text.RegularExpressions;
using StemCellKb.Model;

namespace StemCellKb.Web.Twins;

/// <summary>
/// Any finished page of ours as Markdown: its main part, with whole addresses, without forms, pictures and ways through the site. (An
/// article has a twin written from its source, <see cref="ArticleTwin"/>.)
/// </summary>
internal sealed partial class PageTwin
{
    private static readonly HashSet<string> Left = ["svg", "form", "button", "script", "style", "template", "dialog", "input", "select", "label", "meta", "link"];

    private static readonly HashSet<string> Blocks =
    [
        "main", "header", "section", "article", "div", "p", "ul", "ol", "li", "dl", "dt", "dd", "figure", "figcaption", "details", "summary", "blockquote", "aside", "footer", "table", "pre", "hr", "nav",
        "h1", "h2", "h3", "h4", "h5", "h6",
    ];

    /// <summary>Classes of what explains pictures, or is for paper.</summary>
    private static readonly string[] Unread = ["legend", "print-only"];

    private readonly StringBuilder written = new();
    private readonly string root;
    private readonly string page;

    private PageTwin(string root, string page) => (this.root, this.page) = (root, page);

    /// <param name="root">The site's address.</param>
    /// <param name="reviewed">Where the page does not say itself.</param>
    public static string Of(string html, string root, string build, DateOnly? reviewed)
    {
        var document = PageElement.Parse(html);
        var tag = document.All.First(element => element.Name == "html")["lang"];
        var language = tag == Language.English.Tag ? Language.English : Language.Chinese;
        var links = document.All.Where(element => element.Name == "link").ToList();
        var address = links.Find(link => link["rel"] == "canonical")?["href"] ?? root + SiteUrls.Home(language);
        var main = document.All.FirstOrDefault(element => element.Name == "main") ?? document;
        var title = Words(main.All.FirstOrDefault(element => element.Name == "h1")?.WholeText ?? document.All.FirstOrDefault(element => element.Name == "title")?.WholeText ?? "");
        var modified = document.All.FirstOrDefault(element => element.Name == "meta" && element["property"] == "article:modified_time")?["content"];
        var twin = new PageTwin(root, address);
        twin.Write(main, "");
        return new TwinHead(
            title, address, tag, language.Other, links.Find(link => link["hreflang"] == language.Other.Tag)?["href"],
            DateOnly.TryParseExact(modified, "O", out var day) ? day : reviewed, build) + ManyLines().Replace(twin.written.ToString(), "\n\n").Trim() + "\n";
    }

    private static bool IsLeft(PageElement element) => Left.Contains(element.Name) || element.Attributes.ContainsKey("hidden") || element["aria-hidden"] == "true"
        || (element.Name == "nav" && element["class"] != "pager") || element["class"].Split(' ').Intersect(Unread).Any();

    /// <param name="indent">Of the further lines of a list's entry.</param>
    private void Write(PageElement element, string indent)
    {
        var run = new List<PageElement>();
        foreach (var child in element.Children)
        {
            if (IsLeft(child))
                continue;
            if (!IsBlock(child))
            {
                run.Add(child);
                continue;
            }
            EndRun();
            WriteBlock(child, indent);
        }
        EndRun();

        void EndRun()
        {
            if (Inline(run) is { Length: > 0 } words)
                written.Append(Numbered().Replace(AtStart().Replace(words, @"\$0"), @"$0\")).Append("\n\n").Append(indent);
            run.Clear();
        }
    }

    private static bool IsBlock(PageElement element) => Blocks.Contains(element.Name) || (element.Name.Length > 0 && element.Children.Exists(child => IsBlock(child)));

    private void WriteBlock(PageElement block, string indent)
    {
        switch (block.Name)
        {
            case ['h', var level and >= '1' and <= '6']:
                if (Inline(block.Children) is { Length: > 0 } heading)
                    written.Append($"\n\n{new string('#', level - '0')} {heading}\n\n{indent}");
                break;
            case "ul" or "ol":
                written.Append('\n');
                foreach (var (i, entry) in block.Children.Where(child => child.Name == "li" && !IsLeft(child)).Index())
                {
                    var mark = block.Name == "ul" ? "- " : $"{i + 1}. ";
                    written.Append('\n').Append(indent).Append(mark);
                    var start = written.Length;
                    Write(entry, indent + new string(' ', mark.Length));
                    TrimEnd(start);
                }
                written.Append($"\n\n{indent}");
                break;
            case "dl":
                foreach (var definition in Definitions(block))
                    written.Append('\n').Append(indent).Append("- ").Append(definition);
                written.Append($"\n\n{indent}");
                break;
            case "table":
                WriteTable(block);
                break;
            case "pre":
                written.Append($"\n\n```\n{block.WholeText.Trim('\n')}\n```\n\n");
                break;
            case "hr":
                break;
            default:
                Write(block, indent);
                break;
        }
    }

    private void TrimEnd(int start)
    {
        var end = written.Length;
        while (end > start && char.IsWhiteSpace(written[end - 1]))
            end--;
        written.Length = end;
    }

    /// <summary>The first row is the head, whatever it is: Markdown's tables have one.</summary>
    private void WriteTable(PageElement table)
    {
        var rows = table.All.Where(element => element.Name == "tr").Select(row => row.Children.Where(cell => cell.Name is "td" or "th").Select(Cell).ToList()).Where(row => row.Any(cell => cell.Length > 0)).ToList();
        if (rows.Count == 0)
            return;
        if (table.Children.Find(child => child.Name == "caption") is { } caption && Inline(caption.Children) is { Length: > 0 } words)
            written.Append($"\n\n{words}");
        var width = rows.Max(row => row.Count);
        written.Append("\n\n");
        foreach (var (i, row) in rows.Index())
        {
            written.Append($"| {string.Join(" | ", row.Concat(Enumerable.Repeat("", width - row.Count)))} |\n");
            if (i == 0)
                written.Append($"|{string.Concat(Enumerable.Repeat("---|", width))}\n");
        }
        written.Append('\n');
    }

    private string Cell(PageElement cell)
    {
        var parts = new List<string>();
        Collect(cell.Children);
        return string.Join("; ", parts.Where(part => part.Length > 0)).Replace("|", @"\|", StringComparison.Ordinal);

        void Collect(IEnumerable<PageElement> children)
        {
            var run = new List<PageElement>();
            foreach (var child in children.Where(child => !IsLeft(child)))
            {
                if (!IsBlock(child))
                {
                    run.Add(child);
                    continue;
                }
                parts.Add(Inline(run));
                run.Clear();
                if (child.Name == "dl")
                    parts.AddRange(Definitions(child));
                else
                    Collect(child.Children);
            }
            parts.Add(Inline(run));
        }
    }

    /// <summary>Each name with what belongs to it.</summary>
    private IEnumerable<string> Definitions(PageElement list)
    {
        var name = "";
        foreach (var entry in list.All.Where(element => element.Name is "dt" or "dd"))
        {
            if (entry.Name == "dt")
                name = Inline(entry.Children);
            else
                yield return $"{name}: {Cell(entry)}";
        }
    }

    private string Inline(IEnumerable<PageElement> pieces)
    {
        var line = new StringBuilder();
        foreach (var piece in pieces)
            Append(line, piece);
        return Words(line.ToString());
    }

    private void Append(StringBuilder line, PageElement piece)
    {
        if (piece.Name.Length == 0)
        {
            line.Append(Meaningful().Replace(piece.Text, @"\$0"));
            return;
        }
        if (IsLeft(piece))
            return;
        switch (piece.Name)
        {
            case "br":
                line.Append(' ');
                break;
            case "img":
                line.Append(Meaningful().Replace(piece["alt"], @"\$0"));
                break;
            case "a" when piece["href"].Length > 0:
                var words = Inline(piece.Children);
                line.Append(words.Length == 0 ? "" : Around(piece, $"[{words}](<{AddressOf(piece["href"])}>)"));
                break;
            case "strong" or "b":
                line.Append(Marked("**"));
                break;
            case "em" or "i" or "cite":
                line.Append(Marked("*"));
                break;
            case "code" or "kbd":
                line.Append($"`{piece.WholeText.Replace('`', '\'')}`");
                break;
            default:
                foreach (var child in piece.Children)
                    Append(line, child);
                break;
        }

        string Marked(string sign) => Inline(piece.Children) is { Length: > 0 } inside ? Around(piece, sign + inside + sign) : "";
    }

    /// <summary>Spaces inside a link or emphasis stand around it.</summary>
    private static string Around(PageElement piece, string words)
    {
        var text = piece.WholeText;
        return (text.Length > 0 && char.IsWhiteSpace(text[0]) ? " " : "") + words + (text.Length > 0 && char.IsWhiteSpace(text[^1]) ? " " : "");
    }

    private string AddressOf(string address)
    {
        var whole = address switch
        {
            ['/', ..] => root + address,
            ['#', ..] => page.Split('#')[0] + address,
            ['?', ..] => page.Split('?', '#')[0] + address,
            _ => address,
        };
        return whole.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal);
    }

    private static string Words(string text) => Spaces().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\n[ \n]*\n")]
    private static partial Regex ManyLines();

    /// <summary>What would begin markup inside a line.</summary>
    [GeneratedRegex(@"[\\`*\[\]<>]|(?<!\w)_|_(?!\w)")]
    private static partial Regex Meaningful();

    /// <summary>What would begin a block at the start of a line.</summary>
    [GeneratedRegex("^(?:#|[-+](?= )|=)")]
    private static partial Regex AtStart();

    [GeneratedRegex(@"^\d+(?=[.)] )")]
    private static partial Regex Numbered();
}
