using Simulator.Model.Load;
using Simulator.Model.Plans;

namespace Simulator.Host.Tests.Views;

/// <summary>The plan of the sample run, as far as views read it.</summary>
internal static class SamplePlan
{
    public static LoadPlan Plan() => new()
    {
        Name = "week-7", Seed = 42, Target = new(new Uri("https://me:secret@staging-api.example.com/v1"), "marketplace", null!), Clock = new(1, TimeSpan.FromMinutes(10)),
        Accounts = null!, Populations = [], Thresholds = [], DrainLimit = TimeSpan.Zero, Validity = null!,
        Phases = [new Phase("sustained", true, [new Segment("sustained", null, LoadModel.Closed, new LoadCurve(250, 250), TimeSpan.FromMinutes(15))])],
    };
}
