using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using StemCellKb.Model;
using StemCellKb.Testing;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Tests.Trust;

/// <summary>A site whose database lost its tables while it was being served, and whose content cannot be built again.</summary>
public sealed class BrokenSite : SiteHost
{
    private readonly TemporaryFolder content;

    public BrokenSite()
        : this(TemporaryFolder.CopyOf(RepositoryFolder.Content))
    {
    }

    private BrokenSite(TemporaryFolder content)
        : base(content.Path)
    {
        this.content = content;
        var database = Services.GetRequiredService<CurrentBuild>().Database;
        File.Delete(content["references.json"]);
        using var connection = new SqliteConnection($"Data Source={database.Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT group_concat('DROP TABLE \"' || name || '\";', '') FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%\\_%' ESCAPE '\\'";
        command.CommandText = "PRAGMA foreign_keys=OFF;" + command.ExecuteScalar();
        command.ExecuteNonQuery();
        // A connection that waits to be used again has the tables in mind.
        database.Close();
        SqliteConnection.ClearAllPools();
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            content.Dispose();
    }
}

/// <summary>What a reader and a program see when the fault is ours.</summary>
public sealed class BrokenDatabaseTests(BrokenSite site) : IClassFixture<BrokenSite>
{
    [Theory]
    [InlineData("/en/diseases/psoriasis")]
    [InlineData("/zh/diseases/psoriasis")]
    [InlineData("/en/references")]
    [InlineData("/zh/evidence?model=human")]
    [InlineData("/api/v1/concepts")]
    [InlineData("/zh/diseases/psoriasis.json")]
    [InlineData("/sitemap.xml")]
    public async Task An_error_is_told_in_words_of_the_site_without_a_path_a_name_or_a_stack_trace(string address)
    {
        var answer = await site.Get(address);

        Assert.Equal(500, answer.Status);
        foreach (var secret in new[] { "   at ", "Exception", "Sqlite", "no such table", ".cs:", ".db", "kb-", Path.GetTempPath(), "StemCellKb.Store" })
            Assert.DoesNotContain(secret, answer.Body, StringComparison.Ordinal);
        Assert.Contains("default-src 'self'", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.DoesNotContain("max-age", answer.Header("Cache-Control"), StringComparison.Ordinal);
        if (answer.IsHtml)
        {
            var language = address.StartsWith("/zh", StringComparison.Ordinal) ? Language.Chinese : Language.English;
            Assert.Equal(UiText.Of(language).Errors.ErrorTitle, answer.TextsOf("h1").Single());
            Assert.Equal(language.Tag, answer.Document.DocumentElement.GetAttribute("lang"));
        }
        else
        {
            Assert.Equal(500, answer.Json.GetProperty("status").GetInt32());
        }
    }

    [Fact]
    public async Task An_error_is_not_kept()
    {
        Assert.Equal(500, (await site.Get("/en/diseases/lupus-nephritis")).Status);
        Assert.Equal(500, (await site.Get("/en/diseases/lupus-nephritis")).Status);
    }
}
