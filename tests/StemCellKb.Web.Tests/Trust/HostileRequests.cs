using System.Text;

namespace StemCellKb.Web.Tests.Trust;

/// <summary>Requests that no reader makes, as bytes, the same ones for the same seed.</summary>
internal sealed class HostileRequests(int seed)
{
    /// <summary>Markup that would run if it came back as it was sent.</summary>
    public const string Markup = "<img/src=kb onerror=kb()>";

    /// <summary>A header that an answer would carry if a line break got through.</summary>
    public const string InjectedHeader = "Kb-Injected";

    private static readonly string[] Fragments =
    [
        Markup, "\"" + Markup, "'" + Markup, "</script>" + Markup, "</title>" + Markup, "]]>" + Markup, "&lt;" + Markup, "\" onfocus=kb() \"", "javascript:kb()", "data:text/html,kb",
        "{{7*7}}", "${7*7}", "#{7*7}", "@(7*7)", "{0}", "%s%n", "\r\n" + InjectedHeader + ": 1", "\n" + InjectedHeader + ": 1", "\u2028", "\0", "\u001b[31m", "\uFEFF", "\u202E", "\uFFFF",
        "../../../../etc/passwd", "..\\..\\windows\\win.ini", "/etc/passwd\0.json", "file:///etc/passwd", ".git/config", "appsettings.json", "kb.db", "wp-login.php", "con", "nul.txt",
        "' OR '1'='1", "'; DROP TABLE concept; --", "1 UNION SELECT sql FROM sqlite_master", "\" OR \"\"=\"", "NEAR(a b, 2)", "\"unclosed", "lupus AND", "NOT", "* OR *", "title:lupus", "a*", "^a", "-a", "(((((", "{title body}: a", "a + b",
        "lupus", "lupus nephritis", "狼疮", "狼疮性肾炎", "langchuang", "间充质干细胞", "MSC", "Th17", "TNF-α", "psoriasis", "deng-2017", "MONDO:0007915",
        "👩‍🔬", "𠀀𠮷", "e\u0301\u0301\u0301\u0301", "ﬁ", "Ⅷ", "ß", "İ", "\u200d", "0", "-1", "1e309", "2147483648", "NaN", "null", "true", "[]", "{}", "%", "%%", "+", "&", "=", "?", "#", ";", "/", "//", ".", "..", "~", " ", "\t",
    ];

    private static readonly string[] Places =
    [
        "/", "/en", "/zh", "/en/", "/en/diseases/", "/zh/cell-types/", "/en/mechanisms/", "/zh/topics/", "/en/glossary/", "/en/evidence/", "/zh/references/", "/id/", "/assets/", "/pictures/diseases/", "/data/", "/status/", "/api/v1/", "/api/v1/concepts/",
        "/health/", "/metrics/", "/live/", "/en/diseases/psoriasis/", "/en/references/deng-2017", "/openapi/",
    ];

    private static readonly string[] Asked =
    [
        "/en/search", "/zh/search", "/en/search.json", "/api/v1/search", "/api/v1/suggest", "/api/v1/concepts", "/api/v1/claims", "/api/v1/references", "/en/evidence", "/zh/evidence", "/zh/references", "/en", "/zh/diseases/psoriasis", "/data/", "/", "/id/lupus",
    ];

    private static readonly string[] Keys =
    [
        "q", "kind", "disease", "cell-type", "mechanism", "evidence", "page", "language", "with", "model", "design", "direction", "verdict", "sort", "form", "handler", "area", "__proto__", "q[]",
    ];

    private static readonly string[] HeaderNames =
    [
        "Accept", "Accept-Language", "Accept-Encoding", "Accept-Charset", "Cookie", "Referer", "User-Agent", "If-None-Match", "If-Match", "If-Modified-Since", "Range", "If-Range", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto",
        "X-Original-URL", "X-Rewrite-URL", "X-HTTP-Method-Override", "Content-Type", "Authorization", "Origin", "Forwarded", "Via", "Upgrade", "traceparent", "tracestate", "baggage", "Expect",
    ];

    private static readonly string[] Methods = ["GET", "GET", "GET", "GET", "GET", "GET", "HEAD", "HEAD", "POST", "OPTIONS", "TRACE", "PROPFIND", "get", "DELETE"];

    private readonly Random random = new(seed);

    public byte[] Next() => random.Next(10) == 0 ? Malformed() : WellFormed(random.Next(3) switch
    {
        0 => One(Places) + Encoded(Word()) + (random.Next(3) == 0 ? One(".json", ".md", ".bib", ".ris", ".png", ".xml", ".") : ""),
        1 => One(Asked) + "?" + string.Join(One("&", "&", ";", "&&"), Enumerable.Range(0, random.Next(1, random.Next(20) == 0 ? 200 : 5)).Select(_ => $"{One(Keys)}={Encoded(Word())}")),
        _ => One([.. Asked, .. Places]) + (random.Next(2) == 0 ? "?" + Encoded(Word()) : ""),
    });

