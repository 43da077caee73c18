using System.CommandLine;
using Simulator.Imports.OpenApi;
using Simulator.Imports.Starts;
using Simulator.Model.Runs;

namespace Simulator.Host.Verbs;

/// <summary><c>simulator init [NAME]</c>: a plan and a binding to start from; <c>--openapi FILE</c>: a plan proposed from an API's document. Nothing is sent.</summary>
internal static class InitVerb
{
    private const string Otherwise = "my-api";

    public static Command Create()
    {
        var name = new Argument<string?>("NAME") { Description = $"Of the plan and its file; {Otherwise} where left out.", Arity = ArgumentArity.ZeroOrOne };
        var directory = new Option<string>("--dir") { Description = "Where the files are written.", HelpName = "FOLDER", DefaultValueFactory = _ => "." };
        var openApi = new Option<string?>("--openapi") { Description = "OpenAPI 3 document, JSON or YAML: its operations and bodies become the plan's scenarios.", HelpName = "FILE" };
        var tags = new Option<string[]>("--tag") { Description = "With --openapi: only the operations of this tag. Repeatable.", HelpName = "NAME" };
        var force = new Option<bool>("--force") { Description = "Write over files that are there." };
        var init = new Command("init", "Write a plan and a binding to start from.") { name, directory, openApi, tags, force };
        init.SetAction(parsed =>
        {
            var (folder, isForced) = (parsed.GetValue(directory)!, parsed.GetValue(force));
            if (parsed.GetValue(openApi) is { } document)
            {
                var plan = Path.Combine(folder, $"{parsed.GetValue(name) ?? Path.GetFileNameWithoutExtension(document)}.yaml");
                return Path.GetFullPath(plan) == Path.GetFullPath(document)
                    ? ProblemWords.Tell($"{plan} is the document itself; give the plan another name: simulator init NAME --openapi {document}")
                    : ImportTarget.Write(document, plan, isForced, (source, called) => OpenApiImport.Read(source, called, parsed.GetValue(tags) ?? []), "give the plan another name");
            }

            return Start(parsed.GetValue(name) ?? Otherwise, folder, isForced);
        });
        return init;
    }

    private static int Start(string name, string folder, bool isForced)
    {
        if (name.AsSpan().IndexOfAny('/', '\\') >= 0)
        {
            return ProblemWords.Tell($"`{name}` is no name; write letters, digits, - and _, and the folder as --dir");
        }

        var (plan, binding) = (Path.Combine(folder, $"{name}.yaml"), Path.Combine(folder, $"{name}-binding.yaml"));
        if (!isForced && new[] { plan, binding }.FirstOrDefault(File.Exists) is { } there)
        {
            return ProblemWords.Tell($"{there} is there already; take another name, or write over it with --force");
        }

        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(plan, StarterPlan.Text(name));
            File.WriteAllText(binding, StarterBinding.Text(name, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "targets", "marketplace.yaml"))));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return ProblemWords.Tell(failure.Message);
        }

        Console.WriteLine($"Wrote {plan}: users who follow a scenario, against any HTTP API.");
        Console.WriteLine($"Wrote {binding}: how the personas' operations are mapped to a marketplace of your own; only for plans with personas.");
        Console.WriteLine();
        Console.WriteLine("Next:");
        Console.WriteLine($"  1. Change the steps in {plan} to those of your API. An OpenAPI document proposes them: simulator init NAME --openapi FILE");
        Console.WriteLine("  2. export TARGET_URL=http://127.0.0.1:8080");
        Console.WriteLine($"  3. simulator plan check {plan}");
        Console.WriteLine($"  4. simulator target check {plan}");
        Console.WriteLine($"  5. simulator run {plan}");
        return ExitCodes.Passed;
    }
}
