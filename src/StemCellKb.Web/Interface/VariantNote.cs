using StemCellKb.Model;

namespace StemCellKb.Web.Interface;

/// <summary>What each page of a variant says of itself, in the variant.</summary>
/// <param name="AsWritten">The link to the page it was made from.</param>
public sealed record VariantNote(string HowMade, string AsWritten)
{
    private static readonly VariantNote Taiwan = new("繁體：本頁的詞彙與字形由程式自簡體版轉換，未經人工審閱；若有出入，以簡體版為準。", "簡體版");

    private static readonly VariantNote HongKong = new("繁體：本頁的詞彙及字形由程式自簡體版轉換，未經人工審閱；如有出入，以簡體版為準。", "簡體版");

    public static VariantNote Of(ReadingVariant variant) => ReferenceEquals(variant, ReadingVariant.Taiwan) ? Taiwan : HongKong;
}
