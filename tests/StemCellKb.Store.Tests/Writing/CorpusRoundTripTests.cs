using System.Text.Json;
using CsCheck;
using Microsoft.Data.Sqlite;
using StemCellKb.Model;
using StemCellKb.Store.Documents;
using StemCellKb.Store.Reading;
using StemCellKb.Store.Writing;
using StemCellKb.Testing;

namespace StemCellKb.Store.Tests.Writing;

/// <summary>A corpus that goes into a file comes out of it as it was.</summary>
public sealed class CorpusRoundTripTests
{
    [Fact]
    public void Shipped_corpus_comes_out_equal() => ComesOutEqual(ShippedContent.Corpus);

    [Fact]
    public void Corpus_with_every_field_filled_and_empty_comes_out_equal() => ComesOutEqual(CorpusDraft.Corpus);

    [Fact]
    public void Any_words_come_out_equal() => Words.Select(CorpusDraft.Saying).Sample(ComesOutEqual, iter: 10, threads: 1);

    /// <summary>Valid Unicode of every awkward sort: quotes, controls, marks, emoji, right-to-left, newlines.</summary>
    private static Gen<string> Words { get; } = Gen.OneOf(
        "'", "\"", "';--", "\0", "\u0001", "\r\n", "\t", " ", "%", "_", "\\", "$p0", "?", "é", "e\u0301", "细胞", "𠀀", "👩‍🔬", "\u202E", "\uFEFF", "<b>", "&amp;", "a").Array[1, 8].Select(string.Concat);

    private static void ComesOutEqual(Corpus corpus)
    {
        using var folder = new TemporaryFolder();
        CorpusWriter.Write(corpus, "round-trip", folder["kb.db"]);
        var database = KbDatabase.TryOpen(folder["kb.db"])!;

        Assert.Equal("round-trip", database.BuildId);
        Same(corpus.Concepts.Select(NamesAndCodes), database.Corpus.ReadConcepts().Select(record => (object)new
        {
            Id = record.Id.Value,
            record.Kind,
            record.Reviewed,
            Names = record.Names.Select(forms => new { forms.Script, forms.Name, forms.Abbreviation, forms.Also }),
            Codes = record.Identifiers.Select(entry => new { entry.Scheme, entry.Value, entry.Relation, entry.Label }),
            Broader = record.Broader.Select(id => id.Value),
        }));
        Same(corpus.Articles.Select(Texts), Articles(corpus, database, folder["kb.db"]).Select(Texts));
        Same(corpus.Claims, database.Corpus.ReadClaims());
        Same(
            corpus.Claims.Select(claim => new ClaimOutline(
                claim.Id, claim.Disease, claim.CellType, claim.Mechanisms,
                [.. claim.Evidence.Select(item => new ItemOutline(item.Reference, item.Model, item.Design, item.Direction, item.Retracted))])
            {
                Word = Assessment.Of(claim.Asks, claim.Evidence).Word,
                Certainty = Assessment.Of(claim.Asks, claim.Evidence).Certainty,
            }),
            database.Evidence.Outlines);
        Same(corpus.References.OrderBy(work => work.Key), database.References.List().Select(entry => entry.Reference).OrderBy(work => work.Key));
        foreach (var language in Language.All)
            Same(corpus.Approvals.Select(approval => InLanguage(approval, language)), database.Evidence.ListApprovals(language).Select(entry => (object)new
            {
                entry.Product,
                Term = entry.Term?.Id.Value,
                CellType = entry.CellType.Id.Value,
                Disease = entry.Disease.Id.Value,
                entry.CellSource,
                entry.Jurisdiction,
                entry.Status,
                entry.Date,
                entry.Indication,
                Work = entry.Work?.Key.Value,
                entry.Source,
                entry.Note,
            }));
        foreach (var term in corpus.Concepts.Where(concept => concept.Kind == ConceptKind.Term))
            Assert.Equal(term.Definition, new Localized<string>(database.Articles.FindTerm(Language.English, term.Id)!.Definition, database.Articles.FindTerm(Language.Chinese, term.Id)!.Definition));
    }

    private static object NamesAndCodes(Concept concept) => new
    {
        Id = concept.Id.Value,
        concept.Kind,
        concept.Reviewed,
        Names = concept.Names.Forms.Select(form => new { form.Script, form.Names.Name, Abbreviation = form.Names.Short, form.Names.Also }),
        Codes = concept.Identifiers.Select(code => new { Scheme = code.Scheme.Key, code.Value, Relation = "exact", Label = (string?)null })
            .Concat(concept.CloseIdentifiers.Select(code => new { Scheme = code.Scheme.Key, code.Value, code.Relation, code.Label })),
        Broader = concept.Broader.Select(id => id.Value).Order(StringComparer.Ordinal),
    };

    private static object Texts(Article article) => new
    {
        Concept = article.Concept.Value,
        article.Language.Code,
        article.Title,
        article.Summary,
        article.Sections,
        article.Citations,
        article.CrossLinks,
        article.BehindSections,
    };

    private static object InLanguage(Approval approval, Language language) => new
    {
        Product = approval.Product[language],
        Term = approval.Term?.Value,
        CellType = approval.CellType.Value,
        Disease = approval.Disease.Value,
        approval.CellSource,
        approval.Jurisdiction,
        approval.Status,
        approval.Date,
        Indication = approval.Indication[language],
        Work = approval.Reference?.Value,
        approval.Source,
        Note = approval.Note?[language],
    };

    /// <summary>What pages read through the reader, and what only search and staleness read straight from the tables.</summary>
    private static IEnumerable<Article> Articles(Corpus corpus, KbDatabase database, string path)
    {
        var plain = Rows(path, "SELECT a.concept_id || ' ' || a.language, s.plain_text, s.fingerprint FROM sections s JOIN articles a ON a.id = s.article_id ORDER BY a.id, s.ordinal");
        var links = Rows(path, "SELECT a.concept_id || ' ' || a.language, l.anchor, l.target_id FROM cross_links l JOIN articles a ON a.id = l.article_id ORDER BY a.id, l.ordinal");
        foreach (var written in corpus.Articles)
        {
            var kind = corpus.Concepts.Single(concept => concept.Id == written.Concept).Kind;
            var page = database.Articles.Find(written.Language, kind, written.Concept)!;
            var key = $"{written.Concept} {written.Language}";
            yield return new Article(
                page.Facts.Concept.Id,
                page.TextLanguage,
                page.Title,
                page.Summary,
                [.. page.Sections.Zip(plain[key], (section, row) => new Section(section.Anchor, section.Level, section.Heading, section.Html, row.Second, section.Markdown, row.Third))],
                [.. page.References.Where(entry => entry.CitedInText).Select(entry => entry.Reference.Key)],
                [.. links[key].Select(row => new CrossLink(row.Second, ConceptId.Parse(row.Third)))],
                [.. page.Behind.Select(section => section.Anchor)]);
        }
    }

    private static ILookup<string, (string Second, string Third)> Rows(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        List<(string Key, string Second, string Third)> rows = [];
        while (row.Read())
            rows.Add((row.GetString(0), row.GetString(1), row.GetString(2)));
        return rows.ToLookup(each => each.Key, each => (each.Second, each.Third));
    }

    /// <summary>Lists of records are compared by what they say, one by one, so that a difference names its record.</summary>
    private static void Same<T>(IEnumerable<T> expected, IEnumerable<T> actual) =>
        Assert.Equal(expected.Select(each => JsonSerializer.Serialize<object?>(each)), actual.Select(each => JsonSerializer.Serialize<object?>(each)));
}
