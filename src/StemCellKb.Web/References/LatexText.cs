using System.Buffers;
using System.Text;

namespace StemCellKb.Web.References;

/// <summary>Text for LaTeX, in UTF-8. Greek letters become commands, the only form pdfLaTeX accepts; Chinese needs XeLaTeX or LuaLaTeX.</summary>
internal static class LatexText
{
    private static readonly Dictionary<char, string> Greek = new()
    {
        ['α'] = "alpha", ['β'] = "beta", ['γ'] = "gamma", ['δ'] = "delta", ['ε'] = "varepsilon", ['ζ'] = "zeta", ['η'] = "eta", ['θ'] = "theta",
        ['ι'] = "iota", ['κ'] = "kappa", ['λ'] = "lambda", ['μ'] = "mu", ['ν'] = "nu", ['ξ'] = "xi", ['π'] = "pi", ['ρ'] = "rho", ['σ'] = "sigma",
        ['τ'] = "tau", ['υ'] = "upsilon", ['φ'] = "varphi", ['χ'] = "chi", ['ψ'] = "psi", ['ω'] = "omega",
        ['Γ'] = "Gamma", ['Δ'] = "Delta", ['Θ'] = "Theta", ['Λ'] = "Lambda", ['Ξ'] = "Xi", ['Π'] = "Pi", ['Σ'] = "Sigma", ['Φ'] = "Phi", ['Ψ'] = "Psi", ['Ω'] = "Omega",
    };

    private static readonly SearchValues<char> Special = SearchValues.Create([.. @"\{}%&$#_~^", .. Greek.Keys]);

    public static string Of(string words)
    {
        if (words.AsSpan().IndexOfAny(Special) < 0)
            return words;
        var written = new StringBuilder();
        foreach (var letter in words)
        {
            written.Append(letter switch
            {
                '\\' => @"\textbackslash{}",
                '~' => @"\textasciitilde{}",
                '^' => @"\textasciicircum{}",
                // BibTeX counts braces even behind a backslash.
                '{' => @"\textbraceleft{}",
                '}' => @"\textbraceright{}",
                '%' or '&' or '$' or '#' or '_' => $"\\{letter}",
                _ => Greek.TryGetValue(letter, out var name) ? $@"{{$\{name}$}}" : letter.ToString(),
            });
        }
        return written.ToString();
    }

    /// <summary>For verbatim fields such as a DOI or an address, where unbalanced braces would still be counted.</summary>
    public static string Verbatim(string address) => address
        .Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal);
}
