using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using StemCellKb.Content;
using StemCellKb.Model;

namespace StemCellKb.Benchmarks.Generating;

/// <summary>
/// A larger knowledge base made of the shipped one: editions of every concept under invented names, whose sections come from any article
/// of the same kind, both languages together, and whose links lead within the edition. Terms, works and approvals stay as they are;
/// claims and their studies are repeated for every edition. Equal counts give equal files.
/// </summary>
internal static partial class GeneratedContent
{
    private const int Seed = 20_190_101;

    public static IEnumerable<ContentFile> Of(ContentFiles shipped, int concepts)
    {
        var texts = shipped.Files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Bytes.Span));
        var frames = Frame.AllOf(texts);
        var evidence = texts.Where(file => file.Key.StartsWith("evidence/", StringComparison.Ordinal)).ToList();
        foreach (var file in shipped.Files)
            yield return file;
        var editions = 1 + (Math.Max(0, concepts - frames.Count) + frames.Count - 1) / frames.Count;
        for (var edition = 1; edition < editions; edition++)
        {
            var here = frames.Take(concepts - edition * frames.Count).ToList();
            foreach (var files in here.AsParallel().AsOrdered().Select(frame => EditionOf(shipped.Root, frame, frames, edition, here)))
            {
                foreach (var file in files)
                    yield return file;
            }
            if (here.Count < frames.Count)
                continue; // a claim of a broken edition could speak of a concept that is not there
            foreach (var (path, text) in evidence)
                yield return FileOf(path.Replace(".yaml", Suffix(edition) + ".yaml", StringComparison.Ordinal), InEdition(text, edition, frames));
        }
    }

    private static List<ContentFile> EditionOf(string root, Frame frame, IReadOnlyList<Frame> frames, int edition, IReadOnlyList<Frame> here)
    {
        var number = edition * frames.Count + frame.Number;
        var random = new Random(Seed + number);
        var name = InventedName.Of(number);
        var (english, chinese) = ($"{name.English} {frame.English}", name.Chinese + frame.Chinese);
        var sections = frame.Sections
            .Select(anchor => frames.Where(other => other.Folder == frame.Folder && other.Sections.Contains(anchor)).ToList() is var sources
                ? (Anchor: anchor, Source: sources[random.Next(sources.Count)])
                : default)
            .ToList();
        var folder = $"{frame.Folder}/{frame.Id}{Suffix(edition)}";
        string ArticleOf(Language language, string title) =>
            $"---\ntitle: {title}\nsummary: {frame.Texts[language].Summary}\n---\n"
            + string.Concat(sections.Select(section => Linked(section.Source.SectionOf(language, section.Anchor), frame, edition, frames, here)));

        List<ContentFile> files =
        [
            FileOf($"{folder}/concept.yaml", $$"""
                names:
                  en: {name: {{english}}, also: [{{name.English}} type]}
                  zh: {name: {{chinese}}, also: [{{name.Chinese}}型]}
                broader: [{{string.Join(", ", frame.Broader)}}]
                reviewed: {{frame.Reviewed}}

                """),
            FileOf($"{folder}/en.md", ArticleOf(Language.English, english)),
            FileOf($"{folder}/zh.md", ArticleOf(Language.Chinese, chinese)),
        ];
        var recording = Pairs.Record(ContentFiles.Of(root, files), ConceptId.Parse(frame.Id + Suffix(edition)));
        files[0] = recording.ConceptFile ?? throw new InvalidOperationException(string.Join('\n', recording.Diagnostics));
        return files;
    }

    /// <summary>Within the edition, or the one before where the last is cut short. A link to the article it now stands in goes to the shipped one.</summary>
    private static string Linked(string text, Frame self, int edition, IReadOnlyList<Frame> frames, IReadOnlyList<Frame> here) => Link().Replace(text, link =>
    {
        var target = frames.FirstOrDefault(frame => frame.Id == link.Groups["id"].Value);
        return target is null || target == self ? link.Value : $"[[{target.Id}{Suffix(here.Contains(target) ? edition : edition - 1)}";
    });

    private static string InEdition(string evidence, int edition, IReadOnlyList<Frame> frames) => ClaimLine().Replace(evidence, line =>
        line.Groups["key"].Value + Word().Replace(line.Groups["value"].Value, word =>
            line.Groups["key"].Value.EndsWith("claim: ", StringComparison.Ordinal) || frames.Any(frame => frame.Id == word.Value)
                ? word.Value + Suffix(edition)
                : word.Value));

    private static string Suffix(int edition) => edition == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{edition:D4}");

    private static ContentFile FileOf(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    [GeneratedRegex(@"\[\[(?<id>[a-z0-9-]+)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^(?<key>- claim: |  disease: |  cell-type: |  topic: |  mechanisms: )(?<value>.*)$", RegexOptions.Multiline)]
    private static partial Regex ClaimLine();

    [GeneratedRegex(@"[a-z0-9]+(-[a-z0-9]+)*")]
    private static partial Regex Word();
}
