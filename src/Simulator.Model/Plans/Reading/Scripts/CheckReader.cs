using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts.Answers;

namespace Simulator.Model.Plans.Reading.Scripts;

/// <summary>Reads a step's <c>check</c>: what the answer has to be.</summary>
internal static class CheckReader
{
    public static Check Read(Section item, ScriptVariables variables)
    {
        if (item.OptionalMap("check") is not { } check)
        {
            return Check.None;
        }

        var statuses = check.Texts("status", Status);
        var conflict = check.Node("conflict") is PlanNode.Map ? Conflict(check.OptionalMap("conflict")!, variables) : null;
        var read = new Check
        {
            Statuses = statuses,
            Conflicts = conflict is null ? check.Texts("conflict", Status) : [],
            Conflict = conflict,
            Retries = check.Texts("retry", Status),
            Headers = TextChecksReader.Headers(check, variables),
            Json = JsonChecksReader.Read(check, variables),
            Body = TextChecksReader.Body(check, variables),
            MostBytes = check.Optional("maxBytes", text => Sizes.Read(text).Then(size => (long)size), long.MaxValue),
            PlanPath = check.Path,
        };
        if (check.Map.Entries.Count == 0)
        {
            check.Problem("is empty; write status, json or body, or leave it out");
        }

        if (read.Statuses.Concat(read.Conflicts).Concat(read.Retries).GroupBy(status => status).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            check.Problem($"has {twice.Key} twice; an answer is right, a conflict or one to come back for");
        }

        check.Close();
        return read;
    }

    // Without json its status would tell it, which is written without a map.
    private static Check Conflict(Section conflict, ScriptVariables variables)
    {
        var read = new Check { Statuses = conflict.Texts("status", Status), Json = JsonChecksReader.Read(conflict, variables), PlanPath = conflict.Path };
        if (!conflict.Has("json"))
        {
            conflict.Problem("tells nothing by the answer's JSON; write json: { path: value }, or the status alone: conflict: 409");
        }

        conflict.Close();
        return read;
    }

    /// <summary>A status that an answer can have.</summary>
    public static Parsed<int> Status(string text) =>
        Numbers.Whole(text) is { Error: null, Value: >= 200 and <= 599 } status ? status : Parsed<int>.Wrong($"`{text}` is no status of an answer; write one from 200 to 599");
}
