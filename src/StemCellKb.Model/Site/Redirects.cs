namespace StemCellKb.Model;

/// <summary>All former names of a build, and the addresses that stand in the places of theirs.</summary>
public sealed class Redirects(IEnumerable<Redirect> all)
{
    private readonly Dictionary<(Formerly Of, string Former), Redirect> known = all.DistinctBy(each => (each.Of, each.Former)).ToDictionary(each => (each.Of, each.Former));

    /// <summary>The path that took the place of this one, in the same language, variant and format; null where nothing has moved.</summary>
    public string? Find(string path)
    {
        if (known.Count == 0 || path.Length < 2)
            return null;
        var parts = path.TrimEnd('/').ToLowerInvariant().Split('/')[1..];
        if (parts is [var first, .. var rest] && IsLanguage(first))
            return InLanguage(rest) is { } there ? $"/{first}{there}" : null;
        return parts switch
        {
            ["id", "claims", var id] => Renamed(Formerly.Claim, id, "/id/claims/"),
            ["id", "works", var key] => Renamed(Formerly.Work, key, "/id/works/"),
            ["id", var id] => Renamed(Formerly.Concept, id, "/id/"),
            ["api", "v1", "concepts", var id] => Renamed(Formerly.Concept, id, SiteUrls.ApiRoot + "/concepts/"),
            _ => null,
        };
    }

    /// <summary>The present name of a concept that is called by a former one; null for any other name.</summary>
    public string? FindConcept(string name) => known.GetValueOrDefault((Formerly.Concept, name.ToLowerInvariant()))?.Now;

    /// <summary>Every page that has moved, in a language or a variant: where it was and where it is.</summary>
    /// <param name="code">The first part of its addresses.</param>
    public IEnumerable<(string From, string To)> PagesIn(string code) =>
        from redirect in known.Values.OrderBy(each => (each.Of, each.Former))
        from former in FormerPaths(redirect)
        select ($"/{code}{former}", Find($"/{code}{former}")!);

    /// <summary>Every former address without a language.</summary>
    public IEnumerable<(string From, string To)> Ids =>
        from redirect in known.Values.OrderBy(each => (each.Of, each.Former))
        let folder = redirect.Of switch
        {
            Formerly.Concept => "/id/",
            Formerly.Claim => "/id/claims/",
            Formerly.Work => "/id/works/",
            Formerly.Address => null,
        }
        where folder is not null
        select (folder + redirect.Former, folder + redirect.Now);

    /// <summary>The kind of a concept may have changed with its name, so its page may have been in any folder.</summary>
    private static IEnumerable<string> FormerPaths(Redirect redirect) => redirect.Of switch
    {
        Formerly.Concept => ConceptKind.All.Select(kind => $"/{kind.Folder}/{redirect.Former}"),
        Formerly.Claim => [$"/evidence/{redirect.Former}"],
        Formerly.Work => [$"/references/{redirect.Former}"],
        Formerly.Address => [redirect.Former],
    };

    private static bool IsLanguage(string part) => Language.All.Any(language => language.Code == part) || ReadingVariant.All.Any(variant => variant.Code == part);

    private string? InLanguage(string[] rest)
    {
        var (whole, suffix) = WithoutSuffix("/" + string.Join('/', rest));
        if (known.TryGetValue((Formerly.Address, whole), out var moved))
            return moved.Now + suffix;
        return rest switch
        {
            [var folder, var id, .. var more] when ConceptKind.TryParseFolder(folder, out _) => Find(Formerly.Concept, id) is var (concept, form) ? Joined($"/{concept.Folder}/{concept.Now}{form}", more) : null,
            ["evidence", var id, .. var more] => Find(Formerly.Claim, id) is var (claim, form) ? Joined($"/evidence/{claim.Now}{form}", more) : null,
            ["references", var key, .. var more] => Find(Formerly.Work, key) is var (work, form) ? Joined($"/references/{work.Now}{form}", more) : null,
            _ => null,
        };
    }

    private static string Joined(string page, string[] more) => more.Length == 0 ? page : $"{page}/{string.Join('/', more)}";

    private string? Renamed(Formerly of, string name, string folder) => Find(of, name) is var (redirect, suffix) ? folder + redirect.Now + suffix : null;

    private (Redirect Redirect, string Suffix)? Find(Formerly of, string name)
    {
        var (id, suffix) = WithoutSuffix(name);
        return known.TryGetValue((of, id), out var redirect) ? (redirect, suffix) : null;
    }

    /// <summary>No id has a dot: what follows one is the form of the answer, as <c>.csl.json</c>.</summary>
    private static (string Name, string Suffix) WithoutSuffix(string name) => name.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? (name[..dot], name[dot..]) : (name, "");
}
