using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>A former name is in use no more, and the one that stands for it is.</summary>
internal static class RedirectTargets
{
    public static IEnumerable<Diagnostic> Run(ContentIndex index)
    {
        if (!index.IsWhole)
            yield break;
        var claims = index.Claims.Select(claim => claim.Id.Value.Value).ToHashSet();
        var former = index.Redirects.DistinctBy(each => (each.Of, each.Former.Value)).ToDictionary(each => (each.Of, each.Former.Value));
        foreach (var redirect in index.Redirects)
        {
            if (Exists(redirect.Of, redirect.Former.Value))
                yield return Problems.Links.FormerNameInUse(redirect.Former);
            else if (!Exists(redirect.Of, redirect.Now.Value))
                yield return Last(redirect) is not { } last ? Problems.Links.RedirectInCircle(redirect.Now) : Problems.Links.RedirectToNothing(redirect.Now, Suggested(redirect.Of, last));
        }

        // Through names that are former ones themselves; null where they come back to where they began.
        string? Last(RedirectFile redirect)
        {
            HashSet<string> seen = [redirect.Former.Value];
            var name = redirect.Now.Value;
            while (former.TryGetValue((redirect.Of, name), out var next))
            {
                if (!seen.Add(name))
                    return null;
                name = next.Now.Value;
            }
            return seen.Contains(name) ? null : name;
        }

        string? Suggested(Formerly of, string name) => Exists(of, name) ? name : of switch
        {
            Formerly.Concept => index.NearestConcept(name)?.Value,
            Formerly.Claim => Nearest.Of(name, claims),
            Formerly.Work => index.NearestReference(name)?.Value,
            Formerly.Address => null,
        };

        bool Exists(Formerly of, string name) => of switch
        {
            Formerly.Concept => index.FindConcept(name) is not null,
            Formerly.Claim => claims.Contains(name),
            Formerly.Work => index.FindReference(name) is not null,
            Formerly.Address => IsPage(name),
        };

        bool IsPage(string path) => Routes.Find($"/{Language.English.Code}{path}") is { Page.Length: > 0 } route && path.Split('/') is [_, var folder, .. var rest]
            && (rest is not [var id] || (route == Routes.Claim ? claims.Contains(id)
                : route == Routes.Reference ? index.FindReference(id) is not null
                : route != Routes.Article && route != Routes.Term || (index.FindConcept(id) is { } concept && concept.Kind.Folder == folder)));
    }
}
