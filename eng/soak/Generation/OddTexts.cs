namespace Simulator.Soak.Generation;

/// <summary>Texts that careless code changes, cuts, runs or falls over. They are legal: a marketplace keeps them to the letter.</summary>
internal static class OddTexts
{
    public static readonly IReadOnlyList<string> All =
    [
        "' OR '1'='1", "'; DROP TABLE jobs; --", "\" OR \"\"=\"", "1; SELECT pg_sleep(20)", "UNION SELECT password_hash FROM users",
        "Update kitchen; delete the old one",
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "javascript:alert(1)", "{{7*7}} ${7*7} #{7*7}", "%s%s%n %x %d", "{0} {1}",
        "../../etc/passwd", "$(reboot) `reboot` | reboot",
        "\\", "\\\\\"", "\"quoted\"", "'single'", "a\tb\r\nc\vd\fe\bf", "\u001b[31mred\u001b[0m", "\u007f\u0080\u009f", "null", "true", "NaN", "-0",
        "1e999", "undefined", "[object Object]",
        "Straße ÄÖÜ ß ẞ", "İstanbul ıi", "屋根を直す", "إصلاح السقف", "תיקון גג", "🔨🏠👩‍🔧👍🏽", "e\u0301 is not \u00e9", "\u202eright to left",
        "zero\u200bwidth\u200d\ufeff", "\ufeffmark first", "\uffff\ufffe\ufffd",
        "\U0010ffff\U00010000", "Z\u0351\u036b\u0343a\u0329\u0353l\u034ego", "   spaces   ", " ", " first and last ", "a.b.c.", "CON", "%00%0a%ff",
        "&amp;&lt;&#x27;", "﷽",
    ];
}
