using System.Text;
using StemCellKb.Model;
using StemCellKb.Store;
using StemCellKb.Web.Interface;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Machines;

/// <summary>The site for language models: an index of its parts, and each kind of page of a language as a list of Markdown twins with their summaries.</summary>
internal static class LlmsText
{
    public static string Of(KbDatabase database, string root)
    {
        var english = UiText.Of(Language.English);
        var text = new StringBuilder();
        text.Append($"# {english.SiteName}\n\n> {english.Tagline}\n\n{english.About.Lead} {english.Navigation.Disclaimer}\n\n");
        text.Append("Each article carries its review date and, for every claim, the studies for and against it, labelled by design, phase, participants and direction. ");
        text.Append("A claim's word and certainty are derived by one published rule from recorded facts of its studies. Cite the page and the study.\n\n");
        text.Append("What is listed here is Markdown. A running site gives every page so, under its address with `.md` behind it, or to `Accept: text/markdown`.\n");
        var concepts = database.Indexes.ListWritten().ToLookup(concept => concept.Kind);
        foreach (var language in Language.All)
        {
            var ui = UiText.Of(language);
            text.Append($"\n## {language.OwnName}\n\n");
            foreach (var kind in ConceptKind.All)
            {
                if (concepts[kind].Count(concept => concept.Languages.Contains(language)) is > 0 and var count)
                    text.Append($"- [{ui.Kinds.Many(kind)}]({root}{SiteUrls.LlmsPart(language, kind)}): {count}\n");
            }
            foreach (var (name, address) in new[]
            {
                (ui.Evidence.Title, SiteUrls.Evidence(language)), (ui.Approvals.Title, SiteUrls.Approvals(language)), (ui.References.Title, SiteUrls.References(language)),
                (ui.Methods.Title, SiteUrls.Methods(language)), (ui.Changes.Title, SiteUrls.Changes(language)),
            })
                text.Append($"- [{name}]({root}{AnswerFormats.In(AnswerFormat.Markdown, address)})\n");
        }
        text.Append("\n## Data\n\n");
        text.Append($"- [{english.Data.Title}]({root}{SiteUrls.Data}): {english.Data.Lead}\n");
        text.Append($"- [{english.Api.Title}]({root}{SiteUrls.OpenApi}): {english.Api.Lead}\n");
        return text.ToString();
    }

    /// <summary>The pages of a kind in a language.</summary>
    public static string Of(KbDatabase database, Language language, ConceptKind kind, string root)
    {
        var ui = UiText.Of(language);
        var text = new StringBuilder($"# {ui.Kinds.Many(kind)}\n\n> {ui.SiteName}{ui.Colon}{ui.Tagline}\n\n");
        foreach (var concept in database.Corpus.ReadConcepts().Where(concept => concept.Kind == kind))
        {
            if (concept.Texts.FirstOrDefault(each => ReferenceEquals(each.Language, language)) is { } page)
                text.Append($"- [{page.Title}]({root}{AnswerFormats.In(AnswerFormat.Markdown, SiteUrls.Concept(language, kind, concept.Id))}): {page.Summary}\n");
        }
        return text.ToString();
    }
}
