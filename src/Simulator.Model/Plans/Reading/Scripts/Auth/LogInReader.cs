using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts.Access;

namespace Simulator.Model.Plans.Reading.Scripts.Auth;

/// <summary>Reads <c>auth.login</c>: steps that let a user in, and the headers that prove it from then on.</summary>
internal sealed class LogInReader(PlanNames names)
{
    private const int Unauthorized = 401;

    public AuthInPlan Read(Section login)
    {
        var items = login.Items("steps");
        if (items.Count == 0)
        {
            login.Missing("steps", "write how a user logs in, such as steps: [ { name: log in, post: /login, json: {...}, capture: { token: { json: token } } } ]");
        }

        var steps = new List<(Section Item, string? Name)>();
        var variables = FlowReader.VariablesOf(items, names with { Access = AuthInPlan.None });
        var scenario = FlowReader.Read("auth", items, variables, steps);
        var read = new AuthInPlan
        {
            Names = [.. variables.NamesWritten],
            Headers = AuthHeadersReader.Read(login),
            Refusals = Statuses(login),
            LogIn = new LogInPlan(scenario, login.Path)
            {
                IsPerSession = login.Optional("per", text => text == "session" ? true : text == "user" ? false : Parsed<bool>.Wrong($"`{text}` is neither user nor session"), false),
                KeepsCookies = login.Optional("cookies", Numbers.Flag, true),
            },
            Steps = steps,
        };
        login.Close();
        return read;
    }

    /// <summary>Statuses that ask for another log-in.</summary>
    public static IReadOnlyList<int> Statuses(Section section) => section.Texts("again", CheckReader.Status) is { Count: > 0 } again ? again : [Unauthorized];
}
