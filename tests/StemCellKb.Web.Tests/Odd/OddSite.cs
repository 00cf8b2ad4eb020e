using StemCellKb.Content;
using StemCellKb.Testing;

[assembly: AssemblyFixture(typeof(StemCellKb.Web.Tests.OddSite))]
[assembly: AssemblyFixture(typeof(StemCellKb.Web.Tests.BareSite))]

namespace StemCellKb.Web.Tests;

/// <summary>The site over a content folder written from a draft.</summary>
public abstract class DraftSite : SiteHost
{
    private readonly TemporaryFolder folder;

    private protected DraftSite(ContentDraft draft, params (string Name, string Value)[] options)
        : this(new TemporaryFolder(), draft, options)
    {
    }

    private DraftSite(TemporaryFolder folder, ContentDraft draft, (string Name, string Value)[] options)
        : base(folder.Path, options)
    {
        this.folder = folder;
        ContentFolder.Write(folder.Path, draft.Files.Files);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            folder.Dispose();
    }
}

public sealed class OddSite() : DraftSite(OddContent.Draft, ("edit-url", FullSite.EditUrl));

public sealed class BareSite() : DraftSite(OddContent.Bare);
