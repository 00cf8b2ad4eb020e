using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using StemCellKb.Testing;

namespace StemCellKb.Browser.Tests.Browsing;

/// <summary>An export of a few pages, below a path of a file server that neither packs nor sends parts of files.</summary>
public sealed class ExportedFiles : IAsyncLifetime
{
    private readonly TemporaryFolder files = new();
    private readonly TemporaryFolder data = new();
    private WebApplication? server;

    /// <summary>Of the server; the export is below <c>/kb</c>.</summary>
    public string Root { get; private set; } = "";

    /// <summary>Requests for a part of a file.</summary>
    public ConcurrentBag<string> Ranges { get; } = [];

    public async ValueTask InitializeAsync()
    {
        var content = Path.Combine(RepositoryFolder.Root, "tests", "StemCellKb.Content.Tests", "World");
        Assert.Equal(0, await Task.Run(() => (int)typeof(global::Program).Assembly.EntryPoint!.Invoke(null, [(string[])["export", "--out", files.Path, "--content", content, "--data", data.Path]])!));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        server = builder.Build();
        server.Use(async (context, next) =>
        {
            if (context.Request.Headers.Remove("Range"))
                Ranges.Add(context.Request.Path);
            await next(context);
        });
        server.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(files.Path), RequestPath = "/kb", ServeUnknownFileTypes = true, ContentTypeProvider = new FileExtensionContentTypeProvider() });
        await server.StartAsync();
        Root = server.Urls.Single();
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
        files.Dispose();
        data.Dispose();
    }
}
