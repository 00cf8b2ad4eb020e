using StemCellKb.Model;
using StemCellKb.Search.Text;
using StemCellKb.Testing;

namespace StemCellKb.Search.Tests;

/// <summary>"Did you mean": what is offered for a query with slips.</summary>
public sealed class SpellingSuggestionTests(ShippedSearch shipped)
{
    [Theory]
    [InlineData("inflamatory bowel disease", "Inflammatory bowel disease")]
    [InlineData("rheumatiod arthritis", "Rheumatoid arthritis")]
    [InlineData("sistemic lupus erithematosus", "Systemic lupus erythematosus")]
    [InlineData("type 1 diabeties mellitus", "Type 1 diabetes mellitus")]
    [InlineData("graft versus hots disease", "Graft-versus-host disease")]
    [InlineData("mesenchimal stem cells", "Mesenchymal stem cells")]
    [InlineData("mesenchymal stem cels", "Mesenchymal stem cells")]
    [InlineData("hematopoetic stem cells", "Hematopoietic stem cells")]
    [InlineData("haematopoetic stem cell", "Hematopoietic stem cells")]
    [InlineData("induced pluripotant stem cells", "Induced pluripotent stem cells")]
    [InlineData("Is stem cell therapy FDA approved?", null)]
    [InlineData("stem cell therapy FDA", null)]
    [InlineData("rheumatoid arthritis", null)]
    [InlineData("lupus nefritis", "lupus nephritis")]
    [InlineData("is MSC safe in lupus nefritis", "is MSC safe in lupus nephritis")]
    [InlineData("cost of stem cell therapy for lupus nefritis in china", "cost of stem cell therapy for lupus nephritis in china")]
    [InlineData("lupus nefritis treatment with MSC", "lupus nephritis treatment with MSC")]
    [InlineData("does optic nefritis come back after HSCT", "does Optic neuritis come back after HSCT")]
    [InlineData("can exosomes cure atopic dermitis", "can exosomes cure atopic dermatitis")]
    [InlineData("nefritis", "neuritis")]
    [InlineData("Is lupus nephritus curable", "Is Lupus nephritis curable")]
    [InlineData("can mesenchimal stem cells help rheumatiod arthritis", "can Mesenchymal stem cells help Rheumatoid arthritis")]
    [InlineData("can posttransplant cyclophossphamide", "can posttransplant cyclophosphamide")]
    [InlineData("post-transplantation cyclophosphmaide", "post-transplantation cyclophosphamide")]
    [InlineData("can stimulated whole salivva", "can stimulated whole saliva")]
    [InlineData("antiinflammatory effcets", "antiinflammatory effect")]
    [InlineData("类风湿管节炎", "类风湿关节炎")]
    [InlineData("langchuang", null)]
    [InlineData("LUPUS", null)]
    public void A_slip_is_corrected_and_nothing_else_is_touched(string query, string? better) => Assert.Equal(better, Better(query));

    [Fact]
    public void Applying_the_suggestion_keeps_every_right_word_once()
    {
        var names = ShippedContent.Corpus.Concepts.SelectMany(concept => concept.Names.English.All).Where(name => name.Count(c => c == ' ') is > 0 and < 4 && name.All(c => char.IsAsciiLetter(c) || c == ' ')).ToList();
        var random = new Random(TestExtent.Seed);
        var wrong = new List<string>();
        for (var i = 0; i < TestExtent.Times(120); i++)
        {
            var words = names[random.Next(names.Count)].Split(' ');
            var at = random.Next(words.Length);
            if (words[at].Length < 6)
                continue;
            var typed = words.ToArray();
            typed[at] = Slip(words[at], random);
            string[] before = i % 3 == 0 ? ["can"] : [];
            var query = string.Join(' ', before.Concat(typed));
            if (Better(query) is not { } better)
                continue;
            var right = Keys(string.Join(' ', before.Concat(words.Where((_, place) => place != at))));
            var offered = Keys(better);
            var kept = right.All(word => offered.Contains(word) && offered.Count(other => other == word) <= Keys(string.Join(' ', words)).Count(other => other == word) + before.Count(other => other == word));
            if (!kept || offered.Count > right.Count + 3)
                wrong.Add($"{query} -> {better}");
        }
        Assert.True(wrong.Count == 0, $"{string.Join('\n', wrong)}\n{TestExtent.SaysSeed}");
    }

    /// <summary>A letter left out, doubled, or exchanged with the next, never the first.</summary>
    private static string Slip(string word, Random random)
    {
        var at = random.Next(2, word.Length - 1);
        return random.Next(3) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, word[at].ToString()),
            _ => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
        };
    }

    private static List<string> Keys(string text) => [.. Analyzer.Atoms(text).Select(Analyzer.KeyOf)];

    private string? Better(string query) =>
        shipped.Engine.Search(new SearchRequest(query, query.Any(c => c >= '\u3000') ? Language.Chinese : Language.English, FacetSelection.None)).DidYouMean;
}
