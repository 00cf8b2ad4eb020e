namespace StemCellKb.Exporting;

/// <summary>What the file of a page leads to, and where others may lead on it.</summary>
/// <param name="Targets">Files of the site, each with the address that it is made from.</param>
/// <param name="Places">Links to a place on a page: its file, and the fragment.</param>
/// <param name="LiveLinks">Addresses that only the running program answers; an export should have none.</param>
internal sealed record ExportedPage(string File, IReadOnlySet<LinkTarget> Targets, IReadOnlySet<(string File, string Anchor)> Places, IReadOnlyList<string> Ids, IReadOnlyList<string> LiveLinks);
