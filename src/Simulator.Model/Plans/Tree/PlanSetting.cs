namespace Simulator.Model.Plans.Tree;

/// <summary>One value set from the command line.</summary>
/// <param name="Path">Keys joined by dots; an item of a list goes by its <c>name</c>, or by its index from 0.</param>
/// <param name="Value">A scalar, or JSON where it starts with <c>{</c> or <c>[</c>.</param>
/// <param name="Source">What was typed, for messages: <c>--set phases.stress.duration=30s</c>.</param>
public sealed record PlanSetting(string Path, string Value, string Source)
{
    // What was typed may hold a password.
    private SourcePlace Place => new(SecretKeys.MaskSetting(Source, Path), 0, 0);

    /// <summary>Reads <c>path=value</c>; the value may hold further equals signs.</summary>
    /// <returns>Null where there is no <c>=</c> or an empty key in the path.</returns>
    public static PlanSetting? Parse(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
        {
            return null;
        }

        var path = text[..equals].Trim();
        return path.Split('.').Any(string.IsNullOrWhiteSpace) ? null : new PlanSetting(path, text[(equals + 1)..].Trim(), $"--set {text}");
    }

    /// <summary>The tree with the value set. Where the path leads nowhere the tree stays as it is and a problem is added.</summary>
    public PlanNode ApplyTo(PlanNode root, ICollection<PlanProblem> problems)
    {
        try
        {
            return Set(root, Path.Split('.'), 0, Node());
        }
        catch (FormatException wrong)
        {
            problems.Add(new PlanProblem(Place, Path, wrong.Message));
            return root;
        }
    }

    // No JSON begins with two braces, but the variable of a scenario does.
    private PlanNode Node() => (Value.StartsWith('{') && !Value.StartsWith("{{", StringComparison.Ordinal)) || Value.StartsWith('[')
        ? PlanJson.Parse(Value, Place)
        : new PlanNode.Scalar(Place, Value, Quoted: Value.Length == 0);

    // A key that no plan knows is set all the same: the reader names it, with the nearest one that exists.
    private PlanNode Set(PlanNode? at, string[] steps, int depth, PlanNode value)
    {
        if (depth == steps.Length)
        {
            return value;
        }

        var step = steps[depth];
        switch (at)
        {
            case null or PlanNode.Scalar { IsNull: true }:
                return new PlanNode.Map(Place, []).With(step, Set(null, steps, depth + 1, value));
            case PlanNode.Map map:
                return map.With(step, Set(map[step], steps, depth + 1, value));
            case PlanNode.Sequence list:
                var index = IndexOf(list, step, string.Join('.', steps[..depth]));
                return list with { Items = [.. list.Items.Select((item, i) => i == index ? Set(item, steps, depth + 1, value) : item)] };
            default:
                throw new FormatException($"`{string.Join('.', steps[..depth])}` is a single value and has no `{step}` in it");
        }
    }

    private static int IndexOf(PlanNode.Sequence list, string step, string path)
    {
        var names = list.Items.Select((_, index) => list.Step(index).TrimStart('.')).ToList();
        if (names.IndexOf(step) is >= 0 and var named)
        {
            return named;
        }

        return int.TryParse(step, out var index) && index >= 0 && index < names.Count
            ? index
            : throw new FormatException($"there is no item `{step}` in `{path}`{NearestWord.Hint(step, names)}");
    }
}
