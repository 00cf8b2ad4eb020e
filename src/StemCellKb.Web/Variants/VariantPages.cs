using System.Text;
using StemCellKb.Model;
using StemCellKb.Store;

namespace StemCellKb.Web.Variants;

/// <summary>Converts finished Chinese pages. The names of a build are read once for each variant, when its first page is.</summary>
internal sealed class VariantPages(SiteRoot root)
{
    private sealed record Known(string BuildId, VariantText Text);

    private readonly Dictionary<ReadingVariant, Known> known = [];
    private readonly Lock gate = new();

    public byte[] Convert(KbDatabase database, ReadingVariant variant, ReadOnlySpan<byte> page) =>
        Encoding.UTF8.GetBytes(new VariantMarkup(TextOf(database, variant), root.Value).Convert(Encoding.UTF8.GetString(page)));

    /// <summary>Pages for readers; what programs read has no variant.</summary>
    public static bool IsConverted(string? contentType) =>
        contentType is not null && (contentType.StartsWith("text/html", StringComparison.Ordinal) || contentType.StartsWith("image/svg+xml", StringComparison.Ordinal));

    public VariantText TextOf(KbDatabase database, ReadingVariant variant)
    {
        lock (gate)
        {
            if (known.TryGetValue(variant, out var former) && former.BuildId == database.BuildId)
                return former.Text;
            var text = new VariantText(variant, NamesIn(database, variant));
            known[variant] = new Known(database.BuildId, text);
            return text;
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> NamesIn(KbDatabase database, ReadingVariant variant) =>
        from concept in database.Corpus.ReadConcepts()
        from forms in concept.Names
        where forms.Script == variant.Tag || forms.Script == ConceptNames.BothRegions
        select KeyValuePair.Create(concept.Name.Chinese, forms.Name);
}
