using System.Globalization;
using Akka.Configuration;

namespace Simulator.Actors.Hosting;

/// <summary>Reads settings by their full path. Akka's own reader takes a missing duration for zero and lets unknown keys pass.</summary>
internal sealed class SettingsReader(Config config)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public string Text(string path)
    {
        _known.Add(path);
        return config.HasPath(path) && config.GetString(path) is { Length: > 0 } text ? text : throw new BadOptionException($"{path} is missing");
    }

    public int Number(string path, int least, int most)
    {
        var text = Text(path);
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new BadOptionException($"{path} = {text} must be a whole number from {least} to {most}");
    }

    /// <summary>Longer than zero.</summary>
    public TimeSpan Duration(string path)
    {
        var text = Text(path);
        TimeSpan duration;
        try
        {
            duration = config.GetTimeSpan(path, allowInfinite: false);
        }
        catch (Exception failure) when (failure is FormatException or OverflowException or ConfigurationException)
        {
            throw new BadOptionException($"{path} = {text} is no duration; write it like 500ms, 30s or 5m");
        }

        return duration > TimeSpan.Zero ? duration : throw new BadOptionException($"{path} = {text} must be longer than zero");
    }

    /// <exception cref="BadOptionException">There is a key below <paramref name="section"/> that was never read.</exception>
    public void RefuseUnknown(string section, string except)
    {
        var known = _known.Concat([except]).ToList();
        foreach (var path in PathsBelow(section))
        {
            if (!known.Exists(each => path == each || path.StartsWith(each + ".", StringComparison.Ordinal)))
            {
                throw new BadOptionException($"{path} is unknown; known are {string.Join(", ", _known.Order(StringComparer.Ordinal))}");
            }
        }
    }

    private IEnumerable<string> PathsBelow(string section) =>
        config.GetConfig(section).AsEnumerable().SelectMany(pair => Leaves($"{section}.{pair.Key}", pair.Value.IsObject() ? pair.Value.GetObject() : null));

    private static IEnumerable<string> Leaves(string path, Akka.Configuration.Hocon.HoconObject? branch) =>
        branch is null ? [path] : branch.Items.SelectMany(item => Leaves($"{path}.{item.Key}", item.Value.IsObject() ? item.Value.GetObject() : null));
}
