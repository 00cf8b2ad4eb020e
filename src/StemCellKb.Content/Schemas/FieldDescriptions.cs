using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>What each key of the data files is for, in the words an editor sees while typing.</summary>
internal static class FieldDescriptions
{
    /// <summary>By key, with as many of the keys around it as tell it from others of the same name; the longest that fits counts.</summary>
    private static readonly Dictionary<string, string> ByKey = new(StringComparer.Ordinal)
    {
        ["en"] = "In English.",
        ["zh"] = "In Chinese, in simplified characters.",

        ["names"] = "What it is called in each language.",
        ["zh-hant"] = "In traditional characters, where Taiwan and Hong Kong say the same.",
        ["zh-hant-tw"] = "As in Taiwan.",
        ["zh-hant-hk"] = "As in Hong Kong.",
        ["name"] = "The usual name, as it stands within a sentence.",
        ["short"] = "The usual abbreviation.",
        ["also"] = "Other names in use; search finds them all.",
        ["ambiguous"] = "Names that also mean something else: they are searched, but never linked by themselves.",
        ["search-words"] = "What people type who mean this; shown nowhere.",
        ["pinyin"] = "The reading of names with characters of several readings: the name, then its syllables.",
        ["pinyin.*"] = "The syllables, separated by spaces, without tones.",
        ["identifiers"] = "Its numbers in public vocabularies, where they mean exactly this.",
        ["close-identifiers"] = "Numbers of things that are near it and not the same.",
        ["scheme"] = "The vocabulary.",
        ["close-identifiers.id"] = "The number in that vocabulary.",
        ["relation"] = "How that thing stands to this one.",
        ["label"] = "What that vocabulary calls it.",
        ["broader"] = "The wider concepts it belongs under.",
        ["reviewed"] = "The day on which somebody last read both articles against the literature.",
        ["translated"] = "Written by 'stemcellkb translated': what both languages said when they were last in step.",
        ["translated.*"] = "The section's fingerprints, English and Chinese.",
        ["glossary.id"] = "The term's id, for both languages and for ever; no other concept has it.",
        ["definition"] = "One or two sentences that say what it is.",

        ["group"] = "The group's id.",
        ["groups.name"] = "The field of medicine, as headings name it.",
        ["diseases"] = "Its diseases, in the order of every list.",

        ["wrong"] = "The form of words that must not come back.",
        ["right"] = "What to write instead.",
        ["terms.language"] = "The language in which it is wrong; without it, both.",
        ["in"] = "Where it is wrong; without it, in all texts.",
        ["reason"] = "Why, in a sentence that helps the writer.",
        ["except"] = "Longer words in which the form is right.",
        ["except-cell-types"] = "Claims about these cell types may use the form.",

        ["claim"] = "The claim's id, for both languages and for ever.",
        ["says"] = "The claim, as one sentence that studies can support or contradict.",
        ["disease"] = "The disease it is about.",
        ["cell-type"] = "The cells it is about.",
        ["mechanisms"] = "The mechanisms it is about.",
        ["topic"] = "The topic it is about.",
        ["origin"] = "The work that makes the claim.",
        ["asks"] = "What kind of question the claim answers; without it, whether something has an effect.",
        ["evidence.effect"] = "For claims of how something acts: what acts on what, for programs.",
        ["subject"] = "What acts.",
        ["predicate"] = "What it does.",
        ["object"] = "What it acts on.",
        ["through"] = "What passes the effect on.",
        ["way"] = "By which way.",
        ["disputes"] = "Claims that say the opposite of the same pair.",
        ["evidence.evidence"] = "The studies for the claim and against it, one item each.",
        ["evidence.evidence.reference"] = "The work that reports it.",
        ["model"] = "In whom or what it was seen.",
        ["evidence.evidence.design"] = "How the study was made.",
        ["direction"] = "What was found, seen from the claim.",
        ["found"] = "What was found, with its numbers, in a sentence or two.",
        ["despite-retraction"] = "Why the item stays although its work is retracted.",
        ["outcomes"] = "Results with their numbers, for figures and for pooling.",
        ["outcomes.name"] = "What was measured.",
        ["outcomes.type"] = "What kind of result it is.",
        ["measure"] = "The measure in which the effect is reported.",
        ["better"] = "Which way is good for the patient.",
        ["arms"] = "The groups compared, the treated one first.",
        ["arms.name"] = "What the group was given.",
        ["n"] = "People in the group.",
        ["events"] = "People in whom it happened.",
        ["percent"] = "The share in whom it happened, where no number is given.",
        ["mean"] = "The mean.",
        ["sd"] = "The standard deviation.",
        ["outcomes.effect"] = "The effect as the work reports it.",
        ["estimate"] = "The estimate.",
        ["ci-low"] = "The lower end of its confidence interval.",
        ["ci-high"] = "The upper end of its confidence interval.",
        ["ci-level"] = "The level of the interval in percent; without it, 95.",
        ["role"] = "Whether the study was planned for this outcome.",
        ["analysis-set"] = "Whose results were counted.",
        ["timepoint-months"] = "Months from treatment to measurement.",
        ["follow-up-months"] = "Months for which people were followed.",
        ["p"] = "The P value, as printed.",
        ["adjusted"] = "The estimate is adjusted for other factors.",
        ["objective"] = "It is measured by an instrument or laboratory, not judged by a person who knows the treatment.",
        ["pooled"] = "What a review pools.",
        ["pooled.design"] = "The design of the studies pooled.",
        ["pooled.studies"] = "How many studies are pooled.",
        ["pooled.participants"] = "How many people were in them.",

        ["study"] = "The work that reports the study first; it names the study.",
        ["reports"] = "Other works on the same people.",
        ["shares-patients-with"] = "Studies some of whose people are the same.",
        ["randomized"] = "People who were allotted by chance.",
        ["comparison"] = "What the treatment was compared with.",
        ["masked"] = "Who did not know the treatment.",
        ["registered"] = "When the study was registered.",
        ["stopped"] = "How the study ended.",
        ["report"] = "In which form it is published.",
        ["flaws"] = "Faults that weigh against its results; an empty list says that somebody has looked and found none.",
        ["countries"] = "Where the people were treated: ISO codes of two letters.",
        ["checked"] = "The day on which somebody last compared the record with the work.",

        ["product"] = "The product's name; in both languages where they differ.",
        ["approvals.term"] = "Its entry in the glossary.",
        ["cell-source"] = "Where the cells came from.",
        ["jurisdiction"] = "Whose regulator.",
        ["status"] = "Where the product stands there.",
        ["date"] = "The day, month or year of the decision.",
        ["indication"] = "For what and whom, in the regulator's words.",
        ["approvals.reference"] = "The work of the bibliography that says so; or else 'source'.",
        ["source"] = "The address of the page that says so; or else 'reference'.",
        ["approvals.note"] = "What a reader should know besides.",

        ["concepts"] = "Former ids of concepts and terms.",
        ["concepts.*"] = "Its id now.",
        ["claims"] = "Former ids of claims.",
        ["claims.*"] = "Its id now.",
        ["works"] = "Former keys of works.",
        ["works.*"] = "Its key now.",
        ["addresses"] = "Former addresses of pages, without the language: /topics/old-name.",
        ["addresses.*"] = "Its address now, without the language.",

        ["references.id"] = "The key by which articles cite the work: [@deng-2017].",
        ["references.type"] = "What kind of work it is, in the words of CSL.",
        ["references.title"] = "The work's title; italics and raised figures as <i> and <sup>.",
        ["container-title"] = "The journal or book it appeared in.",
        ["publisher"] = "Who published it.",
        ["author"] = "Its authors, in the order of the work.",
        ["editor"] = "The editors of the book.",
        ["family"] = "The family name.",
        ["given"] = "The given names.",
        ["literal"] = "A name that has no parts: a group, an agency.",
        ["suffix"] = "Jr, III.",
        ["non-dropping-particle"] = "A particle that stays with the family name: van den.",
        ["dropping-particle"] = "A particle that is dropped where the family name stands alone: de.",
        ["issued"] = "When it was published.",
        ["date-parts"] = "Year, month, day; two of them for a range.",
        ["URL"] = "Where it can be read.",
        ["custom"] = "What this knowledge base says of the work beyond CSL.",
        ["status-checked"] = "The day on which the work was last looked up among retractions.",
        ["custom.authors"] = "'incomplete' where not all authors are named; the work is then cited with et al.",
        ["custom.other-title"] = "The title in another language, as the work prints it.",
        ["custom.status"] = "'retracted' where the work has been withdrawn by its journal.",
        ["references.note"] = "A note; lines such as 'PMID: 123' are read as fields.",
        ["volume"] = "The volume.",
        ["issue"] = "The issue.",
        ["page"] = "Pages, as 12-19, or the article's number.",
        ["references.language"] = "The language of the work: zh, en.",
        ["DOI"] = "The DOI, with or without https://doi.org/.",
        ["PMID"] = "The number in PubMed.",
        ["PMCID"] = "The number in PubMed Central.",
    };

    private static readonly Dictionary<string, string> Schemes = IdentifierScheme.All.ToDictionary(scheme => scheme.Key, scheme => $"{scheme.Name}, as {scheme.Example}.");

    private static readonly Dictionary<string, string> OfStudies = EvidenceFields.All.ToDictionary(field => field.Key, field => field.Meaning.English + ".");

    /// <summary>The keys that are described here; each is of use to some file.</summary>
    public static IEnumerable<string> Keys => ByKey.Keys;

    /// <param name="path">The kind of file and the keys down to the field: <c>evidence.effect.subject</c>.</param>
    public static string? Of(string path) => KeyOf(path) is { } key ? ByKey[key]
        : path.Split('.') is [.., "identifiers", var scheme] ? Schemes.GetValueOrDefault(scheme)
        : OfStudies.GetValueOrDefault(path[(path.LastIndexOf('.') + 1)..]);

    /// <summary>The longest description that fits, or null.</summary>
    public static string? KeyOf(string path)
    {
        for (var start = 0; ; start = path.IndexOf('.', start) + 1)
        {
            if (ByKey.ContainsKey(path[start..]))
                return path[start..];
            if (path.IndexOf('.', start) < 0)
                return null;
        }
    }
}