    private byte[] WellFormed(string target)
    {
        var request = new StringBuilder($"{One(Methods)} {target} HTTP/1.1\r\nHost: localhost\r\n");
        for (var headers = random.Next(4); headers > 0; headers--)
            request.Append($"{One(HeaderNames)}: {Printable(Word())}\r\n");
        return Encoding.Latin1.GetBytes(request.Append("\r\n").ToString());
    }

    /// <summary>What no client library would send.</summary>
    private byte[] Malformed()
    {
        var word = Word();
        return random.Next(14) switch
        {
            0 => Noise(random.Next(1, 500)),
            1 => Bytes($"GET /en/{word} HTTP/1.1\r\nHost: localhost\r\n\r\n"),
            2 => Bytes($"GET /en HTTP/1.1\r\nHost: {word}\r\n\r\n"),
            3 => Bytes($"GET /en HTTP/1.1\r\n{word}: {word}\r\nHost: localhost\r\n\r\n"),
            4 => Bytes($"{word} /en HTTP/1.1\r\nHost: localhost\r\n\r\n"),
            5 => Bytes($"GET /en HTTP/{One("0.9", "1.2", "9.9", "x", "")}\r\nHost: localhost\r\n\r\n"),
            6 => Bytes($"GET /en/{new string('a', random.Next(8_000, 20_000))} HTTP/1.1\r\nHost: localhost\r\n\r\n"),
            7 => Bytes($"GET /en HTTP/1.1\r\nHost: localhost\r\nX: {new string('a', random.Next(10_000, 40_000))}\r\n\r\n"),
            8 => Bytes($"GET /en HTTP/1.1\r\nHost: localhost\r\n{string.Concat(Enumerable.Range(0, 150).Select(i => $"X-{i}: y\r\n"))}\r\n"),
            9 => Bytes($"GET http://{One("evil.example", "localhost", "[::1", "a b")}/en HTTP/1.1\r\nHost: localhost\r\n\r\n"),
            10 => Bytes($"POST /en HTTP/1.1\r\nHost: localhost\r\nContent-Length: {One("-1", "5", "99999999999", "x", "5, 6")}\r\n\r\nhello"),
            11 => Bytes($"POST /api/v1/search HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: {One("chunked", "chunked, chunked", "gzip", "x")}\r\n\r\n{One("5\r\nhello\r\n0\r\n\r\n", "zz\r\n", "FFFFFFFFFFFFFFFFF\r\n", "-1\r\n")}"),
            12 => Bytes($"GET /en HTTP/1.1\nHost: localhost\n folded: {word}\n\n"),
            _ => Bytes($"{One("CONNECT localhost:80", "OPTIONS *", "GET *", "GET en", "PRI *")} HTTP/{One("1.1", "2.0")}\r\nHost: localhost\r\n\r\n"),
        };
    }

    private string Word()
    {
        var word = string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => One(Fragments)));
        return random.Next(40) switch
        {
            0 => string.Concat(Enumerable.Repeat(word, random.Next(1, 1 + 1_200 / word.Length))),
            1 => word + char.ConvertFromUtf32(random.Next(0x10000, 0x10FFFF)),
            2 => word.ToUpperInvariant(),
            3 => new string([.. word.Reverse()]),
            _ => word,
        };
    }

    /// <summary>Percent-encoded: rightly, too much, twice, or broken.</summary>
    private string Encoded(string word)
    {
        var form = random.Next(8);
        var text = new StringBuilder();
        foreach (var each in Encoding.UTF8.GetBytes(word))
        {
            if (form != 0 && (char.IsAsciiLetterOrDigit((char)each) || each is (byte)'-' or (byte)'.' or (byte)'_'))
                text.Append((char)each);
            else
                text.Append(form == 1 ? "%25" : "%").Append(each.ToString(form == 2 ? "x2" : "X2"));
        }
        return form == 3 ? text + One("%", "%z", "%zz", "%u0041", "%c0%af", "%ff", "%00", "%ed%a0%80") : text.ToString();
    }

    private static string Printable(string word) => new([.. Encoding.UTF8.GetBytes(word).Select(each => each is < 0x20 or 0x7F ? '.' : (char)each)]);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private byte[] Noise(int length)
    {
        var noise = new byte[length];
        random.NextBytes(noise);
        return [.. noise, .. "\r\n\r\n"u8];
    }

    private string One(params string[] choices) => choices[random.Next(choices.Length)];
}
