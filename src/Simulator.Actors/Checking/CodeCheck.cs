using Simulator.Actors.Target;
using Simulator.Model.Behaviour;

namespace Simulator.Actors.Checking;

/// <summary>Has one user that is written in code live one session; its pauses are not waited for.</summary>
internal sealed class CodeCheck(CheckSender sender, CheckedCalls calls, CheckLog log)
{
    private const int MostRequests = 50;

    public async Task WalkAsync(string chapter, string planPath, IBehaviour user, CancellationToken stop)
    {
        var lanes = sender.OpenLanes();
        var (now, requests) = (TimeSpan.Zero, 0);
        user.BeginSession(now);
        while (!log.IsDone && requests < MostRequests && user.Next(now) is { } step)
        {
            stop.ThrowIfCancellationRequested();
            now += step.Think;
            if (step.IsPauseAlone) continue;
            foreach (var (name, call) in (List<(string, Call)>)[(step.Name, step.Call), .. (step.Companions ?? []).Select(one => (one.Name, one.Call))])
            {
                requests++;
                var sent = await sender.SendAsync(call, Credentials.Nobody, "", lanes, stop).ConfigureAwait(false);
                var told = calls.Of(chapter, name, planPath, sent);
                log.Add(told.Result == CheckResult.Fails && sent.Exchange?.Status is > 0 and var status && sent.Trouble is null ? told with { Reason = $"the status is {status}, which the code does not count as done" } : told);
                user.Learn(sent.Answer, now);
            }
        }

        foreach (var lane in lanes) lane.Close();
    }
}
