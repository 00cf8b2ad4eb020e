namespace StemCellKb.Publishing;

/// <summary>A place that hands out published builds.</summary>
internal interface IBuildStore
{
    /// <summary>As an operator knows it.</summary>
    string Name { get; }

    /// <param name="known">The tag of a former answer.</param>
    /// <returns>Null if it is as it was then.</returns>
    /// <exception cref="IOException">There is no such thing, or no answer; the message is for an operator.</exception>
    Task<StoredObject?> OpenAsync(string name, string? known, CancellationToken cancellationToken);
}

/// <param name="Tag">Another for other content; null where the store has none.</param>
internal sealed record StoredObject(Stream Content, string? Tag) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}

/// <summary>How long a store may take before the work is given up, to be tried again.</summary>
internal sealed record StorePatience
{
    public static readonly StorePatience Usual = new() { Answer = TimeSpan.FromSeconds(10), Piece = TimeSpan.FromSeconds(30), PieceBytes = 1 << 18 };

    /// <summary>To the beginning of an answer; also for all of a manifest.</summary>
    public required TimeSpan Answer { get; init; }

    /// <summary>For every <see cref="PieceBytes"/> of a build.</summary>
    public required TimeSpan Piece { get; init; }

    public required int PieceBytes { get; init; }
}
