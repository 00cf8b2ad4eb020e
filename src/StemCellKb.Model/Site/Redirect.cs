namespace StemCellKb.Model;

/// <summary>What a former name belonged to.</summary>
public enum Formerly
{
    Concept,
    Claim,
    Work,
    Address,
}

/// <summary>A name that has gone, and the one that stands for it now.</summary>
/// <param name="Former">An id; for an address, its path below the language: <c>/topics/old-name</c>.</param>
/// <param name="Now">The same, in use today.</param>
/// <param name="Folder">Of the concept now.</param>
public sealed record Redirect(Formerly Of, string Former, string Now, string? Folder);
