using Microsoft.AspNetCore.Mvc;
using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Pages.Shared;
using StemCellKb.Web.References;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Pages;

/// <summary>One claim with every study that bears on it.</summary>
public sealed class ClaimModel(SiteRoot root) : SitePage
{
    public ClaimCard? Claim { get; private set; }

    public Reference? Origin { get; private set; }

    public Standing? Standing { get; private set; }

    public StudyMarks? Marks { get; private set; }

    /// <summary>What the claim is about first of all, and its neighbours are about, too.</summary>
    public ConceptLink? Subject => Claim!.Disease ?? Claim.CellType ?? Claim.Topic ?? (Claim.Mechanisms is [var first, ..] ? first : null);

    public Claim? Previous { get; private set; }

    public Claim? Next { get; private set; }

    /// <summary>When its subject's page was last reviewed.</summary>
    public DateOnly? Reviewed { get; private set; }

    public IEnumerable<ConceptLink> Concepts =>
        new[] { Claim!.Disease, Claim.CellType }.Concat(Claim.Mechanisms).Append(Claim.Topic).OfType<ConceptLink>();

    protected override SourcePlace? Source => Database.Evidence.FindPlace(Claim!.Id);

    public IActionResult OnGet(ClaimId id)
    {
        if (Database.Evidence.FindClaim(Language, id) is not { } claim)
            return NotFound();

        Claim = claim;
        Reviewed = Database.Indexes.LastReview();
        if (Format is AnswerFormat.Html or AnswerFormat.Markdown)
            ReadWhatStandsBeside(claim);
        return Format switch
        {
            AnswerFormat.BibTex => PlainText(BibTex.Write([PageAsWork.Of(claim, Text, root, Reviewed)]), "application/x-bibtex"),
            AnswerFormat.Ris => PlainText(Ris.Write([PageAsWork.Of(claim, Text, root, Reviewed)]), "application/x-research-info-systems"),
            AnswerFormat.Html or AnswerFormat.Json or AnswerFormat.Markdown or AnswerFormat.Svg or AnswerFormat.Csv => Answer(claim, new PageHead(
                claim.Says,
                $"{Text.Evidence.Word(claim.Assessment.Word)}{Text.ListSeparator}{Text.Evidence.Studies(claim.Items.Count)}",
                language => SiteUrls.Claim(language, id),
                Forms: [AnswerFormat.Json, AnswerFormat.BibTex, AnswerFormat.Ris],
                Trail: [new TrailStep(Text.Evidence.Title, SiteUrls.Evidence(Language))]) { Changes = SiteUrls.ChangesFeed(Language, id) }),
        };
    }

    private void ReadWhatStandsBeside(ClaimCard claim)
    {
        var years = claim.Items.ToLookup(item => item.Work.Key, item => item.Work.Issued?.Year);
        Standing = Standing.Of(Database.Evidence.FindWritten(claim.Id)!, work => years[work].FirstOrDefault());
        Origin = claim.Origin is { } key ? Database.References.FindWork(key) : null;
        Marks = StudyMarks.Of(Language, [claim]);
        if (Subject is { } subject)
            (Previous, Next) = Database.Evidence.FindNeighbours(claim.Id, subject.Id);
    }
}
