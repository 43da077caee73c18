using System.Globalization;
using Simulator.Model.Behaviour;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Measures;

namespace Simulator.Model.Tests.Scripts.Flow;

/// <summary>Writes down what scripted users measure, and what goes wrong.</summary>
internal sealed class DiaryOfMeasures : IScriptMeasures, IScriptTroubles
{
    public List<string> Measures { get; } = [];

    public List<string> Troubles { get; } = [];

    public void GroupLeft(UserKey user, int group, TimeSpan waited, bool isWhole, TimeSpan now) =>
        Measures.Add(string.Create(CultureInfo.InvariantCulture, $"group {group} {waited.TotalSeconds}s{(isWhole ? "" : " broken")}"));

    public void Measured(UserKey user, int metric, double value, TimeSpan now) => Measures.Add(string.Create(CultureInfo.InvariantCulture, $"metric {metric} {value}"));

    public void Held(UserKey user, int metric, bool holds, TimeSpan now) => Measures.Add($"metric {metric} {holds}");

    public void Tell(string path, string what) => Troubles.Add($"{path}: {what}");
}
