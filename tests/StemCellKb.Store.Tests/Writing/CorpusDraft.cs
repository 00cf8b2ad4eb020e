using StemCellKb.Model;

namespace StemCellKb.Store.Tests.Writing;

/// <summary>A corpus in which every field that may be empty is filled once and empty once.</summary>
internal static class CorpusDraft
{
    private static readonly ConceptId Disease = ConceptId.Parse("a-disease");
    private static readonly ConceptId Cells = ConceptId.Parse("b-cells");
    private static readonly ConceptId Mechanism = ConceptId.Parse("c-mechanism");
    private static readonly ConceptId Term = ConceptId.Parse("d-term");
    private static readonly ReferenceKey Full = ReferenceKey.Parse("full-2020");
    private static readonly ReferenceKey Sparse = ReferenceKey.Parse("sparse");

    public static Corpus Corpus { get; } = Saying("plain words");

    /// <param name="words">Stands wherever a text may stand.</param>
    public static Corpus Saying(string words) => new(
        "0123456789abcdef",
        [
            Concept(Disease, ConceptKind.Disease, words) with
            {
                Identifiers = [IdentifierOf("mondo", "MONDO:0007915"), IdentifierOf("mesh", "D008180")],
                CloseIdentifiers = [new CloseIdentifier(IdentifierOf("efo", "").Scheme, "EFO:0000676", "obsolete", words), new CloseIdentifier(IdentifierOf("umls", "").Scheme, "C0024141", "broad", null)],
                Broader = [Term],
                Reviewed = new DateOnly(2026, 11, 23),
            },
            Concept(Cells, ConceptKind.CellType, words),
            Concept(Mechanism, ConceptKind.Mechanism, words),
            Concept(Term, ConceptKind.Term, words) with { Definition = new Localized<string>(words, words), Group = "tissues" },
        ],
        [
            Article(Disease, Language.English, words) with { BehindSections = ["one", "two"] },
            Article(Disease, Language.Chinese, words),
            Article(Cells, Language.Chinese, words) with { Citations = [], CrossLinks = [] },
            Article(Mechanism, Language.English, words) with { Sections = [] },
        ],
        [
            new Claim
            {
                Id = ClaimId.Parse("z-first"),
                Says = new(words, words),
                Disease = Disease,
                CellType = Cells,
                Mechanisms = [Mechanism],
                Origin = Full,
                Evidence =
                [
                    Item(Full, EvidenceModel.Human, StudyDesign.Rct, Direction.NoBenefit, words) with
                    {
                        CellSource = words,
                        Study = Study(words),
                        Tests = ComparisonTests.Variant,
                        Direct = Directness.Surrogate,
                        Grade = Certainty.VeryLow,
                        Outcomes = [Outcome(words)],
                        Pools = [Sparse, Full],
                    },
                    Item(Sparse, EvidenceModel.InVitro, StudyDesign.InVitro, Direction.Harm, words) with { Retracted = true },
                ],
                Effect = new Effect
                {
                    Subject = Cells,
                    Predicate = EffectPredicate.DifferentiatesInto,
                    Object = Term,
                    Through = [Mechanism, Disease],
                    Way = EffectWay.Endocrine,
                    Disputes = [ClaimId.Parse("a-second")],
                },
            },
            new Claim { Id = ClaimId.Parse("a-second"), Says = new(words, words), Mechanisms = [Mechanism], Evidence = [], Asks = ClaimQuestion.Feasibility },
        ],
        [
            new Reference
            {
                Key = Full,
                Type = "article-journal",
                Title = words,
                Authors = [new PersonName(words, words, null), new PersonName(words, null, null), new PersonName(null, null, words)],
                AuthorsIncomplete = true,
                Editors = [new PersonName(words, words, null) { Particle = words, DroppingParticle = words, Suffix = words }],
                ContainerTitle = words,
                Issued = new PartialDate(2020, 5, 1),
                IssuedUntil = new PartialDate(2020, 6),
                IssuedSeason = Season.Winter,
                IssuedCirca = true,
                Status = words,
                Volume = words,
                Issue = words,
                Page = words,
                Publisher = words,
                Language = words,
                Doi = words,
                Pmid = words,
                Pmcid = words,
                Url = words,
                Accessed = new PartialDate(2021, 2),
                Note = words,
                Retracted = true,
                CslJson = "{\"id\":\"full-2020\"}",
            },
            new Reference { Key = Sparse, Type = "webpage", Title = words, CslJson = "{}" },
        ],
        [
            Approval("US", ApprovalStatus.Approved, new PartialDate(2024, 12, 18), words) with { CellSource = words, Reference = Full, Note = new Localized<string>(words, words) },
            Approval("EU", ApprovalStatus.NotApproved, new PartialDate(2023), words) with { Source = words },
        ])
    {
        Studies = [Study(words)],
    };

