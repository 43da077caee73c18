using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading.Scripts.Auth;

/// <summary>Reads an <c>auth</c> section: a token, a name with its password, a log-in or OAuth 2, and a key beside any of these.</summary>
/// <param name="names">What its texts can name.</param>
internal sealed class AuthReader(PlanNames names, TokensInPlan tokens)
{
    private static readonly string[] Kinds = ["bearer", "basic", "login", "oauth2"];

    /// <param name="owner">The plan, or a scenario.</param>
    public AuthInPlan Read(Section owner)
    {
        if (owner.OptionalMap("auth") is not { } auth)
        {
            return AuthInPlan.None;
        }

        var written = Kinds.Where(kind => auth.Node(kind) is not null).ToList();
        if (written.Count > 1)
        {
            auth.Problem($"has {string.Join(" and ", written)}; write one of them, and apiKey beside it where the target asks for a key, too");
        }
        else if (written.Count == 0 && !auth.Has("apiKey"))
        {
            auth.Problem($"says nothing; write one of {string.Join(", ", Kinds)} or apiKey, such as bearer: ${{TOKEN}}");
        }

        var read = auth.OptionalMap("login") is { } login ? new LogInReader(names).Read(login) : AuthInPlan.None;
        read = auth.OptionalMap("oauth2") is { } oauth ? new OAuthReader(names, tokens).Read(oauth) : read;
        read = Basic(auth) is { } basic ? read with { Headers = [basic] } : read;
        read = AuthText.Optional(auth, "bearer") is { } token ? read with { Headers = [new AuthHeaderText("Authorization", "Bearer ", token)] } : read;
        read = auth.OptionalMap("apiKey") is { } key ? Key(key, read) : read;
        auth.Close();
        return read;
    }

    private static AuthInPlan Key(Section key, AuthInPlan read)
    {
        var header = key.Optional<string?>("header", text => HeadersReader.Name(text).Then(name => (string?)name), null);
        var query = key.Optional<string?>("query", text => Numbers.Text(text).Then(name => (string?)name), null);
        if (key.Has("header") == key.Has("query"))
        {
            key.Problem("says not where the key goes; write either header, such as header: X-Api-Key, or query, such as query: key");
        }

        var value = AuthText.Required(key, "value", "write the key as a reference, such as value: ${API_KEY}");
        key.Close();
        return value is null ? read
            : header is not null ? read with { Headers = [.. read.Headers, new AuthHeaderText(header, "", value)] }
            : query is not null ? read with { Query = (query, value) }
            : read;
    }

    private static AuthHeaderText? Basic(Section auth)
    {
        if (auth.OptionalMap("basic") is not { } basic)
        {
            return null;
        }

        var user = AuthText.Required(basic, "user", "write who it is, such as user: ${API_USER}");
        var password = AuthText.Required(basic, "password", "write the password as a reference, such as password: ${API_PASSWORD}");
        basic.Close();
        if (user?.Text.Contains(':', StringComparison.Ordinal) == true)
        {
            basic.Problem("user", "has a colon in it, which ends a name here (RFC 7617, section 2)");
        }

        return user is null || password is null ? null : new AuthHeaderText("Authorization", "Basic ", user) { Password = password };
    }
}
