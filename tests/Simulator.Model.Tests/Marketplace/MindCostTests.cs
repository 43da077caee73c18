using System.Diagnostics;
using System.Runtime.CompilerServices;
using Simulator.Model.Behaviour;
using Simulator.Model.Behaviour.Client;
using Simulator.Model.Marketplace;
using Simulator.Model.Tests.Behaviour.Client;
using Simulator.Model.VirtualTime.Market;

namespace Simulator.Model.Tests.Marketplace;

/// <summary>A node holds a hundred thousand minds: what one costs at birth, at work, and dormant after a long life.</summary>
[Collection(nameof(Alone))]
public class MindCostTests(ITestOutputHelper output)
{
    private const int Users = 60;

    [Theory]
    [InlineData(Persona.Homeowner)]
    [InlineData(Persona.Contractor)]
    [InlineData(Persona.Visitor)]
    [InlineData(Persona.Admin)]
    public void A_mind_is_born_with_less_than_a_kilobyte(Persona persona)
    {
        var personas = Personas();
        Create(personas, persona, Users);
        var start = GC.GetAllocatedBytesForCurrentThread();

        var minds = Create(personas, persona, Users);

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - start) / minds.Count, 100, 1024);
    }

    /// <summary>All live on one market, so that there are bids, contracts, disputes and races in their lives.</summary>
    [Fact]
    public void A_step_takes_less_than_200_bytes_and_a_dormant_user_less_than_one_and_a_half_kilobytes_after_a_long_life()
    {
        var personas = Personas();
        var people = Everybody(personas);
        var (bytes, steps, time) = Live(people, 55);

        output.WriteLine($"{steps} steps, {bytes / (double)steps:F0} B and {time.TotalMicroseconds / steps:F2} µs a step");
        Assert.InRange(bytes / steps, 1, 200);
        AssertKept(people, "homeowners", 1536);
        AssertKept(people, "contractors", 1536);
        AssertKept(people, "visitors", 1024);
        GC.KeepAlive(personas);
    }

    private static PatientUsers Personas()
    {
        var model = ReferenceModel.Market.With(MarketRow.DoubleSubmit, 0.005, 0.995).With(MarketRow.TwoTabs, 0.002, 0.998).With(MarketRow.Reload, 0.05, 0.95);
        var personas = new MarketPersonas(
            1, [.. Enum.GetValues<Persona>().Select(persona => new PersonaPopulation(persona, model))], 1, 600, new Unwatched(), new Unwatched());
        return new PatientUsers(personas, 1, Dialogue.Habits(Dialogue.Backoff), TimeSpan.FromSeconds(30), new Unwatched());
    }

    // By itself, so that no temporary of the test keeps them.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static List<(UserKey User, IBehaviour Mind)> Everybody(PatientUsers personas) =>
        [.. Create(personas, Persona.Homeowner, Users), .. Create(personas, Persona.Contractor, Users), .. Create(personas, Persona.Visitor, Users), .. Create(personas, Persona.Admin, 2)];

    private static List<(UserKey User, IBehaviour Mind)> Create(PatientUsers personas, Persona persona, int count)
    {
        var people = new List<(UserKey, IBehaviour)>(count);
        var name = $"{persona}s".ToLowerInvariant();
        for (var number = 0; number < count; number++)
        {
            var user = new UserKey((int)persona, name, number);
            people.Add((user, personas.Create(user)));
        }
        return people;
    }

    // What the garbage collector gets back when the minds alone are let go.
    private void AssertKept(List<(UserKey User, IBehaviour Mind)> people, string population, long most)
    {
        var count = people.Count(one => one.User.PopulationName == population);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        people.RemoveAll(one => one.User.PopulationName == population);
        var kept = (before - GC.GetTotalMemory(forceFullCollection: true)) / count;

        output.WriteLine($"{population}: {kept} B");
        Assert.InRange(kept, 100, most);
    }

    private static (long Bytes, int Steps, TimeSpan Time) Live(List<(UserKey User, IBehaviour Mind)> people, int sessions)
    {
        var market = new VirtualMarket(Enum.GetValues<Persona>(), TimeSpan.FromHours(1));
        var (bytes, steps, ticks, now) = (0L, 0, 0L, TimeSpan.Zero);
        for (var session = 0; session < sessions; session++)
        {
            foreach (var (user, mind) in people)
            {
                mind.BeginSession(now);
                while (true)
                {
                    var (allocated, started) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
                    var next = mind.Next(now);
                    ticks += Stopwatch.GetTimestamp() - started;
                    bytes += GC.GetAllocatedBytesForCurrentThread() - allocated;
                    if (next is not { } step) break;
                    steps++;
                    foreach (var companion in step.Companions ?? []) Tell(companion.Call, companion.Intent);
                    Tell(step.Call, step.Intent);

                    void Tell(Call call, long intent)
                    {
                        var answer = market.Handle(user, call, intent, now);
                        var (had, began) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
                        mind.Learn(answer, now);
                        ticks += Stopwatch.GetTimestamp() - began;
                        bytes += GC.GetAllocatedBytesForCurrentThread() - had;
                    }
                }
            }
            now += TimeSpan.FromSeconds(60);
        }
        return (bytes, steps, TimeSpan.FromSeconds(ticks / (double)Stopwatch.Frequency));
    }
}
