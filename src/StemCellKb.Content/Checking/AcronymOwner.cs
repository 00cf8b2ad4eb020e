using System.Text.RegularExpressions;
using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>A concept known by its initials, with the names that spell them out.</summary>
internal sealed partial class AcronymOwner
{
    private readonly string[] english;
    private readonly string[] chinese;

    private AcronymOwner(ConceptFile concept)
    {
        Concept = concept;
        english = [.. FullNames(concept.Names.English)];
        chinese = [.. FullNames(concept.Names.Chinese), .. english];
    }

    public ConceptFile Concept { get; }

    /// <summary>By acronym, without a plural <c>s</c>.</summary>
    public static ILookup<string, AcronymOwner> AllOf(ContentIndex index) =>
        (from concept in index.Concepts
         let acronyms = concept.Names.English.All.Concat(concept.Names.Chinese.All).Where(IsAcronym).Select(name => name.TrimEnd('s')).Distinct().ToList()
         where acronyms.Count > 0
         let owner = new AcronymOwner(concept)
         from acronym in acronyms
         select (acronym, owner)).ToLookup(entry => entry.acronym, entry => entry.owner);

    /// <param name="capitals">The text in capital letters.</param>
    public bool IsNamedIn(string capitals, Language language) =>
        Array.Exists(ReferenceEquals(language, Language.English) ? english : chinese, name => capitals.Contains(name, StringComparison.Ordinal));

    private static IEnumerable<string> FullNames(NameSet names) => names.All.Where(name => !IsAcronym(name)).Select(name => name.ToUpperInvariant());

    private static bool IsAcronym(string name) => WholeAcronym().IsMatch(name);

    [GeneratedRegex("^[A-Z]{2,6}s?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex WholeAcronym();
}
