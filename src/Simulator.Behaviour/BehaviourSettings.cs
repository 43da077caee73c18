using System.Globalization;

namespace Simulator.Behaviour;

/// <summary>What a plan says under <c>settings</c> of a population that is written in code.</summary>
/// <param name="values">By key, as they are written.</param>
public sealed class BehaviourSettings(IReadOnlyDictionary<string, string> values)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>The keys that were not asked for; a plan that has some is refused.</summary>
    public IReadOnlyList<string> Unknown => [.. values.Keys.Where(key => !_asked.Contains(key)).Order(StringComparer.Ordinal)];

    /// <summary>A text, or what stands in for it.</summary>
    public string Text(string key, string otherwise)
    {
        _asked.Add(key);
        return values.GetValueOrDefault(key, otherwise);
    }

    /// <summary>A number, or what stands in for it.</summary>
    /// <exception cref="BadSettingException">The plan has another thing than a number from <paramref name="least"/> to <paramref name="most"/>.</exception>
    public double Number(string key, double otherwise, double least = double.MinValue, double most = double.MaxValue)
    {
        _asked.Add(key);
        if (!values.TryGetValue(key, out var text)) return otherwise;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new BadSettingException(key, $"`{text}` is no number from {least} to {most}");
    }
}
