using Simulator.Imports.Reading;
using Simulator.Imports.Writing;
using Simulator.Model.Plans.Tree;

namespace Simulator.Imports.OpenApi;

/// <summary>Turns the document's security schemes into the plan's <c>auth</c>, with a log-in where an operation gives tokens.</summary>
internal sealed class OpenApiAuth(OpenApiDocument document, OpenApiOperation? register, OpenApiOperation? logIn, ImportNotes notes)
{
    public Yaml.Map? Read(Func<OpenApiOperation, Yaml.Map> step)
    {
        var schemes = document.Root.At("components", "securitySchemes").Entries.ToList();
        Yaml.Map? auth = null;
        foreach (var entry in schemes)
        {
            var scheme = document.Resolve(entry.Value) ?? entry.Value;
            if (auth is not null)
            {
                notes.Leave(entry.Place, $"components.securitySchemes.{entry.Key}", $"a second security scheme `{entry.Key}`", "write it under auth in the scenarios that need it");
                continue;
            }

            auth = Of(entry.Key, scheme, step);
            notes.Carry("security scheme", auth is null ? 0 : 1);
        }

        return auth ?? (schemes.Count == 0 && logIn is not null ? LogIn(step, "Bearer") : null);
    }

    private Yaml.Map? Of(string name, PlanNode scheme, Func<OpenApiOperation, Yaml.Map> step)
    {
        var path = $"components.securitySchemes.{name}";
        switch (scheme.At("type").Text, scheme.At("scheme").Text?.ToLowerInvariant())
        {
            case ("http", "basic"):
                return new Yaml.Map().Add("basic", new Yaml.Map().Add("user", notes.Variable("API_USER", "the user of the API")).Add("password", notes.Variable("API_PASSWORD", "its password")));
            case ("http", "bearer"):
                return logIn is not null ? LogIn(step, "Bearer") : new Yaml.Map().Add("bearer", notes.Variable("API_TOKEN", "a token of the API"));
            case ("apiKey", _):
                return ApiKey(name, scheme, path, step);
            case ("oauth2", _):
                return OAuth(scheme, path) ?? (logIn is not null ? LogIn(step, "Bearer") : null);
            default:
                notes.Leave(scheme, path, $"the security scheme of type {scheme.At("type").Text ?? "unknown"}", "write auth: yourself");
                return logIn is not null ? LogIn(step, "Bearer") : null;
        }
    }

    private Yaml.Map? ApiKey(string name, PlanNode scheme, string path, Func<OpenApiOperation, Yaml.Map> step)
    {
        var key = scheme.At("name").Text ?? "X-Api-Key";
        switch (scheme.At("in").Text)
        {
            case "header":
                return new Yaml.Map().Add("apiKey", new Yaml.Map().Add("header", key).Add("value", notes.Variable("API_KEY", $"the API's key ({name})")));
            case "query":
                return new Yaml.Map().Add("apiKey", new Yaml.Map().Add("query", key).Add("value", notes.Variable("API_KEY", $"the API's key ({name})")));
            default:
                if (logIn is null)
                {
                    notes.Leave(scheme, path, $"the cookie {key}, which no operation of the document gives", "write auth: { login: … } with the steps that give it");
                    return null;
                }

                return LogIn(step, null);
        }
    }

    private Yaml.Map? OAuth(PlanNode scheme, string path)
    {
        foreach (var (flow, grant) in new[] { ("clientCredentials", "clientCredentials"), ("password", "password") })
        {
            if (scheme.At("flows", flow, "tokenUrl").Text is not { } url)
            {
                continue;
            }

            var oauth = new Yaml.Map { IsBlock = true }.Add("grant", grant).Add("tokenUrl", Address(url))
                .Add("clientId", notes.Variable("CLIENT_ID", "the client at the authorization server")).Add("clientSecret", notes.Variable("CLIENT_SECRET", "its secret"));
            var scopes = scheme.At("flows", flow, "scopes").Entries.Select(scope => scope.Key).ToList();
            oauth.Add("scope", scopes.Count == 0 ? null : string.Join(' ', scopes));
            return new Yaml.Map { IsBlock = true }.Add("oauth2", grant == "password"
                ? oauth.Add("user", notes.Variable("API_USER", "the user of the API")).Add("password", notes.Variable("API_PASSWORD", "its password"))
                : oauth);
        }

        notes.Leave(scheme, path, "OAuth 2 without client credentials or password grant", "a person logs in there: bring a token as auth: { bearer: ${TOKEN} }");
        return logIn is null ? new Yaml.Map().Add("bearer", notes.Variable("API_TOKEN", "a token of the API")) : null;
    }

    // A path of the target, or a whole address.
    private static string Address(string url) => Uri.TryCreate(url, UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https" ? url : $"/{url.TrimStart('/')}";

    /// <param name="scheme">Of the Authorization header; null where a cookie is enough.</param>
    private Yaml.Map LogIn(Func<OpenApiOperation, Yaml.Map> step, string? scheme)
    {
        var steps = new List<Yaml>();
        if (register is not null)
        {
            steps.Add(step(register));
        }

        var enters = step(logIn!);
        steps.Add(enters);
        var token = Token(logIn!.Answer, "", 0);
        if (scheme is not null && token is null)
        {
            notes.Leave(logIn.Node, logIn.Where, "where in its answer the token stands is not described", "capture it, such as capture: { token: { json: data.token } }");
        }

        enters.Remove("capture");
        enters.Add("capture", scheme is null ? null : new Yaml.Map().Add("token", new Yaml.Map().Add("json", token ?? "token")));
        return new Yaml.Map { IsBlock = true }.Add("login", new Yaml.Map { IsBlock = true }
            .Add("per", "session")
            .Add("steps", Yaml.Block(steps))
            .Add("headers", scheme is null ? null : new Yaml.Map().Add("Authorization", $"{scheme} {{{{auth.token}}}}"))
            .Add("again", Yaml.Bare("401")));
    }

    private string? Token(PlanNode? node, string path, int depth)
    {
        if (node is null || depth > 3)
        {
            return null;
        }

        var properties = new OpenApiSchema(document, node).All.ToList();
        return properties.Find(property => OpenApiWords.IsToken(property.Key)) is { } found
            ? path + found.Key
            : properties.Select(property => Token(property.Value, $"{path}{property.Key}.", depth + 1)).FirstOrDefault(one => one is not null);
    }
}
