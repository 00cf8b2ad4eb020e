using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace StemCellKb.Publishing;

/// <summary>Where builds are published in an object store: <c>s3://bucket/prefix</c>.</summary>
/// <param name="Prefix">Empty, or with a slash at its end.</param>
internal sealed partial record S3Place(string Bucket, string Prefix)
{
    public const string Scheme = "s3";

    /// <summary>Also with the manifest's name behind it.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out S3Place? place)
    {
        var match = Form().Match(text);
        var prefix = match.Groups["prefix"].Value;
        if (prefix == BuildManifest.Current || prefix.EndsWith("/" + BuildManifest.Current, StringComparison.Ordinal))
            prefix = prefix[..^BuildManifest.Current.Length];
        prefix = prefix.TrimEnd('/');
        place = match.Success ? new S3Place(match.Groups["bucket"].Value, prefix.Length == 0 ? "" : prefix + "/") : null;
        return place is not null;
    }

    public override string ToString() => $"{Scheme}://{Bucket}/{Prefix}".TrimEnd('/');

    /// <summary>The names that every store takes, without the segments that lead elsewhere.</summary>
    [GeneratedRegex(@"\As3://(?<bucket>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(/(?<prefix>(?!\.{1,2}(/|\z))[A-Za-z0-9!_.*'()-]+(/(?!\.{1,2}(/|\z))[A-Za-z0-9!_.*'()-]+)*/?)?)?\z")]
    private static partial Regex Form();
}
