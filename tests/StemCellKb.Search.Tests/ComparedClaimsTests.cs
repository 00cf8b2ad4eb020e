using System.Globalization;
using StemCellKb.Model;
using StemCellKb.Store;

namespace StemCellKb.Search.Tests;

/// <summary>Of more claims than a sentence is compared with, the nearest to its disease are.</summary>
public sealed class ComparedClaimsTests
{
    [Theory]
    [InlineData("Mesenchymal stem cells improve Crohn's disease.", "zz-own")]
    [InlineData("Mesenchymal stem cells improve anal fistulas.", "aa-narrow-0000")]
    public void Claims_about_the_disease_itself_come_before_those_about_its_forms(string sentence, string nearest)
    {
        using var draft = new SearchDraft();
        draft.Reference(new Reference { Key = ReferenceKey.Parse("a-2020"), Type = "article-journal", Title = "A trial", Authors = [], ContainerTitle = "Journal" })
            .Concept("mesenchymal-stem-cells", ConceptKind.CellType, "Mesenchymal stem cells", "间充质干细胞")
            .Concept("crohns-disease", ConceptKind.Disease, "Crohn's disease", "克罗恩病")
            .Concept("anal-fistula", ConceptKind.Disease, "Anal fistula", "肛瘘").Under("crohns-disease");
        for (var i = 0; i < 420; i++)
            draft.Claim("aa-narrow-" + i.ToString("D4", CultureInfo.InvariantCulture), "anal-fistula", Direction.Harm, says: "Mesenchymal stem cells improve anal fistulas.");
        draft.Claim("zz-own", "crohns-disease", Direction.Harm, says: "Mesenchymal stem cells improve Crohn's disease.");
        var database = KbDatabase.TryOpen(draft.Write())!;
        Assert.Equal(nearest, database.Statements.Check(sentence, Language.English).Sentences.Single().Matches[0].Claim.Value);
    }
}
