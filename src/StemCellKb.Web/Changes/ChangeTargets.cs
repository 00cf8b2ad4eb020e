using StemCellKb.Model;
using StemCellKb.Store;

namespace StemCellKb.Web.Changes;

/// <summary>Addresses of what changed, as far as it still has a page.</summary>
internal sealed class ChangeTargets(KbDatabase database, Language language)
{
    private readonly Lazy<HashSet<string>> claims = new(() => [.. database.Evidence.ListIds().Select(id => id.Value)]);
    private readonly Lazy<HashSet<string>> works = new(() => [.. database.References.ListKeys().Select(key => key.Value)]);

    /// <summary>Null for what is gone.</summary>
    public string? Of(Change change) => change.Subject switch
    {
        ChangeSubject.Claim => claims.Value.Contains(change.Id) ? SiteUrls.Claim(language, ClaimId.Parse(change.Id)) : null,
        ChangeSubject.Work => OfWork(change.Id),
        ChangeSubject.Article => database.Indexes.Find(language, change.Id)?.Url,
        ChangeSubject.Approval => SiteUrls.Approvals(language),
    };

    public string? OfWork(string key) => works.Value.Contains(key) ? SiteUrls.Reference(language, ReferenceKey.Parse(key)) : null;
}
