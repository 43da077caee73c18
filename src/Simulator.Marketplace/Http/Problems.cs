using System.Globalization;

namespace Simulator.Marketplace.Http;

/// <summary>Collects all that is wrong with a request, a message a field.</summary>
internal class Problems
{
    public Dictionary<string, string>? Fields { get; private set; }

    public Reply? Refusal => Fields is null ? null : Refusals.Invalid(Fields);

    public virtual void Add(string field, string message) => (Fields ??= []).TryAdd(field, message);

    public virtual void Require(string field, bool holds, string message)
    {
        if (!holds) Add(field, message);
    }

    /// <summary>Checks that a field is there which has no limits otherwise.</summary>
    public virtual void Given(string field, bool isGiven) => Require(field, isGiven, "is required");

    /// <summary>Checks a text that must be there; lengths are UTF-16 units.</summary>
    public virtual void Text(string field, string? value, int least, int most)
    {
        if (value is null) Add(field, "is required");
        else OptionalText(field, value, least, most);
    }

    public void OptionalText(string field, string? value, int most) => OptionalText(field, value, 0, most);

    public virtual void OptionalText(string field, string? value, int least, int most)
    {
        if (value is null) return;
        if (value.Length > most || value.Length < least) Add(field, $"must have {(least > 0 ? $"{least} to" : "at most")} {most} characters");
        else NoNull(field, value);
    }

    /// <summary>Checks a list that must be there; <paramref name="what"/> says of what, such as URLs.</summary>
    public virtual void List<T>(string field, T[]? values, int least, int most, string what) =>
        Require(field, values is not null && values.Length >= least && values.Length <= most, $"must be {least} to {most} {what}");

    public virtual void Number(string field, long? value, long least, long most)
    {
        if (value is null) Add(field, "is required");
        else OptionalNumber(field, value, least, most);
    }

    public virtual void OptionalNumber(string field, long? value, long least, long most)
    {
        if (value < least || value > most) Add(field, string.Create(CultureInfo.InvariantCulture, $"must be a whole number from {least} to {most}"));
    }

    public virtual void OneOf(string field, string? value, string[] allowed)
    {
        if (value is null) Add(field, "is required");
        else OptionalOneOf(field, value, allowed);
    }

    public virtual void OptionalOneOf(string field, string? value, string[] allowed)
    {
        if (value is not null && Array.IndexOf(allowed, value) < 0) Add(field, $"must be one of {string.Join(", ", allowed)}");
    }

    /// <summary>Checks a list that may be left out.</summary>
    public virtual void OptionalList<T>(string field, T[]? values, int most, string what) =>
        Require(field, values is null || values.Length <= most, $"must be at most {most} {what}");

    /// <summary>Checks a list of texts that may be left out.</summary>
    public void OptionalTexts(string field, string?[]? values, int most)
    {
        OptionalList(field, values, most, "texts of 1 to 2000 characters");
        foreach (var value in values ?? [])
        {
            if (value is not { Length: >= 1 and <= 2_000 }) Add(field, "must be texts of 1 to 2000 characters");
            else NoNull(field, value);
        }
    }

    /// <summary>Checks a list of web addresses that may be left out.</summary>
    public void OptionalUrls(string field, string?[]? values, int most)
    {
        OptionalList(field, values, most, "http or https URLs of at most 2000 characters");
        if (values is not null) Require(field, Array.TrueForAll(values, IsUrl), "must be http or https URLs of at most 2000 characters");
    }

    private static bool IsUrl(string? text) =>
        text is { Length: <= 2_000 } && Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp);

    // SQLite ends a text at U+0000, so such a text could not be given back as it came.
    private void NoNull(string field, string value)
    {
        if (value.Contains('\0', StringComparison.Ordinal)) Add(field, "must not contain the character U+0000");
    }
}
