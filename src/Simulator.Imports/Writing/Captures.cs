using System.Text.RegularExpressions;

namespace Simulator.Imports.Writing;

/// <summary>Looks through acts for captures and for the variables that they use.</summary>
internal static partial class Captures
{
    /// <summary>Every variable that stands in a text, with what stands before a dot and without.</summary>
    public static HashSet<string> Used(params IEnumerable<Yaml?> acts)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var act in acts)
        {
            Collect(act, used);
        }

        return used;
    }

    /// <summary>Takes captures out that nothing uses, wherever it would stand; that the value is there is checked instead.</summary>
    /// <returns>The names that were taken out.</returns>
    public static IReadOnlyList<string> TakeOutUnused(IEnumerable<Yaml> acts, ISet<string> used)
    {
        var unused = new List<string>();
        foreach (var map in acts.SelectMany(Maps).ToList())
        {
            if (map["capture"] is not Yaml.Map captures)
            {
                continue;
            }

            foreach (var name in captures.Entries.Select(entry => entry.Key).Where(name => !used.Contains(name)).ToList())
            {
                Check(map, captures[name]);
                captures.Remove(name);
                unused.Add(name);
            }

            if (captures.IsEmpty)
            {
                map.Remove("capture");
            }
        }

        return unused;
    }

    /// <summary>Lists that a loop goes over are captured as a whole, and not one item of them.</summary>
    public static void KeepLists(IReadOnlyList<Yaml> acts)
    {
        var maps = acts.SelectMany(Maps).ToList();
        var lists = Used(maps.Select(map => map["each"]));
        foreach (var source in maps.Select(map => map["capture"]).OfType<Yaml.Map>().SelectMany(captures => captures.Entries).Where(capture => lists.Contains(capture.Key)))
        {
            ((Yaml.Map)source.Value).Remove("pick");
        }
    }

    // Whoever captures a value expects it to be there.
    private static void Check(Yaml.Map step, Yaml? capture)
    {
        if (capture is not Yaml.Map source || source["json"] is not Yaml.Scalar path || source["optional"] is not null || path.Value.Contains('*', StringComparison.Ordinal))
        {
            return;
        }

        var check = step["check"] as Yaml.Map ?? new Yaml.Map();
        var json = check["json"] as Yaml.Map ?? new Yaml.Map();
        if (json[path.Value] is null)
        {
            json.Add(path.Value, new Yaml.Map().Add("exists", Yaml.Flag(true)));
        }

        step.Add("check", check.Add("json", json));
    }

    private static IEnumerable<Yaml.Map> Maps(Yaml node) => node switch
    {
        Yaml.Map map => map.Entries.SelectMany(entry => Maps(entry.Value)).Prepend(map),
        Yaml.Items list => list.Values.SelectMany(Maps),
        _ => [],
    };

    private static void Collect(Yaml? node, HashSet<string> used)
    {
        switch (node)
        {
            case Yaml.Map map:
                foreach (var entry in map.Entries)
                {
                    Collect(entry.Value, used);
                }

                break;
            case Yaml.Items list:
                list.Values.ForEach(item => Collect(item, used));
                break;
            case Yaml.Scalar scalar:
                foreach (Match match in Place().Matches(scalar.Value))
                {
                    used.Add(match.Groups["name"].Value);
                }

                break;
        }
    }

    [GeneratedRegex(@"\{\{\s*(?<name>[A-Za-z_][A-Za-z0-9_.]*)")]
    private static partial Regex Place();
}
