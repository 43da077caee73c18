using System.Text;
using Simulator.Model.Plans;
using Simulator.Model.Scripts;

namespace Simulator.Actors.Load;

/// <summary>What everybody has of a setup once it is done.</summary>
internal static class SetupValues
{
    /// <param name="values">Those of whoever carried it out.</param>
    public static Dictionary<string, CapturedValue> Of(ErrandPlan setup, ScriptValues values)
    {
        var captured = new Dictionary<string, CapturedValue>(StringComparer.Ordinal);
        for (var slot = 0; slot < setup.Scenario.Variables.Count; slot++)
        {
            var name = setup.Scenario.Variables[slot];
            if (setup.Captures.Contains(name) && values.IsSet(slot)) captured[name] = new CapturedValue(Encoding.UTF8.GetString(values[slot]), values.KindOf(slot));
        }

        return captured;
    }
}
