using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Faults;

/// <summary>The body of PUT /admin/faults: all that is to be on.</summary>
internal sealed record FaultPlan(List<NamedFault?>? Faults) : IRequestBody
{
    public void Check(Problems problems) => problems.Given("faults", Faults is not null);

    /// <summary>The settings, or what is wrong with any of them.</summary>
    public List<FaultSetting> Read(KnownRoutes routes, Problems problems)
    {
        List<FaultSetting> settings = [];
        foreach (var (index, fault) in Faults!.Index())
        {
            Problems own = new();
            if (Read(fault, routes, own) is not { } setting)
            {
                foreach (var (field, message) in own.Fields!) problems.Add($"faults[{index}].{field}", message);
            }
            else if (settings.Exists(other => other.Kind == setting.Kind)) problems.Add($"faults[{index}].name", "is there twice");
            else settings.Add(setting);
        }
        return settings;
    }

    private static FaultSetting? Read(NamedFault? fault, KnownRoutes routes, Problems problems)
    {
        if (FaultTable.Find(fault?.Name) is { } kind) return routes.Read(kind, fault!.Rate, fault.Detail, fault.Route, problems);
        problems.Add("name", $"must be one of {FaultTable.Names}");
        return null;
    }
}
