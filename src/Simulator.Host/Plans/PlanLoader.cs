using Simulator.Model.Behaviour.Code;
using Simulator.Model.Plans;
using Simulator.Model.Plans.Tree;

namespace Simulator.Host.Plans;

/// <summary>Loads a plan: file, what it extends, command line, environment, files of observed values, reading. Nothing is thrown for a wrong plan: it has problems.</summary>
/// <param name="paths">Where plans are found by name.</param>
/// <param name="environment">The value of an environment variable, or null.</param>
/// <param name="stepNames">The steps that a threshold can be set on.</param>
/// <param name="code">The types of users that came with the command line; null: none.</param>
/// <param name="bindings">Where bindings are found by name; null: where they are shipped.</param>
public sealed class PlanLoader(PlanPaths paths, Func<string, string?> environment, IReadOnlyList<string> stepNames, ICodeCatalog? code = null, PlanPaths? bindings = null)
{
    /// <param name="plan">A path, or the name of a shipped plan.</param>
    public LoadedPlan Load(string plan, PlanOverrides overrides)
    {
        var problems = new List<PlanProblem>();
        var root = Tree(plan, problems);
        if (root is null)
        {
            return new LoadedPlan(new PlanReading(null, problems), null, null);
        }

        root = EnvironmentReferences.Resolve(overrides.ApplyTo(root, problems), environment, problems);
        root = new BindingFiles(bindings ?? PlanPaths.Bindings, environment, problems).Inline(root);
        root = new SecretFiles(problems).Resolve(SecretMarks.Mark(root));
        root = new TlsFiles(problems).Resolve(new LawFiles(problems).Inline(root));
        root = new BodyFiles(problems).Resolve(new FeederFiles(problems).Resolve(root));
        var reading = Checked(PlanReader.Read(root, stepNames, code), root);
        if (problems.Count == 0)
        {
            return new LoadedPlan(reading, reading.Plan is null ? null : CanonicalPlan.Of(root), root);
        }

        // A reference without a value is one problem, not two: what the reader says of the same value follows from it.
        var places = problems.Select(problem => problem.Place).ToHashSet();
        return new LoadedPlan(new PlanReading(null, [.. problems, .. reading.Problems.Where(problem => !places.Contains(problem.Place))]), null, root);
    }

    // One value has one problem: what the reader has named, the marketplace need not name again.
    private static PlanReading Checked(PlanReading reading, PlanNode root)
    {
        var places = reading.Problems.Select(problem => problem.Path).ToHashSet(StringComparer.Ordinal);
        var refused = MarketplaceCheck.Problems(root).Where(problem => !places.Contains(problem.Path)).ToList();
        return refused.Count == 0 ? reading : new PlanReading(null, PlanReading.InOrder([.. reading.Problems, .. refused]));
    }

    /// <summary>The tree of a file with everything that it extends, before command line and environment; null where a problem was added.</summary>
    public PlanNode? Tree(string plan, ICollection<PlanProblem> problems)
    {
        if (paths.Find(plan) is { } file)
        {
            return Extended(file, [], problems);
        }

        var hint = Directory.Exists(plan) ? "is a directory; name a plan in it" : $"there is no such plan{NearestWord.Hint(plan, paths.Names)}";
        problems.Add(new PlanProblem(new SourcePlace(plan, 0, 0), "", hint));
        return null;
    }

    private PlanNode? Extended(string file, IReadOnlyList<string> chain, ICollection<PlanProblem> problems)
    {
        if (YamlPlanFile.Read(file, problems) is not { } own)
        {
            return null;
        }

        if (own is not PlanNode.Map map || map["extends"] is not { } extends)
        {
            return own;
        }

        if (extends is not PlanNode.Scalar { Text.Length: > 0, IsNull: false } name)
        {
            problems.Add(new PlanProblem(extends.Place, "extends", $"expects the file of one other plan, found {(extends is PlanNode.Scalar ? "nothing" : extends.Kind)}"));
            return null;
        }

        IReadOnlyList<string> longer = [.. chain, Path.GetFullPath(file)];
        if (paths.Find(name.Text, Path.GetDirectoryName(Path.GetFullPath(file))) is not { } parent)
        {
            problems.Add(new PlanProblem(name.Place, "extends", $"there is no plan `{name.Text}` beside this file or among the shipped ones{NearestWord.Hint(name.Text, paths.Names)}"));
            return null;
        }

        if (longer.Contains(Path.GetFullPath(parent)))
        {
            var circle = longer.SkipWhile(one => one != Path.GetFullPath(parent)).Append(parent).Select(one => Path.GetFileName(one));
            problems.Add(new PlanProblem(name.Place, "extends", $"goes in a circle: {string.Join(" -> ", circle)}"));
            return null;
        }

        return Extended(parent, longer, problems) is { } under ? PlanMerge.Over(under, map.Without("extends")) : null;
    }
}
