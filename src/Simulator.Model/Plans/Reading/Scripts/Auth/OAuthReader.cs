using System.Text;
using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Access;
using Simulator.Model.Scripts.Answers;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Plans.Reading.Scripts.Auth;

/// <summary>Reads <c>auth.oauth2</c>: a token for the client (RFC 6749, section 4.4), or one for each user by its password (section 4.3), with refresh (section 6).</summary>
internal sealed class OAuthReader(PlanNames names, TokensInPlan tokens)
{
    private const string Token = "token";
    private const string FormLines = "Accept: application/json\r\nContent-Type: application/x-www-form-urlencoded\r\n";

    private readonly ScriptVariables _variables = new(names, new HashSet<string>());

    public AuthInPlan Read(Section oauth)
    {
        var isPassword = oauth.Required("grant", Grant, "write grant: clientCredentials, or grant: password for a token of each user's own");
        var isOfUser = oauth.Optional("share", text => text == "user" ? true : text == "node" ? false : Parsed<bool>.Wrong($"`{text}` is neither node nor user"), isPassword);
        if (isPassword && !isOfUser)
        {
            oauth.Problem("share", "a token by password is its user's own; leave share out, or write share: user");
        }

        var url = oauth.Required("tokenUrl", Url, "write where tokens are given out, such as tokenUrl: https://id.example/oauth/token");
        var client = Client(oauth);
        var rest = Parameters(oauth, isPassword);
        var headers = AuthHeadersReader.Read(oauth);
        var read = new AuthInPlan
        {
            Names = [Token],
            Headers = headers.Count > 0 ? headers : [new AuthHeaderText("Authorization", "Bearer ", new AuthText($"{{{{auth.{Token}}}}}", oauth.Map.Place, oauth.Path, oauth.Notes))],
            Refusals = LogInReader.Statuses(oauth),
        };
        oauth.Close();
        var first = Form("grant_type", Plain(isPassword ? "password" : "client_credentials"));
        return isOfUser
            ? read with { LogIn = OfUser(oauth.Path, url, client, Join(first, client.Form, rest)) }
            : read with { SharedToken = Shared(oauth, url, client, Join(first, client.Form, rest)) };
    }

    private static Parsed<bool> Grant(string text) => text switch
    {
        "password" => true,
        "clientCredentials" => false,
        _ => Parsed<bool>.Wrong($"`{text}` is no grant that needs no browser; write clientCredentials or password"),
    };

    private Parsed<(int Host, string Below)> Url(string text) =>
        TemplateReader.HasPlaces(text) ? Parsed<(int, string)>.Wrong("has a variable in it; the tokens of one section are given out at one place")
        : text.StartsWith('/') ? (0, text)
        : names.Hosts.FindOrName(text);

    // Name and secret are themselves encoded as in a form before they become one value (section 2.3.1).
    private (Template Form, string Headers) Client(Section oauth)
    {
        var isInBody = oauth.Optional("style", text => text == "body" ? true : text == "header" ? false : Parsed<bool>.Wrong($"`{text}` is neither header nor body"), false);
        var id = AuthText.Required(oauth, "clientId", "write the client's id, such as clientId: load-test")?.Read(_variables, TemplateEscape.Address) ?? Template.Empty;
        var secret = AuthText.Optional(oauth, "clientSecret")?.Read(_variables, TemplateEscape.Address);
        if (isInBody || secret is null)
        {
            var form = Form("client_id", id);
            return (secret is null ? form : Join(form, Form("client_secret", secret)), "");
        }

        if (!id.IsFixed || !secret.IsFixed)
        {
            oauth.Problem("clientSecret", "and clientId have a variable in them, which only a form can have; write style: body");
        }

        return (Template.Empty, $"Authorization: Basic {Convert.ToBase64String(Encoding.ASCII.GetBytes($"{Literal(id)}:{Literal(secret)}"))}\r\n");
    }

    private Template Parameters(Section oauth, bool isPassword)
    {
        var rest = Template.Empty;
        if (isPassword)
        {
            rest = Join(rest, Parameter("username", AuthText.Required(oauth, "user", "write who logs in, such as user: \"{{people.email}}\"")));
            rest = Join(rest, Parameter("password", AuthText.Required(oauth, "password", "write the user's password, such as password: \"{{people.password}}\"")));
        }

        oauth.Node("user");
        oauth.Node("password");
        if (!isPassword && (oauth.Has("user") || oauth.Has("password")))
        {
            oauth.Problem("grant", "is for the client alone, which has no user and no password; write grant: password for a token of each user's own");
        }

        return Join(rest, Parameter("scope", AuthText.Optional(oauth, "scope")), Parameter("audience", AuthText.Optional(oauth, "audience")));
    }

    private Template Parameter(string name, AuthText? text) => text is null ? Template.Empty : Form(name, text.Read(_variables, TemplateEscape.Address));

    private int Shared(Section oauth, (int Host, string Below) url, (Template Form, string Headers) client, Template form)
    {
        if (!form.IsFixed)
        {
            oauth.Problem("has a variable in it, and its token is one for all users; write share: user for one of each");
        }

        return tokens.Add(new SharedToken(url.Host, url.Below ?? "", Encoding.ASCII.GetBytes(client.Headers + FormLines), Encoding.ASCII.GetBytes(Literal(form)), oauth.Path));
    }

    private LogInPlan OfUser(string path, (int Host, string Below) url, (Template Form, string Headers) client, Template form)
    {
        var (token, refresh, fresh, lifetime) = (_variables.OfLoop(Token), _variables.OfLoop("refreshToken"), _variables.OfLoop("freshToken"), _variables.OfLoop("expiresIn"));
        Capture[] captures = [Taken("access_token", token) with { IsForHeader = true }, Taken("refresh_token", fresh) with { IsOptional = true }, Taken("expires_in", lifetime) with { IsOptional = true }];
        var old = Form("refresh_token", new TemplateBuilder().Variable(refresh, TemplateEscape.Address).Build());
        return new LogInPlan(new Scenario("auth", [Request("get token", form)], _variables.Names) { Given = _variables.Given }, path)
        {
            Renewal = Request("renew token", Join(Form("grant_type", Plain("refresh_token")), old, client.Form)),
            LifetimeSlot = lifetime,
            RenewalSlot = refresh,
            FreshSlot = fresh,
        };

        ScriptStep Request(string name, Template body) =>
            new(name, ScriptVerb.Post, Plain(url.Below ?? ""), Plain(client.Headers + FormLines), body, captures, Check.None, null, path) { Host = url.Host, BodyKey = "tokenUrl" };

        Capture Taken(string name, int slot) => new(name, slot, new CaptureSource.Json(JsonPath.Parse(name)!, Pick.First), $"{path}.{name}");
    }

    private static Template Form(string name, Template value) => new([.. Plain($"{name}=").Parts, .. value.Parts]);

    private static Template Join(params ReadOnlySpan<Template> forms)
    {
        var parts = new List<TemplatePart>();
        foreach (var form in forms)
        {
            if (form.Parts.Count == 0)
            {
                continue;
            }

            parts.AddRange(parts.Count == 0 ? form.Parts : [.. Plain("&").Parts, .. form.Parts]);
        }

        return new Template(parts);
    }

    private static Template Plain(string text) => new TemplateBuilder().Literal(text).Build();

    private static string Literal(Template template) => string.Concat(template.Parts.Select(part => Encoding.UTF8.GetString(part.Literal.Span)));
}
