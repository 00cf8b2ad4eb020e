using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using StemCellKb.Testing;
using StemCellKb.Web;

namespace StemCellKb.Browser.Tests.Browsing;

/// <summary>The program itself, serving a content folder on a free port of this machine.</summary>
public sealed class RunningSite : WebApplicationFactory<global::Program>
{
    private readonly string content;

    private readonly (string Option, string Value)[] options;

    private readonly TemporaryFolder data = new();

    public RunningSite(string content, params (string Option, string Value)[] options)
    {
        (this.content, this.options) = (content, options);
        UseKestrel(0);
        StartServer();
        // The server may listen on more than one port, in no order: the one that its own pages name.
        Root = Services.GetRequiredService<SiteRoot>().Value;
    }

    /// <summary>E.g. <c>http://127.0.0.1:40123</c>.</summary>
    public string Root { get; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("content", content);
        builder.UseSetting("data", data.Path);
        builder.UseSetting("urls", "http://127.0.0.1:0");
        foreach (var (option, value) in options)
            builder.UseSetting(option, value);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            data.Dispose();
    }
}
