using System.Text;
using StemCellKb.Model;

namespace StemCellKb.Web.References;

/// <summary>A work as a medical reader expects it in a list: the style of the ICMJE ("Vancouver"). Says only what the record holds.</summary>
public static class VancouverStyle
{
    private const int MaxAuthors = 6;

    /// <summary>Plain text, without identifiers: these are links of their own.</summary>
    public static string Format(Reference reference)
    {
        var text = new StringBuilder();
        Sentence(text, Authors(reference));
        Sentence(text, reference.Title);
        Sentence(text, reference.ContainerTitle);
        if (reference.Publisher != reference.ContainerTitle)
            Sentence(text, reference.Publisher);
        Sentence(text, Imprint(reference));
        return text.ToString();
    }

    /// <summary><c>Deng 2017</c>; a work without authors goes by its journal or the start of its title.</summary>
    public static string Label(Reference reference)
    {
        var author = reference.Authors.Count switch
        {
            0 => reference.ContainerTitle ?? Shortened(reference.Title),
            1 => Surname(reference.Authors[0]),
            2 => $"{Surname(reference.Authors[0])} & {Surname(reference.Authors[1])}",
            _ => $"{Surname(reference.Authors[0])} et al.",
        };
        return reference.Issued is { } issued ? $"{author} {issued.Year}" : author;
    }

    public static string Surname(PersonName name) => name.Literal ?? name.Family ?? name.Given ?? "";

    private static string? Authors(Reference reference)
    {
        if (reference.Authors.Count == 0)
            return null;
        var names = reference.Authors.Take(MaxAuthors).Select(Name);
        return string.Join(", ", names) + (reference.Authors.Count > MaxAuthors ? ", et al" : "");
    }

    /// <summary>Family name, then the initials of the given names without stops: <c>Álvaro-Gracia JM</c>.</summary>
    private static string Name(PersonName name)
    {
        if (name.Literal is { } literal)
            return literal;
        var initials = string.Concat((name.Given ?? "")
            .Split([' ', '-', '.', '‐'], StringSplitOptions.RemoveEmptyEntries)
            .Select(part => char.ConvertFromUtf32(char.ConvertToUtf32(part, 0)).ToUpperInvariant()));
        return initials.Length == 0 ? name.Family ?? "" : $"{name.Family} {initials}";
    }

    /// <summary><c>2017;76(8):1436-1439</c>, with what is known of it.</summary>
    private static string? Imprint(Reference reference)
    {
        var text = new StringBuilder(reference.Issued?.Iso[..4]);
        if (reference.Type is not "article-journal" && reference.Issued is { Month: not null } exact)
            text.Clear().Append(exact.Iso);
        if (reference.Volume is { } volume)
            text.Append(text.Length > 0 ? ";" : "").Append(volume);
        if (reference.Issue is { } issue)
            text.Append('(').Append(issue).Append(')');
        if (reference.Page is { } page)
            text.Append(text.Length > 0 ? ":" : "").Append(page.Replace("--", "-", StringComparison.Ordinal));
        return text.Length == 0 ? null : text.ToString();
    }

    private static void Sentence(StringBuilder text, string? sentence)
    {
        if (string.IsNullOrWhiteSpace(sentence))
            return;
        if (text.Length > 0)
            text.Append(' ');
        text.Append(sentence.TrimEnd(' ', '.'));
        text.Append(sentence.TrimEnd()[^1] is '?' or '!' or '？' or '！' ? "" : ".");
    }

    private static string Shortened(string title)
    {
        var words = title.Split(' ', 6);
        return words.Length < 6 ? title : string.Join(' ', words[..5]) + " …";
    }
}
