using Simulator.Imports.Reading;
using Simulator.Imports.Writing;
using Simulator.Model.Plans;
using Simulator.Model.Plans.Tree;

namespace Simulator.Imports.Artillery;

/// <summary>A script with one of its environments laid over its <c>config</c>.</summary>
internal sealed record ArtilleryScript(PlanNode.Map Root, PlanNode.Map Config, PlanNode Scenarios)
{
    public bool HasProcessor => Config["processor"] is not null;

    /// <summary>One of <c>variables</c>, such as <c>shop.items</c>; null where there is none.</summary>
    public PlanNode? Variable(string name) => Config["variables"].At(name.Split('.'));

    /// <exception cref="BrokenSourceException">It is no script, or has no such environment.</exception>
    public static ArtilleryScript Of(Source source, string? environment, ImportNotes notes)
    {
        var root = SourceTree.Read(source);
        var start = new SourcePlace(source.File, 1, 1);
        if (root["scenarios"] is not { } scenarios)
        {
            throw new BrokenSourceException(start, "has no `scenarios`; this is no script of Artillery");
        }

        if (scenarios is not PlanNode.Sequence and not PlanNode.Map)
        {
            throw new BrokenSourceException(scenarios.Place, $"`scenarios` expects a list, found {scenarios.Kind}");
        }

        var config = root["config"] switch
        {
            PlanNode.Map map => map,
            null => new PlanNode.Map(start, []),
            var other => throw new BrokenSourceException(other.Place, $"`config` expects a map, found {other.Kind}"),
        };
        return new ArtilleryScript(root, Under(config, environment, notes), scenarios);
    }

    private static PlanNode.Map Under(PlanNode.Map config, string? environment, ImportNotes notes)
    {
        var environments = config["environments"];
        var names = string.Join(", ", environments.Entries.Select(entry => entry.Key));
        if (environment is null)
        {
            if (names.Length > 0)
            {
                notes.Leave(config["environments"]!, "config.environments", $"the environments {names}", "import again with --environment NAME for one of them");
            }

            return config;
        }

        return environments.At(environment) is PlanNode.Map over
            ? (PlanNode.Map)PlanMerge.Over(config, over)
            : throw new BrokenSourceException((environments ?? config).Place, $"has no environment `{environment}`{(names.Length == 0 ? "" : $"; it has {names}")}");
    }
}
