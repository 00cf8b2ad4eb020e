using StemCellKb.Model;
using StemCellKb.Store.Reading;

namespace StemCellKb.Web.Pages.Shared;

/// <summary>A section's heading.</summary>
/// <param name="OtherUrl">The same section in the other language, or null.</param>
public sealed record SectionHeadingView(SectionText Section, string? OtherUrl, Language Language);
