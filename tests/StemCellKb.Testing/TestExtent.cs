using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace StemCellKb.Testing;

/// <summary>
/// How much of the long lists a run goes through: a day's share, or with <c>STEMCELLKB_TESTS=all</c> everything. Random tests take a fresh
/// seed each run, name it when they fail, and repeat that run with <c>STEMCELLKB_SEED</c>.
/// </summary>
public static class TestExtent
{
    public static bool IsAll { get; } = Taken("STEMCELLKB_TESTS") == "all";

    /// <summary>The same for every test of a run.</summary>
    public static int Seed { get; } = int.TryParse(Taken("STEMCELLKB_SEED"), out var seed) ? seed : Random.Shared.Next(1, 1_000_000);

    /// <summary>For the message of a random test that failed.</summary>
    public static string SaysSeed => FormattableString.Invariant($"STEMCELLKB_SEED={Seed} repeats it.");

    /// <summary>All of them, or every n-th from a place that moves by one each day, so that n days see the whole list.</summary>
    /// <param name="size">About how many a day.</param>
    public static IReadOnlyList<T> ShareOfTheDay<T>(IReadOnlyList<T> whole, int size)
    {
        if (IsAll || whole.Count <= size)
            return whole;
        var step = (whole.Count + size - 1) / size;
        var first = DateOnly.FromDateTime(DateTime.UtcNow).DayNumber % step;
        return [.. whole.Where((_, i) => i % step == first)];
    }

    /// <summary>Whether this one is in today's share where not all are known beforehand: each is on one day in so many.</summary>
    public static bool IsOfTheDay(string one, int days) => IsAll || (SHA256.HashData(Encoding.UTF8.GetBytes(one))[0] + DateOnly.FromDateTime(DateTime.UtcNow).DayNumber) % days == 0;

    /// <summary>Before any program is started: it refuses variables of its prefix that it does not know.</summary>
    [ModuleInitializer]
    internal static void Begin() => RuntimeHelpers.RunClassConstructor(typeof(TestExtent).TypeHandle);

    private static string? Taken(string variable)
    {
        var value = Environment.GetEnvironmentVariable(variable);
        Environment.SetEnvironmentVariable(variable, null);
        return value;
    }

    /// <summary>So many runs, or ten times as many.</summary>
    public static int Times(int daily) => IsAll ? daily * 10 : daily;
}
