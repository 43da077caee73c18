using Simulator.Soak.Surface;

namespace Simulator.Soak;

/// <summary>Sends all the requests of a plan, and tells what became of them.</summary>
internal static class SoakRun
{
    /// <summary>The part of all requests that goes, alone at the end, to endpoints that steer the marketplace itself.</summary>
    private const int SteeringPart = 40;

    /// <param name="plan">What to send.</param>
    /// <param name="address">Of the marketplace.</param>
    /// <param name="tally">Takes what comes of it.</param>
    /// <param name="stop">Ends it early.</param>
    public static async Task RunAsync(SoakPlan plan, Uri address, Tally tally, CancellationToken stop)
    {
        var api = await Api.FetchAsync(address, stop).ConfigureAwait(false);
        List<Operation> working = [.. api.Operations.Where(operation => !operation.Steers)];
        List<Operation> steering = [.. api.Operations.Where(operation => operation.Steers)];
        var each = plan.Requests / plan.Lanes;
        await Task.WhenAll(Enumerable.Range(0, plan.Lanes).Where(plan.Runs).Select(lane => RunLaneAsync(lane, each, working))).ConfigureAwait(false);
        // By itself: what these switch on would strike the others.
        if (steering.Count > 0 && plan.Runs(plan.Lanes)) await RunLaneAsync(plan.Lanes, plan.Requests / SteeringPart, steering).ConfigureAwait(false);

        async Task RunLaneAsync(int number, int requests, List<Operation> operations)
        {
            await Task.Yield();
            using Lane lane = new(number, plan, address, api, operations, tally);
            await lane.RunAsync(requests, stop).ConfigureAwait(false);
        }
    }
}
