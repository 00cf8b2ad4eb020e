using System.Text.Json.Serialization;

namespace StemCellKb.Model;

/// <summary>A person (family and given name), or a body that signs with one name (<see cref="Literal"/>).</summary>
public sealed record PersonName(string? Family, string? Given, string? Literal)
{
    /// <summary>Belongs to the family name wherever it stands: the <c>van den</c> of <c>van den Berg</c>.</summary>
    public string? Particle { get; init; }

    /// <summary>Precedes the family name in a list, and is dropped where the family name stands alone: the <c>von</c> of <c>von Humboldt</c>.</summary>
    public string? DroppingParticle { get; init; }

    /// <summary><c>Jr.</c>, <c>III</c>.</summary>
    public string? Suffix { get; init; }

    /// <summary>As running text names the person: <c>van den Berg</c>, <c>Humboldt</c>; the whole name in Chinese, Japanese and Korean, where a family name alone says little.</summary>
    [JsonIgnore]
    public string Short => Literal ?? (IsEastAsian ? Family + Given : Joined(Particle, Family) is { Length: > 0 } family ? family : Given ?? "");

    /// <summary>The family name with all its particles.</summary>
    [JsonIgnore]
    public string FamilyInFull => Joined(DroppingParticle, Joined(Particle, Family));

    /// <summary>The full name in natural order: <c>Martin L. King Jr.</c>, <c>欧阳建国</c>.</summary>
    [JsonIgnore]
    public string InFull => Literal ?? (IsEastAsian ? Family + Given : string.Join(' ', new[] { Given, FamilyInFull, Suffix }.Where(part => !string.IsNullOrEmpty(part))));

    /// <summary>Written in Han characters, kana or Hangul: family name first, no space, no initials.</summary>
    [JsonIgnore]
    public bool IsEastAsian => (Family + Given) is { Length: > 0 } name && name.All(letter => Scripts.IsEastAsian(letter) || char.IsWhiteSpace(letter) || letter == '·');

    /// <summary>A particle may end with its own joint: <c>d'</c>, <c>al-</c>.</summary>
    private static string Joined(string? particle, string? name) =>
        string.IsNullOrEmpty(particle) ? name ?? ""
        : particle[^1] is '\'' or '’' or '-' or '‐' ? particle + name
        : $"{particle} {name}";
}
