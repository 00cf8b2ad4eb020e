using StemCellKb.Model;

namespace StemCellKb.Web.Telemetry;

/// <summary>
/// What a request is for, in a few words that stand for all addresses: a metric with one value per address would grow with
/// whatever strangers type.
/// </summary>
/// <param name="Number">The place of <see cref="Name"/> in <see cref="Names"/>.</param>
/// <param name="Language">Null where the address names none.</param>
internal readonly record struct RequestKind(int Number, Language? Language)
{
    private const string Other = "other";

    /// <summary>First parts of an address without a language, and what they lead to.</summary>
    private static readonly Dictionary<string, string> Places = new(StringComparer.Ordinal)
    {
        [""] = "entrance", ["id"] = "entrance", ["api"] = "api", ["openapi"] = "api", ["data"] = "download", ["assets"] = "asset", ["pictures"] = "picture",
        ["health"] = "health", ["metrics"] = "metrics", ["live"] = "live",
        ["sitemap.xml"] = "machine", ["robots.txt"] = "machine", ["llms.txt"] = "machine", ["opensearch-en.xml"] = "machine", ["opensearch-zh.xml"] = "machine",
    };

    /// <summary>Second parts of an address in a language, and what they lead to by themselves and with a third part.</summary>
    private static readonly Dictionary<string, (string Alone, string Of)> Pages = new(StringComparer.Ordinal)
    {
        [""] = ("home", Other), ["search"] = ("search", Other), ["evidence"] = ("evidence", "claim"), ["references"] = ("references", "work"),
        ["map"] = ("map", Other), ["approvals"] = ("approvals", Other), ["methods"] = ("methods", Other), ["about"] = ("about", Other), ["api"] = ("api-page", Other),
        ["feed"] = ("machine", Other),
        ["topics"] = ("index", "article"), ["mechanisms"] = ("index", "article"), ["cell-types"] = ("index", "article"), ["diseases"] = ("index", "article"),
        ["glossary"] = ("index", "term"),
    };

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> PlacesBySpan = Places.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly Dictionary<string, (string Alone, string Of)>.AlternateLookup<ReadOnlySpan<char>> PagesBySpan = Pages.GetAlternateLookup<ReadOnlySpan<char>>();

    public static readonly IReadOnlyList<string> Names = [.. Places.Values.Concat(Pages.Values.SelectMany(page => new[] { page.Alone, page.Of })).Distinct()];

    private static readonly Dictionary<string, int> Numbers = Names.Index().ToDictionary(each => each.Item, each => each.Index);

    public string Name => Names[Number];

    /// <summary>Written for each reader or by a machine for itself: worth a line in the log only to who looks for it.</summary>
    public bool IsMinor => Name is "asset" or "health" or "metrics";

    public static RequestKind Of(ReadOnlySpan<char> path)
    {
        var rest = path.TrimStart('/');
        var first = Next(ref rest);
        var language = first switch { "en" => Language.English, "zh" => Language.Chinese, _ => null };
        if (language is null)
            return new(Numbers[PlacesBySpan.TryGetValue(first, out var place) ? place : Other], null);
        var second = Next(ref rest);
        var isAlone = rest.IsEmpty;
        // A page's other forms (.json, .md) count as the page.
        if (isAlone && second.IndexOf('.') is > 0 and var dot)
            second = second[..dot];
        return new(Numbers[PagesBySpan.TryGetValue(second, out var page) ? isAlone ? page.Alone : page.Of : Other], language);
    }

    private static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> rest)
    {
        var slash = rest.IndexOf('/');
        var part = slash < 0 ? rest : rest[..slash];
        rest = slash < 0 ? [] : rest[(slash + 1)..];
        return part;
    }
}