    private static Study Study(string words) => new()
    {
        Id = Full,
        Reports = [Sparse],
        Registrations = [words],
        Phase = "1/2",
        Participants = 18,
        Randomized = 20,
        Comparison = StudyComparison.Historical,
        Masked = Masking.Assessor,
        Registered = RegistrationTime.After,
        Stopped = StudyEnd.Futility,
        Report = ReportForm.Press,
        AnalysisSet = AnalysisSet.Mitt,
        Flaws = [StudyFlaw.AfterCrossover, StudyFlaw.RegistryDisagrees],
        SharesPatientsWith = [Sparse],
        Countries = ["cn", "us"],
        Pooled = new Pooled(StudyDesign.Rct, 3, 120),
        Checked = new DateOnly(2026, 11, 27),
    };

    private static Outcome Outcome(string words) => new()
    {
        Name = new(words, words),
        Type = OutcomeType.TimeToEvent,
        Measure = EffectMeasure.RateRatio,
        Better = BetterWay.Lower,
        Role = OutcomeRole.PostHoc,
        AnalysisSet = AnalysisSet.Pp,
        TimepointMonths = 5.5,
        FollowUpMonths = 24,
        Arms = [new Arm { Name = new(words, words), N = 12, Events = 9 }, new Arm { Name = new(words, words), N = 6, Percent = 83.3, Mean = -0.1, Sd = 1.5 }],
        Effect = new ReportedEffect(0.9, 0.55, 1.46, 90),
        P = "<0.001",
        Adjusted = true,
        Objective = true,
        Pooled = new Pooled(StudyDesign.Cohort, 2, null),
    };

    private static EvidenceItem Item(ReferenceKey work, EvidenceModel model, StudyDesign design, Direction direction, string words) => new()
    {
        Reference = work,
        Model = model,
        Design = design,
        Direction = direction,
        Found = new Localized<string>(words, words),
    };

    private static Approval Approval(string jurisdiction, ApprovalStatus status, PartialDate date, string words) => new()
    {
        Product = new Localized<string>(words, words),
        Term = jurisdiction == "US" ? Term : null,
        CellType = Cells,
        Disease = Disease,
        Jurisdiction = jurisdiction,
        Status = status,
        Date = date,
        Indication = new Localized<string>(words, words),
    };

    private static Concept Concept(ConceptId id, ConceptKind kind, string words) => new()
    {
        Id = id,
        Kind = kind,
        Names = new ConceptNames(
            new NameSet($"{words} {id}", words, [words]), new NameSet($"{words}{id}", null, []), new NameSet(words, null, [words]), null, [],
            new Dictionary<Language, IReadOnlyList<string>>(), new Dictionary<string, string>()),
        Identifiers = [],
        CloseIdentifiers = [],
        Broader = [],
    };

    private static Article Article(ConceptId id, Language language, string words) => new(
        id, language, words, words,
        [new Section("one", 2, words, words, words, words, "0123456789abcdef"), new Section("two", 3, words, words, words, words, "fedcba9876543210")],
        [Sparse, Full],
        [new CrossLink("one", Term), new CrossLink("two", Mechanism), new CrossLink("two", Term)],
        []);

    private static Identifier IdentifierOf(string scheme, string value) =>
        IdentifierScheme.TryParse(scheme, out var found) ? new Identifier(found, value) : throw new FormatException(scheme);
}
