using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Pages.Shared;

/// <summary>A link to a concept; icon and hue show its kind.</summary>
public sealed record ConceptView(ConceptLink Concept, bool WithIcon = true);

/// <summary>One line about a work: its formatted reference and links to it elsewhere.</summary>
/// <param name="LinksToPage">For a list in which nothing else leads to the work's own page.</param>
public sealed record WorkView(Reference Work, UiText Text, bool LinksToPage = false);
