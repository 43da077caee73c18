using System.Globalization;
using System.Text.Json;
using Simulator.Soak.Checks;
using Simulator.Soak.Generation;
using Simulator.Soak.People;
using Simulator.Soak.Surface;
using Simulator.Soak.Wire;

namespace Simulator.Soak;

/// <summary>
/// A client that sends one request after another, with people of its own. What it sends depends on seed, lane and number alone, apart from the
/// ids that the marketplace gives out.
/// </summary>
internal sealed class Lane : IDisposable
{
    /// <summary>New people come so often that what they own fits a page of each list.</summary>
    private const int Generation = 400;
    private const double SnapshotShare = 0.02;
    private const double ReadAgainShare = 0.15;

    private readonly int _number;
    private readonly SoakPlan _plan;
    private readonly Api _api;
    private readonly Tally _tally;
    private readonly WireConnection _wire;
    private readonly Known _known;
    private readonly RequestGenerator _generator;
    private readonly HashSet<string> _refused = [];
    private string _before = "nothing";

    public Lane(int number, SoakPlan plan, Uri address, Api api, IReadOnlyList<Operation> operations, Tally tally)
    {
        _number = number;
        _plan = plan;
        _api = api;
        _tally = tally;
        Address = address;
        _wire = new WireConnection(address);
        _known = new Known(api.Schemas, api.Kinds);
        _generator = new RequestGenerator(api, operations, _known, new TokenForge(plan.TokenSecret));
    }

    private Uri Address { get; }

    public async Task RunAsync(int requests, CancellationToken stop)
    {
        Cast? cast = null;
        for (var number = 0; number < requests && !stop.IsCancellationRequested; number++)
        {
            if (number % Generation == 0)
            {
                if (cast is not null) await LookForRefusedAsync(cast, number).ConfigureAwait(false);
                _known.Forget();
                _refused.Clear();
                cast = await Cast.RegisterAsync(_wire, string.Create(CultureInfo.InvariantCulture, $"s{_plan.Seed}-{_plan.Run}-{_number}-{number}")).ConfigureAwait(false);
            }
            await SendAsync(number, cast!).ConfigureAwait(false);
        }
        if (cast is not null) await LookForRefusedAsync(cast, requests).ConfigureAwait(false);
    }

    public void Dispose() => _wire.Dispose();

    private async Task SendAsync(int number, Cast cast)
    {
        Draws draws = new(_plan.Seed, _number, number);
        var tag = string.Create(CultureInfo.InvariantCulture, $"tag{_number}x{number}");
        var draft = _generator.Next(draws, cast, tag);
        var request = draft.ToRequest();
        var before = draft is { IsGarbage: false, Operation.Writes: true, Mutations.Count: > 0 } && draws.Chance(SnapshotShare)
            ? await Snapshot.TakeAsync(_wire, cast).ConfigureAwait(false)
            : null;

        // Who is refused before a body that is too large was read is hung up on afterwards.
        var answer = await _wire.ExchangeAsync(request, isLast: draft.IsGarbage, isAlone: request.Body.Length > BodyMutations.LargestBody).ConfigureAwait(false);

        _tally.Count(draft.IsGarbage ? "(no HTTP)" : draft.Operation.Name, answer.Outcome == Outcome.Answered ? answer.Status.ToString(CultureInfo.InvariantCulture) : answer.Outcome.ToString());
        var problem = AnswerCheck.Problem(draft, answer);
        if (!draft.IsGarbage && answer.IsSuccess && draft.Method == draft.Operation.Method) problem ??= await TakeAsync(draft, request, answer, draws).ConfigureAwait(false);
        if (answer.Status >= 400 && !draft.IsGarbage)
        {
            _refused.Add(tag);
            if (before is not null && await Snapshot.TakeAsync(_wire, cast).ConfigureAwait(false) is var after && after != before) problem ??= $"refused, and yet something has changed: {Difference(before, after)}";
        }
        if (problem is not null) _tally.Fail(new Failure(_number, number, problem, Curl.Line(request, Address), $"{string.Join(", ", draft.Mutations)}; after {_before}", $"{answer.Outcome} {answer.Status} {Short(answer.Text)}"));
        _before = $"{draft.Operation.Name} with {string.Join(", ", draft.Mutations)}: {answer.Status}";
        if (draft.Operation.Steers && answer.IsSuccess) await SteerBackAsync(draft.Person).ConfigureAwait(false);
    }

    // Learns from a success, and compares what was taken with what is given back, now and on reading again.
    private async Task<string?> TakeAsync(Draft draft, WireRequest request, WireAnswer answer, Draws draws)
    {
        if (draft.Operation.Answer is not { } schema || !TryParse(answer, out var json)) return null;
        if (!json.TryGetProperty("data", out var data)) return null;
        _known.Learn(data, schema);
        if (!draft.Operation.Writes || answer.IsReplayed || !draft.Path.StartsWith("/api/", StringComparison.Ordinal)) return null;
        if (EchoCheck.Problem(draft.Operation, request.Body, answer.Body) is { } problem) return problem;

        if (!draws.Chance(ReadAgainShare) || _api.ReaderOf(draft.Operation) is not { } reader || !data.TryGetProperty("id", out var id)) return null;
        var path = reader.Path.Replace("{id}", id.GetString(), StringComparison.Ordinal);
        var again = await _wire.ExchangeAsync(
            new WireRequest("GET", path, [("Authorization", $"Bearer {draft.Person.Token}")], [], Framing.None)).ConfigureAwait(false);
        return again.Status == 200 ? EchoCheck.Problem(draft.Operation, request.Body, again.Body) : $"what was just written is {again.Outcome} {again.Status} on reading it again";
    }

    // Texts of refused requests must not show up anywhere, even much later.
    private async Task LookForRefusedAsync(Cast cast, int number)
    {
        var snapshot = await Snapshot.TakeAsync(_wire, cast).ConfigureAwait(false);
        foreach (var tag in snapshot.Tags.Where(_refused.Contains)) _tally.Fail(new Failure(_number, number, $"{tag} was refused, and is there", "", "", ""));
    }

    private async Task SteerBackAsync(Person person) => await _wire.ExchangeAsync(
        new WireRequest("DELETE", "/api/admin/faults", [("Authorization", $"Bearer {person.Token}")], [], Framing.None)).ConfigureAwait(false);

    private static bool TryParse(WireAnswer answer, out JsonElement json)
    {
        try
        {
            using var document = JsonDocument.Parse(answer.Body);
            json = document.RootElement.Clone();
            return json.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            json = default;
            return false;
        }
    }

    private static string Difference(Snapshot before, Snapshot after)
    {
        var at = before.Text.Zip(after.Text).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{Around(before.Text, at)} became {Around(after.Text, at)}";
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 100)..Math.Min(text.Length, at + 100)];

    private static string Short(string text) => text.Length > 500 ? $"{text[..500]}..." : text;
}
