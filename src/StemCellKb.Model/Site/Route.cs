using System.Text.RegularExpressions;

namespace StemCellKb.Model;

/// <summary>What becomes of the answers of an address.</summary>
public enum Keeping
{
    /// <summary>Depends on the build and the address alone: made once per build, with an <c>ETag</c>.</summary>
    PerBuild,

    /// <summary>There are as many of them as there are questions: made for each request, with an <c>ETag</c>.</summary>
    Anew,

    /// <summary>True for the moment only: never stored by anybody.</summary>
    Never,

    /// <summary>Sent as it is made, not gathered first: streams, files, what is in memory already.</summary>
    Streamed,
}

/// <summary>One kind of address.</summary>
/// <param name="Name">What its requests count as in metrics and log; several kinds may share one.</param>
/// <param name="Template">As ASP.NET reads it: <c>/{language:language}/{kind:kind}</c>.</param>
public sealed partial record Route(string Name, string Template)
{
    private readonly Lazy<string[]> pieces = new(() => Placeholder().Replace(Template, "\n").Split('\n'));
    private readonly Lazy<Regex> pattern = new(() => PatternOf(Template));

    /// <summary>The Razor page that shows it, by its file's name; empty: an end point.</summary>
    public string Page { get; init; } = "";

    public Keeping Keeping { get; init; } = Keeping.PerBuild;

    /// <summary>
    /// Tokens that a client pays where the answer has to be made: a question asked of the API is ten, and so what an operator's limit of
    /// N per second means; a page is one, since there are only so many of them and each is made once per build.
    /// </summary>
    public int Cost { get; init; } = 1;

    /// <summary>The parameters of a query that change the answer, each for as many values as strangers think of. An answer to one of them is never kept; other parameters are not heeded.</summary>
    public IReadOnlyList<string> Query { get; init; } = [];

    /// <summary>Also shows the other language beside its own: <c>?with=zh</c>.</summary>
    public bool HasPair { get; init; }

    /// <summary>A page that search engines are told of.</summary>
    public bool IsInSitemap { get; init; }

    /// <summary>Has no meaning among the files of an export.</summary>
    public bool IsLiveOnly { get; init; }

    /// <summary>Errors are answered in problem details.</summary>
    public bool IsForPrograms { get; init; }

    /// <summary>For whoever runs the program, who comes by any name and before there is a build.</summary>
    public bool IsForOperators { get; init; }

    /// <summary>Worth a line in the log only to whoever looks for it.</summary>
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
            _ => Join(parts, values),
        };
    }

    /// <summary>The address of what stands once in each language: the language is in the path, else in the query.</summary>
    public string In(Language language) => Values.Count > 0 ? Of(language.Code) : $"{Template}?language={language.Code}";

    /// <param name="path">Without query and suffix.</param>
    public bool Fits(string path) => pattern.Value.IsMatch(path);

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
                "language" => OneOf(Language.All.Select(language => language.Code)),
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
