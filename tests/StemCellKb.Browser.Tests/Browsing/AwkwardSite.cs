using StemCellKb.Testing;

namespace StemCellKb.Browser.Tests.Browsing;

/// <summary>A second instance of the program, over <see cref="AwkwardContent"/>.</summary>
public sealed class AwkwardSite : IAsyncDisposable
{
    private readonly TemporaryFolder content = new();

    public AwkwardSite()
    {
        AwkwardContent.WriteTo(content.Path);
        Site = new RunningSite(content.Path);
    }

    public RunningSite Site { get; }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        content.Dispose();
    }
}
