namespace StemCellKb.Model;

public enum ChangeSubject
{
    Claim,
    Work,

    /// <summary>Sections of one language's article, seen from the other's.</summary>
    Article,
    Approval,
}

public enum ChangeKind
{
    Added,
    Changed,
    Withdrawn,
}

/// <summary>A value of a closed vocabulary or a number, as content writes it; null where nothing is recorded.</summary>
public sealed record FactChange(string Fact, string? From, string? To);

/// <summary>A claim's word with its certainty.</summary>
public sealed record Judgement(ClaimWord Word, Certainty? Certainty);

/// <summary>One item of evidence that came, went, or says something else.</summary>
/// <param name="Label">Of the work, as texts cite it: <c>Deng 2017</c>.</param>
/// <param name="Direction">Of the present item, or of the former one where it was withdrawn.</param>
/// <param name="Facts">Empty where it was added or withdrawn as a whole.</param>
public sealed record ItemChange(ChangeKind Kind, ReferenceKey Work, string Label, Direction Direction, IReadOnlyList<FactChange> Facts);

/// <summary>One thing that is not what it was. Wording is not compared: what is said better is no news.</summary>
public sealed record Change
{
    public required ChangeSubject Subject { get; init; }

    public required ChangeKind Kind { get; init; }

    /// <summary>Of the claim, work or concept; of an approval, made of its place, disease and product.</summary>
    public required string Id { get; init; }

    /// <summary>What the claim says, the work's title, the concept's name, the product.</summary>
    public required Localized<string> Name { get; init; }

    /// <summary>Whose feeds report it.</summary>
    public IReadOnlyList<ConceptId> Concepts { get; init; } = [];

    /// <summary>Of a claim; null for one that was not there.</summary>
    public Judgement? From { get; init; }

    /// <summary>Of a claim; null for one that is gone.</summary>
    public Judgement? To { get; init; }

    /// <summary>Of a claim: what moved it.</summary>
    public IReadOnlyList<ItemChange> Items { get; init; } = [];

    /// <summary>Of the subject itself. Of an article, the section's anchor, which is <c>behind</c> or <c>in-step</c>.</summary>
    public IReadOnlyList<FactChange> Facts { get; init; } = [];

    /// <summary>Of an article: the code of the language whose sections these are.</summary>
    public string? Language { get; init; }

    /// <summary>The same evidence is judged otherwise: by a new edition of the rule.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsByRule => Kind == ChangeKind.Changed && From != To && Items.Count == 0 && Facts.Count == 0;
}

/// <summary>The differences between a build and the one before it.</summary>
/// <param name="Number">Of this set among all of a data folder, from 1: a build may come back, its set does not.</param>
/// <param name="Day">On which the later one was made.</param>
/// <param name="From">The former build's id.</param>
/// <param name="To">The later one's.</param>
public sealed record ChangeSet(int Number, DateOnly Day, string From, string To, IReadOnlyList<Change> Changes);
