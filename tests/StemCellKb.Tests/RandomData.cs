namespace StemCellKb.Tests;

/// <summary>Data files that change at random, so that they are right for the most part and now and then wrong.</summary>
internal sealed class RandomData(SmallContent content, Random random)
{
    private static readonly string[] Files = ["itch", "psoriasis", "psoriasis-2"];
    private static readonly string[] Works = ["four-2022", "one-2019", "three-2021", "two-2020"];
    private static readonly string[] About = ["disease: psoriasis", "disease: plaques, cell-type: msc", "cell-type: msc", "disease: psoriasis, cell-type: msc, mechanisms: [calming]", "topic: itch", "mechanisms: [calming]"];
    private static readonly string[] Effects = ["", "", "", "subject: msc, predicate: inhibits, object: th17-cell", "subject: msc, predicate: promotes, object: th17-cell, disputes: [claim-1]", "subject: msc, predicate: inhibits, object: calming, way: contact"];

    private readonly List<Claim> claims = [];
    private readonly List<string> works = [.. Works[..3]];
    private readonly Dictionary<string, string> studies = [];
    private string retracted = "";
    private string title = "Cells in plaques";
    private string former = "";
    private string group = "";
    private string more = "";

    private sealed record Claim(int Number, string File, int Words, int About, string Effect, IReadOnlyList<(string Work, string Design, string Direction)> Items);

    /// <summary>The concepts around psoriasis, and what is said of them at first.</summary>
    public void Begin()
    {
        claims.Clear();
        studies.Clear();
        (retracted, title, former, group, more) = ("", "Cells in plaques", "", "", "");
        works.Clear();
        works.AddRange(Works[..3]);
        for (var i = 0; i < 4; i++)
            claims.Add(new Claim(i, Files[1], i, i % About.Length, "", [(Works[1], "single-arm-trial", "supports")]));
        WriteConcept("diseases/plaques", "Plaque psoriasis", "斑块状银屑病", "broader: [psoriasis]\n");
        WriteConcept("mechanisms/calming", "Calming", "安抚", "");
        WriteConcept("topics/itch", "Itching", "瘙痒", "");
        content.Write("glossary/immune-cells.yaml", "- id: th17-cell\n  names: {en: {name: Th17 cell}, zh: {name: Th17细胞}}\n  definition: {en: A white cell., zh: 一种白细胞。}\n");
        Write();
    }

    private void WriteApprovals() =>
        content.Write("approvals.yaml", more + "- product: {en: Plaquecel, zh: 斑块细胞}\n  cell-type: msc\n  disease: psoriasis\n  jurisdiction: JP\n  status: approved\n  date: \"2026-05\"\n  indication: {en: Plaques., zh: 斑块。}\n  source: https://example.org/1\n");

    private static string Group(string id, params string[] diseases) => $"- {{group: {id}, name: {{en: {id}, zh: 一组}}, diseases: [{string.Join(", ", diseases)}]}}\n";

