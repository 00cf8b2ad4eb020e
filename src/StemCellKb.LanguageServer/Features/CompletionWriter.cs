using System.Globalization;
using StemCellKb.Content;
using StemCellKb.LanguageServer.Protocol;
using StemCellKb.LanguageServer.Texts;
using StemCellKb.Model;
using StemCellKb.Search;

namespace StemCellKb.LanguageServer.Features;

/// <summary>Items for one place: each replaces what was typed, and the rest of the word behind it.</summary>
internal sealed class CompletionWriter(Subject subject, int offset, NameSuggestions names)
{
    private const int Most = 50;

    /// <param name="first">Ids to offer before any other, while they fit what was typed.</param>
    /// <param name="kind">Of these concepts only.</param>
    /// <param name="close">Stands behind the id, unless it does already.</param>
    public CompletionList Concepts(string typed, IReadOnlyList<string> first, ConceptKind? kind, string close)
    {
        var (index, language) = (subject.Facts.Index, subject.Language);
        var byName = names.For(typed, language, Most * 4).Select(found => found.Id).ToList();
        var byId = index.Concepts.Select(concept => concept.Id.Value.Value).Where(id => id.StartsWith(typed, StringComparison.Ordinal)).Take(Most);
        var ids = first.Where(id => typed.Length == 0 || byName.Contains(id)).Concat(byName).Concat(byId).Distinct();
        return ListOf(typed, close, ids.Select(index.FindConcept).OfType<ConceptFile>().Where(concept => kind is null || concept.Kind == kind).Select(concept =>
            (concept.Names[language].Name, concept.Id.Value.Value, $"{concept.Names[language.Other].Name} · {concept.Id.Value}", Data(concept.Id.Value.Value, isWork: false))), CompletionKind.Reference);
    }

    public CompletionList Works(string typed, IReadOnlyList<string> first, string close)
    {
        var works = first.Select(subject.Facts.Index.FindReference).OfType<ReferenceFile>().Where(work => work.Key.Value.Value.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .Concat(Features.Works.Find(subject.Facts.Index, typed, Most)).DistinctBy(work => work.Key.Value);
        return ListOf(typed, close, works.Select(work =>
            (work.Key.Value.Value, work.Key.Value.Value, work.Reference.Title, Data(work.Key.Value.Value, isWork: true))), CompletionKind.Reference);
    }

    /// <summary>The names of one concept in the article's language.</summary>
    public CompletionList WordsOf(string id, string typed) => subject.Facts.Index.FindConcept(id) is { } concept
        ? Plain(typed, [.. concept.Names[subject.Language].All.Select(name => (name, ""))], "]]", CompletionKind.Value)
        : CompletionList.None;

    public CompletionList Plain(string typed, IReadOnlyList<(string Word, string Detail)> choices, string close, int kind) =>
        ListOf(typed, close, choices.Where(choice => choice.Word.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .Select(choice => (choice.Word, choice.Word, choice.Detail, (CompletionData?)null)), kind);

    private CompletionData? Data(string id, bool isWork) => new(subject.Document.Uri, id, isWork);

    private CompletionList ListOf(string typed, string close, IEnumerable<(string Label, string Written, string Detail, CompletionData? Data)> choices, int kind)
    {
        var text = subject.Source.Text;
        var end = offset;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '-'))
            end++;
        // An editor that closes brackets by itself has written some of them.
        var written = text.AsSpan(end);
        var common = close.Length;
        while (common > 0 && !written.StartsWith(close.AsSpan(close.Length - common)))
            common--;
        if (close == "]]" && written.StartsWith("|"))
            common = close.Length;
        var tail = close[..(close.Length - common)];
        var range = subject.Source.RangeOf(TextSpan.FromBounds(offset - typed.Length, end));
        List<CompletionItem> items = [];
        foreach (var (label, word, detail, data) in choices.Take(Most))
        {
            items.Add(new CompletionItem(label, kind, detail, items.Count.ToString("D3", CultureInfo.InvariantCulture), typed, new TextEdit(range, word + tail), Data: data));
        }
        return new CompletionList(true, items);
    }
}
