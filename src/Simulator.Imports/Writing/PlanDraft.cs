namespace Simulator.Imports.Writing;

/// <summary>A plan of scripted users while it is put together.</summary>
internal sealed class PlanDraft
{
    /// <summary>Stands above everything else.</summary>
    public required string Heading { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public Yaml.Map Target { get; } = new() { IsBlock = true };

    public Yaml.Map Clock { get; } = new();

    public Yaml.Map Variables { get; } = new() { IsBlock = true };

    public Yaml.Map Feeders { get; } = new() { IsBlock = true };

    public Yaml.Map? Auth { get; set; }

    public Yaml.Map? Accounts { get; set; }

    public List<Yaml> Setup { get; } = [];

    public List<Yaml> Teardown { get; } = [];

    public Yaml.Map Scenarios { get; } = new() { IsBlock = true };

    public List<Yaml> Populations { get; } = [];

    public Yaml.Map? Arrivals { get; set; }

    public List<Yaml> Phases { get; } = [];

    public List<Yaml> Thresholds { get; } = [];

    public string Text()
    {
        var plan = new Yaml.Map { IsBlock = true }
            .Add("extends", "script-defaults.yaml")
            .Add("name", Name)
            .Add("description", Description is { Length: > 0 } words ? Yaml.Literal(words) : null)
            .Add("target", Target)
            .Add("clock", Some(Clock))
            .Add("variables", Some(Variables), "Drawn anew for each session.")
            .Add("feeders", Some(Feeders))
            .Add("accounts", Accounts)
            .Add("auth", Auth)
            .Add("setup", Once(Setup), "Once a run, before the load.")
            .Add("scenarios", Scenarios)
            .Add("teardown", Once(Teardown), "Once a run, after the load.")
            .Add("populations", Yaml.Block(Populations))
            .Add("arrivals", Arrivals)
            .Add("phases", Yaml.Block(Phases))
            .Add("thresholds", Thresholds.Count == 0 ? null : Yaml.Block(Thresholds));
        return string.Concat(Heading.Split('\n').Select(line => $"# {line}".TrimEnd() + "\n")) + YamlText.Of(plan);
    }

    private static Yaml.Map? Some(Yaml.Map map) => map.IsEmpty ? null : map;

    private static Yaml.Map? Once(List<Yaml> acts) => acts.Count == 0 ? null : new Yaml.Map { IsBlock = true }.Add("timeout", "60s").Add("steps", Yaml.Block(acts));
}
