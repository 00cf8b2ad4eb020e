namespace StemCellKb.Publishing;

/// <summary>A place that builds are published to. What is written appears whole or not at all.</summary>
internal interface IBuildTarget
{
    /// <summary>As an operator knows it.</summary>
    string Name { get; }

    /// <summary>Keeps other publishers away until disposal, where that is needed.</summary>
    /// <exception cref="IOException">Another is at work, or the place cannot be written.</exception>
    IDisposable? BeginPublishing();

    /// <summary>Null if there is no such thing, or one too large for a manifest.</summary>
    Task<byte[]?> ReadAsync(string name, CancellationToken cancellationToken);

    /// <summary>Whether it is there and whole.</summary>
    /// <param name="unpacked">What it must become.</param>
    Task<bool> HoldsAsync(string name, FileSeal packed, FileSeal unpacked, CancellationToken cancellationToken);

    /// <summary>Durable when it returns.</summary>
    Task<FileSeal> WriteAsync(string name, Action<Stream> write, CancellationToken cancellationToken);

    /// <summary>Deletes all builds but the newest and the one in use.</summary>
    /// <returns>How many.</returns>
    Task<int> ThinAsync(int kept, string current, CancellationToken cancellationToken);
}
