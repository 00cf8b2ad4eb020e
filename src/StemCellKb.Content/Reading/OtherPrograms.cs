using System.Text.RegularExpressions;

namespace StemCellKb.Content;

/// <summary>Names that editors, desktops, version control and synchronised folders give.</summary>
internal static partial class OtherPrograms
{
    /// <summary>The file is nobody's content, and says nothing about content.</summary>
    public static bool IsTheirs(string name) =>
        !IsOrdinary(name) && (name.StartsWith('.') || name.StartsWith('#') || name.StartsWith("~$", StringComparison.Ordinal) || name.EndsWith('~') || Theirs().IsMatch(name));

    /// <summary>The file was content once, and may hold an edit that is missing now.</summary>
    public static bool IsCopy(string name) => !IsOrdinary(name) && Copies().IsMatch(name);

    /// <summary>As nearly all files are called, which a start need not look at letter by letter.</summary>
    private static bool IsOrdinary(string name) => name is "en.md" or "zh.md" or "concept.yaml";

    /// <summary>Vim tries whether it can write with <c>4913</c>; JetBrains and others save beside and rename.</summary>
    [GeneratedRegex(@"^(?:.*\.(?:sw[a-z]|tmp|temp|part|crdownload|lock|pyc)|.*___jb_(?:tmp|old)___|4913|[0-9]+~?|Thumbs\.db|ehthumbs\.db|desktop\.ini|Icon\r|lost\+found|\$RECYCLE\.BIN|System Volume Information|__MACOSX|CVS|(?:README|LICEN[CS]E|COPYING|NOTICE|AUTHORS|CONTRIBUTING|CHANGELOG|CODEOWNERS|Makefile)(?:[.-][A-Za-z-]+)?(?:\.(?:md|txt|rst))?)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Theirs();

    [GeneratedRegex(@"^(?:.*\.(?:bak|backup|old|orig|rej|save|mine|theirs|r[0-9]+)|.*\.(?:BACKUP|BASE|LOCAL|REMOTE)[._][0-9]+\..*|.*(?:conflicted copy|conflict|冲突(?:的)?副本|副本).*|.* copy(?: [0-9]+)?\.[a-z]+|.* ?\([0-9]+\)\.[a-z]+|.*\.sync-conflict-.*)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Copies();
}
