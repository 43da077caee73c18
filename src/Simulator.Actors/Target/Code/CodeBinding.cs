using System.Text;
using Simulator.Http;

namespace Simulator.Actors.Target.Code;

/// <summary>Sends the requests of users that are written in code, and gives them whole answers: what these mean the code knows.</summary>
public sealed class CodeBinding : IBinding
{
    public string? HealthPath => null;

    public bool IsRead(Call call) => ((HttpCall)call).Method is "GET" or "HEAD" or "OPTIONS";

    public void Compose(Call call, Credentials credentials, string key, RequestDraft draft)
    {
        var request = (HttpCall)call;
        if (!request.Path.StartsWith('/') || request.Path.Any(letter => letter is <= ' ' or '\x7f'))
        {
            throw new FormatException($"`{request.Path}` is no path: it begins with a slash, and spaces and the like are percent-encoded");
        }

        draft.Begin(VerbOf(request.Method));
        draft.Target.Append(request.Path);
        foreach (var (name, value) in request.Headers)
        {
            if (name.Length == 0 || name.Any(letter => letter is <= ' ' or ':' or >= '\x7f') || value.Any(letter => letter is < ' ' and not '\t' or '\x7f'))
            {
                throw new FormatException($"the header `{name}` has a line break or another letter that cannot stand in it");
            }

            draft.Headers.Append(Encoding.UTF8.GetBytes($"{name}: {value}\r\n"));
        }

        if (request.Body is not { } body)
        {
            return;
        }

        draft.Body.Append(body.Span);
        draft.HasBody = true;
    }

    public (OutcomeClass Outcome, Finding? Finding) Read(Call call, HttpExchange answer, Credentials credentials)
    {
        var request = (HttpCall)call;
        return (OutcomeOf(request, answer.Status), new HttpAnswer(answer.Status, HeadersOf(answer), answer.Body.ToArray()));
    }

    public void ComposeRegistration(Credentials credentials, RequestDraft draft) => throw NoAccounts();

    public RegistrationAnswer ReadRegistration(HttpExchange answer, Credentials credentials) => throw NoAccounts();

    private static HttpVerb VerbOf(string method) => method switch
    {
        "GET" => HttpVerb.Get,
        "HEAD" => HttpVerb.Head,
        "OPTIONS" => HttpVerb.Options,
        "PUT" => HttpVerb.Put,
        "DELETE" => HttpVerb.Delete,
        "POST" => HttpVerb.Post,
        "PATCH" => HttpVerb.Patch,
        _ => throw new FormatException($"`{method}` is no method; GET, HEAD, OPTIONS, PUT, DELETE, POST and PATCH are, in capitals"),
    };

    private static OutcomeClass OutcomeOf(HttpCall call, int status) =>
        call.Conflicts.Contains(status) ? OutcomeClass.BusinessConflict
        : call.Expected.Count == 0 ? StatusClass.Of(status, isDone: status < 400)
        : StatusClass.Of(status, isDone: call.Expected.Contains(status));

    private static List<KeyValuePair<string, string>> HeadersOf(HttpExchange answer)
    {
        var headers = new List<KeyValuePair<string, string>>();
        var from = 0;
        while (answer.TryNextHeader(ref from, out var name, out var value))
        {
            headers.Add(new(Encoding.ASCII.GetString(name), Encoding.UTF8.GetString(value)));
        }

        return headers;
    }

    private static InvalidOperationException NoAccounts() => new("users that are written in code open accounts of their own");
}
