using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StemCellKb.Model;
using StemCellKb.Search;
using StemCellKb.Search.FullText;
using StemCellKb.Search.Statements;
using StemCellKb.Store.Documents;

namespace StemCellKb.Store.Reading;

/// <summary>Finds the claims a sentence is about: those of the same disease, cells and question, the nearest in words first.</summary>
internal sealed class StatementMatcher(KbContexts contexts, SearchEngine search)
{
    private const int MostMatches = 3;

    /// <summary>Claims without a disease that are compared; and as many of one disease.</summary>
    private const int MostCandidates = 400;

    /// <summary>Claims whose sketches are kept; to make one and read it takes 0.3 ms.</summary>
    private const int MostKept = 4_000;

    /// <summary>How far behind the nearest claim another may be.</summary>
    private const double Near = 0.6;

    private const double SameQuestion = 0.8;
    private const double KindredQuestion = 0.3;

    /// <summary>Shared words that tie a sentence to a claim when neither names a disease, or the sentence no question.</summary>
    private const double LeastSimilarity = 0.35;

    private const int MostFound = 60;

    private const double LeastFound = 0.5;

    private readonly BoundedCache<string, ClaimSketch> sketches = new(MostKept);
    private readonly Lazy<IReadOnlyList<GeneralClaim>> generalClaims = new(() => GeneralClaims(contexts), LazyThreadSafetyMode.PublicationOnly);
    private readonly Lazy<StatementSubjects> subjects = new(() => StatementSubjects.Read(contexts), LazyThreadSafetyMode.PublicationOnly);

    public StatementText Read(string sentence) => search.ReadStatement(sentence);

    public StatementSubject SubjectOf(StatementText sentence, StatementSubject before) => subjects.Value.Of(sentence, before);

    /// <summary>At most three claims for each question of the sentence, nearest first; none where we hold nothing on its subject.</summary>
    /// <param name="written">The sentence as it was given.</param>
    public IReadOnlyList<MatchedClaim> Match(KbContext context, string written, StatementText sentence, StatementSubject subject, Language spoken)
    {
        if (subject.Diseases.Count == 0 && (sentence.Reading.IsForeign || sentence.Reading.NamesOtherTreatment))
            return [];
        var matched = Compare(CandidatesOf(context, subject).Concat(FoundFor(context, written, subject)), sentence, subject, spoken);
        if (matched.Count == 0)
            return [];
        var best = matched[0];
        // What it says of each question first, then what else is near.
        var nearest = matched.Take(1).Concat(sentence.Reading.Asks.Select(asks => matched.Find(match => match.Claim.Asks == asks && !match.IsWider)).OfType<Scored>())
            .Concat(matched.Where(match => match.Score >= best.Score - Near))
            .Distinct().Take(MostMatches).OrderByDescending(match => match.Score).ThenBy(match => match.Claim.Id).ToList();
        var claims = Read(context, [.. nearest.Select(match => match.Claim.Id.Value)]).ToDictionary(claim => claim.Id);
        return nearest.ConvertAll(match => new MatchedClaim(claims[match.Claim.Id], match.Via, match.IsWider, match.Read, match.Explained));
    }

    private static List<Scored> Compare(IEnumerable<Candidate> candidates, StatementText sentence, StatementSubject subject, Language spoken) =>
    [
        .. candidates.Select(candidate => Compare(candidate, sentence, subject, spoken)).OfType<Scored>()
            .OrderByDescending(match => match.Score).ThenBy(match => match.Claim.Id),
    ];

