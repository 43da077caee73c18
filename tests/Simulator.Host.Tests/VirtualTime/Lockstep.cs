using System.Text.Json;
using System.Text.RegularExpressions;
using Simulator.Actors.Target;
using Simulator.Actors.Target.Marketplace;
using Simulator.Actors.Tests.Target;
using Simulator.Http;
using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;
using Simulator.Model.VirtualTime;

namespace Simulator.Host.Tests.VirtualTime;

/// <summary>Sends what is asked of the marketplace in process to a real one, too, and notes where their answers differ but for ids.</summary>
internal sealed partial class Lockstep(IVirtualTarget inProcess, HttpClient real, LoadPlan plan) : IVirtualTarget
{
    private readonly MarketplaceBinding _binding = new();
    private readonly RequestDraft _draft = new();
    private readonly Dictionary<UserKey, Credentials> _accounts = [];
    private readonly Dictionary<string, string> _ids = [];
    private int _requests;

    public int Requests => _requests;

    public List<string> Differences { get; } = [];

    public HashSet<Type> Calls { get; } = [];

    public VirtualPassage Receive(TimeSpan now) => inProcess.Receive(now);

    public Answer Work(UserKey user, Call call, long intent, TimeSpan now)
    {
        _requests++;
        Calls.Add(call.GetType());
        var expected = inProcess.Work(user, call, intent, now);
        var (outcome, finding) = Send(AccountOf(user), Translate(call), intent > 0 ? $"{user}-{intent}" : $"{_requests}");
        if (outcome != expected.Outcome) Differences.Add($"{user} {call}: {expected.Outcome} in process, {outcome} in truth");
        else if (!IsSame(JsonOf(expected.Finding), JsonOf(finding))) Differences.Add($"{user} {call}: {JsonOf(expected.Finding)} in process, {JsonOf(finding)} in truth");
        return expected;
    }

    private Credentials AccountOf(UserKey user)
    {
        if (_accounts.TryGetValue(user, out var known)) return known;
        if (plan.Populations[user.Population].Persona == Persona.Admin) return _accounts[user] = Administrator();
        var account = new Credentials(UserAccount.Of(plan.Seed, user, plan.Populations[user.Population].Persona!.Value, "load.example"));
        _binding.ComposeRegistration(account, _draft);
        Assert.Equal(RegistrationAnswer.Created, _binding.ReadRegistration(Ask(), account));
        return _accounts[user] = account;
    }

    private Credentials Administrator()
    {
        var account = new Credentials(EmbeddedAdministrator.Of(plan.Seed));
        Assert.Equal(OutcomeClass.Ok, Send(account, new MarketCalls.LogIn(), "").Outcome);
        return account;
    }

    private (OutcomeClass Outcome, Finding? Finding) Send(Credentials account, Call call, string key)
    {
        _binding.Compose(call, account, key, _draft);
        return _binding.Read(call, Ask(), account);
    }

    private GivenAnswer Ask()
    {
        using var request = new HttpRequestMessage(new HttpMethod(_draft.Verb.Name), _draft.Target()) { Content = new ByteArrayContent(_draft.Body.Span.ToArray()) };
        foreach (var name in new[] { "Authorization", "Idempotency-Key" })
        {
            request.Headers.TryAddWithoutValidation(name, _draft.Header(name));
        }

        request.Content.Headers.TryAddWithoutValidation("Content-Type", _draft.Header("Content-Type"));
        using var response = real.Send(request, TestContext.Current.CancellationToken);
        using var body = new MemoryStream();
        response.Content.ReadAsStream().CopyTo(body);
        return new GivenAnswer((int)response.StatusCode, body.ToArray());
    }

    // The same call with the real marketplace's ids in it.
    private Call Translate(Call call)
    {
        var text = JsonSerializer.Serialize(call, call.GetType());
        var translated = QuotedId().Replace(text, id => $"\"{_ids.GetValueOrDefault(id.Groups["id"].Value, "unknown")}\"");
        return (Call)JsonSerializer.Deserialize(translated, call.GetType())!;
    }

    private static JsonElement JsonOf(Finding? finding) => JsonSerializer.SerializeToElement(finding, finding?.GetType() ?? typeof(Finding));

    // An id that is met for the first time is the other's id for the same thing from now on.
    private bool IsSame(JsonElement expected, JsonElement actual) => (expected.ValueKind, actual.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => expected.EnumerateObject().Zip(actual.EnumerateObject()).All(pair => IsSame(pair.First.Value, pair.Second.Value)),
        (JsonValueKind.Array, JsonValueKind.Array) => expected.GetArrayLength() == actual.GetArrayLength()
            && expected.EnumerateArray().Zip(actual.EnumerateArray()).All(pair => IsSame(pair.First, pair.Second)),
        (JsonValueKind.String, JsonValueKind.String) when Id().IsMatch(expected.GetString()!) => IsSameId(expected.GetString()!, actual.GetString()!),
        _ => expected.GetRawText() == actual.GetRawText(),
    };

    private bool IsSameId(string expected, string actual)
    {
        if (_ids.TryGetValue(expected, out var known)) return known == actual;
        _ids.Add(expected, actual);
        return true;
    }

    [GeneratedRegex(@"^((job|bid|contract|intent|completion|dispute)-\d+|[a-z]+#\d+)$")]
    private static partial Regex Id();

    [GeneratedRegex("\"(?<id>(job|bid|contract|intent|completion|dispute)-\\d+|[a-z]+#\\d+)\"")]
    private static partial Regex QuotedId();
}
