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
internal sealed class Lane(int number, SoakPlan plan, Uri address, Api api, IReadOnlyList<Operation> operations, Tally tally) : IDisposable
{
    /// <summary>New people come so often that what they own fits a page of each list.</summary>
    private const int Generation = 400;
    private const double SnapshotShare = 0.02;
    private const double ReadAgainShare = 0.25;

    private readonly WireConnection _wire = new(address);
    private readonly Known _known = new(api.Schemas, api.Kinds);
    private readonly HashSet<string> _refused = [];
    private string _before = "nothing";

    public async Task RunAsync(int requests, CancellationToken stop)
    {
        RequestGenerator generator = new(api, operations, _known, new TokenForge(plan.TokenSecret));
        Cast? cast = null;
        for (var count = 0; count < requests && !stop.IsCancellationRequested; count++)
        {
            if (count % Generation == 0)
            {
                try
                {
                    cast = await ReplaceAsync(cast, count).ConfigureAwait(false);
                }
                // At the very beginning it is the marketplace that is not fit for a soak; later it is what was sent meanwhile.
                catch (SoakException problem) when (count > 0)
                {
                    tally.Fail(new Failure(number, count, problem.Message, "", $"after {_before}", ""));
                    return;
                }
            }
            Draws draws = new(plan.Seed, number, count);
            var tag = string.Create(CultureInfo.InvariantCulture, $"tag{number}x{count}");
            await SendAsync(count, tag, generator.Next(draws, cast!, tag), cast!, draws).ConfigureAwait(false);
        }
        if (cast is not null) await LookForRefusedAsync(cast, requests).ConfigureAwait(false);
    }

    public void Dispose() => _wire.Dispose();

    private async Task<Cast> ReplaceAsync(Cast? cast, int count)
    {
        if (cast is not null) await LookForRefusedAsync(cast, count).ConfigureAwait(false);
        _known.Forget();
        _refused.Clear();
        var addresses = string.Create(CultureInfo.InvariantCulture, $"s{plan.Seed}-{plan.Run}-{number}-{count}");
        return await Cast.RegisterAsync(_wire, addresses).ConfigureAwait(false);
    }

    private async Task SendAsync(int count, string tag, Draft draft, Cast cast, Draws draws)
    {
        var request = draft.ToRequest();
        var isProbe = draft is { IsGarbage: false, Operation.Writes: true, Mutations.Count: > 0 } && draws.Chance(SnapshotShare);
        var before = isProbe ? await Snapshot.TakeAsync(_wire, cast).ConfigureAwait(false) : null;

        // Who is refused before so large a body was read may be hung up on afterwards.
        var isAlone = request.Body.Length >= BodyMutations.LargestBody;
        var answer = await _wire.ExchangeAsync(request, isLast: draft.IsGarbage, isAlone).ConfigureAwait(false);

        tally.Count(draft.IsGarbage ? "(no HTTP)" : draft.Operation.Name, answer);
        var problem = AnswerCheck.Problem(draft, answer);
        if (answer.IsSuccess && draft.IsOnTarget) problem ??= await TakeAsync(draft, request, answer, draws).ConfigureAwait(false);
        if (answer.Status >= 400 && !draft.IsGarbage)
        {
            _refused.Add(tag);
            if (before is not null) problem ??= before.Difference(await Snapshot.TakeAsync(_wire, cast).ConfigureAwait(false));
        }
        if (draft.Mutations is [HeaderMutations.Keyed]) problem ??= await RepeatAsync(request, answer).ConfigureAwait(false);
        if (problem is not null) tally.Fail(new Failure(number, count, problem, Curl.Line(request, address), $"{draft}; after {_before}", answer.ToString()));
        _before = $"{draft}: {answer.Status}";
        if (draft.Operation.Steers && answer.IsSuccess) await SteerBackAsync(draft.Person).ConfigureAwait(false);
    }

    // Learns from a success, and compares what was taken with what is given back, now and on reading again.
    private async Task<string?> TakeAsync(Draft draft, WireRequest request, WireAnswer answer, Draws draws)
    {
        if (draft.Operation.Answer is not { } schema) return null;
        using var json = JsonDocument.Parse(answer.Body);
        if (!json.RootElement.TryGetProperty("data", out var data)) return null;
        if (!ShowsOthers(draft)) _known.Learn(data, schema);
        if (!draft.Operation.Writes || answer.IsReplayed) return null;
        if (EchoCheck.Problem(draft.Operation, request.Body, answer.Body) is { } problem) return problem;

        if (!draws.Chance(ReadAgainShare) || api.ReaderOf(draft.Operation) is not { } reader || !data.TryGetProperty("id", out var id)) return null;
        var path = reader.Path.Replace("{id}", id.GetString(), StringComparison.Ordinal);
        var again = await _wire.ExchangeAsync(WireRequest.Get(path, draft.Person.Token)).ConfigureAwait(false);
        return again.Status == 200
            ? EchoCheck.Problem(draft.Operation, request.Body, again.Body)
            : $"what was just written is {again.Outcome} {again.Status} on reading it again";
    }

    // Lists for administrators have what other lanes own, and nobody but they may touch that. Only mails are read there.
    private static bool ShowsOthers(Draft draft) =>
        draft.Person.Role == "ADMIN" && !draft.Operation.Path.Contains("{id}", StringComparison.Ordinal) && draft.Operation.Path != "/api/admin/mails";

    private async Task<string?> RepeatAsync(WireRequest request, WireAnswer answer)
    {
        var again = await _wire.ExchangeAsync(request).ConfigureAwait(false);
        return (again.Status, again.Text) == (answer.Status, answer.Text) ? null : $"under the same key again: {again}";
    }

    // Texts of refused requests must not show up anywhere, even much later.
    private async Task LookForRefusedAsync(Cast cast, int count)
    {
        var snapshot = await Snapshot.TakeAsync(_wire, cast).ConfigureAwait(false);
        foreach (var tag in snapshot.Tags.Where(_refused.Contains)) tally.Fail(new Failure(number, count, $"{tag} was refused, and is there", "", "", ""));
    }

    private async Task SteerBackAsync(Person person) =>
        await _wire.ExchangeAsync(WireRequest.Get("/api/admin/faults", person.Token) with { Method = "DELETE" }).ConfigureAwait(false);
}
