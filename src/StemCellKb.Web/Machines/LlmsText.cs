using System.Text;
using StemCellKb.Model;
using StemCellKb.Store;
using StemCellKb.Web.Interface;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Machines;

/// <summary>The site as one Markdown page for language models: every article's Markdown twin with its summary, in both languages.</summary>
internal static class LlmsText
{
    public static string Of(KbDatabase database, string root)
    {
        var english = UiText.Of(Language.English);
        var concepts = database.Corpus.ReadConcepts().Where(concept => concept.Kind != ConceptKind.Term).ToList();
        var text = new StringBuilder();
        text.Append($"# {english.SiteName}\n\n> {english.Tagline}\n\n{english.About.Lead} {english.Navigation.Disclaimer}\n\n");
        text.Append("Each article carries its review date and, for every claim, the studies for and against it, labelled by design, phase, participants and direction. ");
        text.Append("A claim's word and certainty are derived by one published rule from recorded facts of its studies. Cite the page and the study.\n");
        foreach (var language in Language.All)
        {
            var ui = UiText.Of(language);
            foreach (var kind in ConceptKind.WithArticles)
            {
                var articles = concepts.Where(concept => concept.Kind == kind && concept.IsIn(language)).ToList();
                if (articles.Count == 0)
                    continue;
                text.Append($"\n## {ui.Kinds.Many(kind)} ({language.OwnName})\n\n");
                foreach (var concept in articles)
                {
                    var article = concept.Texts.First(each => ReferenceEquals(each.Language, language));
                    text.Append($"- [{article.Title}]({root}{AnswerFormats.In(AnswerFormat.Markdown, SiteUrls.Concept(language, kind, concept.Id))}): {article.Summary}\n");
                }
            }
        }
        text.Append("\n## Data\n\n");
        text.Append($"- [{english.Methods.Title}]({root}{SiteUrls.Methods(Language.English)}): {english.Methods.Lead}\n");
        text.Append($"- [{english.Data.Title}]({root}{SiteUrls.Data}): {english.Data.Lead}\n");
        text.Append($"- [{english.Api.Title}]({root}{SiteUrls.OpenApi}): {english.Api.Lead}\n");
        return text.ToString();
    }
}
