using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StemCellKb.Content;

/// <summary>Reads YAML text into a tree with places. Anchors, aliases, tags and further documents are refused: content files need none.</summary>
internal sealed partial class YamlReader
{
    private const int MaximumDepth = 16;

    /// <summary>The largest evidence file has about a hundred thousand.</summary>
    private const int MaximumValues = 500_000;

    /// <summary>Characters; names of products and cell sources are shorter than a sentence.</summary>
    private const int Sentence = 24;

    private readonly SourceText source;
    private readonly TextSpan part;
    private readonly DiagnosticList diagnostics;
    private readonly Parser parser;
    private int values;

    private YamlReader(SourceText source, TextSpan part, DiagnosticList diagnostics)
    {
        (this.source, this.part, this.diagnostics) = (source, part, diagnostics);
        parser = new Parser(new Scanner(new StringReader(source.Slice(part)), skipComments: true));
    }

    private sealed class RefusedException(Diagnostic diagnostic) : Exception
    {
        public Diagnostic Diagnostic { get; } = diagnostic;
    }

    /// <summary>Null where the text is not YAML or is empty.</summary>
    public static DataNode? Read(SourceText source, DiagnosticList diagnostics) =>
        Read(source, new TextSpan(0, source.Text.Length), diagnostics);

    /// <summary>Reads part of a file, such as an article's front matter.</summary>
    public static DataNode? Read(SourceText source, TextSpan part, DiagnosticList diagnostics)
    {
        var reader = new YamlReader(source, part, diagnostics);
        // A line separator breaks lines for the parser only: its own complaint would point elsewhere.
        var isExplained = source.Text.AsSpan(part.Start, part.Length).ContainsAny('\u2028', '\u2029');
        try
        {
            return reader.ReadDocument();
        }
        catch (RefusedException refused)
        {
            diagnostics.Add(refused.Diagnostic);
        }
        catch (YamlException exception)
        {
            if (!isExplained)
                diagnostics.Add(reader.Malformed((int)exception.Start.Index, (int)exception.End.Index, exception.Message));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            var last = (int)(reader.parser.Current?.End.Index ?? 0);
            if (exception is ArgumentException)
                diagnostics.Add(reader.WrongEscape(last));
            else if (!isExplained)
                diagnostics.Add(reader.Malformed(last, last, "a bracket or quotation mark has no counterpart."));
        }
        return null;
    }

    /// <summary>From <c>\U80000000</c> on the parser throws an exception that is not one of its own.</summary>
    private Diagnostic WrongEscape(int after)
    {
        var found = FarEscape().Match(source.Text, part.Start + after, part.Length - after);
        return Problems.Data.MalformedYaml(found.Success ? source.At(found.Index, found.Length) : source.At(part.Start + after, 0), "this escape stands for no character.");
    }

    private Diagnostic Malformed(int start, int end, string reason)
    {
        start = Math.Clamp(part.Start + start, part.Start, part.End);
        end = Math.Clamp(part.Start + end, Math.Min(start + 1, part.End), part.End);
        while (end > start + 1 && char.IsWhiteSpace(source.Text[end - 1]))
            end--;
        var nextLine = source.PositionOf(end).Line + 1;
        var searched = nextLine <= source.LineCount ? source.LineSpan(nextLine).End : source.Text.Length;
        return FindIndentingTab(source.Text, part.Start, searched) is { } tab
            ? Problems.Data.MalformedYaml(source.At(tab, 1), "a tab cannot indent it; use spaces.")
            : Problems.Data.MalformedYaml(source.At(TextSpan.FromBounds(start, end)), reason);
    }

    private static int? FindIndentingTab(string text, int start, int end)
    {
        var indenting = true;
        for (var i = start; i < end; i++)
        {
            if (text[i] == '\t' && indenting)
                return i;
            indenting = text[i] == '\n' || (indenting && text[i] == ' ');
        }
        return null;
    }

    private DataNode? ReadDocument()
    {
        Advance();
        if (Advance() is StreamEnd)
            return null;
        var root = ReadNode(Advance(), depth: 0);
        Advance();
        if (Advance() is not StreamEnd)
            throw Refused(parser.Current!, "a second document");
        return root;
    }

