namespace StemCellKb.Web.Interface;

public sealed record DataText
{
    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required string File { get; init; }

    public required string Size { get; init; }

    public required string Checksum { get; init; }

    /// <summary>What stands in the file of a name.</summary>
    public required Func<string, string> Means { get; init; }

    public required string ChecksumsMeans { get; init; }

    /// <summary>Number of bytes in words.</summary>
    public required Func<long, string> Bytes { get; init; }

    public required string Both { get; init; }

    public required string Build { get; init; }

    public required string Calls { get; init; }

    public static readonly DataText English = new()
    {
        Title = "Downloads",
        Lead = "The whole knowledge base to take away. Every file holds both languages, and all of them come from the same build.",
        File = "File",
        Size = "Size",
        Checksum = "SHA-256",
        Means = name => name switch
        {
            "stemcellkb.db" => "Everything, as one SQLite database: concepts, articles, claims, evidence, references, approvals",
            "claims.csv" => "Every claim with its verdict and the counts behind it, as a table",
            "evidence-items.csv" => "Every study under every claim: design, phase, participants, direction, what was found",
            "claims.jsonl" => "The table of claims as JSON Lines, one claim a line",
            "evidence-items.jsonl" => "The table of evidence items as JSON Lines, one item a line",
            "concepts.jsonld" => "Every concept with its names and identifiers, as JSON-LD (SKOS and schema.org)",
            "claims.jsonld" => "Every claim with its evidence, as JSON-LD (schema.org)",
            _ => "What may be done with the files: CC BY 4.0 for the data, MIT for the code",
        },
        ChecksumsMeans = "The checksums of all files, for sha256sum --check",
        Bytes = InUnits,
        Both = "This page in",
        Build = "Build",
        Calls = "To ask for parts of it instead, use the",
    };

    public static readonly DataText Chinese = new()
    {
        Title = "数据下载",
        Lead = "整个知识库均可下载。每个文件都包含中英两种语言，所有文件出自同一次构建。",
        File = "文件",
        Size = "大小",
        Checksum = "SHA-256",
        Means = name => name switch
        {
            "stemcellkb.db" => "全部内容：概念、条目、论断、证据、参考文献、批准情况，合为一个SQLite数据库",
            "claims.csv" => "论断表：每条论断、其判定及依据的计数",
            "evidence-items.csv" => "证据表：每条论断下的每项研究，含设计、分期、人数、方向和结果",
            "claims.jsonl" => "论断表的JSON Lines形式，每行一条论断",
            "evidence-items.jsonl" => "证据表的JSON Lines形式，每行一项证据",
            "concepts.jsonld" => "全部概念及其名称与标识符，JSON-LD格式（SKOS与schema.org）",
            "claims.jsonld" => "全部论断及其证据，JSON-LD格式（schema.org）",
            _ => "使用许可：数据采用CC BY 4.0，代码采用MIT许可",
        },
        ChecksumsMeans = "全部文件的校验和，可用sha256sum --check核对",
        Bytes = InUnits,
        Both = "本页语言",
        Build = "构建",
        Calls = "如只需其中一部分，可使用",
    };

    /// <summary>Decimal units, as a download shows them.</summary>
    private static string InUnits(long bytes) => bytes switch
    {
        < 1000 => FormattableString.Invariant($"{bytes} B"),
        < 1_000_000 => FormattableString.Invariant($"{bytes / 1e3:0} kB"),
        _ => FormattableString.Invariant($"{bytes / 1e6:0.0} MB"),
    };
}
