using System.Text.Json.Nodes;
using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Interface;
using StemCellKb.Web.Machines;

namespace StemCellKb.Web.References;

/// <summary>A claim of this site as others cite it: a web page.</summary>
internal static class ClaimAsWork
{
    /// <summary>The last part of the address of its CSL-JSON.</summary>
    public const string Name = "citation";

    /// <param name="address">Of its page, which stays.</param>
    public static Reference Of(ClaimCard claim, UiText text, string address, DateOnly? reviewed) => new()
    {
        Key = ReferenceKey.TryParse($"stemcellkb-{claim.Id}", out var key) ? key : ReferenceKey.Parse("stemcellkb-claim"),
        Type = "webpage",
        Title = claim.Says,
        Authors = [new PersonName(null, null, SiteAuthor.Name)],
        ContainerTitle = text.SiteName,
        Issued = reviewed is { } day ? new PartialDate(day.Year, day.Month, day.Day) : null,
        Language = text.Language.Tag,
        Url = address,
    };

    /// <summary>The record as reference managers import it.</summary>
    public static JsonArray Csl(Reference work) =>
    [
        new JsonObject
        {
            ["id"] = work.Key.Value,
            ["type"] = work.Type,
            ["title"] = work.Title,
            ["author"] = new JsonArray([.. work.Authors.Select(author => new JsonObject { ["literal"] = author.InFull })]),
            ["container-title"] = work.ContainerTitle,
            ["URL"] = work.Url,
            ["language"] = work.Language,
            ["issued"] = work.Issued is { } issued ? new JsonObject { ["date-parts"] = new JsonArray(new JsonArray([.. issued.Iso.Split('-').Select(part => JsonValue.Create(int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)))])) } : null,
        },
    ];
}
