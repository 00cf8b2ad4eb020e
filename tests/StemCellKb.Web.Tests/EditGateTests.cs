using StemCellKb.Model;
using StemCellKb.Store;
using StemCellKb.Store.Writing;
using StemCellKb.Testing;

namespace StemCellKb.Web.Tests;

/// <summary>A build that is edited in place is never read half-way.</summary>
public sealed class EditGateTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly KbDatabase before;
    private readonly KbDatabase after;
    private readonly CurrentBuild current = new();
    private readonly EditGate build;

    public EditGateTests()
    {
        before = Built("before");
        after = Built("after");
        current.Replace(before);
        build = new EditGate(current);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_edit_waits_for_who_reads_and_holds_back_who_comes()
    {
        var first = await build.ReadAsync();
        var second = await build.ReadAsync();
        var edit = build.EditAsync(() => after, TimeSpan.FromMinutes(1));
        var newcomer = build.ReadAsync().AsTask();

        first.Dispose();
        Assert.Same(before, second.Database);
        Assert.False(edit.IsCompleted || newcomer.IsCompleted);

        second.Dispose();
        Assert.True(await edit);
        using var reading = await newcomer;
        Assert.Same(after, reading.Database);
    }

    [Fact]
    public async Task An_edit_gives_up_on_who_reads_too_long_and_changes_nothing()
    {
        using var reader = await build.ReadAsync();
        Assert.False(await build.EditAsync(() => after, TimeSpan.Zero));

        using var next = await build.ReadAsync();
        Assert.Same(before, next.Database);
    }

    [Fact]
    public async Task An_edit_that_fails_leaves_the_build_to_its_readers()
    {
        await Assert.ThrowsAsync<IOException>(() => build.EditAsync(() => throw new IOException("full"), TimeSpan.FromMinutes(1)));

        using var reading = await build.ReadAsync();
        Assert.Same(before, reading.Database);
    }

    [Fact]
    public async Task Who_reads_a_file_that_is_served_no_more_holds_up_nobody_and_is_told_of()
    {
        var slow = await build.ReadAsync();
        Assert.False(await build.EditAsync(() => throw new InvalidOperationException("edited while it was read"), TimeSpan.Zero));
        var left = build.Replace(after);
        Assert.False(left.IsCompleted);
        Assert.Same(before, slow.Database);

        Assert.True(await build.EditAsync(() => after, TimeSpan.FromMinutes(1)));

        slow.Dispose();
        await left.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_reading_before_any_build_is_loaded_counts_for_nothing()
    {
        var empty = new EditGate(new CurrentBuild());
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await empty.ReadAsync());
        Assert.True(await empty.EditAsync(() => after, TimeSpan.Zero));
    }

    private KbDatabase Built(string id)
    {
        CorpusWriter.Write(new Corpus(id, [], [], [], [], []), id, folder[$"kb-{id}.db"], TestContext.Current.CancellationToken);
        return KbDatabase.TryOpen(folder[$"kb-{id}.db"])!;
    }
}