    private DataNode ReadNode(ParsingEvent current, int depth)
    {
        if (current is AnchorAlias)
            throw Refused(current, "an alias");
        if (current is NodeEvent { Anchor.IsEmpty: false })
            throw Refused(current, "an anchor");
        if (current is NodeEvent { Tag.IsEmpty: false })
            throw Refused(current, "a tag");
        if (++values > MaximumValues)
            throw new RefusedException(Problems.Data.TooManyValues(PlaceOf(current), MaximumValues));
        if (depth > MaximumDepth)
            throw new RefusedException(Problems.Data.NestedTooDeep(PlaceOf(current)));
        return current switch
        {
            MappingStart map => ReadMap(map, depth),
            SequenceStart list => ReadList(list, depth),
            Scalar scalar => ReadScalar(scalar),
            _ => throw Refused(current, "this construct"),
        };
    }

    /// <summary>An escape such as <c>"\u0000"</c> can produce characters the file itself may not contain.</summary>
    private DataScalar ReadScalar(Scalar scalar)
    {
        var place = PlaceOf(scalar);
        foreach (var c in scalar.Value.Where(CharacterClasses.IsForbidden).Where(c => !source.Slice(place.Span).Contains(c)).Take(1))
            diagnostics.Add(Problems.Files.ForbiddenCharacter(place, c));
        return scalar.Style == ScalarStyle.Plain
            ? new DataScalar(scalar.Value, place, KindOf(scalar.Value), CutBehind(place))
            : new DataScalar(scalar.Value, place);
    }

    /// <summary>Follows the core schema of YAML 1.2: <c>yes</c> and <c>NO</c> are words.</summary>
    private static ScalarKind KindOf(string plain) => plain switch
    {
        "~" or "null" or "Null" or "NULL" => ScalarKind.Null,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => ScalarKind.Truth,
        _ => Number().IsMatch(plain) ? ScalarKind.Number : ScalarKind.Text,
    };

    /// <summary>The rest of a sentence is probably meant as text; <c>Ryoncil  # see the letter</c> and <c>Ryoncil # new</c> are real comments.</summary>
    private Place? CutBehind(Place scalar)
    {
        var at = scalar.Span.End + 1;
        return at < part.End && source.Text[at] == '#' && source.Text[at - 1] == ' '
            && (scalar.Span.Length >= Sentence || (at + 1 < part.End && !char.IsWhiteSpace(source.Text[at + 1])))
            ? source.At(at, 1)
            : null;
    }

    private DataList ReadList(SequenceStart start, int depth)
    {
        List<DataNode> items = [];
        while (Advance() is not SequenceEnd)
            items.Add(ReadNode(parser.Current!, depth + 1));
        return new DataList(items, start.Style == SequenceStyle.Flow ? PlaceBetween(start, parser.Current!) : items is [var first, ..] ? first.Place : PlaceOf(start));
    }

    private DataMap ReadMap(MappingStart start, int depth)
    {
        OrderedDictionary<string, (DataScalar Key, DataNode Value)> entries = [];
        while (Advance() is not MappingEnd)
        {
            if (ReadNode(parser.Current!, depth + 1) is not DataScalar key)
                throw Refused(parser.Current!, "a key that is no word");
            var value = ReadNode(Advance(), depth + 1);
            if (!entries.TryAdd(key.Text, (key, value)) && !diagnostics.IsOverfull)
                diagnostics.Add(Problems.Data.DuplicateKey(key.Located, entries[key.Text].Key.Place));
        }
        return new DataMap(
            [.. entries.Values],
            start.Style == MappingStyle.Flow ? PlaceBetween(start, parser.Current!) : entries.Count > 0 ? entries.GetAt(0).Value.Key.Place : PlaceOf(start));
    }

    private ParsingEvent Advance() =>
        parser.MoveNext() && parser.Current is { } current ? current : throw new YamlException("The text ends too early.");

    [GeneratedRegex(@"^[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\\U[89A-Fa-f][0-9A-Fa-f]{7}", RegexOptions.CultureInvariant)]
    private static partial Regex FarEscape();

    private RefusedException Refused(ParsingEvent at, string what) => new(Problems.Data.RefusedYaml(PlaceOf(at), what));

    private Place PlaceOf(ParsingEvent node) => PlaceBetween(node, node);

    /// <summary>From bracket to bracket, without the trailing line breaks of a block scalar.</summary>
    private Place PlaceBetween(ParsingEvent first, ParsingEvent last)
    {
        var start = Math.Clamp(part.Start + (int)first.Start.Index, part.Start, part.End);
        var end = Math.Clamp(part.Start + (int)last.End.Index + (last is MappingEnd or SequenceEnd ? 1 : 0), start, part.End);
        while (end > start && char.IsWhiteSpace(source.Text[end - 1]))
            end--;
        return source.At(TextSpan.FromBounds(start, first is Scalar ? end : Math.Clamp(end, Math.Min(start + 1, part.End), part.End)));
    }
}
