namespace StemCellKb.Tests.Faults;

/// <summary>Waiting for something to become so, in place of guessing how long that takes.</summary>
internal static class Patience
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(5);

    public static async Task UntilAsync(Func<Task<bool>> isSo, Func<string> whatThereIs)
    {
        using var over = new CancellationTokenSource(Longest);
        while (!await isSo())
        {
            if (over.IsCancellationRequested)
                throw new TimeoutException($"Waited for {Longest}. {whatThereIs()}");
            await Task.Delay(BetweenLooks);
        }
    }

    /// <summary>Until a page holds a sentence. An answer other than 200 is waited out.</summary>
    public static Task UntilShownAsync(HttpClient client, string address, string sentence)
    {
        var last = "";
        return UntilAsync(
            async () =>
            {
                last = await (await client.GetAsync(address)).Content.ReadAsStringAsync();
                return last.Contains(sentence, StringComparison.Ordinal);
            },
            () => $"'{address}' does not say '{sentence}':\n{last}");
    }
}
