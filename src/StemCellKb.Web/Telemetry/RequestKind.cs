using StemCellKb.Model;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Telemetry;

/// <summary>The kind of a request, from a small fixed set: a metric with one value per address would grow with whatever strangers request.</summary>
/// <param name="Number">Index of <see cref="Name"/> in <see cref="Names"/>.</param>
/// <param name="Reading">The code of a language or variant; null if the address has none.</param>
/// <param name="IsMinor">Made for a single reader or by a machine: logged at Debug.</param>
internal readonly record struct RequestKind(int Number, string? Reading, bool IsMinor)
{
    /// <summary>First, so that 0 is the kind of unknown addresses.</summary>
    private const string Other = "other";

    public static readonly IReadOnlyList<string> Names = [.. Routes.All.Select(route => route.Name).Prepend(Other).Distinct()];

    private static readonly Dictionary<string, int> Numbers = Names.Index().ToDictionary(each => each.Item, each => each.Index);

    public string Name => Names[Number];

    public static RequestKind Of(RequestedRoute? asked) => asked switch
    {
        null => default,
        { Route: null } => new(0, asked.Reading, IsMinor: false),
        { Route: { } route } => new(Numbers[route.Name], asked.Reading, route.IsMinor),
    };
}
