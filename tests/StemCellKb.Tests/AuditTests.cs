namespace StemCellKb.Tests;

/// <summary>Works beside the Retraction Watch data set, studies beside their register: what they say, and where they could not be asked.</summary>
public sealed class AuditTests
{
    private const string Head = "Record ID,Title,Subject,Institution,Journal,Publisher,Country,Author,URLS,ArticleType,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDate,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,Paywalled,Notes\n";

    [Fact]
    public async Task Every_work_gets_the_answer_that_the_data_set_gives()
    {
        using var content = Works("10.1000/One.2019", "10.1000/concern", "10.1000/corrected", "10.1000/a,b(2020)", "10.1000/back", "10.1000/fine", null);
        content.Write("../set.csv", Head
            + Row("\"Cells, \"\"and\"\" more\nlines\"", "1/23/2024 0:00", "10.1000/ONE.2019", "Retraction")
            + Row("Doubts", "2/1/2024 0:00", "10.1000/concern", "Expression of concern")
            + Row("Table 2", "2/1/2024 0:00", "10.1000/corrected", "Correction")
            + Row("Comma", "3/1/2024 0:00", "\"10.1000/a,b(2020)\"", "Retraction")
            + Row("Prefix of another", "3/1/2024 0:00", "10.1000/fine.2", "Retraction")
            + Row("First", "1/1/2020 0:00", "10.1000/back", "Retraction") + Row("Then", "1/1/2021 0:00", "10.1000/back", "Reinstatement"));

        var result = await CommandHere.ToEndAsync("audit", "--retractions", content.PathOf("../set.csv"), "--content", content.Content);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
            [
                "error KB0510: 'work-0' was retracted on 2024-01-23, in 10.1000/notice, and its record does not say so.",
                "warning KB0511: An expression of concern was published about 'work-1' on 2024-02-01, in 10.1000/notice.",
                "hint KB0512: 'work-2' was corrected on 2024-02-01, in 10.1000/notice.",
                "error KB0510: 'work-3' was retracted on 2024-03-01, in 10.1000/notice, and its record does not say so.",
                "hint KB0514: 'work-6' could not be asked about: it has neither a DOI nor a PMID.",
            ],
            result.Output.Split('\n').Where(line => line.Contains(" KB05", StringComparison.Ordinal)).Select(line => line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..].TrimEnd()));
        Assert.Contains("references.json:2:", result.Output, StringComparison.Ordinal);
        Assert.Contains("\"KB0510\"", (await CommandHere.ToEndAsync("audit", "--retractions", content.PathOf("../set.csv"), "--content", content.Content, "--format", "json")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_study_is_held_against_its_register()
    {
        using var content = Works("10.1000/a", "10.1000/b");
        content.Write("studies/psoriasis.yaml", """
            - study: work-0
              registrations: [NCT00000001, ChiCTR1]
              phase: "2"
              participants: 40
              registered: before
              stopped: planned
            - study: work-1
              registrations: [NCT00000002]
              phase: "1/2"
              participants: 10
              registered: before
            """);
        content.Write("../trials.json", """
            {"studies": [
              {"protocolSection": {"identificationModule": {"nctId": "NCT00000001"}, "statusModule": {"overallStatus": "TERMINATED", "studyFirstSubmitDate": "2020-05-01", "startDateStruct": {"date": "2020-01-01"}},
                "designModule": {"phases": ["PHASE3"], "enrollmentInfo": {"count": 24, "type": "ACTUAL"}}}},
              {"protocolSection": {"identificationModule": {"nctId": "NCT00000002"}, "statusModule": {"overallStatus": "COMPLETED", "studyFirstSubmitDate": "2019-12-01", "startDateStruct": {"date": "2020-01"}},
                "designModule": {"phases": ["PHASE1", "PHASE2"], "enrollmentInfo": {"count": 10, "type": "ACTUAL"}}}}
            ]}
            """);

        var result = await CommandHere.ToEndAsync("audit", "--trials", content.PathOf("../trials.json"), "--content", content.Content);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["KB0834", "KB0831", "KB0833", "KB0832", "KB0830"], result.Output.Split('\n').Where(line => line.Contains(" KB08", StringComparison.Ordinal)).Select(line => line[line.IndexOf("KB08", StringComparison.Ordinal)..][..6]));
    }

    [Theory]
    [InlineData("--retractions", "a,b\n1,2\n", "has no column 'OriginalPaperDOI'")]
    [InlineData("--retractions", "", "holds no record")]
    [InlineData("--trials", "{\"a\":", "is not valid JSON")]
    [InlineData("--trials", "{\"protocolSection\": {\"identificationModule\": {\"nctId\": 5}}}", "is no answer of ClinicalTrials.gov")]
    [InlineData("--trials", "[1, null, \"x\", {\"studies\": 3}]", "is no answer of ClinicalTrials.gov")]
    public async Task A_file_of_another_kind_is_refused(string option, string text, string reason)
    {
        using var content = new SmallContent();
        content.Write("../file", text);

        var refused = await CommandHere.ToEndAsync("audit", option, content.PathOf("../file"), "--content", content.Content);

        Assert.Equal((2, ""), (refused.ExitCode, refused.Output));
        Assert.Contains(reason, refused.Errors, StringComparison.Ordinal);
        Assert.Equal(2, (await CommandHere.ToEndAsync("audit", option, "none", "--content", content.Content)).ExitCode);
        Assert.Equal(2, (await CommandHere.ToEndAsync("audit", "--content", content.Content)).ExitCode);
    }

    private static string Row(string title, string day, string doi, string nature) => $"1,{title},S,I,J,P,C,A,U,T,{day},10.1000/notice,0,1/1/2019 0:00,{doi},0,{nature},R,No,\n";

    private static SmallContent Works(params string?[] dois)
    {
        var content = new SmallContent();
        content.Write("references.json", $"[\n{string.Join(",\n", dois.Select((doi, i) => $"  {{\"id\": \"work-{i}\", \"type\": \"webpage\", \"title\": \"A\"{(doi is null ? "" : $", \"DOI\": \"{doi}\"")}}}"))}\n]\n");
        return content;
    }
}