    private static Scored? Compare(Candidate candidate, StatementText sentence, StatementSubject subject, Language spoken)
    {
        var claim = candidate.Claim;
        var (asks, reading) = (sentence.Reading.Asks, sentence.Reading);
        var isSame = asks.Contains(claim.Asks);
        var isKindred = !isSame && asks.Any(each => IsKindred(each, claim.Asks));
        // Of a disease that no claim is about, what is said in general tells only whether it is safe, and how the cells act on what is named.
        var isGeneral = candidate.IsWider && claim.Disease is null;
        if (isGeneral && !(isSame && claim.Asks is ClaimQuestion.Safety or ClaimQuestion.Mechanism))
            return null;
        var (text, other) = (claim.Says[spoken].Value, claim.Says[spoken.Other].Value);
        var (shared, ofSentence, ofClaim) = Shared(sentence, subject, text, other);
        var similarity = ofSentence == 0 || ofClaim == 0 ? 0 : (shared / ofSentence + shared / ofClaim) / 2;
        if (asks.Count > 0 && !isSame && !isKindred && similarity < LeastSimilarity)
            return null;
        // A claim on cells says nothing about a sentence that names none.
        if (!subject.IsTreatment && (text.Reading.NamesCells || text.Named.Any(each => each.Kind == ConceptKind.CellType) || similarity < LeastFound))
            return null;
        if (candidate.IsFound && similarity < LeastFound)
            return null;
        if (isGeneral && claim.Asks == ClaimQuestion.Mechanism && !subject.Themes.Overlaps(StatementSubjects.ThemesOf(text.Named)))
            return null;
        var isLoose = candidate.IsWider || claim.Disease is null || asks.Count == 0;
        if (isLoose && similarity < LeastSimilarity && !(claim.Asks == ClaimQuestion.Safety && isSame && shared > 0 && !candidate.IsFound))
            return null;
        var score = (claim.Asks == ClaimQuestion.Feasibility && !isSame ? -0.5 : 0)
            + (isSame ? SameQuestion + (asks[0] == claim.Asks ? 0.1 : 0) : isKindred ? KindredQuestion : 0)
            + (3 * similarity)
            + (candidate.IsWider ? -1.4 : candidate.IsFound && text.Spellings.Count > 0 ? -1.2 : candidate.Via is null ? 0.2 : 0)
            + (sentence.Spellings.Overlaps(text.Spellings) || sentence.Spellings.Overlaps(other.Spellings) ? 0.15 : 0)
            + (claim.CellType is { } cell && subject.Cells.Contains(cell) ? 0.3 : 0)
            + (claim.Effect is { Predicate: EffectPredicate.ProtectsAgainst } effect && subject.Diseases.Contains(effect.Object) ? 0.2 : 0)
            + (reading.NamesAnimals == text.Reading.NamesAnimals ? 0.3 : reading.NamesAnimals ? 0 : -0.3)
            + (((reading.Scopes ^ text.Reading.Scopes) & StatementScopes.Lasting) == 0 ? 0.1 : 0)
            + Math.Min(claim.Items, 20) * 0.005;
        return new Scored(claim, candidate.Via, candidate.IsWider || (candidate.IsFound && text.Spellings.Count > 0), text.Reading, score, ofSentence == 0 ? 1 : shared / ofSentence);
    }

    /// <summary>What sentence and claim have in common, and what each has, by weight. Names count as well as words.</summary>
    private static (double Shared, double OfSentence, double OfClaim) Shared(StatementText sentence, StatementSubject subject, StatementText claim, StatementText other)
    {
        var own = StatementSubjects.ThemesOf(claim.Named);
        var both = own.Concat(StatementSubjects.ThemesOf(other.Named)).ToHashSet();
        var shared = sentence.Words.Where(word => claim.Words.ContainsKey(word.Key) || other.Words.ContainsKey(word.Key)).Sum(word => word.Value)
            + (subject.Themes.Count(both.Contains) * StatementSubjects.ThemeWeight);
        return (shared,
            sentence.Words.Values.Sum() + (subject.Themes.Count * StatementSubjects.ThemeWeight),
            claim.Words.Values.Sum() + (own.Count * StatementSubjects.ThemeWeight));
    }

