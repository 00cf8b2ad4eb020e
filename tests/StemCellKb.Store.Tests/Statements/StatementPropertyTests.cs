using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Testing;

namespace StemCellKb.Store.Tests.Statements;

/// <summary>What holds for every claim of the shipped content, said as it stands, too strongly, and denied.</summary>
public sealed class StatementPropertyTests(ShippedDatabase shipped)
{
    private readonly IReadOnlyList<Claim> claims = [.. shipped.Database.Evidence.ListIds().Select(id => shipped.Database.Evidence.FindWritten(id)!)];

    public static TheoryData<string> Languages() => [.. Language.All.Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_claim_said_in_its_own_words_is_about_itself(string code)
    {
        var language = Language.Parse(code);
        var lost = claims.Where(claim => !Check(claim.Says[language]).Matches.Any(match => match.Claim == claim.Id)).Select(claim => claim.Id.Value);
        Assert.Empty(lost);
    }

    [Fact]
    public void A_claim_is_stated_only_where_its_word_allows_a_plain_sentence()
    {
        var stated =
            from claim in claims
            from language in Language.All
            let match = Check(claim.Says[language]).Matches.FirstOrDefault(match => match.Claim == claim.Id)
            where match is { Relation: StatementRelation.States }
            where match.Word is ClaimWord.Contested or ClaimWord.NotSupported or ClaimWord.NoEvidenceYet or ClaimWord.NoAgreedPosition
            select claim.Says[language];
        Assert.Empty(stated);
    }

    [Fact]
    public void What_is_called_proven_is_never_stated()
    {
        var stated =
            from claim in TestExtent.ShareOfTheDay(claims, 100)
            from text in new[] { $"It is clinically proven: {claim.Says.English}", $"临床证实，{claim.Says.Chinese}", $"Guaranteed, in every patient: {claim.Says.English}", $"保证所有患者都有效：{claim.Says.Chinese}" }
            where Check(text).Relation == StatementRelation.States
            select text;
        Assert.Empty(stated);
    }

    /// <summary>What the studies bear out is contradicted by its denial; what they are against may be denied.</summary>
    [Fact]
    public void What_the_studies_bear_out_is_contradicted_by_its_denial()
    {
        var wrong =
            from claim in claims
            from text in new[] { $"It is not true that {claim.Says.English}", $"并非{claim.Says.Chinese}" }
            let match = Check(text).Matches.FirstOrDefault(match => match.Claim == claim.Id)
            where match is { Word: ClaimWord.Supported or ClaimWord.LimitedSupport or ClaimWord.EarlySignalOnly or ClaimWord.AnimalOrLaboratoryOnly or ClaimWord.ShownFeasible or ClaimWord.StatedPosition }
            where match.Relation != StatementRelation.Contradicts && !IsDoubt(claim)
            select $"{match.Relation} {text}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Another_disease_in_place_of_ours_is_not_covered()
    {
        var covered =
            from text in new[] { "Stem cells cure Alzheimer's disease.", "MSCs are safe in people with stroke.", "造血干细胞移植可治愈帕金森病。", "间充质干细胞治疗脑瘫安全有效。" }
            where Check(text).Matches.Count > 0
            select text;
        Assert.Empty(covered.Distinct());
    }

    /// <summary>"Still an open question" is what some positions say themselves.</summary>
    private static bool IsDoubt(Claim claim) => claim.Asks == ClaimQuestion.Status && (claim.Says.English.Contains("open", StringComparison.Ordinal));

    private CheckedSentence Check(string text) => shipped.Database.Statements.Check(text, Language.English).Sentences[0];
}
