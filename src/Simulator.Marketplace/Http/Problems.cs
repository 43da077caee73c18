using System.Globalization;

namespace Simulator.Marketplace.Http;

/// <summary>Collects all that is wrong with a request, a message a field.</summary>
internal sealed class Problems
{
    public Dictionary<string, string>? Fields { get; private set; }

    public Reply? Refusal => Fields is null ? null : Refusals.Invalid(Fields);

    public void Add(string field, string message) => (Fields ??= []).TryAdd(field, message);

    public void Require(string field, bool holds, string message)
    {
        if (!holds) Add(field, message);
    }

    /// <summary>Checks a text that must be there; lengths are UTF-16 units.</summary>
    public void Text(string field, string? value, int least, int most)
    {
        if (value is null) Add(field, "is required");
        else if (value.Length < least || value.Length > most) Add(field, $"must have {least} to {most} characters");
        else NoNull(field, value);
    }

    public void OptionalText(string field, string? value, int most)
    {
        if (value is null) return;
        if (value.Length > most) Add(field, $"must have at most {most} characters");
        else NoNull(field, value);
    }

    public void Number(string field, long? value, long least, long most)
    {
        if (value is null) Add(field, "is required");
        else OptionalNumber(field, value, least, most);
    }

    public void OptionalNumber(string field, long? value, long least, long most)
    {
        if (value < least || value > most) Add(field, string.Create(CultureInfo.InvariantCulture, $"must be a whole number from {least} to {most}"));
    }

    public void OneOf(string field, string? value, string[] allowed)
    {
        if (value is null) Add(field, "is required");
        else OptionalOneOf(field, value, allowed);
    }

    public void OptionalOneOf(string field, string? value, string[] allowed)
    {
        if (value is not null && Array.IndexOf(allowed, value) < 0) Add(field, $"must be one of {string.Join(", ", allowed)}");
    }

    // SQLite ends a text at U+0000, so such a text could not be given back as it came.
    private void NoNull(string field, string value)
    {
        if (value.Contains('\0', StringComparison.Ordinal)) Add(field, "must not contain the character U+0000");
    }
}