    /// <summary>What is said of the safety of treatments of these diseases.</summary>
    public IReadOnlyList<Claim> SafetyOf(KbContext context, StatementSubject subject)
    {
        var diseases = subject.Diseases.Select(id => id.Value).ToArray();
        var ids = context.ClaimConcepts.Where(tie => diseases.Contains(tie.ConceptId)).Select(tie => tie.ClaimId).Distinct().ToArray();
        return Read(context, [.. SketchesOf(context, ids).Where(claim => claim.Asks == ClaimQuestion.Safety).Select(claim => claim.Id.Value)]);
    }

    private static bool IsKindred(ClaimQuestion asked, ClaimQuestion answered) => (asked, answered) is
        (ClaimQuestion.Status, ClaimQuestion.Effect) or (ClaimQuestion.Effect, ClaimQuestion.Status)
        or (ClaimQuestion.Effect, ClaimQuestion.Mechanism) or (ClaimQuestion.Mechanism, ClaimQuestion.Effect)
        or (ClaimQuestion.Mechanism, ClaimQuestion.Feasibility)
        or (ClaimQuestion.Safety, ClaimQuestion.Effect);

    private IEnumerable<Candidate> CandidatesOf(KbContext context, StatementSubject subject)
    {
        var cells = subject.Cells.Select(id => id.Value).ToHashSet();
        var general = SketchesOf(context,
        [
            .. generalClaims.Value.Where(claim => cells.Count == 0 || claim.CellType is null || cells.Contains(claim.CellType)).Take(MostCandidates).Select(claim => claim.Id),
        ]).Select(claim => new Candidate(claim, null, IsWider: subject.Diseases.Count > 0));
        if (subject.Diseases.Count == 0)
            return general;
        var ties = TiesOf(context, subject.Diseases);
        var own = SketchesOf(context, [.. ties.OrderBy(tie => tie.Value.Distance).ThenBy(tie => tie.Key, StringComparer.Ordinal).Take(MostCandidates).Select(tie => tie.Key)])
            .Where(claim => Fits(claim.CellType, subject))
            .Select(claim => new Candidate(claim, ties[claim.Id.Value].Via, ties[claim.Id.Value].IsWider));
        return own.Concat(general.Where(candidate => !ties.ContainsKey(candidate.Claim.Id.Value)));
    }

    /// <summary>How claims are about diseases, or about those that these are forms of: each as nearly as it can be.</summary>
    private Dictionary<string, Tie> TiesOf(KbContext context, IReadOnlySet<ConceptId> diseases)
    {
        var wider = subjects.Value.WiderThan(diseases).Select(id => id.Value).ToHashSet();
        var wanted = JsonSerializer.Serialize(diseases.Select(id => id.Value).Concat(wider));
        var nearest = new Dictionary<string, Tie>(StringComparer.Ordinal);
        foreach (var concept in context.Database.SqlQuery<ConceptText>($"SELECT id, document FROM concepts WHERE id IN (SELECT value FROM json_each({wanted}))"))
        {
            foreach (var (claim, via) in DocumentJson.Read<ClaimTies>(concept.Document).Claims)
            {
                var tie = new Tie(via, wider.Contains(concept.Id));
                if (!nearest.TryGetValue(claim.Value, out var known) || tie.Distance < known.Distance)
                    nearest[claim.Value] = tie;
            }
        }
        return nearest;
    }

    private static IReadOnlyList<GeneralClaim> GeneralClaims(KbContexts contexts)
    {
        using var context = contexts.Open();
        return [.. context.Claims.Where(row => row.DiseaseId == null).OrderBy(row => row.Ordinal).Select(row => new GeneralClaim(row.Id, row.CellTypeId))];
    }

    /// <summary>Claims that the full text finds for a sentence that names none of our diseases: experimental spondylitis, fatty liver of autoimmune origin.</summary>
    private IEnumerable<Candidate> FoundFor(KbContext context, string written, StatementSubject subject) => subject.Diseases.Count > 0 ? [] :
        SketchesOf(context, [.. search.ClaimsLike(written, MostFound)])
            .Where(claim => claim.Disease is not null && Fits(claim.CellType, subject)).Select(claim => new Candidate(claim, null, IsWider: false, IsFound: true));

