namespace StemCellKb.Model;

/// <summary>A page of the site itself, no concept's, which search finds by its name and by the words people type for it.</summary>
/// <param name="Words">In both languages.</param>
public sealed record SearchablePage(string Id, Localized<string> Title, Route Route, IReadOnlyList<string> Words)
{
    /// <summary>What regulators have decided; also found by the names of the products.</summary>
    public static readonly SearchablePage Approvals = new(
        "approvals", new("Approvals", "批准情况"), Routes.Approvals,
        [
            "approval", "approved", "license", "licence", "marketing authorization", "regulator", "regulatory", "FDA", "EMA", "NMPA", "PMDA", "MFDS", "Health Canada", "stem cell product",
            "获批", "批准", "审批", "上市", "已上市", "撤市", "国家药监局", "药监局", "国家药品监督管理局", "美国FDA", "欧盟EMA", "干细胞药物", "干细胞产品",
        ]);

    public static readonly IReadOnlyList<SearchablePage> All =
    [
        Approvals,
        new("evidence", new("Evidence", "证据"), Routes.Evidence, ["evidence matrix", "forest plot", "timeline of studies", "timeline", "证据总览", "森林图", "时间线"]),
        new("map", new("Map", "关系图"), Routes.Map, ["mechanism map", "机制图"]),
        new("data", new("Downloads", "数据下载"), Routes.Data, ["download", "data file", "dataset", "CSV", "JSON Lines", "SQLite", "下载", "数据文件", "数据集"]),
        new("api", new("JSON API", "JSON接口"), Routes.ApiPage, ["API", "OpenAPI", "REST", "programming interface", "接口", "编程接口"]),
        new("references", new("References", "参考文献"), Routes.References, ["bibliography", "works cited", "文献"]),
        new("methods", new("How evidence is judged", "证据如何评定"), Routes.Methods, ["methods", "methodology", "grading", "certainty of evidence", "评级方法", "证据等级", "方法说明"]),
        new("changes", new("What changed", "更新记录"), Routes.Changes, ["changelog", "recent changes", "更新日志"]),
        new("about", new("About", "关于本站"), Routes.About, ["about this site", "disclaimer", "contact", "免责声明", "联系"]),
    ];
}
