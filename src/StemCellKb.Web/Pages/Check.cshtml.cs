using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using StemCellKb.Model;
using StemCellKb.Search;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Pages;

/// <summary>Sets a text from elsewhere beside the claims. Nothing is changed by the form, so it needs no token; nothing typed is kept.</summary>
[IgnoreAntiforgeryToken]
[ReadsOwnBody]
public sealed class CheckModel : SitePage
{
    private const string Field = "text";

    /// <summary>What is in the box.</summary>
    public string Typed { get; private set; } = "";

    /// <summary>What is wrong with it, or null.</summary>
    public string? Problem { get; private set; }

    /// <summary>Null before anything is asked.</summary>
    public StatementAnswer? Checked { get; private set; }

    public IActionResult OnGet() => Shown();

    public async Task<IActionResult> OnPostAsync()
    {
        var (body, refusal) = await PostedBody.ReadAsync(HttpContext, "application/x-www-form-urlencoded");
        if (body is null)
            return Refused(refusal, refusal == StatusCodes.Status413PayloadTooLarge ? Text.Check.TooLong(StatementChecker.MostCharacters) : Text.Check.Unreadable);
        // A browser sends line breaks as two characters, but counts them as one.
        var text = (Form(body) ?? "").ReplaceLineEndings("\n");
        Typed = TypedText.ReadUpTo(StatementChecker.MostCharacters, text, keepsLines: true);
        if (text.Length > StatementChecker.MostCharacters)
            return Refused(StatusCodes.Status400BadRequest, Text.Check.TooLong(StatementChecker.MostCharacters));
        if (Typed.Length == 0)
            return Refused(StatusCodes.Status400BadRequest, Text.Check.Nothing);
        Checked = Database.Statements.Check(Typed, Language);
        return Shown();
    }

    private IActionResult Refused(int status, string problem)
    {
        Response.StatusCode = status;
        Problem = problem;
        return Shown();
    }

    private IActionResult Shown() => Answer(
        Checked ?? new StatementAnswer(Language, []),
        new PageHead(Text.Check.Title, Text.Check.Lead, SiteUrls.Check, Trail: [], Narrow: Checked is not null || Problem is not null));

    private static string? Form(string body)
    {
        try
        {
            using var form = new FormReader(body) { ValueCountLimit = 8 };
            return form.ReadForm().TryGetValue(Field, out var values) ? values.ToString() : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
