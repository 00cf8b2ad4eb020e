namespace StemCellKb.Publishing;

/// <summary>Fetches from a store what is announced there, and no more.</summary>
internal sealed class Download(IBuildStore store, StorePatience patience)
{
    private const int Piece = 1 << 16;

    /// <returns>Null if it is as it was when it had the tag.</returns>
    /// <exception cref="IOException">It could not be had.</exception>
    /// <exception cref="InvalidDataException">It is no manifest.</exception>
    public async Task<(BuildManifest Manifest, string? Tag)?> ManifestAsync(string name, string? known, CancellationToken cancellationToken)
    {
        if (await store.OpenAsync(name, known, cancellationToken) is not { } found)
            return null;
        await using (found)
        {
            using var json = new MemoryStream();
            await CopyAsync(found.Content, json, BuildManifest.MostBytes, name, new Allowance(patience.Answer, int.MaxValue), cancellationToken);
            return BuildManifest.Parse(json.GetBuffer().AsSpan(0, (int)json.Length), out var problem) is { } manifest
                ? (manifest, found.Tag)
                : throw new InvalidDataException($"'{name}' of '{store.Name}' does not describe a build: {problem}.");
        }
    }

    /// <summary>Unpacks a build into a new file.</summary>
    /// <param name="beside">For the packed file in the meantime.</param>
    /// <exception cref="IOException">It could not be had, or there is no room.</exception>
    /// <exception cref="InvalidDataException">It is not what the manifest says.</exception>
    public async Task BuildAsync(BuildManifest manifest, string beside, string database, CancellationToken cancellationToken)
    {
        var name = manifest.PackedName;
        try
        {
            await using (var found = (await store.OpenAsync(name, null, cancellationToken))!)
            await using (var packed = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
                await CopyAsync(found.Content, packed, manifest.Packed.Bytes, name, new Allowance(patience.Piece, patience.PieceBytes), cancellationToken);
            if (FileSeal.Of(beside) is var got && got != manifest.Packed)
            {
                throw new InvalidDataException(got.Bytes < manifest.Packed.Bytes
                    ? $"'{name}' of '{store.Name}' was cut off after {got.Bytes} of {manifest.Packed.Bytes} bytes."
                    : $"'{name}' of '{store.Name}' does not have the SHA-256 announced.");
            }
            using var source = File.OpenRead(beside);
            using var target = new FileStream(database, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
            Unpack(source, target);
            target.Flush(flushToDisk: true);
        }
        finally
        {
            File.Delete(beside);
        }

        void Unpack(Stream source, Stream target)
        {
            try
            {
                PackedBuild.Unpack(source, manifest.Database, target);
            }
            catch (InvalidDataException problem)
            {
                throw new InvalidDataException($"'{name}' of '{store.Name}' is refused: {problem.Message}.", problem);
            }
        }
    }

    private sealed record Allowance(TimeSpan Time, int Bytes);

    private async Task CopyAsync(Stream source, Stream target, long most, string name, Allowance allowance, CancellationToken cancellationToken)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        waiting.CancelAfter(allowance.Time);
        var buffer = new byte[Piece];
        var (total, since) = (0L, 0);
        try
        {
            for (int read; (read = await ReadAsync()) > 0;)
            {
                total += read;
                if (total > most)
                    throw new InvalidDataException($"'{name}' of '{store.Name}' is longer than {most} bytes.");
                await target.WriteAsync(buffer.AsMemory(0, read), waiting.Token);
                since += read;
                if (since < allowance.Bytes)
                    continue;
                since = 0;
                waiting.CancelAfter(allowance.Time);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new IOException(FormattableString.Invariant($"'{name}' of '{store.Name}' comes too slowly: {total} bytes so far."));
        }

        async Task<int> ReadAsync()
        {
            try
            {
                return await source.ReadAsync(buffer, waiting.Token);
            }
            catch (IOException problem)
            {
                throw new IOException(FormattableString.Invariant($"'{name}' of '{store.Name}' broke off after {total} bytes: {problem.Message}"), problem);
            }
        }
    }
}
