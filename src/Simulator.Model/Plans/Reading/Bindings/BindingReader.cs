using Simulator.Model.Bindings;
using Simulator.Model.Bindings.Answers;
using Simulator.Model.Bindings.Requests;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading.Bindings;

/// <summary>Reads a binding: how another marketplace's API does what the personas ask for.</summary>
internal static class BindingReader
{
    /// <summary>Where a plan has it.</summary>
    public const string Path = "target.binding";

    /// <summary>Of a binding with problems, which are noted, what could be read.</summary>
    public static MarketApi Read(PlanNode.Map map, ICollection<PlanProblem> problems)
    {
        var notes = new ReadingNotes();
        var api = Read(map, notes);

        // What holds for all operations is wrong once, however many read it, and though each would have had other variables.
        foreach (var problem in notes.Problems.DistinctBy(one => (one.Place, one.Path, one.Message.Split(';')[0]))) problems.Add(problem);
        return api;
    }

    internal static MarketApi Read(PlanNode.Map map, ReadingNotes notes)
    {
        var binding = new Section(map, Path, "", notes);
        var name = binding.Required("name", Names.Read, "write a short name of the API, such as other-market");
        binding.Optional("description", Numbers.Text, "");
        var health = binding.Optional<string?>("health", text => TargetReader.HealthPath(text).Then(path => (string?)path), null);
        var (firstPage, areWhole) = Paging(binding);
        var (authentication, needsCookies) = Authentication(binding);
        var answers = binding.OptionalMap("answers");
        var entities = AnswerEntities.All.Select(entity => answers?.OptionalMap(AnswerEntities.KeyOf(entity))).ToList();
        var conventions = new ApiConventions
        {
            Money = binding.Optional("money", MoneyUnits.Read, MoneyUnit.Cents),
            HasNumberIds = binding.Optional("ids", Ids, false),
            HasWholeLists = areWhole,
            Envelope = binding.Optional("envelope", AnswerPath.Read, null)?.Steps ?? [],
            Words = WordsReader.Read(binding),
            Outcomes = OutcomesReader.Read(binding),
            Answers = entities,
            Headers = binding.OptionalMap("headers"),
            Authentication = authentication,
            IdempotencyHeader = binding.Optional<string?>("idempotencyHeader", text => PairsReader.HeaderName(text).Then(header => (string?)header), null),
        };
        var operations = Operations(binding, conventions);
        CheckTold(binding, operations, conventions.Used);
        if (needsCookies && operations.All(one => one.Operation != MarketOperation.LogIn))
        {
            binding.Problem("authentication", "is cookie, and nobody would have one: there is no logIn whose answer sets it; write it under operations");
        }

        CloseAnswers(answers, entities);
        binding.Close();
        return new MarketApi(name ?? "", health, firstPage, operations)
        {
            NeedsCookies = needsCookies,
            NeedsTokens = conventions.Used.Contains(ApiVariable.AccountToken),
        };
    }

    private static List<ApiOperation> Operations(Section binding, ApiConventions conventions)
    {
        if (binding.RequiredMap("operations", "write what the API can do, such as operations: { listJobs: { get: /jobs, items: jobs } }") is not { } operations)
        {
            return [];
        }

        var read = new List<ApiOperation>();
        foreach (var operation in MarketOperations.All)
        {
            var key = MarketOperations.KeyOf(operation);
            var isLacking = operations.Node(key) is null or PlanNode.Scalar { Text: "none" };
            if (isLacking || Like(operations, key) is not { } section)
            {
                continue;
            }

            section.Node("sameAs");
            read.Add(OperationReader.Read(section, operation, conventions));
        }

        operations.Close();
        return read;
    }

    // What it says itself stands over what it is like; another verb replaces the verb.
    private static Section? Like(Section operations, string key)
    {
        if (operations.OptionalMap(key) is not { } own || !own.Has("sameAs"))
        {
            return operations.OptionalMap(key);
        }

        var name = own.Optional("sameAs", Numbers.Text, "") ?? "";
        if (name == key || operations.Map[name] is not PlanNode.Map other || other["sameAs"] is not null)
        {
            own.Problem("sameAs", $"there is no operation `{name}` here that says its own request{NearestWord.Hint(name, [.. operations.Map.Entries.Select(entry => entry.Key).Where(one => one != key)])}");
            return null;
        }

        var mine = own.Map.Without("sameAs");
        if (OperationReader.Verbs.Any(own.Has))
        {
            other = OperationReader.Verbs.Aggregate(other, (map, verb) => map.Without(verb));
        }

        return operations.With(key, (PlanNode.Map)PlanMerge.Over(other, mine));
    }

    private static (int First, bool AreWhole) Paging(Section binding)
    {
        if (binding.Node("paging") is PlanNode.Scalar { Text: "none" })
        {
            return (1, true);
        }

        var paging = binding.OptionalMap("paging");
        var first = paging?.Optional("first", text => Numbers.Whole(text).If(page => page <= 1, $"`{text}` is no first page; write 0 or 1"), 1) ?? 1;
        paging?.Close();
        return (first, false);
    }

    private static (Section? Section, bool NeedsCookies) Authentication(Section binding)
    {
        switch (binding.Node("authentication"))
        {
            case null or PlanNode.Scalar { Text: "none" }:
                return (null, false);
            case PlanNode.Scalar { Text: "cookie" }:
                return (null, true);
            default:
                var section = binding.OptionalMap("authentication");
                if (section is not null)
                {
                    var probe = new ApiTemplateReader(new ApiConventions(), MarketOperation.LogIn);
                    AuthenticationReader.Read(section, probe);
                    AuthenticationReader.Check(section);
                }

                return (section, false);
        }
    }

    private static Parsed<bool> Ids(string text) => text switch
    {
        "text" => false,
        "number" => true,
        _ => Parsed<bool>.Wrong($"`{text}` is neither text nor number"),
    };

    // Whoever logs in is told who it is; tokens may be brought along where there is nothing to log in to.
    private static void CheckTold(Section binding, List<ApiOperation> operations, HashSet<ApiVariable> used)
    {
        bool Tells(AnswerField field) => operations.Any(one => one.Answer is { Entity: AnswerEntity.Account } answer && answer[field] is not null);

        if (used.Contains(ApiVariable.AccountToken) && !Tells(AnswerField.Access) && operations.Any(one => one.Operation == MarketOperation.LogIn))
        {
            binding.Problem("operations", "requests hold {{account.token}}, and no answer tells it; say where a log-in's answer has it, such as answers: { account: { access: token } }");
        }

        if (used.Contains(ApiVariable.AccountId) && !Tells(AnswerField.Id))
        {
            binding.Problem("operations", "requests hold {{account.id}}, and no answer tells it; say where a log-in's answer has it, such as answers: { account: { id: user.id } }");
        }
    }

    private static void CloseAnswers(Section? answers, List<Section?> entities)
    {
        foreach (var (entity, section) in AnswerEntities.All.Zip(entities))
        {
            if (section is null) continue;
            foreach (var field in AnswerEntities.FieldsOf(entity)) section.Node(field.Key);
            section.Close();
        }

        answers?.Close();
    }
}
