using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace StemCellKb.Web;

/// <summary>
/// The part of the pipeline that is put together once the server listens, or by the first request that needs it: finished pages are
/// answered meanwhile, and they are most of what is asked after a start.
/// </summary>
internal static class LateSite
{
    /// <param name="configure">Told to a pipeline of its own, which has no implicit routing before or behind it.</param>
    public static void RunLate(this WebApplication app, Action<IApplicationBuilder> configure)
    {
        var late = new Lazy<Task<RequestDelegate>>(() => Task.Run(() =>
        {
            var site = ((IApplicationBuilder)app).New();
            configure(site);
            return site.Build();
        }));
        app.Lifetime.ApplicationStarted.Register(() => _ = late.Value);
        app.Run(async context => await (await late.Value)(context));
    }
}
