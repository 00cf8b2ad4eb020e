namespace StemCellKb.Serving;

internal static class Hosts
{
    /// <summary>
    /// A host that reads its settings once. Watching them for changes takes one of the few watches that a system gives a user, and without one
    /// left the program would not start.
    /// </summary>
    public static WebApplicationBuilder CreateBuilder(string? environment = null, string? contentRoot = null, string? applicationName = null) =>
        WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
            EnvironmentName = environment,
            ContentRootPath = contentRoot ?? AppContext.BaseDirectory,
            ApplicationName = applicationName,
        });
}
