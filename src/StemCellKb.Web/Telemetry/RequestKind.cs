using StemCellKb.Model;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Telemetry;

/// <summary>
/// What a request is for, in a few words that stand for all addresses: a metric with one value per address would grow with
/// whatever strangers type.
/// </summary>
/// <param name="Number">The place of <see cref="Name"/> in <see cref="Names"/>.</param>
/// <param name="Language">Null where the address names none.</param>
/// <param name="IsMinor">Written for each reader or by a machine for itself: worth a line in the log only to whoever looks for it.</param>
internal readonly record struct RequestKind(int Number, Language? Language, bool IsMinor)
{
    /// <summary>First, so that it is what an address is that leads nowhere.</summary>
    private const string Other = "other";

    public static readonly IReadOnlyList<string> Names = [.. Routes.All.Select(route => route.Name).Prepend(Other).Distinct()];

    private static readonly Dictionary<string, int> Numbers = Names.Index().ToDictionary(each => each.Item, each => each.Index);

    public string Name => Names[Number];

    public static RequestKind Of(RequestedRoute? asked) => asked switch
    {
        null => default,
        { Route: null } => new(0, asked.Language, IsMinor: false),
        { Route: { } route } => new(Numbers[route.Name], asked.Language, route.IsMinor),
    };
}
