using System.Text;
using System.Text.Json.Nodes;
using StemCellKb.Model;
using StemCellKb.Web.Api;
using StemCellKb.Web.Interface;
using StemCellKb.Web.Machines;
using StemCellKb.Web.References;

namespace StemCellKb.Web.Downloads;

/// <summary>Describes the files as a Frictionless data package, so that programs can read the tables without configuration.</summary>
internal static class DataPackage
{
    public static Task WriteAsync(DownloadSource source, Stream stream, CancellationToken cancellationToken)
    {
        var text = UiText.Of(Language.English);
        var package = new JsonObject
        {
            ["$schema"] = "https://datapackage.org/profiles/2.0/datapackage.json",
            ["name"] = "stemcellkb",
            ["title"] = text.SiteName,
            ["description"] = $"{text.Tagline}. {text.Data.Lead}",
            ["homepage"] = source.Root + SiteUrls.DataIn(Language.English),
            ["version"] = source.Database.BuildId,
            ["keywords"] = new JsonArray("stem cells", "cell therapy", "autoimmune diseases", "evidence"),
            ["licenses"] = new JsonArray(new JsonObject { ["name"] = "CC-BY-4.0", ["path"] = SiteAuthor.Licence, ["title"] = "Creative Commons Attribution 4.0" }),
            ["contributors"] = new JsonArray(new JsonObject { ["title"] = SiteAuthor.Name, ["path"] = SiteUrls.Source }),
            ["resources"] = new JsonArray([.. source.Made.Select(Resource)]),
        };
        if (source.Root.Length == 0)
            package.Remove("homepage");
        return stream.WriteAsync(Encoding.UTF8.GetBytes(package.ToJsonString(ApiJson.Options) + "\n"), cancellationToken).AsTask();
    }

    private static JsonObject Resource(DownloadEntry file)
    {
        var suffix = Path.GetExtension(file.Name);
        var resource = new JsonObject
        {
            ["name"] = file.Name.ToLowerInvariant().Replace('.', '-'),
            ["path"] = file.Name,
            ["title"] = UiText.Of(Language.English).Data.Means(file.Name),
            ["format"] = suffix[1..],
            ["mediatype"] = file.MediaType.Split(';')[0],
            ["bytes"] = file.Bytes,
            ["hash"] = $"sha256:{file.Sha256}",
        };
        var columns = suffix == ".csv" ? DataDictionary.Entries.Where(entry => entry.Table == Path.GetFileNameWithoutExtension(file.Name)).ToList() : [];
        if (columns.Count > 0)
        {
            resource["type"] = "table";
            resource["encoding"] = "utf-8";
            resource["dialect"] = new JsonObject { ["lineTerminator"] = "\r\n" };
            resource["schema"] = Schema(columns);
        }
        return resource;
    }

    private static JsonObject Schema(List<DictionaryEntry> columns)
    {
        var schema = new JsonObject { ["fields"] = new JsonArray([.. columns.Select(Field)]), ["missingValues"] = new JsonArray("") };
        switch (columns[0].Table)
        {
            case "claims":
                schema["primaryKey"] = new JsonArray("id");
                break;
            case "evidence-items":
                schema["primaryKey"] = new JsonArray("claim", "number");
                schema["foreignKeys"] = new JsonArray(ForeignKey(["claim"], "claims-csv", ["id"]), ForeignKey(["study"], "studies-csv", ["id"]));
                break;
            case "studies":
                schema["primaryKey"] = new JsonArray("id");
                break;
            case "effects":
                schema["primaryKey"] = new JsonArray("claim");
                schema["foreignKeys"] = new JsonArray(ForeignKey(["claim"], "claims-csv", ["id"]));
                break;
            case "outcomes":
                schema["primaryKey"] = new JsonArray("claim", "item", "number");
                schema["foreignKeys"] = new JsonArray(ForeignKey(["claim", "item"], "evidence-items-csv", ["claim", "number"]), ForeignKey(["study"], "studies-csv", ["id"]));
                break;
        }
        return schema;
    }

    private static JsonObject ForeignKey(JsonArray fields, string resource, JsonArray of) => new()
    {
        ["fields"] = fields,
        ["reference"] = new JsonObject { ["resource"] = resource, ["fields"] = of },
    };

    private static JsonObject Field(DictionaryEntry column)
    {
        var field = new JsonObject
        {
            ["name"] = column.Column,
            ["type"] = column.Form switch { ColumnForm.Integer => "integer", ColumnForm.Number => "number", ColumnForm.Truth => "boolean", ColumnForm.Text or ColumnForm.List => "string" },
            ["description"] = column.Means.English,
        };
        if (column.Words.Count > 0 && column.Form == ColumnForm.Text)
            field["constraints"] = new JsonObject { ["enum"] = new JsonArray([.. column.Words.Select(word => (JsonNode)word)]) };
        return field;
    }
}
