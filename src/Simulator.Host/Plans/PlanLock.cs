using System.Text;
using System.Text.RegularExpressions;
using Simulator.Model.Plans.Tree;

namespace Simulator.Host.Plans;

/// <summary>Writes <c>plan.lock.yaml</c>: the resolved plan as YAML that loads to the same plan again. Secrets stay references to the environment.</summary>
public static partial class PlanLock
{
    /// <param name="plan">Loaded without problems.</param>
    /// <param name="simulatorVersion">For the header.</param>
    public static string Write(LoadedPlan plan, string simulatorVersion)
    {
        var text = new StringBuilder();
        text.Append("# The plan of a run with everything resolved: what it extended, the command line, the environment.\n");
        text.Append("# Run it again with: simulator run plan.lock.yaml\n");
        text.Append("# simulator: ").Append(simulatorVersion).Append('\n');
        text.Append("# sha256: ").Append(plan.Canonical?.Hash).Append('\n');
        WriteMap(text, (PlanNode.Map)plan.Root!, 0, atDash: false);
        return text.ToString();
    }

    private static void WriteMap(StringBuilder text, PlanNode.Map map, int indent, bool atDash)
    {
        foreach (var entry in map.Entries)
        {
            text.Append(' ', atDash ? 0 : indent).Append(Text(new PlanNode.Scalar(entry.Place, entry.Key, Quoted: false))).Append(':');
            WriteValue(text, entry.Key, entry.Value, indent + 2);
            atDash = false;
        }
    }

    private static void WriteValue(StringBuilder text, string key, PlanNode value, int indent)
    {
        switch (value)
        {
            case PlanNode.Map { Entries.Count: > 0 } map:
                text.Append('\n');
                WriteMap(text, map, indent, atDash: false);
                break;
            case PlanNode.Sequence { Items.Count: > 0 } list:
                text.Append('\n');
                foreach (var item in list.Items)
                {
                    text.Append(' ', indent).Append('-');
                    WriteItem(text, key, item, indent + 2);
                }

                break;
            case PlanNode.Scalar scalar:
                text.Append(' ').Append(SecretKeys.Hide(key, scalar) is { } hidden ? Quote(hidden) : Text(scalar)).Append('\n');
                break;
            default:
                text.Append(value is PlanNode.Map ? " {}\n" : " []\n");
                break;
        }
    }

    private static void WriteItem(StringBuilder text, string key, PlanNode item, int indent)
    {
        if (item is PlanNode.Map { Entries.Count: > 0 } map)
        {
            text.Append(' ');
            WriteMap(text, map, indent, atDash: true);
        }
        else
        {
            WriteValue(text, key, item, indent);
        }
    }

    // What would read as a number, true, false or null is written plain only where it is one.
    private static string Text(PlanNode.Scalar scalar)
    {
        var plain = scalar with { Quoted = false };
        var isLiteral = PlanJson.Literal(plain) is not null;
        var bare = isLiteral ? !scalar.Quoted : Bare().IsMatch(scalar.Text);
        return bare ? scalar.Text : Quote(EnvironmentReferences.Escape(scalar.Text));
    }

    private static string Quote(string text) => PlanJson.Write(new PlanNode.Scalar(default, text, Quoted: true));

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9_./%-]*( ?-> ?[A-Za-z0-9/]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();
}
