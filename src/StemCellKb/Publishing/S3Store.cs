using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace StemCellKb.Publishing;

/// <summary>
/// Published builds in an object store that speaks S3. Who asks, where and in which region is said as for any program that does: by
/// <c>AWS_ACCESS_KEY_ID</c>, <c>AWS_ENDPOINT_URL_S3</c>, <c>AWS_REGION</c> and their like. An object appears whole or not at all.
/// </summary>
internal sealed class S3Store : IBuildStore, IBuildTarget, IDisposable
{
    /// <summary>What an object is, since an entity tag need not say it.</summary>
    private const string SealKey = "sha256";

    private readonly S3Place place;
    private readonly StorePatience patience;
    private readonly Lazy<AmazonS3Client> client;
    private readonly string beside;

    /// <param name="beside">A folder for what is packed, until it is sent.</param>
    public S3Store(S3Place place, StorePatience patience, string beside)
    {
        (this.place, this.patience, this.beside) = (place, patience, beside);
        client = new Lazy<AmazonS3Client>(Client);
    }

    /// <summary>Of a store that is not Amazon's.</summary>
    public static Uri? Endpoint =>
        Uri.TryCreate(Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL_S3") ?? Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL"), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    public string Name => place.ToString();

    public async Task<StoredObject?> OpenAsync(string name, string? known, CancellationToken cancellationToken)
    {
        var request = new GetObjectRequest { BucketName = place.Bucket, Key = KeyOf(name), EtagToNotMatch = known };
        try
        {
            var found = await AskAsync(name, token => client.Value.GetObjectAsync(request, token), cancellationToken);
            return new StoredObject(new ObjectContent(found.ResponseStream, $"{place}/{name}"), found.ETag);
        }
        catch (IOException unchanged) when (known is not null && unchanged.InnerException is AmazonServiceException { StatusCode: HttpStatusCode.NotModified })
        {
            return null;
        }
    }

