using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StemCellKb.Content;

/// <summary>YAML text to a tree with places. Anchors, aliases, tags and further documents are refused: content files need none.</summary>
internal sealed class YamlReader
{
    private const int MaximumDepth = 16;

    private readonly SourceText source;
    private readonly TextSpan part;
    private readonly List<Diagnostic> diagnostics;
    private readonly Parser parser;

    private YamlReader(SourceText source, TextSpan part, List<Diagnostic> diagnostics)
    {
        (this.source, this.part, this.diagnostics) = (source, part, diagnostics);
        parser = new Parser(new Scanner(new StringReader(source.Slice(part)), skipComments: true));
    }

    private sealed class RefusedException(Diagnostic diagnostic) : Exception
    {
        public Diagnostic Diagnostic { get; } = diagnostic;
    }

    /// <summary>Null where the text is no YAML, or holds nothing.</summary>
    public static DataNode? Read(SourceText source, List<Diagnostic> diagnostics) =>
        Read(source, new TextSpan(0, source.Text.Length), diagnostics);

    /// <summary>Reads a part of a file, such as an article's front matter.</summary>
    public static DataNode? Read(SourceText source, TextSpan part, List<Diagnostic> diagnostics)
    {
        try
        {
            return new YamlReader(source, part, diagnostics).ReadDocument();
        }
        catch (RefusedException refused)
        {
            diagnostics.Add(refused.Diagnostic);
            return null;
        }
        catch (YamlException exception)
        {
            var start = Math.Clamp(part.Start + (int)exception.Start.Index, part.Start, part.End);
            var length = Math.Clamp((int)(exception.End.Index - exception.Start.Index), 1, Math.Max(1, part.End - start));
            diagnostics.Add(Problems.Data.MalformedYaml(source.At(start, length), exception.Message));
            return null;
        }
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
        if (depth > MaximumDepth)
            throw new RefusedException(Problems.Data.NestedTooDeep(PlaceOf(current)));
        return current switch
        {
            MappingStart => ReadMap(current, depth),
            SequenceStart => ReadList(current, depth),
            Scalar scalar => ReadScalar(scalar),
            _ => throw Refused(current, "this construct"),
        };
    }

    /// <summary>An escape such as <c>"\u0000"</c> can bring in what the file itself may not hold.</summary>
    private DataScalar ReadScalar(Scalar scalar)
    {
        var place = PlaceOf(scalar);
        foreach (var c in scalar.Value.Where(CharacterClasses.IsForbidden).Take(1))
            diagnostics.Add(Problems.Files.ForbiddenCharacter(place, c));
        return new DataScalar(scalar.Value, place);
    }

    private DataList ReadList(ParsingEvent start, int depth)
    {
        List<DataNode> items = [];
        while (Advance() is not SequenceEnd)
            items.Add(ReadNode(parser.Current!, depth + 1));
        return new DataList(items, PlaceOf(start));
    }

    private DataMap ReadMap(ParsingEvent start, int depth)
    {
        List<(DataScalar Key, DataNode Value)> entries = [];
        while (Advance() is not MappingEnd)
        {
            if (ReadNode(parser.Current!, depth + 1) is not DataScalar key)
                throw Refused(parser.Current!, "a key that is no word");
            var value = ReadNode(Advance(), depth + 1);
            if (entries.FirstOrDefault(entry => entry.Key.Text == key.Text) is { Key: { } first })
                diagnostics.Add(Problems.Data.DuplicateKey(key.Located, first.Place));
            else
                entries.Add((key, value));
        }
        return new DataMap(entries, entries is [var (firstKey, _), ..] ? firstKey.Place : PlaceOf(start));
    }

    private ParsingEvent Advance() =>
        parser.MoveNext() && parser.Current is { } current ? current : throw new YamlException("The text ends too early.");

    private RefusedException Refused(ParsingEvent at, string what) => new(Problems.Data.RefusedYaml(PlaceOf(at), what));

    /// <summary>Without the line breaks that a block scalar ends with.</summary>
    private Place PlaceOf(ParsingEvent node)
    {
        var start = Math.Clamp(part.Start + (int)node.Start.Index, part.Start, part.End);
        var end = Math.Clamp(part.Start + (int)node.End.Index, start, part.End);
        while (end > start && char.IsWhiteSpace(source.Text[end - 1]))
            end--;
        return source.At(TextSpan.FromBounds(start, end));
    }
}
