using Simulator.Imports.Reading;
using Simulator.Imports.Writing;
using Simulator.Model.Plans.Tree;

namespace Simulator.Imports.Artillery;

/// <summary>Reads <c>phases</c>: virtual users that arrive are sessions that start, each of somebody new.</summary>
internal sealed class ArtilleryPhases(ArtilleryScript script, PlanDraft draft, ImportNotes notes)
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <param name="weights">Of the scenarios by name.</param>
    public void Read(IReadOnlyDictionary<string, double> weights)
    {
        People(weights);
        var phases = script.Config["phases"].Items;
        if (phases.Count == 0)
        {
            // Without phases Artillery launches one virtual user.
            draft.Phases.Add(new Yaml.Map().Add("name", "once").Add("duration", "10m").Add("users", Yaml.Bare("1")).Add("work", new Yaml.Map().Add("sessions", Yaml.Bare("1"))));
            notes.Leave(script.Config, "config.phases", "no phases", "one session is run, as Artillery does; write the load under phases");
            return;
        }

        draft.Arrivals = new Yaml.Map().Add("people", "new");
        for (var i = 0; i < phases.Count; i++)
        {
            Phase(phases[i], $"config.phases[{i}]", i);
        }

        var most = phases.Select(phase => phase.At("maxVusers").Number).OfType<double>().DefaultIfEmpty(0).Max();
        if (most > 0)
        {
            draft.Accounts = new Yaml.Map().Add("emailDomain", "load.example").Add("concurrency", Yaml.Bare("8")).Add("spare", Yaml.Number(most));
            notes.Carry("limit of users");
            if (phases.Any(phase => phase.At("maxVusers").Number != most))
            {
                notes.Leave(phases[0], "config.phases", "a maxVusers of its own for each phase", $"the whole run has at most {most} sessions at once");
            }
        }

        if (draft.Phases.Count == 0)
        {
            throw new BrokenSourceException(script.Config["phases"]!.Place, "no phase has a duration and arrivals that can be read; write duration and arrivalRate");
        }
    }

    private void People(IReadOnlyDictionary<string, double> weights)
    {
        var population = new Yaml.Map().Add("name", "users");
        if (weights.Count == 1)
        {
            population.Add("scenario", weights.Keys.Single());
        }
        else
        {
            var shares = Shares.Of([.. weights.Values]);
            var scenarios = new Yaml.Map();
            foreach (var (name, share) in weights.Keys.Zip(shares))
            {
                scenarios.Add(name, Yaml.Number(share));
            }

            population.Add("scenarios", scenarios);
            notes.Carry($"weight (they sum to {weights.Values.Sum():0.##}; the plan's shares to 100)", weights.Count);
        }

        draft.Populations.Add(population.Add("share", Yaml.Bare("1")));
    }

    private void Phase(PlanNode phase, string path, int index)
    {
        if (ArtilleryTimes.Seconds(phase.At("pause")) is { } pause)
        {
            Add(phase, "pause", Times.Of(pause), "0/s");
            return;
        }

        var (rate, to, count) = (Level(phase.At("arrivalRate"), path), Level(phase.At("rampTo"), path), phase.At("arrivalCount").Number);
        if (Duration(phase.At("duration"), path) is not { } duration)
        {
            notes.Leave(phase, path, $"a phase without a duration that can be read ({phase.At("duration").Text ?? "none"})", "write it under phases");
            return;
        }

        if (count is { } sessions && ArtilleryTimes.Seconds(phase.At("duration")) is { } seconds)
        {
            Add(phase, $"phase-{index + 1}", duration, Times.Rate(sessions / seconds));
            return;
        }

        if (rate is null && to is null)
        {
            notes.Leave(phase, path, "a phase without arrivalRate or arrivalCount that can be read", "write its sessions under phases");
            return;
        }

        Add(phase, $"phase-{index + 1}", duration, to is { } end ? $"{rate ?? "0/s"} -> {end}" : rate!);
    }

    // In the script's or the environment's number of seconds.
    private string? Duration(PlanNode? node, string path) =>
        ArtilleryTimes.Seconds(node) is { } seconds ? seconds > 0 ? Times.Of(seconds) : null
        : FromEnvironment(node, path) is { } reference ? $"{reference}s" : null;

    private string? Level(PlanNode? node, string path) => node.Number is { } rate ? Times.Rate(rate) : FromEnvironment(node, path) is { } reference ? $"{reference}/s" : null;

    private string? FromEnvironment(PlanNode? node, string path) =>
        node.Text is { } text && text.Contains("{{", StringComparison.Ordinal) && new ArtilleryTemplates(notes, new Yaml.Map(), null).Fixed(text, node!, path) is { } written && !written.Contains(' ', StringComparison.Ordinal)
            ? written
            : null;

    private void Add(PlanNode phase, string otherwise, string duration, string sessions)
    {
        var name = Words.Unique(Words.Name(phase.At("name").Text ?? "", otherwise), _names);
        draft.Phases.Add(new Yaml.Map().Add("name", name).Add("duration", duration).Add("sessions", sessions).Add("spacing", "even"));
        notes.Carry("phase");
    }
}
