namespace StemCellKb.Web.Interface;

public sealed record DataText
{
    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required string File { get; init; }

    public required string Size { get; init; }

    public required string Checksum { get; init; }

    /// <summary>Description of a file, by name.</summary>
    public required Func<string, string> Means { get; init; }

    public required string ChecksumsMeans { get; init; }

    /// <summary>A number of bytes in words.</summary>
    public required Func<long, string> Bytes { get; init; }

    public required string Build { get; init; }

    public required string Calls { get; init; }

    /// <summary>The heading over the explanation of the tables' columns.</summary>
    public required string Dictionary { get; init; }

    public required string DictionaryLead { get; init; }

    /// <summary>How to open a table in a spreadsheet.</summary>
    public required string Spreadsheet { get; init; }

    public required string Column { get; init; }

    public required string Meaning { get; init; }

    /// <summary>The closed list of values of a column.</summary>
    public required string Values { get; init; }

    public required Func<ColumnForm, string> Form { get; init; }

    public static readonly DataText English = new()
    {
        Title = "Downloads",
        Lead = "The whole knowledge base to download. Every file contains both languages, and all come from the same build.",
        File = "File",
        Size = "Size",
        Checksum = "SHA-256",
        Means = name => name switch
        {
            "stemcellkb.db" => "Everything, as one SQLite database: concepts, articles, claims, effects, evidence, studies, outcomes, references, approvals",
            "claims.csv" => "Every claim with its word, its certainty, the reasons and the counts behind them, as a table",
            "evidence-items.csv" => "Every study under every claim: design, phase, participants, direction, what was found",
            "studies.csv" => "Every study once: participants, comparison, masking, registration, how it ended, known flaws",
            "effects.csv" => "Every effect of one thing on another that a claim states, with its sign and the studies in people, animals and dishes",
            "effects.jsonl" => "The table of effects as JSON Lines, one effect a line",
            "kgx/nodes.tsv" => "The cells, molecules, processes and diseases that effects tie, as nodes of a knowledge graph (KGX, Biolink Model)",
            "kgx/edges.tsv" => "The effects as edges of that graph, with Biolink predicates, qualifiers and publications",
            "effects.cx2" => "The effects as a network for Cytoscape (CX2)",
            "outcomes.csv" => "Every result in numbers: the groups, the effect as shown, its interval, computed or reported",
            "claims.jsonl" => "The table of claims as JSON Lines, one claim a line",
            "evidence-items.jsonl" => "The table of evidence items as JSON Lines, one item a line",
            "studies.jsonl" => "The table of studies as JSON Lines, one study a line",
            "outcomes.jsonl" => "The table of outcomes as JSON Lines, one outcome a line",
            "concepts.jsonld" => "Every concept with its names and identifiers, as JSON-LD (SKOS and schema.org)",
            "claims.jsonld" => "Every claim with its evidence, as JSON-LD (schema.org)",
            "dictionary.csv" => "Every column of every table, explained in both languages",
            "datapackage.json" => "The files described for programs (Frictionless Data Package): columns, types, keys, checksums",
            _ => "Terms of use of the files: CC BY 4.0 for the data, MIT for the code",
        },
        ChecksumsMeans = "The checksums of all files, for sha256sum --check",
        Bytes = InUnits,
        Build = "Build",
        Calls = "To ask for parts of it instead, use the",
        Dictionary = "What the columns mean",
        DictionaryLead = "The tables have the same columns as CSV and as JSON Lines. An empty field means that nothing is recorded.",
        Spreadsheet = "The CSV files are UTF-8 without a byte-order mark. In Excel, open them with Data › From Text/CSV, choose UTF-8, and import the columns of phases as text: 1/2 is a phase, not a date. A field that a spreadsheet would run as a formula begins with an apostrophe.",
        Column = "Column",
        Meaning = "Meaning",
        Values = "One of:",
        Form = form => form switch
        {
            ColumnForm.Text => "text",
            ColumnForm.Integer => "whole number",
            ColumnForm.Number => "number",
            ColumnForm.Truth => "true or false",
            ColumnForm.List => "list, separated by spaces",
        },
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
            "stemcellkb.db" => "全部内容：概念、条目、论断、作用、证据、研究、结局、参考文献、批准情况，合为一个SQLite数据库",
            "claims.csv" => "论断表：每条论断、其判定及依据的计数",
            "evidence-items.csv" => "证据表：每条论断下的每项研究，含设计、分期、人数、方向和结果",
            "studies.csv" => "研究表：每项研究一行，含人数、对照、盲法、注册、结束原因和已知缺陷",
            "effects.csv" => "作用表：论断所述的每项作用，含方向及人体、动物和体外研究数",
            "effects.jsonl" => "作用表的JSON Lines形式，每行一项作用",
            "kgx/nodes.tsv" => "各项作用所涉的细胞、分子、过程和疾病，作为知识图谱的节点（KGX格式，Biolink模型）",
            "kgx/edges.tsv" => "各项作用，作为该图谱的边，含Biolink谓词、限定词和文献",
            "effects.cx2" => "供Cytoscape使用的作用网络（CX2格式）",
            "outcomes.csv" => "结局表：每项数值结果，含各组数据、所示效应值及其置信区间，并注明为计算或原文报告",
            "claims.jsonl" => "论断表的JSON Lines形式，每行一条论断",
            "evidence-items.jsonl" => "证据表的JSON Lines形式，每行一项证据",
            "studies.jsonl" => "研究表的JSON Lines形式，每行一项研究",
            "outcomes.jsonl" => "结局表的JSON Lines形式，每行一项结局",
            "concepts.jsonld" => "全部概念及其名称与标识符，JSON-LD格式（SKOS与schema.org）",
            "claims.jsonld" => "全部论断及其证据，JSON-LD格式（schema.org）",
            "dictionary.csv" => "数据字典：各表各列的含义，中英对照",
            "datapackage.json" => "供程序读取的文件说明（Frictionless Data Package）：列、类型、键和校验和",
            _ => "使用许可：数据采用CC BY 4.0，代码采用MIT许可",
        },
        ChecksumsMeans = "全部文件的校验和，可用sha256sum --check核对",
        Bytes = InUnits,
        Build = "构建",
        Calls = "如只需其中一部分，可使用",
        Dictionary = "各列含义",
        DictionaryLead = "同一张表的CSV与JSON Lines形式列名相同。字段为空表示未记录。",
        Spreadsheet = "CSV文件采用UTF-8编码，不带字节顺序标记（BOM）。在Excel中请用“数据 › 从文本/CSV”导入，编码选UTF-8，并将分期列设为文本：1/2是分期，不是日期。可能被电子表格当作公式执行的字段，前面加有单引号。",
        Column = "列名",
        Meaning = "含义",
        Values = "取值：",
        Form = form => form switch
        {
            ColumnForm.Text => "文本",
            ColumnForm.Integer => "整数",
            ColumnForm.Number => "数值",
            ColumnForm.Truth => "true或false",
            ColumnForm.List => "列表，以空格分隔",
        },
    };

    /// <summary>Decimal units, as a download shows them.</summary>
    private static string InUnits(long bytes) => bytes switch
    {
        < 1000 => FormattableString.Invariant($"{bytes} B"),
        < 1_000_000 => FormattableString.Invariant($"{bytes / 1e3:0} kB"),
        _ => FormattableString.Invariant($"{bytes / 1e6:0.0} MB"),
    };
}
