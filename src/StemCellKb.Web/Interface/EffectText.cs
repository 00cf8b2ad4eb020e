using StemCellKb.Model;
using StemCellKb.Store.Reading;

namespace StemCellKb.Web.Interface;

/// <summary>What one thing does to another, in words.</summary>
public sealed record EffectText
{
    /// <summary>Between subject and object; whether the subject is a plural decides its form in English.</summary>
    public required Func<EffectPredicate, bool, string> Verb { get; init; }

    public required Func<EffectReach, string> Reach { get; init; }

    /// <summary>The names of mediators, after the object.</summary>
    public required Func<string, string> Through { get; init; }

    /// <summary>The name of the disease in which it was looked for.</summary>
    public required Func<string, string> InDisease { get; init; }

    /// <summary>Subject, verb, object and mediators.</summary>
    public required Func<string, string, string, string, string> Whole { get; init; }

    /// <summary>The verb after this subject.</summary>
    public string VerbAfter(string subject, EffectPredicate predicate) => this.Verb(predicate, IsPlural(subject));

    /// <param name="separator">Between two mediators.</param>
    public string Sentence(ClaimEffect effect, string separator) => this.Whole(
        effect.Subject.Name,
        VerbAfter(effect.Subject.Name, effect.Predicate),
        effect.Object.Name,
        effect.Through.Count > 0 ? Through(string.Join(separator, effect.Through.Select(mediator => mediator.Name))) : "");

    public static readonly EffectText English = new()
    {
        Verb = (predicate, plural) => predicate switch
        {
            EffectPredicate.Inhibits => plural ? "inhibit" : "inhibits",
            EffectPredicate.Promotes => plural ? "promote" : "promotes",
            EffectPredicate.Activates => plural ? "activate" : "activates",
            EffectPredicate.Secretes => plural ? "secrete" : "secretes",
            EffectPredicate.Carries => plural ? "carry" : "carries",
            EffectPredicate.DifferentiatesInto => plural ? "differentiate into" : "differentiates into",
            EffectPredicate.Recruits => plural ? "recruit" : "recruits",
            EffectPredicate.Clears => plural ? "clear" : "clears",
            EffectPredicate.Binds => plural ? "bind" : "binds",
            EffectPredicate.Replaces => plural ? "replace" : "replaces",
            EffectPredicate.Causes => plural ? "cause" : "causes",
            EffectPredicate.ProtectsAgainst => plural ? "protect against" : "protects against",
            EffectPredicate.Worsens => plural ? "worsen" : "worsens",
        },
        Reach = reach => reach switch
        {
            EffectReach.People => "seen in people",
            EffectReach.Animals => "seen in animals at most",
            EffectReach.Dishes => "seen in dishes only",
            EffectReach.Nowhere => "not seen in a study",
        },
        Through = mediators => $"through {mediators}",
        InDisease = disease => $"in {disease}",
        Whole = (subject, verb, onWhat, through) => $"{subject} {verb} {onWhat}{(through.Length > 0 ? " " + through : "")}",
    };

    public static readonly EffectText Chinese = new()
    {
        Verb = (predicate, _) => predicate switch
        {
            EffectPredicate.Inhibits => "抑制",
            EffectPredicate.Promotes => "促进",
            EffectPredicate.Activates => "激活",
            EffectPredicate.Secretes => "分泌",
            EffectPredicate.Carries => "携带",
            EffectPredicate.DifferentiatesInto => "分化为",
            EffectPredicate.Recruits => "募集",
            EffectPredicate.Clears => "清除",
            EffectPredicate.Binds => "结合",
            EffectPredicate.Replaces => "替代",
            EffectPredicate.Causes => "引起",
            EffectPredicate.ProtectsAgainst => "减轻",
            EffectPredicate.Worsens => "加重",
        },
        Reach = reach => reach switch
        {
            EffectReach.People => "已见于人体研究",
            EffectReach.Animals => "至多见于动物实验",
            EffectReach.Dishes => "仅见于体外实验",
            EffectReach.Nowhere => "尚无研究观察到",
        },
        Through = mediators => $"经{mediators}",
        InDisease = disease => $"见于{disease}",
        Whole = (subject, verb, onWhat, through) => $"{subject}{through}{verb}{onWhat}",
    };

    /// <summary>Of the English names of concepts: mesenchymal stem cells, but apoptosis, fibrosis, homeostasis.</summary>
    private static bool IsPlural(string name) =>
        name.EndsWith('s') && !name.EndsWith("ss", StringComparison.Ordinal) && !name.EndsWith("is", StringComparison.Ordinal) && !name.EndsWith("us", StringComparison.Ordinal);
}
