using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using StemCellKb.Model;
using StemCellKb.Web.Figures;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Tests.Figures;

/// <summary>A picture, its words and its numbers say the same.</summary>
public sealed class FigureDataTests
{
    private static readonly ForestPlot Forest = ForestPlot.Of(FindingDraft.All);

    private static readonly StudyStrip Strip = StudyStrip.Of(FindingDraft.All);

    public static TheoryData<string> Languages => ["en", "zh"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_effect_in_the_picture_is_in_its_description_and_its_CSV(string code)
    {
        var text = UiText.Of(Language.Parse(code));
        var picture = ForestDrawing.Draw(Forest, text, "Subject").AsXml();
        var description = picture.Elements(Geometry.Svg + "desc").Single().Value;
        var csv = FigureData.Of(Forest, text.Language).Csv;

        foreach (var panel in Forest.Panels)
        {
            foreach (var row in panel.Rows)
            {
                Assert.Contains(EffectWords.Of(panel, row, text), description, StringComparison.Ordinal);
                Assert.Contains(string.Create(CultureInfo.InvariantCulture, $",{row.Effect.Estimate},{row.Effect.Low},{row.Effect.High},"), csv, StringComparison.Ordinal);
                Assert.Contains(picture.Descendants(Geometry.Svg + "a"), link => (string?)link.Attribute("href") == row.Url && link.Value.Contains(row.Label, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void One_mark_is_one_study_and_a_study_with_two_answers_is_one_mark()
    {
        var picture = StripDrawing.Draw(Strip, UiText.Of(Language.English), "Subject").AsXml();

        Assert.Equal(Strip.Marks.Count(), picture.Descendants(Geometry.Svg + "a").Count());
        Assert.Equal([Direction.Supports, Direction.NoBenefit], Strip.Marks.Single(mark => mark.Study.Value == "muraro-2025").Directions);
    }

    [Fact]
    public void JSON_holds_a_row_for_every_mark()
    {
        using var json = JsonDocument.Parse(FigureData.Of(Strip).Json("Title", "What it shows"));

        Assert.Equal("Title", json.RootElement.GetProperty("title").GetString());
        Assert.Equal(Strip.Marks.Select(mark => mark.Study.Value), json.RootElement.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("study").GetString()));
    }

    [Fact]
    public void What_cannot_be_compared_is_listed_with_its_reason_and_one_group_has_no_line_of_no_effect()
    {
        Assert.Equal(WhyNotDrawn.MeanOfOneGroup, Forest.NotDrawn.Single(each => each.Label == "Connick et al. 2012").Why);
        Assert.Equal(WhyNotDrawn.NoNumbers, Forest.NotDrawn.Single(each => each.Label == "Muraro et al. 2025").Why);
        Assert.Null(new EffectAxis(Forest.Panels.Single(panel => panel.IsShare), 0, 100).NoEffect);
    }

    [Fact]
    public void People_of_100_are_never_rounded_to_none_or_all()
    {
        Assert.Equal(1, PeoplePair.Per100(FindingDraft.Arm("a", "甲", 1000, 1)));
        Assert.Equal(99, PeoplePair.Per100(FindingDraft.Arm("a", "甲", 1000, 999)));
        Assert.Equal(0, PeoplePair.Per100(FindingDraft.Arm("a", "甲", 10, 0)));
        Assert.Null(PeoplePair.Per100(FindingDraft.Arm("a", "甲", 10, null)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void People_of_100_are_as_many_dots_as_the_sentence_says(string code)
    {
        var text = UiText.Of(Language.Parse(code));
        foreach (var pair in PeoplePair.Of(FindingDraft.All))
        {
            var dots = PeopleDrawing.Draw(pair, text).AsXml().Descendants(Geometry.Svg + "path").Select(path => ((string)path.Attribute("d")!).Count(letter => letter == 'M')).ToList();

            Assert.Equal([pair.Cells, 100 - pair.Cells, pair.Others, 100 - pair.Others], dots);
            Assert.Contains(pair.Cells.ToString(CultureInfo.InvariantCulture), text.Figures.PeopleInWords(pair), StringComparison.Ordinal);
        }
    }
}