    public void Change()
    {
        var claim = claims.Count == 0 ? -1 : random.Next(claims.Count);
        switch (random.Next(17))
        {
            case 0 or 1 when claims.Count < 9:
                var number = Enumerable.Range(0, 12).Where(free => claims.TrueForAll(each => each.Number != free)).OrderBy(_ => random.Next()).First();
                claims.Insert(random.Next(claims.Count + 1), new Claim(number, Files[random.Next(Files.Length)], random.Next(20), random.Next(About.Length), "", [(Works[random.Next(3)], Design(), Direction())]));
                break;
            case 2 when claim >= 0:
                claims.RemoveAt(claim);
                break;
            case 3 when claim >= 0:
                claims[claim] = claims[claim] with { File = Files[random.Next(Files.Length)] };
                break;
            case 4 when claim >= 0:
                claims[claim] = claims[claim] with { Items = [.. claims[claim].Items.Take(random.Next(3)), (Works[random.Next(Works.Length)], Design(), Direction())] };
                break;
            case 5 when claim >= 0:
                claims[claim] = claims[claim] with { Words = random.Next(20), About = random.Next(About.Length) };
                break;
            case 6 when claim >= 0:
                claims[claim] = claims[claim] with { Effect = Effects[random.Next(Effects.Length)] };
                break;
            case 7:
                studies[Works[random.Next(Works.Length)]] = $"registrations: [NCT0000000{random.Next(10)}], participants: {random.Next(10, 90)}, comparison: {(random.Next(2) == 0 ? "none" : "concurrent")}";
                break;
            case 8 when studies.Count > 0:
                studies.Remove(studies.Keys.First());
                break;
            case 9:
                title = $"Cells in plaques {random.Next(9)}";
                break;
            case 10:
                retracted = random.Next(2) == 0 ? "" : Works[random.Next(Works.Length)];
                break;
            case 11 when works.Contains(Works[0]):
                works.Remove(Works[0]);
                break;
            case 12 when !works.Contains(Works[0]):
                works.Insert(0, Works[0]);
                break;
            case 13:
                former = random.Next(2) == 0 ? "" : $"claims: {{claim-{random.Next(12)}: claim-{random.Next(12)}}}\nworks: {{zero-2018: one-2019}}\n";
                break;
            case 14:
                group = random.Next(3) switch { 0 => "", 1 => Group("skin", "psoriasis", "plaques"), _ => Group("joints", "plaques") + Group("skin", "psoriasis") };
                break;
            case 15:
                more = random.Next(2) == 0 ? "" : $"- product: {{en: Calmcel, zh: 安抚细胞}}\n  cell-type: msc\n  disease: plaques\n  jurisdiction: US\n  status: approved\n  date: \"202{random.Next(7)}\"\n  indication: {{en: Plaques., zh: 斑块。}}\n  source: https://example.org/2\n";
                break;
            case 16:
                var name = random.Next(4);
                WriteConcept("mechanisms/calming", name == 0 ? "Calming" : $"Calming {name}", "安抚", random.Next(3) switch { 0 => "", 1 => "broader: [msc]\nsearch-words: {en: [soothing]}\n", _ => "identifiers: {mesh: D008180}\nambiguous: [安抚]\n" });
                break;
            default:
                claims.Reverse();
                break;
        }
        Write();
    }

    private string Design() => random.Next(3) == 0 ? "rct" : "single-arm-trial";

    private string Direction() => random.Next(3) == 0 ? "no-benefit" : "supports";

    private void Write()
    {
        foreach (var file in Files)
            Put($"evidence/{file}.yaml", string.Concat(claims.Where(claim => claim.File == file).Select(Text)));
        Put("studies/psoriasis.yaml", string.Concat(studies.OrderBy(study => study.Key, StringComparer.Ordinal).Select(study => $"- {{study: {study.Key}, {study.Value}}}\n")));
        Put("redirects.yaml", former);
        Put("groups.yaml", group);
        WriteApprovals();
        content.Write("references.json", $"[\n{string.Join(",\n", works.Select(Text))}\n]\n");
    }

    private void Put(string file, string text)
    {
        if (text.Length > 0)
            content.Write(file, text);
        else if (File.Exists(content.PathOf(file)))
            File.Delete(content.PathOf(file));
    }

    private static string Text(Claim claim) =>
        $"- {{claim: claim-{claim.Number}, says: {{en: Cells do thing {claim.Words} of number {claim.Number}., zh: 细胞做第{claim.Words}件事之{claim.Number}。}}, {About[claim.About]}"
        + (claim.Effect.Length == 0 ? "" : $", effect: {{{claim.Effect}}}")
        + $",\n   evidence: [{string.Join(",\n", claim.Items.Select(item => $"{{reference: {item.Work}, model: human, design: {item.Design}, direction: {item.Direction}, found: {{en: It is so., zh: 确实如此。}}}}"))}]}}\n";

    private string Text(string work) =>
        $$"""{"id": "{{work}}", "type": "article-journal", "title": "{{(work == Works[1] ? title : $"About {work}")}}", "author": [{"family": "One", "given": "Ann"}], "issued": {"date-parts": [[2019]]}{{(work == retracted ? """, "custom": {"status": "retracted"}""" : "")}}}""";

    private void WriteConcept(string folder, string english, string chinese, string more)
    {
        content.Write($"{folder}/concept.yaml", $"names:\n  en: {{name: {english}}}\n  zh: {{name: {chinese}}}\n{more}reviewed: 2026-11-23\n");
        content.Write($"{folder}/en.md", $"---\ntitle: {english}\nsummary: A summary.\n---\n## What it is {{#what}}\n\nIt has to do with [[psoriasis]] [@one-2019].\n");
        content.Write($"{folder}/zh.md", $"---\ntitle: {chinese}\nsummary: 摘要。\n---\n## 是什么 {{#what}}\n\n与[[psoriasis]]有关[@one-2019]。\n");
    }
}
