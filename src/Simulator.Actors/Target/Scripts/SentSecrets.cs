using System.Text;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Scripts;

namespace Simulator.Actors.Target.Scripts;

/// <summary>What nobody is to read in what is told of one user's step: the plan's secrets, and those of the user's own variables.</summary>
internal static class SentSecrets
{
    // Shorter ones could not be told from other text.
    private const int Shortest = 6;

    /// <param name="secrets">The plan's.</param>
    /// <returns>The longest first.</returns>
    public static IReadOnlyList<string> Of(ScriptStep step, ScriptValues values, IReadOnlyList<string> secrets)
    {
        var own = step.SecretSlots.Distinct().Where(values.IsSet).Select(slot => Encoding.UTF8.GetString(values[slot])).Where(text => text.Length > 0).ToList();
        var pairs = own.Zip(own.Skip(1), (user, password) => $"{user}:{password}");
        return own.Count == 0 ? secrets
            : [.. own.Concat(pairs).Where(text => text.Length >= Shortest).SelectMany(SecretSpellings.Of).Concat(secrets).Distinct(StringComparer.Ordinal).OrderByDescending(text => text.Length)];
    }
}
