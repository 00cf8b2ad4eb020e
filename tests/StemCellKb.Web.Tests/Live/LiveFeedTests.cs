using StemCellKb.Web.Live;

namespace StemCellKb.Web.Tests.Live;

public sealed class LiveFeedTests
{
    private static readonly LiveState State = new("build", Stale: false, _ => []);

    [Fact]
    public async Task Listener_gets_the_state_now_and_each_change_and_is_forgotten_when_it_goes()
    {
        var feed = new LiveFeed();
        feed.Publish(State);
        using var leaving = new CancellationTokenSource();
        await using (var states = feed.ListenAsync(leaving.Token).GetAsyncEnumerator(TestContext.Current.CancellationToken))
        {
            Assert.True(await states.MoveNextAsync());
            Assert.Equal(("build", 1), (states.Current.BuildId, feed.Listeners));

            feed.Publish(State with { BuildId = "missed" });
            feed.Publish(State with { BuildId = "newest" });
            Assert.True(await states.MoveNextAsync());
            Assert.Equal("newest", states.Current.BuildId);

            await leaving.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await states.MoveNextAsync());
        }
        Assert.Equal(0, feed.Listeners);
    }
}
