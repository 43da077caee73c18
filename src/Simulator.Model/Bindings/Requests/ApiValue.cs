namespace Simulator.Model.Bindings.Requests;

/// <summary>What a variable holds: a text, a number (money in cents), a list, or nothing.</summary>
public readonly struct ApiValue
{
    private ApiValue(string? text, long number, IReadOnlyList<string>? list, bool isThere) => (Text, Number, List, IsThere) = (text, number, list, isThere);

    public bool IsThere { get; }

    public string? Text { get; }

    public long Number { get; }

    public IReadOnlyList<string>? List { get; }

    public static ApiValue Of(string? text) => new(text, 0, null, text is not null);

    public static ApiValue Of(long number) => new(null, number, null, true);

    public static ApiValue Of(int? number) => new(null, number ?? 0, null, number is not null);

    public static ApiValue Of(IReadOnlyList<string> list) => new(null, 0, list, true);
}
