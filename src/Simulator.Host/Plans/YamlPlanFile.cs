using System.Text.RegularExpressions;
using Simulator.Model.Plans;
using Simulator.Model.Plans.Tree;
using YamlDotNet.Core;

namespace Simulator.Host.Plans;

/// <summary>Reads one YAML file into a tree that knows lines and columns; what cannot be read becomes a problem with its place.</summary>
public static partial class YamlPlanFile
{
    private const int LargestBytes = 4 * 1024 * 1024;

    /// <summary>The tree, or null where a problem was added.</summary>
    public static PlanNode? Read(string path, ICollection<PlanProblem> problems)
    {
        try
        {
            if (new FileInfo(path).Length <= LargestBytes)
            {
                return Parse(File.ReadAllText(path), Shown(path), problems);
            }

            problems.Add(new PlanProblem(new SourcePlace(Shown(path), 0, 0), "", "is larger than 4 MB; this is no plan"));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            problems.Add(new PlanProblem(new SourcePlace(Shown(path), 0, 0), "", Directory.Exists(path) ? "is a directory; name a plan in it" : $"cannot be read: {wrong.Message}"));
        }

        return null;
    }

    /// <summary>The tree of a text, or null where a problem was added.</summary>
    /// <param name="file">What places call the file.</param>
    public static PlanNode? Parse(string text, string file, ICollection<PlanProblem> problems)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            return new YamlTree(parser, file, problems).Document();
        }
        catch (YamlException wrong)
        {
            var message = wrong.InnerException is YamlException inner ? inner.Message : wrong.Message;
            problems.Add(new PlanProblem(
                new SourcePlace(file, (int)wrong.Start.Line, (int)wrong.Start.Column), "", $"this is no YAML: {message.TrimEnd('.')}{Advice(text, (int)wrong.Start.Line)}"));
            return null;
        }
        catch (InvalidOperationException)
        {
            // The parser gives up so where a list or map in brackets goes on over lines that are none of it.
            problems.Add(new PlanProblem(
                new SourcePlace(file, (int)(parser.Current?.End.Line ?? 1), (int)(parser.Current?.End.Column ?? 1)), "", "this is no YAML: a list or map in brackets that begins here or before is not closed as it should be"));
            return null;
        }
    }

    // As the user would write it from where he stands.
    private static string Shown(string path)
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }

    // The two mistakes that plans invite: `fail: > 600ms` begins a folded text in YAML, and `get: /items/{{id}}` a map.
    private static string Advice(string text, int line)
    {
        var near = text.Split('\n').Skip(Math.Max(0, line - 2)).Take(2).ToList();
        return near.Any(one => one.Contains(": >", StringComparison.Ordinal)) ? "; a limit that begins with > must stand in quotes: \"> 600ms\""
            : near.Any(BareVariable().IsMatch) ? "; a text with {{a variable}} must stand in quotes: \"/items/{{id}}\""
            : "";
    }

    [GeneratedRegex("""^[^"'#]*(?:"[^"]*"[^"'#]*|'[^']*'[^"'#]*)*\{\{""")]
    private static partial Regex BareVariable();
}