    public async Task<byte[]?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            await using var found = (await OpenAsync(name, null, cancellationToken))!;
            using var content = new MemoryStream();
            var piece = new byte[BuildManifest.MostBytes];
            for (int read; content.Length <= BuildManifest.MostBytes && (read = await found.Content.ReadAsync(piece, cancellationToken)) > 0;)
                content.Write(piece, 0, read);
            return content.Length > BuildManifest.MostBytes ? null : content.ToArray();
        }
        catch (IOException absent) when (IsAbsent(absent))
        {
            return null;
        }
    }

    /// <summary>Only this program writes the seal beside the object, with the object itself.</summary>
    public async Task<bool> HoldsAsync(string name, FileSeal packed, FileSeal unpacked, CancellationToken cancellationToken)
    {
        try
        {
            var found = await AskAsync(name, token => client.Value.GetObjectMetadataAsync(new GetObjectMetadataRequest { BucketName = place.Bucket, Key = KeyOf(name) }, token), cancellationToken);
            return found.ContentLength == packed.Bytes && found.Metadata[SealKey] == packed.Sha256;
        }
        catch (IOException absent) when (IsAbsent(absent))
        {
            return false;
        }
    }

    public async Task<FileSeal> WriteAsync(string name, Action<Stream> write, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(beside);
        var path = Path.Combine(beside, $".sending-{Guid.NewGuid():N}");
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
            write(file);
            file.Position = 0;
            var made = FileSeal.Of(file, long.MaxValue)!;
            file.Position = 0;
            var request = new PutObjectRequest { BucketName = place.Bucket, Key = KeyOf(name), InputStream = file, AutoCloseStream = false, UseChunkEncoding = false, ContentType = name.EndsWith(".json", StringComparison.Ordinal) ? "application/json" : "application/zstd" };
            request.Metadata[SealKey] = made.Sha256;
            if (name == BuildManifest.Current)
                request.Headers.CacheControl = "no-cache";
            await AskAsync(name, token => client.Value.PutObjectAsync(request, token), cancellationToken, isSending: true);
            // Some stores keep the marks of a transfer as if they were content.
            return await HoldsAsync(name, made, made, cancellationToken) ? made : throw new IOException($"'{place}/{name}' is not what was sent.");
        }
        finally
        {
            File.Delete(path);
        }
    }

    public async Task<int> ThinAsync(int kept, string current, CancellationToken cancellationToken)
    {
        List<S3Object> found = [];
        var request = new ListObjectsV2Request { BucketName = place.Bucket, Prefix = KeyOf("builds/") };
        do
        {
            var page = await AskAsync("builds/", token => client.Value.ListObjectsV2Async(request, token), cancellationToken);
            found.AddRange(page.S3Objects ?? []);
            request.ContinuationToken = page.IsTruncated == true ? page.NextContinuationToken : null;
        }
        while (request.ContinuationToken is not null);
        var old = found.Where(item => item.Key.EndsWith(".db.zst", StringComparison.Ordinal))
            .Select(item => (Id: item.Key[(item.Key.LastIndexOf('/') + 1)..].Split('.')[0], item.LastModified))
            .Where(build => BuildManifest.IsId(build.Id) && build.Id != current)
            .OrderByDescending(build => build.LastModified).Skip(kept - 1).Select(build => build.Id).ToList();
        foreach (var name in old.SelectMany(id => new[] { BuildManifest.NameOf(id), BuildManifest.PackedNameOf(id) }))
            await AskAsync(name, token => client.Value.DeleteObjectAsync(place.Bucket, KeyOf(name), token), cancellationToken);
        return old.Count;
    }

    /// <summary>No one is kept away: whoever writes last says what is current, and it is whole.</summary>
    public IDisposable? BeginPublishing() => null;

    public void Dispose()
    {
        if (client.IsValueCreated)
            client.Value.Dispose();
    }

    /// <exception cref="IOException">The environment does not say where the store is.</exception>
    private AmazonS3Client Client()
    {
        var endpoint = Endpoint;
        var config = new AmazonS3Config
        {
            // A bucket as part of a host's name is known to Amazon only.
            ForcePathStyle = endpoint is not null,
            HttpClientFactory = new Clients(endpoint, patience),
            // Whoever calls tries again, and knows how long to wait.
            MaxErrorRetry = 1,
            Timeout = Timeout.InfiniteTimeSpan,
            // Of Amazon's own kinds of checksums other stores know few; a build has its seal.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (endpoint is not null)
        {
            config.ServiceURL = endpoint.AbsoluteUri;
            config.AuthenticationRegion = Environment.GetEnvironmentVariable("AWS_REGION") ?? Environment.GetEnvironmentVariable("AWS_DEFAULT_REGION") ?? "us-east-1";
        }
        try
        {
            return new AmazonS3Client(config);
        }
        catch (AmazonClientException problem)
        {
            throw new IOException($"'{place}' cannot be asked: {problem.Message}. AWS_REGION names a region of Amazon's, AWS_ENDPOINT_URL_S3 another store.", problem);
        }
    }

    private string KeyOf(string name) => place.Prefix + name;

    private static bool IsAbsent(IOException problem) => problem.InnerException is AmazonServiceException { StatusCode: HttpStatusCode.NotFound, ErrorCode: not "NoSuchBucket" };

    /// <param name="isSending">It takes as long as it takes.</param>
    private async Task<T> AskAsync<T>(string name, Func<CancellationToken, Task<T>> ask, CancellationToken cancellationToken, bool isSending = false)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (!isSending)
            waiting.CancelAfter(patience.Answer);
        try
        {
            return await ask(waiting.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new IOException(FormattableString.Invariant($"'{place}/{name}' has not answered within {patience.Answer.TotalSeconds} s."));
        }
        catch (AmazonServiceException problem) when ((int)problem.StatusCode >= 300)
        {
            throw new IOException(FormattableString.Invariant($"'{place}/{name}' answers {(int)problem.StatusCode}{(string.IsNullOrEmpty(problem.ErrorCode) ? "" : $" ({problem.ErrorCode})")}."), problem);
        }
        catch (Exception problem) when (problem is AmazonClientException or HttpRequestException or WebException)
        {
            throw new IOException($"'{place}/{name}' cannot be reached: {problem.GetBaseException().Message.ReplaceLineEndings(" ")}", problem);
        }
    }

    /// <summary>By http only nearby machines are asked, as for any other store.</summary>
    private sealed class Clients(Uri? endpoint, StorePatience patience) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => WebStore.Client(endpoint?.Scheme ?? Uri.UriSchemeHttps, patience);

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

        public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;
    }
}
