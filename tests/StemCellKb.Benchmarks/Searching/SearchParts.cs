using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Microsoft.Data.Sqlite;
using StemCellKb.Model;
using StemCellKb.Search;
using StemCellKb.Search.Answering;
using StemCellKb.Search.FullText;
using StemCellKb.Search.Text;

namespace StemCellKb.Benchmarks.Searching;

/// <summary><c>parts</c>: what one search is made of, each by itself, over a built database.</summary>
[MemoryDiagnoser]
public class SearchParts
{
    private static string path = "";

    private string text = "";
    private SearchMemory memory = null!;
    private QueryMatcher terms = null!;
    private QueryText query = null!;

    /// <summary>A name, two names in one question, pinyin, a slip.</summary>
    [Params("lupus nephritis", "MSC治疗类风湿关节炎有效吗", "leifengshiguanjieyan", "rheumatiod arthritus")]
    public string Query { get; set; } = "";

    public static int Run(string database)
    {
        path = database;
        // In this process: the database stays the one that was named. Logs go where nothing is tracked.
        BenchmarkRunner.Run<SearchParts>(DefaultConfig.Instance
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "stemcellkb-parts")));
        return 0;
    }

    [GlobalSetup]
    public void Load()
    {
        memory = SearchMemory.Load(Connect);
        query = new QueryText(Query);
        terms = new QueryMatcher(memory.Planner.Plan(query, memory.Resolver.Resolve(query)), memory.Frequencies);
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT group_concat(plain_text, char(10)) FROM sections WHERE article_id IN (1, 2)";
        text = (string)command.ExecuteScalar()!;
    }

    /// <summary>An article in both languages, as for the index.</summary>
    [Benchmark]
    public int Analyse() => Analyzer.Atoms(text).Count;

    /// <summary>The same article, as for highlights.</summary>
    [Benchmark]
    public int FindTerms() => terms.Read(text).Places.Count;

    [Benchmark]
    public int Resolve() => memory.Resolver.Resolve(query).Matches.Count;

    [Benchmark]
    public int Suggest() => memory.Suggestions.For(query, Language.Chinese, Weights.Names.MostSuggestions).Count;

    private static SqliteConnection Connect()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly }.ToString());
        connection.Open();
        return connection;
    }
}
