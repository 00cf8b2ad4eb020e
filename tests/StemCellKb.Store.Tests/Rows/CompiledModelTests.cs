using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design.Internal;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Scaffolding;
using Microsoft.Extensions.DependencyInjection;
using StemCellKb.Store.Rows;
using StemCellKb.Testing;

namespace StemCellKb.Store.Tests.Rows;

/// <summary>
/// The folder <c>Rows/Compiled</c> is written by EF Core from <see cref="KbContext"/>, so that a start need not work the model out. After a
/// change of the schema, run this test once with <c>KBTESTS_GOLDEN=write</c>.
/// </summary>
public partial class CompiledModelTests
{
    private static readonly string Compiled = Path.Combine(RepositoryFolder.Root, "src", "StemCellKb.Store", "Rows", "Compiled");

    [Fact]
    public void The_compiled_model_is_that_of_the_schema()
    {
        using var folder = new TemporaryFolder();
        Scaffold(folder.Path);
        // A number of its own for every run would make every run differ.
        var builder = Path.Combine(folder.Path, "KbContextModelBuilder.cs");
        File.WriteAllText(builder, ModelId().Replace(File.ReadAllText(builder), "default(Guid)"));
        GoldenFile.FolderMatches(folder.Path, Compiled);
    }

    private static void Scaffold(string folder)
    {
#pragma warning disable EF1001 // What 'dotnet ef dbcontext optimize' does, without the tool.
        using var context = new KbContext(new DbContextOptionsBuilder<KbContext>().UseSqlite("Data Source=:memory:").Options);
        var assembly = typeof(KbContext).Assembly;
        var services = new DesignTimeServicesBuilder(assembly, assembly, new OperationReporter(null), []).Build(context);
        services.GetRequiredService<ICompiledModelScaffolder>().ScaffoldModel(
            context.GetService<IDesignTimeModel>().Model,
            folder,
            new CompiledModelCodeGenerationOptions
            {
                ContextType = typeof(KbContext),
                ModelNamespace = "StemCellKb.Store.Rows.Compiled",
                Language = "C#",
                UseNullableReferenceTypes = true,
            });
#pragma warning restore EF1001
    }

    [GeneratedRegex("new Guid\\(\"[0-9a-f-]+\"\\)")]
    private static partial Regex ModelId();
}