    private static bool Fits(ConceptId? cell, StatementSubject subject) => subject.Cells.Count == 0 || cell is null || subject.Cells.Contains(cell.Value);

    private List<ClaimSketch> SketchesOf(KbContext context, string[] ids)
    {
        var known = new Dictionary<string, ClaimSketch>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (sketches.TryGet(id, out var sketch))
                known[id] = sketch;
        }
        foreach (var claim in Sentences(context, [.. ids.Where(id => !known.ContainsKey(id))]))
        {
            var sketch = new ClaimSketch(claim.Id, claim.Asks, claim.Disease, claim.CellType, claim.Effect, claim.Evidence.Count,
                claim.Says.Select(says => new Lazy<StatementText>(() => search.ReadStatement(says), LazyThreadSafetyMode.PublicationOnly)));
            known[claim.Id.Value] = sketch;
            sketches.Put(claim.Id.Value, sketch);
        }
        return [.. known.Values];
    }

    private static List<Claim> Read(KbContext context, string[] ids) =>
        ids.Length == 0 ? [] : [.. context.Claims.Where(row => ids.Contains(row.Id)).OrderBy(row => row.Ordinal).Select(row => row.Document)];

    private static IEnumerable<ClaimSentence> Sentences(KbContext context, string[] ids)
    {
        var wanted = JsonSerializer.Serialize(ids);
        return ids.Length == 0 ? [] : context.Database.SqlQuery<string>($"SELECT document AS Value FROM claims WHERE id IN (SELECT value FROM json_each({wanted})) ORDER BY ordinal")
            .AsEnumerable().Select(DocumentJson.Read<ClaimSentence>);
    }

    /// <summary>A claim about no disease; there are 12,000 in 20,000 articles, and to find them takes 12 ms.</summary>
    private readonly record struct GeneralClaim(string Id, string? CellType);

    private sealed record ConceptText(string Id, string Document);

    private sealed record ClaimTies(IReadOnlyList<ClaimTie> Claims);

    /// <param name="Via">The narrower disease the claim is about, or null.</param>
    private readonly record struct Tie(ConceptId? Via, bool IsWider)
    {
        public int Distance => (IsWider ? 2 : 0) + (Via is null ? 0 : 1);
    }

    /// <summary>As much of a claim's document as a sketch is made of.</summary>
    private sealed record ClaimSentence(ClaimId Id, Localized<string> Says, ConceptId? Disease, ConceptId? CellType, Effect? Effect, ClaimQuestion Asks, IReadOnlyList<CountedItem> Evidence);

    private readonly record struct CountedItem;

    /// <param name="IsFound">By its words alone.</param>
    /// <param name="Via">The narrower disease the claim is about, or null.</param>
    /// <param name="IsWider">It is about a wider disease than the sentence, or about no disease although the sentence names one.</param>
    private sealed record Candidate(ClaimSketch Claim, ConceptId? Via, bool IsWider, bool IsFound = false);

    /// <inheritdoc cref="MatchedClaim"/>
    private sealed record Scored(ClaimSketch Claim, ConceptId? Via, bool IsWider, StatementReading Read, double Score, double Explained);

    /// <summary>As much of a claim as sentences are compared with.</summary>
    /// <param name="Items">Of evidence.</param>
    /// <param name="Says">Read when a sentence may be about it: that takes most of the time.</param>
    private sealed record ClaimSketch(ClaimId Id, ClaimQuestion Asks, ConceptId? Disease, ConceptId? CellType, Effect? Effect, int Items, Localized<Lazy<StatementText>> Says);
}

/// <param name="Read">What the claim says, read as the sentence is.</param>
/// <param name="Explained">The share of what the sentence says that the claim says, too.</param>
internal sealed record MatchedClaim(Claim Claim, ConceptId? Via, bool IsWider, StatementReading Read, double Explained);
