using Microsoft.Extensions.Logging.Abstractions;
using StemCellKb.Building;

namespace StemCellKb.Tests;

/// <summary>What runs beside the requests outlives its own failures.</summary>
public sealed class LastingWorkTests
{
    [Fact]
    public async Task Work_that_fails_begins_anew_and_ends_nothing()
    {
        using var work = new FailingOnce();
        await work.StartAsync(TestContext.Current.CancellationToken);

        await work.Done.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        await work.ExecuteTask!;

        Assert.Equal(2, work.Begun);
    }

    [Fact]
    public async Task Work_that_is_told_to_stop_stops_without_a_complaint()
    {
        using var work = new Waiting();
        await work.StartAsync(TestContext.Current.CancellationToken);
        await work.Begun.Task;
        await work.StopAsync(TestContext.Current.CancellationToken);
        await work.ExecuteTask!;

        Assert.True(work.ExecuteTask!.IsCompletedSuccessfully);
    }

    private sealed class FailingOnce() : LastingWork(NullLogger.Instance)
    {
        public int Begun { get; private set; }

        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override Task WorkAsync(CancellationToken stoppingToken)
        {
            if (++Begun == 1)
                throw new InvalidCastException("unexpected");
            Done.SetResult();
            return Task.CompletedTask;
        }
    }

    private sealed class Waiting() : LastingWork(NullLogger.Instance)
    {
        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override Task WorkAsync(CancellationToken stoppingToken)
        {
            Begun.SetResult();
            return Task.Delay(Timeout.Infinite, stoppingToken);
        }
    }
}
