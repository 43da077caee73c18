namespace Simulator.Model.Plans.Tree;

/// <summary>
/// Finds the secrets of a plan's tree: values under keys whose name tells, everything under <c>auth</c> but what says how, and headers whose name tells, however their values are
/// written. What scenarios fill in is none, and what is captured is a path.
/// </summary>
public static class SecretMarks
{
    /// <summary>How a value in a file of its own is referred to: <c>file:/run/secrets/token</c>.</summary>
    public const string FileReference = "file:";

    private const int ShortestText = 6;

    // Keys under `auth` that say how to be let in, and not with what.
    private static readonly string[] Open = ["grant", "tokenUrl", "clientId", "scope", "audience", "style", "share", "header", "query", "again", "per", "on", "user", "cookies", "name", "prefix"];

    private static readonly string[] MayBeFiles = ["auth", "headers", "variables", "accounts"];

    // Keys below which stand the plan's own words, whose values are no secrets however they are called.
    private static readonly string[] OwnWords = ["metrics", "tags", "tag", "record", "hosts", "scenarios"];

    private enum Place
    {
        Elsewhere,
        Sent,
        Files,
        Headers,
        Auth,
        Captures,
        Within,
    }

    /// <summary>The tree with each of its values marked.</summary>
    public static PlanNode Mark(PlanNode root) => Mark(root, "", "", Place.Elsewhere);

    /// <summary>The secrets of a marked tree that are long enough to be told from other text; the longest first.</summary>
    public static IReadOnlyList<string> TextsIn(PlanNode root)
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        Collect(root, texts);
        return [.. texts.SelectMany(SecretSpellings.Of).Distinct(StringComparer.Ordinal).OrderByDescending(text => text.Length)];
    }

    /// <summary>Text with the secrets in it as stars.</summary>
    public static string Mask(string text, IReadOnlyList<string> secrets) => secrets.Aggregate(text, (masked, secret) => masked.Replace(secret, "***", StringComparison.Ordinal));

    private static PlanNode Mark(PlanNode node, string key, string parent, Place place) => node switch
    {
        PlanNode.Map map => map with { Entries = [.. map.Entries.Select(entry => entry with { Value = Mark(entry.Value, entry.Key, key, Below(place, key, entry.Key)) })] },
        PlanNode.Sequence list => list with { Items = [.. list.Items.Select(item => Mark(item, key, parent, place))] },
        PlanNode.Scalar scalar => scalar with { IsSecret = !(place == Place.Elsewhere && OwnWords.Contains(parent)) && IsSecret(scalar, key, place) },
        _ => node,
    };

    private static Place Below(Place place, string parent, string key) => key switch
    {
        "auth" => Place.Auth,
        "steps" => Place.Elsewhere,
        "capture" => Place.Captures,
        "json" or "form" or "query" when place == Place.Elsewhere => Place.Sent,
        "headers" when place != Place.Auth => Place.Headers,
        _ when place == Place.Headers && SecretKeys.IsSecret(parent) && parent != "headers" => Place.Within,
        _ when place is Place.Elsewhere && MayBeFiles.Contains(key) => Place.Files,
        _ => place,
    };

    private static bool IsSecret(PlanNode.Scalar scalar, string key, Place place)
    {
        if (scalar.IsNull || scalar.Text.Length == 0 || place == Place.Captures || (key == "auth" && scalar.Text == "none"))
        {
            return false;
        }

        if (scalar.Reference?.StartsWith(FileReference, StringComparison.Ordinal) == true
            || (place is not (Place.Elsewhere or Place.Sent) && scalar.Text.StartsWith(FileReference, StringComparison.Ordinal)))
        {
            return true;
        }

        var isPlace = place switch
        {
            Place.Auth => !Open.Contains(key),
            Place.Within => key != "on",
            _ => SecretKeys.IsSecret(key),
        };
        return isPlace && !SecretKeys.IsFilledIn(scalar.Text);
    }

    private static void Collect(PlanNode node, HashSet<string> texts)
    {
        switch (node)
        {
            case PlanNode.Map map:
                texts.UnionWith(SecretSpellings.Of(map));
                foreach (var entry in map.Entries)
                {
                    Collect(entry.Value, texts);
                }

                break;
            case PlanNode.Sequence list:
                foreach (var item in list.Items)
                {
                    Collect(item, texts);
                }

                break;
            case PlanNode.Scalar { IsSecret: true, Text.Length: >= ShortestText } secret:
                texts.Add(secret.Text);
                break;
        }
    }
}
