namespace StemCellKb.Serving;

internal static class Hosts
{
    /// <summary>
    /// A host that reads its settings once. Watching them would use one of the few file watches a user has, and without a free one the program
    /// would not start.
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
