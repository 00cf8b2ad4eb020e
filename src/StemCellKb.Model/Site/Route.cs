using System.Text.RegularExpressions;

namespace StemCellKb.Model;

/// <summary>How an answer is kept and sent.</summary>
public enum Keeping
{
    /// <summary>Depends only on the build and the address: made once per build, with an <c>ETag</c>.</summary>
    PerBuild,

    /// <summary>As many as there are queries: made for each request, with an <c>ETag</c>.</summary>
    Anew,

    /// <summary>True only for the moment: never stored by anybody.</summary>
    Never,

    /// <summary>Sent without being gathered first: streams, files, what is already in memory.</summary>
    Streamed,
}

/// <summary>One kind of address.</summary>
/// <param name="Name">What its requests count as in metrics and log; several routes may share one.</param>
/// <param name="Template">In ASP.NET's syntax: <c>/{language:language}/{kind:kind}</c>.</param>
public sealed partial record Route(string Name, string Template)
{
    private readonly Lazy<string[]> pieces = new(() => Placeholder().Replace(Template, "\n").Split('\n'));
    private readonly Lazy<Regex> pattern = new(() => PatternOf(Template));
    private readonly bool takesRest = Template.Contains("{**", StringComparison.Ordinal);
    private readonly int slashes = Template.AsSpan().Count('/');

    /// <summary>The Razor page's file name; empty for an end point.</summary>
    public string Page { get; init; } = "";

    public Keeping Keeping { get; init; } = Keeping.PerBuild;

    /// <summary>
    /// Tokens charged to the client when the answer has to be made. An API query costs ten, the unit of the operator's limit of N per second;
    /// a page costs one, because pages are finite and made once per build.
    /// </summary>
    public int Cost { get; init; } = 1;

    /// <summary>Query parameters that change the answer. Their values are unbounded, so such answers are never kept; other parameters are ignored.</summary>
    public IReadOnlyList<string> Query { get; init; } = [];

    /// <summary>Can show the other language beside its own: <c>?with=zh</c>.</summary>
    public bool HasPair { get; init; }

    /// <summary>Listed in the sitemap for search engines.</summary>
    public bool IsInSitemap { get; init; }

    /// <summary>Left out of an export.</summary>
    public bool IsLiveOnly { get; init; }

    /// <summary>
    /// The bytes that a POST may carry; zero for what is read only. Such a request changes nothing: what it carries is answered, and neither
    /// stored nor logged. Its answer costs <see cref="Routes.Question"/> and is never kept.
    /// </summary>
    public int MostPosted { get; init; }

    /// <summary>Has no answer to a GET.</summary>
    public bool IsPostedOnly { get; init; }

    /// <summary>Errors are problem details.</summary>
    public bool IsForPrograms { get; init; }

    /// <summary>For operators: answered under any host name, and before there is a build.</summary>
    public bool IsForOperators { get; init; }

    /// <summary>Logged at Debug only.</summary>
    public bool IsMinor { get; init; }

    /// <summary>The names of the values in the template, in order.</summary>
    public IReadOnlyList<string> Values { get; } = [.. Placeholder().Matches(Template).Select(value => value.Groups["name"].Value)];

    /// <summary>The address with these values in the places of the template.</summary>
    public string Of(params ReadOnlySpan<string> values)
    {
        var parts = pieces.Value;
        if (values.Length != Values.Count)
            throw new ArgumentException($"'{Template}' takes {Values.Count} values, not {values.Length}.", nameof(values));
        return values switch
        {
            [] => Template,
            [var one] => string.Concat(parts[0], one, parts[^1]),
            [var one, var other] => string.Concat([parts[0], one, parts[1], other, parts[^1]]),
            [var one, var other, var third] => string.Concat([parts[0], one, parts[1], other, parts[2], third, parts[^1]]),
            _ => Join(parts, values),
        };
    }

    /// <summary>The address of what stands once in each language: the language is in the path, else in the query.</summary>
    public string In(Language language) => Values.Count > 0 ? Of(language.Code) : $"{Template}?language={language.Code}";

    /// <param name="path">Without query and suffix.</param>
    public bool Fits(string path) => Values.Count == 0 ? path == Template : HasPieces(path) && pattern.Value.IsMatch(path);

    /// <summary>What is fixed of the template, told without its pattern: an export asks for the route of a million addresses.</summary>
    private bool HasPieces(ReadOnlySpan<char> path)
    {
        var parts = pieces.Value;
        if (!path.StartsWith(parts[0]) || !path.EndsWith(parts[^1]) || (!takesRest && path.Count('/') != slashes))
            return false;
        foreach (var part in parts)
        {
            if (path.IndexOf(part) is var at && at < 0)
                return false;
            path = path[(at + part.Length)..];
        }
        return true;
    }

    private static string Join(string[] pieces, ReadOnlySpan<string> values)
    {
        var text = new System.Text.StringBuilder(pieces[0]);
        for (var i = 0; i < values.Length; i++)
            text.Append(values[i]).Append(pieces[i + 1]);
        return text.ToString();
    }

    private static Regex PatternOf(string template)
    {
        var text = new System.Text.StringBuilder("^");
        var end = 0;
        foreach (Match value in Placeholder().Matches(template))
        {
            text.Append(Regex.Escape(template[end..value.Index])).Append(value.Groups["constraint"].Value switch
            {
                // A variant has the routes of its language.
                "language" => OneOf([.. Language.All.Select(language => language.Code), .. ReadingVariant.All.Select(variant => variant.Code)]),
                "kind" => OneOf(ConceptKind.All.Select(kind => kind.Folder)),
                "slug" => "[a-z0-9-]+",
                _ => value.Groups["rest"].Success ? ".*" : "[^/]+",
            });
            end = value.Index + value.Length;
        }
        return new Regex(text.Append(Regex.Escape(template[end..])).Append('$').ToString(), RegexOptions.CultureInvariant);

        static string OneOf(IEnumerable<string> words) => $"(?:{string.Join('|', words)})";
    }

    [GeneratedRegex(@"\{(?<rest>\*\*)?(?<name>\w+)(?::(?<constraint>\w+))?\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Placeholder();
}
