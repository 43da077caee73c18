using Simulator.Imports.Reading;
using Simulator.Imports.Writing;
using Simulator.Model.Plans.Tree;

namespace Simulator.Imports.OpenApi;

/// <summary>Proposes a plan for the API that an OpenAPI document (3.0, 3.1) describes: a scenario a tag.</summary>
public static class OpenApiImport
{
    /// <summary>As many tags as a plan proposes scenarios for, where none is asked for by name.</summary>
    private const int MostScenarios = 20;

    private const int MostSteps = 50;

    /// <param name="name">Of the plan.</param>
    /// <param name="tags">Whose operations count; none for the first 20 tags with 50 operations each.</param>
    /// <exception cref="BrokenSourceException">The document cannot be read, or has no such tag.</exception>
    public static Imported Read(Source source, string name, params IReadOnlyList<string> tags)
    {
        var notes = new ImportNotes();
        var document = OpenApiDocument.Read(source);
        var operations = document.Operations().ToList();
        var logIn = operations.Find(one => one.IsLogIn);
        var register = logIn is null ? null : operations.Find(one => one.IsRegister && !one.IsLogIn);
        var draft = new PlanDraft
        {
            Heading = $"Proposed from the OpenAPI document {Path.GetFileName(source.File)}: a scenario for each of its tags.\nBodies are examples that fit the schemas. Try each step once: simulator target check FILE",
            Name = Words.Name(name, "api"),
            Description = document.Root.At("info", "title").Text,
        };
        Server(document, draft, notes);

        var people = new OpenApiPeople(document, register, logIn, draft.Variables);
        people.Read();
        var steps = new OpenApiSteps(document, new StepNames(), notes);
        var auth = new OpenApiAuth(document, register, logIn, notes);
        draft.Auth = auth.Read(operation => WithoutCaptures(steps.Of(operation, people.Value, isOpen: false)));
        Scenarios(Chosen(document, operations.Where(one => one != logIn && one != register), tags, notes), new OpenApiIds(document, operations), steps, people, draft, notes);
        StartingLoad.AddTo(draft);
        return new Imported(draft.Text(), notes.Carried, notes.Left, notes.Variables);
    }

    // A plan with a thousand steps helps nobody.
    private static List<(string Tag, IReadOnlyList<OpenApiOperation> Operations)> Chosen(
        OpenApiDocument document, IEnumerable<OpenApiOperation> operations, IReadOnlyList<string> tags, ImportNotes notes)
    {
        var all = operations.GroupBy(one => one.Tag).Select(group => (Tag: group.Key, Operations: (IReadOnlyList<OpenApiOperation>)[.. group])).ToList();
        if (tags.Count > 0)
        {
            return tags.FirstOrDefault(tag => all.TrueForAll(one => !Is(one.Tag, tag))) is { } missing
                ? throw new BrokenSourceException(document.Root.Place, $"has no operations of a tag `{missing}`; it has {string.Join(", ", all.Select(one => one.Tag))}")
                : all.FindAll(one => tags.Any(tag => Is(one.Tag, tag)));
        }

        if (all.Count > MostScenarios)
        {
            var rest = all[MostScenarios..];
            notes.Leave(rest[0].Operations[0].Node, "paths", $"{rest.Sum(one => one.Operations.Count)} operations of the tags {string.Join(", ", rest.Select(one => one.Tag))}", $"a plan has at most {MostScenarios} scenarios to begin with; init again with --tag NAME for others");
        }

        return [.. all.Take(MostScenarios).Select(one =>
        {
            if (one.Operations.Count > MostSteps)
            {
                notes.Leave(one.Operations[MostSteps].Node, "paths", $"{one.Operations.Count - MostSteps} of the {one.Operations.Count} operations of the tag {one.Tag}", $"a scenario has at most {MostSteps} of them to begin with; init again with --tag {one.Tag} for all");
            }

            return (one.Tag, (IReadOnlyList<OpenApiOperation>)[.. one.Operations.Take(MostSteps)]);
        })];

        static bool Is(string tag, string other) => tag.Equals(other, StringComparison.OrdinalIgnoreCase);
    }

    private static void Scenarios(List<(string Tag, IReadOnlyList<OpenApiOperation> Operations)> groups, OpenApiIds ids, OpenApiSteps steps, OpenApiPeople people, PlanDraft draft, ImportNotes notes)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (tag, operations) in groups)
        {
            if (operations.Where(IsCarried).ToList() is not { Count: > 0 } carried)
            {
                continue;
            }

            var acts = new OpenApiScenario(ids, steps, people, draft.Variables, notes).Acts(carried);
            draft.Scenarios.Add(Words.Unique(Words.Name(tag, "api"), taken), Yaml.Block(acts));
            notes.Carry("scenario");
        }

        if (draft.Scenarios.IsEmpty)
        {
            throw new BrokenSourceException(ids.Place, "has no operation besides log-in and registration; there is nothing to propose");
        }

        var names = draft.Scenarios.Entries.Select(entry => entry.Key).ToList();
        var users = new Yaml.Map { IsBlock = true }.Add("name", "users");
        if (names is [var only])
        {
            users.Add("scenario", only);
        }
        else
        {
            users.Add("scenarios", names.Zip(Shares.Of([.. names.Select(_ => 1.0)])).Aggregate(new Yaml.Map(), (map, one) => map.Add(one.First, Yaml.Number(one.Second))));
        }

        draft.Populations.Add(users.Add("share", Yaml.Bare("1")).Add("pause", new Yaml.Map().Add("law", "exponential").Add("mean", "5s")));

        // A new token in the middle of a session is the log-in's to get.
        bool IsCarried(OpenApiOperation operation)
        {
            if (operation.Node.At("deprecated").IsTrue || operation.Last.Contains("refresh", StringComparison.OrdinalIgnoreCase))
            {
                notes.Leave(operation.Node, operation.Where, operation.Node.At("deprecated").IsTrue ? "a deprecated operation" : "the refresh of a token", "write it as a step where it is wanted");
                return false;
            }

            return true;
        }
    }

    private static void Server(OpenApiDocument document, PlanDraft draft, ImportNotes notes)
    {
        var server = document.Root["servers"].First;
        var url = server.At("url").Text;
        foreach (var variable in server.At("variables").Entries)
        {
            url = url?.Replace($"{{{variable.Key}}}", variable.Value.At("default").Text ?? variable.Key, StringComparison.Ordinal);
        }

        if (Uri.TryCreate(url, UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https")
        {
            draft.Target.Add("baseUrl", $"${{TARGET_URL:-{url!.TrimEnd('/')}}}");
            notes.Carry("server");
            return;
        }

        draft.Target.Add("baseUrl", notes.Variable("TARGET_URL", url is null or "/" ? "the address of the API" : $"the address of the API, with {url} at its end"));
    }

    private static Yaml.Map WithoutCaptures(Yaml.Map step)
    {
        step.Remove("capture");
        return step;
    }
}
