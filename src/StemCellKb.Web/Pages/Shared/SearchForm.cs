using System.Text.Json;
using StemCellKb.Model;
using StemCellKb.Web.Api;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Pages.Shared;

/// <summary>A search box with its suggestions.</summary>
/// <param name="Class">What it looks like.</param>
/// <param name="Id">Of its field.</param>
/// <param name="Label">Its name among the parts of the page.</param>
/// <param name="Value">What was typed.</param>
/// <param name="Button">The words on its button; null for a magnifying glass.</param>
public sealed record SearchForm(UiText Text, string Class, string Id, string Label, string Placeholder, string? Value = null, string? Button = null, bool HasFocus = false)
{
    /// <summary>In the middle of a page.</summary>
    public static SearchForm Large(UiText text, string id, string? value = null, bool hasFocus = false) =>
        new(text, "big-search", id, text.Search.Title, text.Search.Placeholder, value, text.Search.Submit, hasFocus);

    /// <summary>For the list of suggestions.</summary>
    public string Words => JsonSerializer.Serialize(
        new { all = Text.Search.AllResults, claim = Text.Search.OneClaim, claims = Text.Search.ManyClaims, kinds = ConceptKind.All.ToDictionary(kind => kind.Word, Text.Kinds.One) },
        ApiJson.Options);
}
